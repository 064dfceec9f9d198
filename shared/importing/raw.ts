/**
 * What a reader hands over: cells exactly as the file holds them, nothing coerced.
 * Plain text and plain numbers stay primitive, because a workbook has millions of them.
 */

import type { SheetLayout } from './layouts/types.ts';

/** A cell whose displayed text differs from its value: dates, times, percentages, padded numbers. */
export interface FormattedCell {
  /** What the person saw in the program that made the file. */
  text: string;
  /** The stored number (for dates: the serial day number in the 1900 system, 1904 already converted). */
  value: number;
  /** `duration` counts past a day ([h]:mm), `time` is one of the clock. */
  format: 'date' | 'time' | 'datetime' | 'duration' | 'percent' | 'number';
}

/** `null` is an empty cell; `{ error }` is a formula error such as #REF!. */
export type RawCell = null | string | number | boolean | FormattedCell | { error: string };

export interface MergedRange {
  top: number;
  left: number;
  bottom: number;
  right: number;
}

/**
 * `mark`: a byte order mark; `told`: a person chose it; `declared`: the file names it; `ascii`: no other byte is there;
 * `valid`: the bytes are valid in it and hardly could be by chance; `likely`: the characters read best in it.
 */
export type EncodingEvidence = 'mark' | 'told' | 'declared' | 'ascii' | 'valid' | 'likely';

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
  /** Hidden so that no menu of the spreadsheet program brings it back. */
  veryHidden?: boolean;
  /** Zero-based indices of rows in which at least one cell is computed by a formula. */
  formulaRows?: number[];
  numberFormats?: SheetNumberFormats;
  /** A known layout's mapping; the columns behind the file's own are made from those. */
  layout?: SheetLayout;
}

/** How plain numbers were shown: by row and column an index into the format codes; 0 and absent are `General`. */
export interface SheetNumberFormats {
  codes: readonly string[];
  rows: readonly (readonly number[] | undefined)[];
}

/** Kinds of files; spreadsheets of other programs are named by their customary extension. */
export type FileFormat =
  | 'csv'
  | 'tsv'
  | 'xlsx'
  | 'xls'
  | 'xlsb'
  | 'ods'
  | 'html'
  | 'xml'
  | 'dif'
  | 'slk'
  | 'dbf'
  | 'numbers'
  | 'gnumeric';

export interface RawFile {
  format: FileFormat;
  /** For text files: what was detected, how sure we are (0..1), and from what it was concluded. */
  encoding?: { name: string; confidence: number; how?: EncodingEvidence };
  delimiter?: string;
  /** What separates the decimals of numbers that are texts; absent where no text looks like a number with decimals. */
  decimalMark?: '.' | ',';
  /** The workbook counts its days from 1904; the values handed over are converted already. */
  date1904?: boolean;
  sheets: RawSheet[];
  /** Things a person should know, as keys of the catalogue `problems` (for example a formula without a cached value). */
  notes: { code: string; details?: Record<string, string | number> }[];
}

/** Bounds in order, or undefined for one that no sheet has or that covers a single cell. */
export function rectangle(top: number, left: number, bottom: number, right: number): MergedRange | undefined {
  if (!(top >= 0 && left >= 0 && bottom >= top && right >= left)) return undefined;
  return top === bottom && left === right ? undefined : { top, left, bottom, right };
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
