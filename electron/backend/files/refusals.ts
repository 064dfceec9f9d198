import { Refusal, type Result } from '#shared/lib/result.ts';
import { Damaged, fileFailure } from './failures.ts';
import { limits } from './limits.ts';

/** Runs a reader whose loops leave by throwing: a refusal becomes its Result, running out of room becomes one, too. */
export function refusing<T>(read: () => Result<T>): Result<T> {
  try {
    return read();
  } catch (error) {
    return refusalOf(error);
  }
}

/** The same for a reader that waits in between. */
export async function refusingAsync<T>(read: () => Promise<Result<T>>): Promise<Result<T>> {
  try {
    return await read();
  } catch (error) {
    return refusalOf(error);
  }
}

function refusalOf(error: unknown): Result<never> {
  if (error instanceof Damaged || isAboutFile(error)) return { ok: false, error: error.failure };
  if (isOutOfRoom(error)) return fileFailure.tooLarge('inflated', limits.inflatedBytes);
  throw error;
}

/** Other refusals, a cancel above all, are those of whoever asked for the reading. */
const isAboutFile = (error: unknown): error is Refusal =>
  error instanceof Refusal && error.failure.code.startsWith('file-');

/** A text, list or buffer longer than the engine can hold: no workbook that a person made. */
function isOutOfRoom(error: unknown): boolean {
  return (
    error instanceof RangeError ||
    (error instanceof Error && 'code' in error && error.code === 'ERR_STRING_TOO_LONG')
  );
}
