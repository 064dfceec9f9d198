import type { RawCell, RawFile } from '#shared/importing/raw.ts';
import type { Result } from '#shared/lib/result.ts';
import { fileFailure } from '../failures.ts';
import { limits } from '../limits.ts';
import { baseName } from '../names.ts';
import { refusing } from '../refusals.ts';
import { SheetCells } from '../sheet-cells.ts';
import { decodeBytes } from '../text/decode.ts';

/**
 * Data interchange format: after a header, two lines for each cell, its kind with its number and its text.
 * Errors: `file-corrupt`, `file-encoding-unknown`, `file-too-large`, `file-unsupported` (no text).
 */
export function readDif(
  bytes: Uint8Array,
  name: string,
  options: { encoding?: string } = {},
): Result<RawFile> {
  const decoded = decodeBytes(bytes, options.encoding);
  if (decoded === 'binary') return fileFailure.unsupported('dif', 'binary');
  if (decoded === 'unknown') return fileFailure.unknownEncoding(options.encoding ?? '');
  return refusing(() => {
    const lines = decoded.text.split(/\r\n|\n|\r/);
    let at = lines.findIndex((line) => line.trim() === 'DATA');
    if (at < 0) return fileFailure.corrupt('dif-without-data');
    const cells = new SheetCells({ cells: limits.cells });
    let row = -1;
    let column = 0;
    for (at += 3; at + 1 < lines.length; at += 2) {
      const [kind = '', number = ''] = (lines[at] ?? '').split(/,(.*)/s);
      let text = lines[at + 1] ?? '';
      // A text with a line end in it goes on until its quote closes.
      while (text.startsWith('"') && !/[^"](?:"")*"$|^""$/.test(text) && at + 2 < lines.length)
        text += `\n${lines[++at + 1]}`;
      if (kind === '-1') {
        if (text.trim() === 'EOD') break;
        row++;
        column = 0;
      } else if (kind === '0' || kind === '1') {
        cells.put(Math.max(0, row), column++, difCell(kind, number, text));
      } else return fileFailure.corrupt('dif-cell', `${at + 1}`);
    }
    const { encoding, notes } = decoded;
    return { ok: true, data: { format: 'dif', encoding, sheets: [cells.sheet(baseName(name))], notes } };
  });
}

function difCell(kind: string, number: string, text: string): RawCell {
  if (kind === '1') {
    const bare = text.replace(/^"([\s\S]*)"$/, '$1').replaceAll('""', '"');
    // `="00123"` keeps a text that looks like a number.
    return bare.replace(/^="([\s\S]*)"$/, '$1') || null;
  }
  const state = text.trim().toUpperCase();
  if (state === 'TRUE' || state === 'FALSE') return state === 'TRUE';
  if (state === 'NA' || state === 'ERROR') return { error: state === 'NA' ? '#N/A' : '#VALUE!' };
  const value = Number(number);
  if (state !== 'V') return text.trim() === '' ? null : text;
  return number.trim() !== '' && Number.isFinite(value) ? value : number.trim() || null;
}
