import { fileFailure } from '../failures.ts';
import { limits } from '../limits.ts';
import { type Carrier, inProcess, inThread } from './carriers.ts';
import type { ForeignAnswer, ForeignTask } from './task.ts';

/** A packaged Electron refuses to run as plain Node, and would start the whole app instead. */
const usual: Carrier = process.versions.electron === undefined ? inProcess : inThread;

/**
 * Reads a workbook of another program apart from this process: whatever the file does, it costs at most the memory
 * and the seconds of `limits`, and this process lives on.
 * Errors: `file-corrupt`, `file-encrypted`, `file-too-large` (cells, memory, seconds).
 */
export function readForeign(task: ForeignTask, carrier: Carrier = usual): Promise<ForeignAnswer> {
  return new Promise((resolve) => {
    const settle = (answer: ForeignAnswer): void => {
      clearTimeout(timer);
      resolve(answer);
      end();
    };
    const end = carrier(task, {
      answer: settle,
      gone: (reason) =>
        settle(
          reason === undefined
            ? fileFailure.tooLarge('memory', limits.readerMegabytes)
            : fileFailure.corrupt('foreign-workbook', reason.slice(0, 120)),
        ),
    });
    const timer = setTimeout(
      () => settle(fileFailure.tooLarge('seconds', limits.readerSeconds)),
      limits.readerSeconds * 1000,
    );
  });
}
