import * as zlib from 'node:zlib';
import { ok, type Result } from '#shared/lib/result.ts';
import { fileFailure } from '../failures.ts';
import { limits } from '../limits.ts';

/** A file packed on its own (.gz, .zst), inflated. Errors: `file-corrupt`, `file-too-large`, `file-unsupported`. */
export function inflatePacked(bytes: Uint8Array, kind: 'gzip' | 'zstd'): Result<Uint8Array> {
  const inflate = kind === 'gzip' ? zlib.gunzipSync : zlib.zstdDecompressSync;
  if (inflate === undefined) return fileFailure.unsupported('zst', 'zstd');
  const most = Math.min(
    limits.inflatedBytes,
    Math.max(limits.ratioFreeBytes, bytes.length * limits.inflateRatio),
  );
  try {
    return ok(inflate(bytes, { maxOutputLength: most }));
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code === 'ERR_BUFFER_TOO_LARGE')
      return most === limits.inflatedBytes
        ? fileFailure.tooLarge('inflated', most)
        : fileFailure.tooLarge('ratio', limits.inflateRatio);
    return fileFailure.corrupt('packed');
  }
}
