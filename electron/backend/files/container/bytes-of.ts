import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { fail, ok, type Result } from '#shared/lib/result.ts';
import { fileFailure } from '../failures.ts';
import { limits } from '../limits.ts';

/** The bytes of a file on disk. Errors: `file-not-found`, `file-is-folder`, `file-unreadable`, `file-too-large`. */
export async function bytesOf(path: string): Promise<Result<Uint8Array>> {
  try {
    const { size } = await stat(path);
    if (size > limits.rawBytes) return fileFailure.tooLarge('bytes', limits.rawBytes);
    return ok(await readFile(path));
  } catch (error) {
    return unreadable(path, error);
  }
}

/** Why a path cannot be opened, by the operating system's code. */
export function unreadable(path: string, error: unknown): ReturnType<typeof fail> {
  const code = (error as NodeJS.ErrnoException).code;
  const known: Record<string, string> = {
    ENOENT: 'file-not-found',
    ENOTDIR: 'file-not-found',
    EISDIR: 'file-is-folder',
  };
  return fail(known[code ?? ''] ?? 'file-unreadable', `${path}: ${code ?? String(error)}`, {
    file: basename(path),
  });
}
