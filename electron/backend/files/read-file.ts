import type { RawFile } from '#shared/importing/raw.ts';
import type { Result } from '#shared/lib/result.ts';
import { fileFailure } from './failures.ts';
import { limits } from './limits.ts';
import { extensionOf } from './names.ts';
import { inflatePacked } from './packed/inflate.ts';
import { type ReadOptions, readers } from './readers.ts';
import { identify } from './signatures.ts';

export type { ReadOptions } from './readers.ts';

/** Text under these names is something else than a table. */
const notTables: readonly string[] = ['json', 'md', 'js', 'sql', 'svg', 'yaml', 'yml', 'eml', 'ini', 'log'];

/** Packed single files, which are read as what they hold. */
const packedExtensions = ['gz', 'zst'];

/**
 * Reads a file that a person handed over: what the bytes are decides, the name only helps. Never throws for bad bytes,
 * and answers within the memory and time of `limits`.
 * Errors: `file-empty`, `file-too-large` {what, limit}, `file-corrupt`, `file-encrypted`, `file-archive` (several files
 * in one), `file-without-table`, `file-unsupported` {extension, looksLike}, `file-encoding-unknown`.
 */
export function readFile(
  bytes: Uint8Array,
  name: string,
  options: ReadOptions = {},
): Promise<Result<RawFile>> {
  return readContent(bytes, name, options, false);
}

async function readContent(
  bytes: Uint8Array,
  name: string,
  options: ReadOptions,
  unpacked: boolean,
): Promise<Result<RawFile>> {
  if (bytes.length === 0) return fileFailure.empty();
  if (bytes.length > limits.rawBytes) return fileFailure.tooLarge('bytes', limits.rawBytes);
  const extension = extensionOf(name);
  const content = identify(bytes, extension);
  if (content.kind === 'refused') return content.refusal;
  if (content.kind === 'gzip' || content.kind === 'zstd') {
    if (unpacked) return fileFailure.unsupported(extension, 'archive');
    const inner = inflatePacked(bytes, content.kind);
    return inner.ok ? readContent(inner.data, innerName(name), options, true) : inner;
  }
  if (content.kind === 'text' && notTables.includes(extension))
    return fileFailure.unsupported(extension, extension);
  const reader = readers.find((candidate) => candidate.content === content.kind);
  if (!reader) return fileFailure.unsupported(extension, content.kind);
  const result = await reader.read(bytes, name, options);
  if (!result.ok && result.error.code === 'file-unsupported' && result.error.details)
    result.error.details.extension = extension;
  return result;
}

/** `scores.csv.gz` holds `scores.csv`. */
const innerName = (name: string): string =>
  packedExtensions.includes(extensionOf(name)) ? name.replace(/\.[^.]+$/, '') : name;
