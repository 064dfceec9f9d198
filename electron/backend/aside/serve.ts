/** The second process: answers tasks over a reader of its own. */
import { openReading, type Reading } from '#db/reading.ts';
import { fail, type Result } from '#shared/lib/result.ts';
import { CLOSE } from './ask.ts';
import { type TaskName, tasks } from './tasks.ts';

export interface Aside {
  callUnknown(name: string, given: unknown): Promise<Result<unknown>>;
  cancel(): void;
}

export function createAside(): Aside {
  let open: (Reading & { folder: string }) | null = null;
  const close = () => {
    open?.close();
    open = null;
  };
  const readerOf = (folder: string) => {
    if (open?.folder !== folder) close();
    open ??= { folder, ...openReading(folder) };
    return open.read;
  };
  return {
    async callUnknown(name, given) {
      if (name === CLOSE) {
        close();
        return { ok: true, data: {} };
      }
      if (!Object.hasOwn(tasks, name)) return fail('unknown-operation', `unknown task: ${name}`, { name });
      const { folder, input } = given as { folder: string; input: never };
      try {
        return { ok: true, data: await tasks[name as TaskName](readerOf(folder), input) };
      } catch (error) {
        return fail('aside-failed', error instanceof Error ? error.message : String(error), { name });
      }
    },
    cancel: () => undefined,
  };
}
