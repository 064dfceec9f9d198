import type { RawCell, RawFile } from '#shared/importing/raw.ts';
import { ok, type Result } from '#shared/lib/result.ts';
import { fileFailure } from '../failures.ts';
import { limits } from '../limits.ts';
import { baseName, extensionOf } from '../names.ts';
import { drained, type Steps } from '../steps.ts';
import { decimalMarkOf } from './decimal-mark.ts';
import { type Decoded, decodeBytes } from './decode.ts';
import { type Quote, sniffDelimiter } from './delimiter.ts';
import { parseInSteps } from './parse.ts';

export interface TextOptions {
  /** A label of the Encoding Standard, or `utf-8-bom`; found when absent. */
  encoding?: string;
  /** One character; found when absent. */
  delimiter?: string;
}

/**
 * A delimited text as one sheet named after the file. Cells are text as it stands; empty ones are null.
 * Errors: `file-unsupported` (no text), `file-encoding-unknown`, `file-empty` (nothing but blanks), `file-too-large`.
 * Notes: those of `decodeBytes`, and `quote-unclosed` {row} (as Excel counts rows).
 */
export function readText(bytes: Uint8Array, name: string, options: TextOptions = {}): Result<RawFile> {
  return drained(readTextInSteps(bytes, name, options));
}

/** The same in steps, which answer how much of the file (0..1) is behind them. */
export function* readTextInSteps(
  bytes: Uint8Array,
  name: string,
  options: TextOptions = {},
): Steps<Result<RawFile>> {
  const decoded = decodeBytes(bytes, options.encoding);
  if (decoded === 'binary') return fileFailure.unsupported(extensionOf(name), 'binary');
  if (decoded === 'unknown') return fileFailure.unknownEncoding(options.encoding ?? '');
  yield 0;
  return yield* readDecoded(decoded, name, options.delimiter, bytes.length);
}

/** What a row, a place in it and a text of its own take in memory, in bytes, measured. */
const ROW_COST = 64;
const CELL_COST = 10;
const TEXT_COST = 32;

function* readDecoded(
  decoded: Decoded,
  name: string,
  chosen: string | undefined,
  size: number,
): Steps<Result<RawFile>> {
  const { delimiter, text, quote } = delimited(decoded.text, chosen);
  if (!/\S/.test(text)) return fileFailure.empty();
  const rows: RawCell[][] = [];
  let cells = 0;
  let lastFilled = -1;
  // Characters take two bytes each where one of them needs two.
  const room = limits.textMemory - size - text.length * (isNarrow(text) ? 1 : 2);
  let cost = 0;
  const take = (row: (string | null)[], index: number, texts: number): boolean => {
    rows.push(row);
    cells += row.length + 1;
    for (let column = 0; column < row.length; column++) {
      const cell = row[column];
      if (cell === null || cell === undefined) continue;
      lastFilled = index;
      if (cell.charCodeAt(0) === 0x3d) row[column] = shownText(cell);
    }
    cost = cells * CELL_COST + (index + 1) * ROW_COST + texts * TEXT_COST;
    return index < limits.rows && cells <= limits.cells && cost <= room;
  };
  const parsing = parseInSteps(text, delimiter, null, take, quote);
  let step = parsing.next();
  for (; !step.done; step = parsing.next()) yield step.value / text.length;
  const report = step.value;
  if (report.tooWide) return fileFailure.tooLarge('columns', limits.columns);
  if (cost > room) return fileFailure.tooLarge('memory', limits.textMemory / 1_048_576);
  if (lastFilled >= limits.rows) return fileFailure.tooLarge('rows', limits.rows);
  if (cells > limits.cells) return fileFailure.tooLarge('cells', limits.cells);
  if (lastFilled < 0) return fileFailure.empty();
  rows.length = lastFilled + 1;
  const notes: RawFile['notes'] = [...decoded.notes];
  if (report.unclosedQuoteRow !== undefined) {
    notes.push({ code: 'quote-unclosed', details: { row: report.unclosedQuoteRow + 1 } });
  }
  return ok({
    format: delimiter === '\t' ? 'tsv' : 'csv',
    encoding: decoded.encoding,
    delimiter,
    ...decimalMarkOf(rows),
    sheets: [{ name: baseName(name), hidden: false, rows, merges: [], hiddenRows: [], hiddenColumns: [] }],
    notes,
  });
}

const isNarrow = (text: string): boolean => !/[\u0100-\uffff]/.test(text);

/** `="00123"` is how exports keep leading zeros from Excel, which shows 00123. Other formulas stay as they stand. */
function shownText(cell: string): string {
  const match = /^="((?:[^"]|"")*)"$/.exec(cell);
  return match ? (match[1] ?? '').replaceAll('""', '"') : cell;
}

/** The text without an Excel `sep=` line, and its separator. */
export function delimited(text: string, chosen?: string): { text: string; delimiter: string; quote: Quote } {
  const { delimiter, told, quote } = sniffDelimiter(text);
  return { text: told > 0 ? text.slice(told) : text, delimiter: chosen ?? delimiter, quote };
}
