/** Which rows below a heading are data, and why the others are not. */
import { fold } from '../fold.ts';
import { isNothing, isValue } from './cell-kinds.ts';
import type { Area, Grid } from './grid.ts';
import type { ColumnHeading } from './headings.ts';
import { isChapter, isNote, isPageFoot, isPointsLabel, isSignature, totalLabel } from './words.ts';

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

/** Makes the test of single rows; what only its neighbours tell (notes at the end) is found by `endNotes`. */
export function rowTest(
  grid: Grid,
  area: Area,
  headings: readonly ColumnHeading[],
  first: number,
): (row: number) => SkipReason | null {
  const width = area.right - area.left + 1;
  const folded = headings.map(({ heading }) => fold(heading.slice(heading.lastIndexOf('/') + 1)));
  const whole = headings.map(({ heading }) => fold(heading));
  return (row) => {
    const filled = grid.filled(row, area);
    if (filled.length === 0) return 'blank';
    const start = filled[0]!;
    const text = grid.text(row, start);
    if (repeats(grid, row, filled, area, folded, whole)) return 'repeated-header';
    if (row === first && countsColumns(grid, row, filled, width)) return 'column-numbers';
    if (isValue(grid.kind(row, start)) && filled.length > 1) return null;
    const label = totalLabel(text);
    if (label && isTotal(grid, row, filled, label, width)) return 'total';
    if (row === first && isPointsLabel(text)) return 'points-possible';
    if (isSignature(text) && filled.length <= Math.max(2, width * 0.6)) return 'signature';
    if (isNote(text) && (filled.length === 1 || (filled.length <= 2 && width > 4))) return 'note';
    if (isPageFoot(text) && filled.length <= Math.max(2, width * 0.6)) return 'note';
    if (filled.length === 1 && width >= 3 && start === area.left && isChapter(text)) return 'section';
    const merge = grid.mergeAt(row, start);
    if (filled.length === 1 && width >= 3 && merge && merge.right - merge.left + 1 >= width * 0.6)
      return text.length > 40 ? 'note' : 'section';
    return null;
  };
}

/** The columns are counted under the heading, as printed forms do: 甲 乙 1 2 3, or 1 to the last. */
function countsColumns(grid: Grid, row: number, filled: readonly number[], width: number): boolean {
  if (width < 4 || filled.length !== width) return false;
  const texts = filled.map((column) => grid.text(row, column).replace(/^[（(](.*)[)）]$/, '$1'));
  let letters = 0;
  while (letters < width && texts[letters] === STEMS[letters]) letters++;
  return texts.every((text, index) => index < letters || text === String(index - letters + 1));
}

const STEMS = '甲乙丙丁戊己';

function repeats(
  grid: Grid,
  row: number,
  filled: readonly number[],
  area: Area,
  lasts: readonly string[],
  wholes: readonly string[],
): boolean {
  let same = 0;
  for (const column of filled) {
    const own = fold(grid.text(row, column));
    if (own !== '' && (own === lasts[column - area.left] || own === wholes[column - area.left])) same++;
    else if (same === 0 && column !== filled[0]) return false;
  }
  return same >= 2 && same >= filled.length * 0.6;
}

/** Behind the word stand only numbers, or nothing. */
function isTotal(
  grid: Grid,
  row: number,
  filled: readonly number[],
  label: 'strong' | 'end',
  width: number,
): boolean {
  const rest = filled.slice(1).map((column) => grid.kind(row, column));
  const words = rest.filter((kind) => kind === 'text' || kind === 'digits').length;
  if (label === 'end') return words === 0 && rest.length > 0 && width > 1;
  return width > 1 && words <= rest.length * 0.34;
}

/** Rows named as totals are data where most rows are: a table of statistics. */
export function tooManyTotals(totals: number, data: number): boolean {
  return totals > 2 && totals >= data;
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
