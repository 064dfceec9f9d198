import type { RawFile } from '#shared/importing/raw.ts';
import { ok, type Result } from '#shared/lib/result.ts';
import { readDbf } from './dbf/read-dbf.ts';
import { readDif } from './dif/read-dif.ts';
import { fileFailure } from './failures.ts';
import { readForeign } from './foreign/read-foreign.ts';
import { repack } from './foreign/repack.ts';
import type { ForeignFormat } from './foreign/task.ts';
import { readGnumeric } from './gnumeric/read-gnumeric.ts';
import { readHtml, readMhtml } from './html/read-html.ts';
import { limits } from './limits.ts';
import { readFlatOds, readOds } from './ods/read-ods.ts';
import { refusing } from './refusals.ts';
import type { ContentKind } from './signatures.ts';
import { inTurns } from './steps.ts';
import { decodeBytes } from './text/decode.ts';
import { readTextInSteps, type TextOptions } from './text/read-text.ts';
import { readXlsx } from './xlsx/reader/read-xlsx.ts';
import { zipKind } from './zip/kind.ts';
import { openZip } from './zip/read.ts';

export interface ReadOptions extends TextOptions {
  /** Called now and then while a long file is read, with the part of it (0..1) that is read; what it throws ends that. */
  turn?: (part: number) => Promise<void>;
}

export interface Reader {
  /** What the first bytes have to say. */
  content: ContentKind;
  read(bytes: Uint8Array, name: string, options: ReadOptions): Promise<Result<RawFile>> | Result<RawFile>;
}

/** The formats: a new one is one reader and its line. Packed files (`gzip`, `zstd`) are read as what they hold. */
export const readers: readonly Reader[] = [
  {
    content: 'zip',
    read: readPackage,
  },
  { content: 'ole', read: foreign('xls') },
  { content: 'biff', read: foreign('xls') },
  {
    content: 'text',
    read: (bytes, name, options) => inTurns(readTextInSteps(bytes, name, options), options.turn),
  },
  { content: 'html', read: readHtml },
  { content: 'mhtml', read: readMhtml },
  { content: 'xml-spreadsheet', read: foreignText('xml') },
  { content: 'fods', read: (bytes) => readFlatOds(bytes) },
  { content: 'gnumeric', read: (bytes) => readGnumeric(bytes) },
  { content: 'dbf', read: readDbf },
  { content: 'dif', read: readDif },
  { content: 'sylk', read: foreignText('slk') },
];

function readPackage(
  bytes: Uint8Array,
  name: string,
  { turn }: ReadOptions,
): Promise<Result<RawFile>> | Result<RawFile> {
  const archive = openZip(bytes);
  if (!archive.ok) return archive;
  const kind = zipKind(archive.data);
  if (kind === 'xlsx') return readXlsx(bytes, { turn });
  if (kind === 'ods') return readOds(archive.data);
  if (kind === 'archive') return fileFailure.archive();
  if (kind !== 'xlsb' && kind !== 'numbers') return fileFailure.unsupported('', kind);
  const packed = refusing(() => ok(repack(archive.data)));
  return packed.ok ? foreign(kind)(packed.data, name) : packed;
}

function foreign(format: ForeignFormat) {
  return (data: Uint8Array, name: string): Promise<Result<RawFile>> | Result<RawFile> =>
    data.length > limits.foreignBytes
      ? fileFailure.tooLarge('bytes', limits.foreignBytes)
      : readForeign({ format, data, name });
}

/** Formats that are text: their encoding is settled here, as for all texts. */
function foreignText(format: ForeignFormat) {
  return async (bytes: Uint8Array, name: string, options: ReadOptions): Promise<Result<RawFile>> => {
    if (bytes.length > limits.foreignTextBytes) return fileFailure.tooLarge('bytes', limits.foreignTextBytes);
    const declared = /^\s*<\?xml[^>]*?encoding=["']([\w.-]+)["']/.exec(
      Buffer.from(bytes.subarray(0, 200)).toString('latin1'),
    )?.[1];
    const decoded = decodeBytes(bytes, options.encoding, declared);
    if (decoded === 'binary') return fileFailure.unsupported(format, 'binary');
    if (decoded === 'unknown') return fileFailure.unknownEncoding(options.encoding ?? '');
    if (format === 'xml' && /<!(DOCTYPE|ENTITY)/i.test(decoded.text))
      return fileFailure.corrupt('xml-doctype');
    const file = await readForeign({ format, data: decoded.text.replace(/^\ufeff/, ''), name });
    if (!file.ok) return file;
    return ok({
      ...file.data,
      encoding: decoded.encoding,
      notes: [...decoded.notes, ...file.data.notes],
    });
  };
}
