import { type Failure, Refusal } from '#shared/lib/result.ts';

/** A refusal keeps its code; anything else is a bug and says so, with its stack for the recovery page. */
export function failureOf(error: unknown, operation: string): Failure {
  if (error instanceof Refusal) return error.failure;
  const message = error instanceof Error ? error.message : String(error);
  const stack = error instanceof Error ? (error.stack ?? '') : '';
  const code = (error as { code?: unknown }).code;
  if (code === 'SQLITE_FULL' || code === 'ENOSPC')
    return { code: 'disk-full', message, details: { operation } };
  if (code === 'SQLITE_BUSY') return { code: 'store-busy', message, details: { operation } };
  if (code === 'SQLITE_CORRUPT' || code === 'SQLITE_NOTADB')
    return { code: 'store-corrupt', message, details: { operation } };
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS' || code === 'SQLITE_READONLY') {
    return { code: 'no-write-permission', message, details: { operation } };
  }
  return { code: 'bug', message, details: { operation, stack } };
}
