import type { RawCell, RawFile } from '#shared/importing/raw.ts';
import type { Result } from '#shared/lib/result.ts';
import { fileFailure } from '../failures.ts';
import { limits } from '../limits.ts';
import { baseName } from '../names.ts';
import { refusing } from '../refusals.ts';
import { SheetCells } from '../sheet-cells.ts';
import { codecOf } from '../text/codecs.ts';
import { decodeBytes } from '../text/decode.ts';
import { serialOf } from '../xlsx/serial.ts';
import { type DbfField, dbfFields, dbfHeader } from './header.ts';

export interface DbfOptions {
  encoding?: string;
}

/** Encodings that the header names by a number; many programs leave it empty or wrong, so that it only is a hint. */
const codepages: Readonly<Record<number, string>> = {
  3: 'windows-1252',
  77: 'gbk',
  78: 'euc-kr',
  79: 'big5',
  87: 'windows-1252',
  88: 'windows-1252',
  89: 'windows-1252',
  101: 'ibm866',
  120: 'big5',
  121: 'euc-kr',
  122: 'gbk',
  123: 'shift_jis',
  200: 'windows-1250',
  201: 'windows-1251',
  202: 'windows-1254',
  203: 'windows-1253',
};

/**
 * A table of dBase, FoxPro and the programs after them, with its field names as the first row; deleted records are
 * left out. Errors: `file-corrupt`, `file-encoding-unknown`, `file-too-large`.
 */
export function readDbf(bytes: Uint8Array, name: string, options: DbfOptions = {}): Result<RawFile> {
  return refusing(() => {
    const header = dbfHeader(bytes);
    if (!header) return fileFailure.corrupt('dbf-header');
    const fields = dbfFields(bytes, header);
    if (fields.length === 0) return fileFailure.corrupt('dbf-fields');
    const text = textOf(bytes, fields, header, options.encoding, codepages[bytes[29] ?? 0]);
    if (text === 'unknown') return fileFailure.unknownEncoding(options.encoding ?? '');
    const cells = new SheetCells({ cells: limits.cells });
    for (const [column, field] of fields.entries()) cells.put(0, column, text.decode(field.name) || null);
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    let row = 0;
    for (let at = header.start; at + header.recordLength <= bytes.length; at += header.recordLength) {
      if (bytes[at] === 0x1a || row >= header.records) break;
      if (bytes[at] === 0x2a) continue;
      row++;
      for (const [column, field] of fields.entries())
        cells.put(row, column, fieldCell(view, bytes, at + field.offset, field, text.decode));
    }
    const sheets = [cells.sheet(baseName(name))];
    return { ok: true, data: { format: 'dbf', encoding: text.encoding, sheets, notes: text.notes } };
  });
}

/** One encoding for the whole table, found from the bytes of its texts. */
function textOf(
  bytes: Uint8Array,
  fields: readonly DbfField[],
  header: { start: number; recordLength: number },
  told: string | undefined,
  declared: string | undefined,
) {
  const pieces: Uint8Array[] = fields.map((field) => field.name);
  const texts = fields.filter((field) => field.type === 'C');
  let size = 0;
  for (
    let at = header.start;
    at + header.recordLength <= bytes.length && size < 200_000;
    at += header.recordLength
  )
    for (const { offset, length } of texts) {
      pieces.push(bytes.subarray(at + offset, at + offset + length), Uint8Array.of(0x0a));
      size += length;
    }
  const sample = Buffer.concat(pieces);
  const decoded = decodeBytes(
    sample.map((byte) => (byte < 0x20 ? 0x20 : byte)),
    told,
    declared,
  );
  if (decoded === 'unknown') return 'unknown';
  const encoding =
    decoded === 'binary'
      ? { name: 'windows-1252', confidence: 0.3, how: 'likely' as const }
      : decoded.encoding;
  const codec = codecOf(encoding.name)!;
  return {
    encoding,
    notes: decoded === 'binary' ? [] : decoded.notes.filter(({ code }) => code === 'encoding-uncertain'),
    decode: (part: Uint8Array): string => codec.decode(part).replaceAll('\0', '').trimEnd(),
  };
}

function fieldCell(
  view: DataView,
  bytes: Uint8Array,
  at: number,
  { type, length }: DbfField,
  decode: (part: Uint8Array) => string,
): RawCell {
  if (type === 'I' && length === 4) return view.getInt32(at, true);
  if (type === 'B' && length === 8) return view.getFloat64(at, true);
  if (type === 'Y' && length === 8) return Number(view.getBigInt64(at, true)) / 10_000;
  if (type === 'T' && length === 8) return moment(view.getInt32(at, true), view.getInt32(at + 4, true));
  if (!/[CNFDLV]/.test(type)) return null;
  const text = decode(bytes.subarray(at, at + length));
  if (type === 'L') return /^[TtYy]/.test(text) ? true : /^[FfNn]/.test(text) ? false : null;
  if (type === 'D') return day(text);
  if (type === 'N' || type === 'F') {
    const number = text.trim();
    return number === '' ? null : Number.isFinite(Number(number)) ? Number(number) : number;
  }
  return text === '' ? null : text;
}

function day(text: string): RawCell {
  const iso = text.replace(/^(\d{4})(\d{2})(\d{2})$/, '$1-$2-$3');
  const value = serialOf(iso);
  return value === undefined ? text.trim() || null : { text: iso, value, format: 'date' };
}

/** Julian day and milliseconds since midnight. */
function moment(julian: number, milliseconds: number): RawCell {
  if (julian === 0) return null;
  const date = new Date((julian - 2_440_588) * 86_400_000 + milliseconds);
  if (Number.isNaN(date.getTime())) return null;
  const iso = date.toISOString().slice(0, 19);
  const value = serialOf(iso);
  return value === undefined ? null : { text: iso.replace('T', ' '), value, format: 'datetime' };
}
