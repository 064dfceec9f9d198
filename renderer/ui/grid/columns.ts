/** Where columns lie, and which of them are in sight. */
import type { GridColumn } from './types.ts';

export interface ColumnLayout {
  /** Left edge of each column behind the row numbers; one more than columns: the last is the whole width. */
  lefts: readonly number[];
  /** Columns before this one do not scroll. */
  frozen: number;
}

export const NUMBER_WIDTH = 64;
export const ROW_HEIGHT = 32;

export function columnLayout(columns: readonly GridColumn[], frozen: number): ColumnLayout {
  const lefts = [0];
  for (const { width } of columns) lefts.push(lefts.at(-1)! + width);
  return { lefts, frozen: Math.min(frozen, columns.length) };
}

/** Where a column stays that does not scroll, for the style sheet. */
export const frozenLeft = ({ lefts, frozen }: ColumnLayout, column: number): Record<string, string> =>
  column < frozen ? { '--left': `${NUMBER_WIDTH + lefts[column]!}px` } : {};

/** The scrolling columns in sight, `last` inclusive; the spare ones beside keep fast scrolling from showing gaps. */
export function columnsInSight(
  { lefts, frozen }: ColumnLayout,
  scrollLeft: number,
  width: number,
  spare = 1,
): { first: number; last: number } {
  const from = scrollLeft + lefts[frozen]!;
  const to = scrollLeft + width - NUMBER_WIDTH;
  const count = lefts.length - 1;
  let first = frozen;
  while (first < count - 1 && lefts[first + 1]! <= from) first += 1;
  let last = first;
  while (last < count - 1 && lefts[last + 1]! < to) last += 1;
  return { first: Math.max(frozen, first - spare), last: Math.min(count - 1, last + spare) };
}

/** How far to scroll so that a column is in sight; null where it is already. */
export function scrollToColumn(
  { lefts, frozen }: ColumnLayout,
  column: number,
  scrollLeft: number,
  width: number,
): number | null {
  if (column < frozen) return null;
  const left = lefts[column]! - lefts[frozen]!;
  const right = lefts[column + 1]! + NUMBER_WIDTH;
  if (left < scrollLeft) return left;
  return right > scrollLeft + width ? Math.min(left, right - width) : null;
}
