/** A sheet with several tables as several sheets, each cell in its place. */
import type { RawCell, RawSheet } from '../raw.ts';
import type { Area } from './grid.ts';
import { findTables } from './tables.ts';

/**
 * One sheet per table, the first under the sheet's own name, the others as `name (2)`, `name (3)`: cells outside the
 * table are empty, so that rows and columns keep their numbers. The sheet itself where it holds one table or none.
 */
export function splitSheet(sheet: RawSheet, isText: boolean): RawSheet[] {
  const tables = findTables(sheet, isText).filter(({ header }) => header !== null);
  if (tables.length < 2) return [sheet];
  return tables.map(({ area }, at) => ({
    ...sheet,
    name: at === 0 ? sheet.name : `${sheet.name} (${at + 1})`,
    rows: sheet.rows.map((row, index) => cut(row, index, area)),
    merges: sheet.merges.filter(
      ({ top, left, bottom, right }) =>
        top >= area.top && bottom <= area.bottom && left >= area.left && right <= area.right,
    ),
  }));
}

function cut(row: RawCell[], index: number, { top, left, bottom, right }: Area): RawCell[] {
  if (index < top || index > bottom) return [];
  return row.slice(0, right + 1).map((cell, column) => (column < left ? null : cell));
}

/** The sheet of a file that a table's name stands for. */
export function sheetNamed<T extends { name: string }>(sheets: readonly T[], name: string): T | undefined {
  const whole = sheets.find((sheet) => sheet.name === name);
  if (whole) return whole;
  const base = /^(.*) \(\d+\)$/s.exec(name)?.[1];
  return base === undefined ? undefined : sheets.find((sheet) => sheet.name === base);
}
