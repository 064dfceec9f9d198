import type { Context } from '../context.ts';
import type { TaskName, Tasks } from './tasks.ts';

/** Lets go of the folder, so that it can be moved or removed. */
export const CLOSE = 'close';

/**
 * Has a task done by the second process, so that nobody waits for this one. Where there is none (the terminal, tests,
 * a store that is open for reading only), or it fails, the work is done here.
 */
export async function aside<Name extends TaskName>(
  { env, workspace }: Pick<Context, 'env' | 'workspace'>,
  name: Name,
  input: Tasks[Name]['input'],
  here: () => Tasks[Name]['answer'] | Promise<Tasks[Name]['answer']>,
): Promise<Tasks[Name]['answer']> {
  const { folder, readOnly } = workspace().store;
  if (env.aside && !readOnly) {
    const answer = await env.aside(name, { folder, input }).catch(() => null);
    if (answer !== null) return answer as Tasks[Name]['answer'];
  }
  return here();
}
