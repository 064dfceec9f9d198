/** Columns made from others: put behind the last column of the file, so that every cell of the file keeps its place. */
import { clean, hasHan } from '../fold.ts';
import { cellText, type RawCell, type RawSheet } from '../raw.ts';

export interface DerivedColumn {
  heading: string;
  /** Zero-based columns of the file that the value comes from. */
  from: number[];
  value(row: readonly RawCell[], index: number): RawCell;
}

/** The sheet with further columns from `first` on; rows up to `header` (one-based) get the heading in the last of them. */
export function withDerived(
  sheet: RawSheet,
  header: number,
  derived: readonly DerivedColumn[],
): { sheet: RawSheet; first: number } {
  const first = sheet.rows.reduce((most, row) => Math.max(most, row.length), 0);
  if (derived.length === 0) return { sheet, first };
  const rows = sheet.rows.map((row, index) => {
    if (index < header - 1 || row.length === 0) return row;
    const cells = row.slice();
    while (cells.length < first) cells.push(null);
    for (const column of derived) cells.push(index < header ? column.heading : column.value(row, index));
    return cells;
  });
  return { sheet: { ...sheet, rows }, first };
}

export const textOf = (row: readonly RawCell[], index: number | undefined) =>
  index === undefined ? '' : clean(cellText(row[index]));

/** The first of the columns that has a text. */
export const firstText = (row: readonly RawCell[], columns: readonly number[]) => {
  for (const index of columns) {
    const text = textOf(row, index);
    if (text !== '') return text;
  }
  return null;
};

/** A name from its parts, in the order of its language. */
export function fullName(given: string, family: string): string {
  return hasHan(given + family) ? family + given : [given, family].filter((part) => part !== '').join(' ');
}

/** "Li, Ann" and "李, 丽" as they are said. */
export function sortableName(text: string): string {
  const [family = '', given = ''] = text.split(/\s*[,，]\s*/);
  return given === '' ? text : fullName(given, family);
}
