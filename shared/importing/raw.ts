/**
 * What a reader hands over: cells exactly as the file holds them, nothing coerced.
 * Plain text and plain numbers stay primitive, because a workbook has millions of them.
 */

/** A cell whose displayed text differs from its value: dates, times, percentages, padded numbers. */
export interface FormattedCell {
  /** What the person saw in the program that made the file. */
  text: string;
  /** The stored number (for dates: the serial day number in the 1900 system, 1904 already converted). */
  value: number;
  format: 'date' | 'time' | 'datetime' | 'percent' | 'number';
}

/** `null` is an empty cell; `{ error }` is a formula error such as #REF!. */
export type RawCell = null | string | number | boolean | FormattedCell | { error: string };

export interface MergedRange {
  top: number;
  left: number;
  bottom: number;
  right: number;
}

/** `rows[0]` is row 1 of the sheet; blank rows are empty arrays, so that index + 1 is the row that Excel shows. */
export interface RawSheet {
  name: string;
  hidden: boolean;
  rows: RawCell[][];
  /** Zero-based and inclusive; empty for text files. */
  merges: MergedRange[];
  /** Zero-based indices of rows and columns that the author hid. */
  hiddenRows: number[];
  hiddenColumns: number[];
}

export interface RawFile {
  format: 'csv' | 'tsv' | 'xlsx';
  /** For text files: what was detected, and how sure we are (0..1). */
  encoding?: { name: string; confidence: number };
  delimiter?: string;
  sheets: RawSheet[];
  /** Things a person should know, as keys of the catalogue `problems` (for example a formula without a cached value). */
  notes: { code: string; details?: Record<string, string | number> }[];
}

/** The text a person saw in the cell. */
export function cellText(cell: RawCell | undefined): string {
  if (cell === null || cell === undefined) return '';
  if (typeof cell === 'string') return cell;
  if (typeof cell === 'number') return String(cell);
  if (typeof cell === 'boolean') return cell ? 'TRUE' : 'FALSE';
  return 'error' in cell ? cell.error : cell.text;
}

/** A, B, ..., Z, AA, ...: the column letters of a zero-based index, as every spreadsheet shows them. */
export function columnLetters(index: number): string {
  let letters = '';
  for (let rest = index + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}
