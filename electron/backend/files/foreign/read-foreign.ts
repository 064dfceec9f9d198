import { existsSync, readFileSync } from 'node:fs';
import { Worker, type WorkerOptions } from 'node:worker_threads';
import { fileFailure } from '../failures.ts';
import { limits } from '../limits.ts';
import type { ForeignAnswer, ForeignTask } from './task.ts';

/**
 * Reads a workbook of another program in a thread of its own: whatever the file does, it costs at most the memory
 * and the seconds of `limits`, and this process lives on.
 * Errors: `file-corrupt`, `file-encrypted`, `file-too-large` (cells, memory, seconds).
 */
export function readForeign(task: ForeignTask): Promise<ForeignAnswer> {
  return new Promise((resolve) => {
    const worker = startWorker({
      workerData: task,
      resourceLimits: {
        maxOldGenerationSizeMb: limits.workerMegabytes,
        maxYoungGenerationSizeMb: 32,
        stackSizeMb: 4,
      },
      stdout: true,
      stderr: true,
    });
    const settle = (answer: ForeignAnswer): void => {
      clearTimeout(timer);
      resolve(answer);
      void worker.terminate();
    };
    const timer = setTimeout(
      () => settle(fileFailure.tooLarge('seconds', limits.workerSeconds)),
      limits.workerSeconds * 1000,
    );
    worker.once('message', settle);
    worker.once('error', (error: NodeJS.ErrnoException) =>
      settle(
        error.code === 'ERR_WORKER_OUT_OF_MEMORY'
          ? fileFailure.tooLarge('memory', limits.workerMegabytes)
          : fileFailure.corrupt('foreign-workbook', error.message.slice(0, 120)),
      ),
    );
    worker.once('exit', () => settle(fileFailure.corrupt('foreign-workbook')));
  });
}

/**
 * From the sources the thread runs its own file. Built, it is a program beside the backend, handed over as text,
 * because a thread cannot open a file inside the archive of a packaged app.
 */
function startWorker(options: WorkerOptions): Worker {
  const source = new URL('./worker.ts', import.meta.url);
  if (import.meta.url.endsWith('.ts') && existsSync(source))
    return new Worker(source, { ...options, execArgv: [] });
  const built = new URL('../reader/reader.cjs', import.meta.url);
  return new Worker(readFileSync(built, 'utf8'), { ...options, eval: true, execArgv: [] });
}
