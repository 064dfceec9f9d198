/**
 * The host's side of the conversation with the backend: pending calls, the host's own services, and what
 * happens when the process ends. Knows nothing of Electron.
 */
import type { BackendEvent, FromBackend, HostCall, ToBackend } from '#shared/api/wire.ts';
import { type Failure, fail, type Result } from '#shared/lib/result.ts';
import type { BackendProcess } from './backend-host.ts';

/** A second end within this time is not an accident any more. */
const CALM_MS = 60_000;

export interface BackendClientOptions {
  start(): BackendProcess;
  hostCall(name: HostCall, args: unknown[]): Promise<unknown>;
  now(): number;
}

export interface BackendClient {
  call(operation: string, input: unknown, job?: string): Promise<Result<unknown>>;
  cancel(job: string): void;
  onEvent(listener: (event: BackendEvent) => void): () => void;
  /** Starts a new process after the person asked for it. */
  restart(): void;
  /** Ends the process for good; open calls are answered. */
  stop(): void;
}

interface Life {
  process: BackendProcess;
  ready: boolean;
  waiting: ToBackend[];
}

export function createBackendClient(options: BackendClientOptions): BackendClient {
  const pending = new Map<number, (result: Result<unknown>) => void>();
  const listeners = new Set<(event: BackendEvent) => void>();
  let nextId = 1;
  let diedAt = Number.NEGATIVE_INFINITY;
  let stopped = false;
  let life: Life | null = begin();

  const emit = (event: BackendEvent) => {
    for (const listener of listeners) listener(event);
  };

  function begin(): Life {
    const started: Life = { process: options.start(), ready: false, waiting: [] };
    started.process.onMessage((message) => {
      if (life === started) receive(started, message);
    });
    started.process.onExit((reason) => {
      if (life === started) ended(reason);
    });
    return started;
  }

  function send(message: ToBackend): void {
    if (!life) return;
    if (life.ready) life.process.send(message);
    else life.waiting.push(message);
  }

  function receive(from: Life, message: FromBackend): void {
    if (message.kind === 'ready') {
      from.ready = true;
      for (const waiting of from.waiting.splice(0)) from.process.send(waiting);
    } else if (message.kind === 'reply') {
      const answer = pending.get(message.id);
      pending.delete(message.id);
      answer?.(message.result);
    } else if (message.kind === 'event') {
      emit(message.event);
    } else {
      void serve(from, message.id, message.name, message.args);
    }
  }

  async function serve(from: Life, id: number, name: HostCall, args: unknown[]): Promise<void> {
    const result = await options.hostCall(name, args).then(
      (data): Result<unknown> => ({ ok: true, data }),
      (error: unknown) => fail('host-call', `${name}: ${error instanceof Error ? error.message : error}`),
    );
    if (life === from) from.process.send({ kind: 'host-reply', id, result });
  }

  function ended(reason: string): void {
    const error: Failure = {
      code: 'backend-died',
      message: `The data process ended (${reason})`,
      details: { reason },
    };
    life = null;
    for (const answer of pending.values()) answer({ ok: false, error });
    pending.clear();
    if (stopped) return;
    const again = options.now() - diedAt > CALM_MS;
    diedAt = options.now();
    if (again) life = begin();
    emit({ type: 'backend-down', restarted: again, error });
  }

  return {
    call(operation, input, job) {
      if (!life) return Promise.resolve(fail('backend-died', 'The data process is not running'));
      const id = nextId++;
      return new Promise((resolve) => {
        pending.set(id, resolve);
        send({ kind: 'call', id, operation, input, ...(job === undefined ? {} : { job }) });
      });
    },
    cancel: (job) => send({ kind: 'cancel', job }),
    onEvent(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    restart() {
      if (stopped) return;
      const old = life;
      life = null;
      old?.process.kill();
      const error: Failure = { code: 'backend-died', message: 'The data process was restarted' };
      for (const answer of pending.values()) answer({ ok: false, error });
      pending.clear();
      diedAt = Number.NEGATIVE_INFINITY;
      life = begin();
    },
    stop() {
      stopped = true;
      life?.process.kill();
    },
  };
}
