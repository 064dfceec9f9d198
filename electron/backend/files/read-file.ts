import type { RawFile } from '#shared/importing/raw.ts';
import type { Result } from '#shared/lib/result.ts';
import { fileFailure } from './failures.ts';
import { limits } from './limits.ts';
import { type Content, identify } from './signatures.ts';
import { extensionOf, readText, type TextOptions } from './text/read-text.ts';
import { readXlsx } from './xlsx/reader/read-xlsx.ts';

export type ReadOptions = TextOptions;

interface Reader {
  /** What the first bytes have to say. */
  content: Exclude<Content['kind'], 'refused'>;
  /** Extensions that this reader is offered for, in the dialog that opens files. */
  extensions: readonly string[];
  read(bytes: Uint8Array, name: string, options: ReadOptions): Result<RawFile>;
}

/** The formats: a new one is one reader and its line. */
const readers: readonly Reader[] = [
  { content: 'zip', extensions: ['xlsx', 'xlsm'], read: (bytes) => readXlsx(bytes) },
  { content: 'text', extensions: ['csv', 'tsv', 'txt', 'tab'], read: readText },
];

/** Text under these names is something else than a table. */
const notTables: readonly string[] = [
  'json',
  'xml',
  'html',
  'htm',
  'md',
  'js',
  'sql',
  'svg',
  'yaml',
  'yml',
  'eml',
];

export const readableExtensions: readonly string[] = readers.flatMap(({ extensions }) => extensions);

/**
 * Reads a file that a person handed over: what the bytes are decides, the name only helps. Never throws for bad bytes.
 * Errors: `file-empty`, `file-too-large`, `file-corrupt`, `file-encrypted`, `file-legacy-xls`, `file-html-as-xls`,
 * `file-unsupported` {extension, looksLike}, `file-encoding-unknown`.
 */
export async function readFile(
  bytes: Uint8Array,
  name: string,
  options: ReadOptions = {},
): Promise<Result<RawFile>> {
  if (bytes.length === 0) return fileFailure.empty();
  if (bytes.length > limits.rawBytes) return fileFailure.tooLarge('bytes', limits.rawBytes);
  const extension = extensionOf(name);
  const content = identify(bytes, extension);
  if (content.kind === 'refused') return content.refusal;
  if (content.kind === 'text' && notTables.includes(extension))
    return fileFailure.unsupported(extension, extension);
  const reader = readers.find((candidate) => candidate.content === content.kind);
  if (!reader) return fileFailure.unsupported(extension, content.kind);
  const result = reader.read(bytes, name, options);
  if (!result.ok && result.error.code === 'file-unsupported' && result.error.details)
    result.error.details.extension = extension;
  return result;
}
