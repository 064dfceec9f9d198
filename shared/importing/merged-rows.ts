/** Cells that are merged over several rows stand for all of them: 内科 beside three teachers is each one's department. */
import type { MergedRange, RawCell, RawSheet } from './raw.ts';

/** A merge that is longer holds no group of records; beyond so many cells a file means harm. */
const LONGEST = 5000;
const MOST_CELLS = 2_000_000;

const isEmpty = (cell: RawCell | undefined): boolean => cell === null || cell === undefined || cell === '';

/**
 * The sheet with merged cells below row `first` (zero-based) repeated in every row that they cover, where the row has
 * cells of its own there. Rows without merges are shared with the sheet that was given.
 */
export function withMergedRows(sheet: RawSheet, first: number): RawSheet {
  const merges = sheet.merges.filter(
    ({ top, bottom }) => top >= first && bottom > top && bottom - top <= LONGEST,
  );
  if (merges.length === 0) return sheet;
  const rows = sheet.rows.slice();
  let cells = 0;
  for (const merge of merges) {
    const value = sheet.rows[merge.top]?.[merge.left];
    if (isEmpty(value)) continue;
    const last = Math.min(merge.bottom, rows.length - 1);
    for (let row = merge.top + 1; row <= last && cells < MOST_CELLS; row++) {
      if (!hasOwn(sheet.rows[row]!, merge)) continue;
      if (rows[row] === sheet.rows[row]) rows[row] = sheet.rows[row]!.slice();
      const own = rows[row]!;
      while (own.length < merge.left) own.push(null);
      own[merge.left] = value!;
      cells++;
    }
  }
  return { ...sheet, rows };
}

/** The row has something outside the merge, and nothing in it. */
const hasOwn = (row: readonly RawCell[], { left, right }: MergedRange): boolean =>
  row.some((cell, column) => !isEmpty(cell) && (column < left || column > right)) && isEmpty(row[left]);
