/**
 * The one path to every use case: validation, permission, order, errors and progress are decided here,
 * for the app, the terminal and the tests alike.
 */
import { contract, type Input, type OperationName, type Output } from '#shared/api/index.ts';
import type { ChangeScope } from '#shared/api/wire.ts';
import { fail, Refusal, type Result } from '#shared/lib/result.ts';
import type { Context, Job, Session } from './context.ts';
import { failureOf } from './failure-of.ts';
import { handlers } from './handlers/index.ts';
import type { Environment } from './ports.ts';

export interface Backend {
  call<Name extends OperationName>(
    name: Name,
    input: Input<Name>,
    job?: string,
  ): Promise<Result<Output<Name>>>;
  /** As `call`, for names and inputs that come over a process line. */
  callUnknown(name: string, input: unknown, job?: string): Promise<Result<unknown>>;
  cancel(job: string): void;
  close(): void;
}

const turn = () => new Promise<void>((resolve) => setImmediate(resolve));

export function createBackend(env: Environment, session: Session = emptySession()): Backend {
  const jobs = new Map<string, AbortController>();
  let lastCommand: Promise<unknown> = Promise.resolve();

  const startJob = (id: string | undefined): { job: Job; end(): void } => {
    const controller = new AbortController();
    if (id) jobs.set(id, controller);
    const check = () => {
      if (controller.signal.aborted) throw new Refusal('cancelled', 'cancelled by the user');
    };
    return {
      job: {
        signal: controller.signal,
        check,
        async progress(step, done, total, details) {
          check();
          if (id) env.emit({ type: 'progress', job: id, step, done, total, ...(details ? { details } : {}) });
          await turn();
          check();
        },
      },
      end: () => {
        if (id) jobs.delete(id);
      },
    };
  };

  const contextFor = (job: Job): Context => ({
    env,
    session,
    job,
    workspace() {
      if (!session.workspace) throw new Refusal('no-workspace', 'no workspace is open');
      return session.workspace;
    },
    actor() {
      if (!session.profile) throw new Refusal('no-profile', 'no profile is set');
      return session.profile.name;
    },
    changed: (...scopes: ChangeScope[]) => env.emit({ type: 'changed', scopes }),
  });

  const perform = async (name: OperationName, parsed: unknown, jobId?: string): Promise<Result<unknown>> => {
    const { job, end } = startJob(jobId);
    try {
      const handler = handlers[name] as (input: unknown, context: Context) => unknown;
      return { ok: true, data: await handler(parsed, contextFor(job)) };
    } catch (error) {
      return { ok: false, error: failureOf(error, name) };
    } finally {
      end();
    }
  };

  const callUnknown = async (name: string, input: unknown, jobId?: string): Promise<Result<unknown>> => {
    if (!Object.hasOwn(contract, name))
      return fail('unknown-operation', `unknown operation: ${name}`, { name });
    const operation = contract[name as OperationName];
    const parsed = operation.input.safeParse(input);
    if (!parsed.success) {
      return fail('bad-input', `${name}: ${parsed.error.message}`, { name });
    }
    if (!operation.anytime && !session.workspace) return fail('no-workspace', 'no workspace is open');
    if (operation.writes && session.workspace?.store.readOnly) {
      return fail('read-only', 'the workspace is open for reading only');
    }
    if (operation.kind === 'query') return perform(name as OperationName, parsed.data, jobId);
    // Commands take turns: a second one waits until the first has committed or failed.
    const result = lastCommand.then(() => perform(name as OperationName, parsed.data, jobId));
    lastCommand = result;
    return result;
  };

  return {
    callUnknown,
    call: callUnknown as Backend['call'],
    cancel: (job) => jobs.get(job)?.abort(),
    close() {
      for (const controller of jobs.values()) controller.abort();
      session.workspace?.store.close();
      session.workspace = null;
    },
  };
}

export function emptySession(): Session {
  return { workspace: null, profile: null, imports: new Map() };
}
