import type { RawFile } from '#shared/importing/raw.ts';
import type { Result } from '#shared/lib/result.ts';
import { fileFailure } from '../failures.ts';
import { limits } from '../limits.ts';
import { baseName } from '../names.ts';
import { refusing } from '../refusals.ts';
import { decodeBytes } from '../text/decode.ts';
import { textParts } from './mime.ts';
import { readTables } from './tables.ts';

export interface HtmlOptions {
  encoding?: string;
}

/**
 * A web page, which many systems export under the name of a workbook: each table is a sheet.
 * Errors: `file-without-table`, `file-encoding-unknown`, `file-too-large`, `file-unsupported` (no text).
 */
export function readHtml(bytes: Uint8Array, name: string, options: HtmlOptions = {}): Result<RawFile> {
  const decoded = decodeBytes(bytes, options.encoding, declaredCharset(bytes));
  if (decoded === 'binary') return fileFailure.unsupported('html', 'binary');
  if (decoded === 'unknown') return fileFailure.unknownEncoding(options.encoding ?? '');
  return refusing(() => {
    const sheets = readTables(decoded.text, baseName(name), { cells: limits.cells });
    if (sheets.length === 0) return fileFailure.withoutTable();
    return { ok: true, data: { format: 'html', encoding: decoded.encoding, sheets, notes: decoded.notes } };
  });
}

/** A page saved with all its parts in one file (.mht): the tables of all its pages. */
export function readMhtml(bytes: Uint8Array, name: string, options: HtmlOptions = {}): Result<RawFile> {
  return refusing(() => {
    const file: RawFile = { format: 'html', sheets: [], notes: [] };
    const budget = { cells: limits.cells };
    for (const part of textParts(bytes)) {
      const decoded = decodeBytes(part.bytes, options.encoding ?? part.charset, declaredCharset(part.bytes));
      if (decoded === 'binary' || decoded === 'unknown') continue;
      file.encoding ??= decoded.encoding;
      file.sheets.push(...readTables(decoded.text, part.name ?? baseName(name), budget));
    }
    return file.sheets.length === 0 ? fileFailure.withoutTable() : { ok: true, data: file };
  });
}

/** What a page says about its own encoding; a page in UTF-16 cannot say so in these bytes. */
function declaredCharset(bytes: Uint8Array): string | undefined {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 4096)).toString('latin1');
  const charset = /<(?:meta|\?xml)[^>]*?(?:charset|encoding)\s*=\s*["']?\s*([\w-]+)/i.exec(head)?.[1];
  return charset?.toLowerCase();
}
