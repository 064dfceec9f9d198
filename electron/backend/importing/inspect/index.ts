/** `inspect`: any file, an answer within bounded time and memory. */
import { Worker } from 'node:worker_threads';
import type { Failure } from '#shared/lib/result.ts';
import { type InspectOptions, refusedInspection } from './inspect-path.ts';
import type { Inspection } from './report.ts';

export type { InspectOptions } from './inspect-path.ts';
export type { Inspection, ProblemReport, TableReport } from './report.ts';

export interface InspectLimits {
  seconds: number;
  megabytes: number;
}

const usual: InspectLimits = { seconds: 50, megabytes: 640 };

/** Never rejects: what takes too long, needs too much or breaks the reader is answered as refused. */
export function inspect(path: string, options: InspectOptions, limits = usual): Promise<Inspection> {
  return new Promise((resolve) => {
    const worker = new Worker(new URL('./worker.ts', import.meta.url), {
      workerData: { path, options },
      resourceLimits: { maxOldGenerationSizeMb: limits.megabytes },
      // What the readers warn of is no part of the answer.
      stderr: true,
    });
    let answered = false;
    const answer = (inspection: Inspection) => {
      if (answered) return;
      answered = true;
      clearTimeout(timer);
      resolve(inspection);
      void worker.terminate();
    };
    const refuse = (code: string, message: string, details: Failure['details']) =>
      answer(refusedInspection(path, { code, message, ...(details ? { details } : {}) }, options.language));
    const timer = setTimeout(
      () => refuse('file-too-costly', `more than ${limits.seconds} seconds`, { seconds: limits.seconds }),
      limits.seconds * 1000,
    );
    worker.on('message', answer);
    worker.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'ERR_WORKER_OUT_OF_MEMORY')
        refuse('file-too-costly', `more than ${limits.megabytes} MB`, { seconds: limits.seconds });
      else refuse('bug', error.message, { reason: error.message });
    });
    worker.on('exit', () => refuse('bug', 'no answer', { reason: 'no answer' }));
  });
}
