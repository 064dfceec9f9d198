/** The headings of a table, one per column, told apart even where the sheet does not. */
import { clean, fold, hasHan } from '../fold.ts';
import { columnLetters } from '../raw.ts';
import type { Area, Grid } from './grid.ts';

export interface ColumnHeading {
  /** Zero-based column of the sheet. */
  index: number;
  /** The text as written, rows joined with `/`; empty where there is none. */
  heading: string;
  /** As `heading`, but never empty and never the same twice. */
  name: string;
}

const JOINT = '/';

/** A heading on one line: a break inside Chinese text is none, elsewhere it is a blank. Exports quote with backticks. */
export function headingText(text: string): string {
  const parts = clean(text.replaceAll('\u00a0', ' '))
    .split(/\s*[\r\n]+\s*/)
    .filter((part) => part !== '');
  let line = '';
  for (const part of parts)
    line += line && !(hasHan(line.at(-1)!) || /^[（(\u3400-\u9fff]/.test(part)) ? ` ${part}` : part;
  return /^`[^`]+`$/.test(line) ? line.slice(1, -1) : line;
}

/** The headings of the columns of an area; `top` and `bottom` are its heading rows, null without a heading; `told` replaces what stands in them. */
export function columnHeadings(
  grid: Grid,
  area: Area,
  header: { top: number; bottom: number } | null,
  told?: ReadonlyMap<number, string>,
): ColumnHeading[] {
  const rows = header ? levels(grid, area, header.top, header.bottom) : [];
  const found: ColumnHeading[] = [];
  for (let index = area.left; index <= area.right; index++) {
    const parts: string[] = [];
    for (const row of rows) {
      const text = row[index - area.left] ?? '';
      if (text && parts.at(-1) !== text) parts.push(text);
    }
    found.push({ index, heading: told?.get(index) ?? parts.join(JOINT), name: '' });
  }
  return named(found);
}

function levels(grid: Grid, area: Area, top: number, bottom: number): string[][] {
  const rows: string[][] = [];
  for (let row = top; row <= bottom; row++) {
    const texts: string[] = [];
    for (let column = area.left; column <= area.right; column++) {
      const merge = grid.mergeAt(row, column);
      // A title above that reaches down into the heading is no heading.
      const inside = merge && merge.top >= top && merge.bottom <= bottom;
      texts.push(headingText(inside ? grid.text(merge.top, merge.left) : grid.text(row, column)));
    }
    rows.push(texts);
  }
  for (let level = 0; level + 1 < rows.length; level++) spreadRight(grid, area, rows, level, top);
  return rows;
}

/** Without a merge, an upper heading reaches to the right until the next one, over filled lower cells. */
function spreadRight(grid: Grid, area: Area, rows: string[][], level: number, top: number): void {
  const row = rows[level]!;
  if (grid.mergesOn(top + level).some((merge) => merge.right > merge.left && merge.left > area.left)) return;
  const lower = rows[level + 1]!;
  for (let column = 1; column < row.length; column++) {
    if (!row[column] && row[column - 1] && lower[column] && lower[column - 1]) row[column] = row[column - 1]!;
  }
}

function named(columns: ColumnHeading[]): ColumnHeading[] {
  const times = new Map<string, number>();
  const taken = new Set(columns.map(({ heading }) => heading));
  for (const column of columns) {
    if (column.heading === '') {
      column.name = `[${columnLetters(column.index)}]`;
      continue;
    }
    const key = fold(column.heading) || column.heading;
    let count = (times.get(key) ?? 0) + 1;
    while (count > 1 && taken.has(`${column.heading} (${count})`)) count++;
    times.set(key, count);
    column.name = count === 1 ? column.heading : `${column.heading} (${count})`;
  }
  return columns;
}
