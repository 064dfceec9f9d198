/** Which rows below a heading are data, and why the others are not. */
import { clean, fold } from '../fold.ts';
import { cellText, type RawCell } from '../raw.ts';
import { isNothing, isValue, kindOf } from './cell-kinds.ts';
import { type Area, type Grid, isFilled } from './grid.ts';
import {
  isChapter,
  isNote,
  isPageFoot,
  isPointsLabel,
  isSignature,
  mayBeNoData,
  totalLabel,
} from './words.ts';

export type SkipReason =
  | 'title'
  | 'blank'
  | 'repeated-header'
  | 'total'
  | 'signature'
  | 'note'
  | 'section'
  | 'column-numbers'
  | 'points-possible'
  /** Told by a known layout. */
  | 'manual-posting'
  | 'test-student'
  | 'average';

/** The part of a column's cells that are values, from a sample of its rows. */
export function valueShares(grid: Grid, area: Area, first: number): number[] {
  const shares: number[] = [];
  const last = Math.min(area.bottom, first + 200);
  for (let column = area.left; column <= area.right; column++) {
    let values = 0;
    let filled = 0;
    for (let row = first; row <= last; row++) {
      const kind = grid.kind(row, column);
      if (isNothing(kind)) continue;
      filled++;
      if (isValue(kind)) values++;
    }
    shares.push(filled === 0 ? 0 : values / filled);
  }
  return shares;
}

/** What a test of rows needs to know of the columns. */
interface Columns {
  left: number;
  width: number;
  headings: readonly (Heading | undefined)[];
}

/** A heading as the rows are compared with it: the whole and its parts, folded, and their first letters. */
interface Heading {
  folded: readonly string[];
  letters: readonly string[];
}

const compiled = (heading: string): Heading => {
  const texts = [...new Set([heading, ...heading.split('/').map((part) => part.trim())])].filter(Boolean);
  return { folded: texts.map(fold), letters: texts.map((text) => text.charAt(0).toLowerCase()) };
};

/**
 * Makes the test of single rows; what only its neighbours tell (notes at the end) is found by `endNotes`. `first` is the
 * row below the heading. A row with other cells than the sheet has (corrected ones) is tested by giving them.
 */
export function rowTest(
  grid: Grid,
  area: Pick<Area, 'left' | 'right'>,
  headings: readonly { index: number; heading: string }[],
  first: number,
): (row: number, cells?: readonly RawCell[]) => SkipReason | null {
  const columns: Columns = { left: area.left, width: area.right - area.left + 1, headings: [] };
  const compiledHeadings: (Heading | undefined)[] = [];
  for (const { index, heading } of headings)
    if (heading !== '') compiledHeadings[index - area.left] = compiled(heading);
  columns.headings = compiledHeadings;
  const numbered = (valueShares(grid, { ...area, top: first, bottom: grid.bottom }, first)[0] ?? 0) >= 0.5;
  return (row, cells = grid.sheet.rows[row] ?? []) => {
    const end = Math.min(area.right, cells.length - 1);
    let start = area.left;
    while (start <= end && !isFilled(cells[start])) start++;
    if (start > end) return cells.some(isFilled) ? 'note' : 'blank';
    const cell = cells[start]!;
    // Most rows begin with a number, or with a word that tells nothing: they need no closer look.
    if (row !== first && typeof cell === 'number') return null;
    const text = clean(cellText(cell));
    const letter = text.charAt(0).toLowerCase();
    const heading = columns.headings[start - area.left];
    const likely = mayBeNoData(text) || (heading?.letters.includes(letter) ?? false);
    if (
      !likely &&
      row !== first &&
      (start >= end || isFilled(cells[start + 1])) &&
      grid.mergesOn(row).length === 0
    )
      return null;
    const filled: number[] = [];
    for (let column = start; column <= end; column++) if (isFilled(cells[column])) filled.push(column);
    // A name alone where the rows have numbers: the title of the rows below it.
    if (
      numbered &&
      filled.length === 1 &&
      start === area.left &&
      columns.width > 2 &&
      !isValue(kindOf(cell))
    ) {
      const reason = closeLook(grid, row, cells, filled, text, columns, row === first);
      return reason ?? (isNothing(kindOf(cell)) ? null : 'section');
    }
    return closeLook(grid, row, cells, filled, text, columns, row === first);
  };
}

