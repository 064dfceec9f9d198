import type { Result } from '#shared/lib/result.ts';
import { fileFailure } from '../failures.ts';
import { limits } from '../limits.ts';
import { type Carrier, type Program, usualCarrier } from './carriers.ts';

/**
 * Has a program answer a task apart from this process: whatever the file does, it costs at most the memory and the
 * seconds of `limits`, and this process lives on. `reason` names the program in the refusal of what it breaks at.
 * Errors: those of the program, `file-corrupt`, `file-too-large` (memory, seconds).
 */
export function askApart<T>(
  program: Program,
  task: object,
  reason: string,
  carrier: Carrier = usualCarrier,
  seconds: number = limits.readerSeconds,
): Promise<Result<T>> {
  return new Promise((resolve) => {
    const settle = (answer: Result<T>): void => {
      clearTimeout(timer);
      resolve(answer);
      end();
    };
    const end = carrier<object, Result<T>>(program, task, {
      answer: settle,
      gone: (why) =>
        settle(
          why === undefined
            ? fileFailure.tooLarge('memory', limits.readerMegabytes)
            : fileFailure.corrupt(reason, why.slice(0, 120)),
        ),
    });
    const timer = setTimeout(() => settle(fileFailure.tooLarge('seconds', seconds)), seconds * 1000);
  });
}
