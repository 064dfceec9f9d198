/** Ways to run a program that reads what may be hostile: apart, and ended from here at any time. */
import { fork } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { limits } from '../limits.ts';

/** A program that takes one task and answers it once. */
export interface Program {
  /** Its own file, where this runs from the sources. */
  source: URL;
  /** Where the build puts it. */
  built: URL;
}

export interface Listener<Answer> {
  answer(answer: Answer): void;
  /** It ended without an answer: it had no memory left, as far as `reason` is not told. */
  gone(reason?: string): void;
}

/** Runs a program on a task; answers how to end it. */
export type Carrier = <Task extends object, Answer>(
  program: Program,
  task: Task,
  listener: Listener<Answer>,
) => () => void;

/** A process of its own: nothing that happens in it reaches this one. */
export const inProcess: Carrier = (program, task, { answer, gone }) => {
  const child = fork(fileURLToPath(source(program) ?? program.built), [], {
    execArgv: [`--max-old-space-size=${limits.readerMegabytes}`],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  child.once('message', (message) => answer(message as never));
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
export const inThread: Carrier = (program, task, { answer, gone }) => {
  const options = {
    workerData: task,
    execArgv: [],
    stdout: true,
    stderr: true,
    resourceLimits: { maxOldGenerationSizeMb: limits.readerMegabytes, stackSizeMb: 4 },
  };
  const place = source(program);
  const worker = place
    ? new Worker(place, options)
    : new Worker(readFileSync(program.built, 'utf8'), { ...options, eval: true });
  worker.once('message', (message) => answer(message as never));
  worker.once('error', (error: NodeJS.ErrnoException) =>
    gone(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? undefined : error.message),
  );
  worker.once('exit', () => gone());
  return () => void worker.terminate();
};

/** A packaged Electron refuses to run as plain Node, and would start the whole app instead. */
export const usualCarrier: Carrier = process.versions.electron === undefined ? inProcess : inThread;

const source = (program: Program): URL | undefined =>
  program.source.href.endsWith('.ts') && import.meta.url.endsWith('.ts') && existsSync(program.source)
    ? program.source
    : undefined;
