import { fork } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { limits } from '../limits.ts';
import type { ForeignAnswer, ForeignTask } from './task.ts';

export interface Listener {
  answer(answer: ForeignAnswer): void;
  /** It ended without an answer: it had no memory left, as far as `reason` is not told. */
  gone(reason?: string): void;
}

/** Runs the reading program on a task; answers how to end it. */
export type Carrier = (task: ForeignTask, listener: Listener) => () => void;

/** A process of its own: nothing that happens in it reaches this one. */
export const inProcess: Carrier = (task, { answer, gone }) => {
  const child = fork(fileURLToPath(source() ?? built()), [], {
    execArgv: [`--max-old-space-size=${limits.readerMegabytes}`],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  child.once('message', (message) => answer(message as ForeignAnswer));
  child.once('error', (error) => gone(error.message));
  child.once('exit', () => gone());
  child.send(task, () => undefined);
  return () => void child.kill('SIGKILL');
};

/**
 * A thread, where this program may not start processes of its own kind (a packaged Electron). Its memory is bounded
 * as far as the engine notices in time. Built, the program is handed over as text, because a thread cannot open a file
 * inside the archive of a packaged app.
 */
export const inThread: Carrier = (task, { answer, gone }) => {
  const options = {
    workerData: task,
    execArgv: [],
    stdout: true,
    stderr: true,
    resourceLimits: { maxOldGenerationSizeMb: limits.readerMegabytes, stackSizeMb: 4 },
  };
  const place = source();
  const worker = place
    ? new Worker(place, options)
    : new Worker(readFileSync(built(), 'utf8'), { ...options, eval: true });
  worker.once('message', (message) => answer(message as ForeignAnswer));
  worker.once('error', (error: NodeJS.ErrnoException) =>
    gone(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? undefined : error.message),
  );
  worker.once('exit', () => gone());
  return () => void worker.terminate();
};

/** Its own file, where this runs from the sources. */
function source(): URL | undefined {
  const place = new URL('./program.ts', import.meta.url);
  return import.meta.url.endsWith('.ts') && existsSync(place) ? place : undefined;
}

/** Built, a program beside the backend. */
const built = (): URL => new URL('../reader/reader.cjs', import.meta.url);
