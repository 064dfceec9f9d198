/** What the driver's exceptions mean to a person. */
import { Refusal } from '#shared/lib/result.ts';

export function sqliteCode(error: unknown): string {
  const code = (error as { code?: unknown } | null)?.code;
  return typeof code === 'string' ? code : '';
}

export function isCorruption(error: unknown): boolean {
  const code = sqliteCode(error);
  return code.startsWith('SQLITE_CORRUPT') || code === 'SQLITE_NOTADB';
}

/** The refusal that a fault of the disk or the file amounts to; any other error is answered as it is. */
export function asRefusal(error: unknown): unknown {
  if (error instanceof Refusal) return error;
  const code = sqliteCode(error);
  const message = error instanceof Error ? error.message : String(error);
  if (code === 'SQLITE_FULL' || code === 'ENOSPC' || code === 'EDQUOT')
    return new Refusal('disk-full', message);
  if (code.startsWith('SQLITE_READONLY') || code === 'EACCES' || code === 'EPERM' || code === 'EROFS')
    return new Refusal('no-write-permission', message);
  if (code.startsWith('SQLITE_BUSY')) return new Refusal('store-busy', message);
  if (isCorruption(error)) return new Refusal('store-corrupt', message);
  return error;
}