function closeLook(
  grid: Grid,
  row: number,
  cells: readonly RawCell[],
  filled: readonly number[],
  text: string,
  { left, width, headings }: Columns,
  isFirst: boolean,
): SkipReason | null {
  const start = filled[0]!;
  if (repeats(cells, filled, left, headings)) return 'repeated-header';
  if (isFirst && countsColumns(cells, filled, width)) return 'column-numbers';
  if (isValue(kindOf(cells[start])) && filled.length > 1) return null;
  const label = totalLabel(text);
  if (label && isTotal(cells, filled, label, width)) return 'total';
  if (isFirst && isPointsLabel(text)) return 'points-possible';
  if (isSignature(text) && filled.length <= Math.max(2, width * 0.6)) return 'signature';
  if (isNote(text) && (filled.length === 1 || (filled.length <= 2 && width > 4))) return 'note';
  if (isPageFoot(text) && filled.length <= Math.max(2, width * 0.6)) return 'note';
  if (filled.length > 1 || width < 3) return null;
  if (start === left && isChapter(text)) return 'section';
  const merge = grid.mergeAt(row, start);
  if (merge && merge.right - merge.left + 1 >= width * 0.6) return text.length > 40 ? 'note' : 'section';
  return null;
}

const textOf = (cells: readonly RawCell[], column: number): string => clean(cellText(cells[column] ?? null));

/** The columns are counted under the heading, as printed forms do: 甲 乙 1 2 3, or 1 to the last. */
function countsColumns(cells: readonly RawCell[], filled: readonly number[], width: number): boolean {
  if (width < 4 || filled.length !== width) return false;
  const texts = filled.map((column) => textOf(cells, column).replace(/^[（(](.*)[)）]$/, '$1'));
  let letters = 0;
  while (letters < width && texts[letters] === STEMS[letters]) letters++;
  return texts.every((text, index) => index < letters || text === String(index - letters + 1));
}

const STEMS = '甲乙丙丁戊己';

function repeats(
  cells: readonly RawCell[],
  filled: readonly number[],
  left: number,
  headings: Columns['headings'],
): boolean {
  let same = 0;
  for (const column of filled) {
    const own = fold(textOf(cells, column));
    if (own !== '' && headings[column - left]?.folded.includes(own)) same++;
    else if (same === 0 && column !== filled[0]) return false;
  }
  return same >= 2 && same >= filled.length * 0.6;
}

/** Behind the word stand only numbers, or nothing. */
function isTotal(
  cells: readonly RawCell[],
  filled: readonly number[],
  label: 'strong' | 'end',
  width: number,
): boolean {
  const rest = filled.slice(1).map((column) => kindOf(cells[column]));
  const words = rest.filter((kind) => kind === 'text' || kind === 'digits').length;
  if (label === 'end') return words === 0 && rest.length > 0 && width > 1;
  return width > 1 && words <= rest.length * 0.34;
}

/**
 * Rows named as totals are data where most rows are: a table of statistics. Not so where each stands behind rows of data
 * of a table with several columns: those are the parts' sums.
 */
export function tooManyTotals(totals: readonly number[], data: readonly number[], width: number): boolean {
  if (totals.length <= 2 || totals.length < data.length) return false;
  return width < 3 || data.length < 2 || totals[0]! < data[0]! || totals.length > data.length * 2;
}

/**
 * Texts below the table, from its end upwards: rows of few words where the columns hold values or most rows have more
 * cells. Answers the rows, the last first.
 */
export function endNotes(
  grid: Grid,
  area: Area,
  rows: readonly number[],
  shares: readonly number[],
): number[] {
  const width = area.right - area.left + 1;
  if (width < 2 || rows.length < 2) return [];
  const counts = rows
    .slice(0, 200)
    .map((row) => grid.filled(row, area).length)
    .sort((a, b) => a - b);
  const usual = counts[Math.floor(counts.length * 0.75)] ?? 1;
  const notes: number[] = [];
  for (let at = rows.length - 1; at > 0; at--) {
    const row = rows[at]!;
    const filled = grid.filled(row, area);
    const kinds = filled.map((column) => grid.kind(row, column));
    if (kinds.some((kind) => isValue(kind) || kind === 'missing')) break;
    if (filled.length > Math.max(1, usual * 0.5)) break;
    const strange = filled.some((column) => (shares[column - area.left] ?? 0) > 0.6);
    const lonely = filled.length === 1 && width >= 3 && usual >= 3;
    const apart = grid.isBlank(row - 1, area) || grid.text(row, filled[0]!).length > 30;
    if (!strange && !lonely && !(apart && filled.length === 1 && usual >= 2)) break;
    notes.push(row);
  }
  return notes;
}
