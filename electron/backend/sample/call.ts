/** Calls an operation from within another one: the same schema, the same handler, the same refusals, no second queue. */
import { contract, type Input, type OperationName, type Output } from '#shared/api/index.ts';
import type { Context } from '../context.ts';

export async function callOperation<Name extends OperationName>(
  context: Context,
  name: Name,
  input: Input<Name>,
): Promise<Output<Name>> {
  // Loaded late: the registry of handlers also holds the handler that calls this.
  const { handlers } = await import('../handlers/index.ts');
  const handler = handlers[name] as (parsed: unknown, context: Context) => unknown;
  return (await handler(contract[name].input.parse(input), context)) as Output<Name>;
}

/** The same context for parts of a longer operation, which tells its own steps: theirs are not shown, a cancel still works. */
export function quietly(context: Context): Context {
  return {
    ...context,
    job: {
      signal: context.job.signal,
      check: () => context.job.check(),
      async progress() {
        context.job.check();
        await new Promise<void>((resolve) => setImmediate(resolve));
        context.job.check();
      },
    },
    changed: () => undefined,
  };
}
