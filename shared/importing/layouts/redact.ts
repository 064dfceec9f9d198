/** Empties what must not be stored, before anything is. */
import type { RawCell, RawFile, RawSheet } from '../raw.ts';
import { dayOf } from './day.ts';
import type { RecognisedLayout, RecognisedSheet } from './types.ts';

/** True when the layout has columns that are not kept as they are. */
export const needsRedaction = ({ sheets }: RecognisedLayout) =>
  sheets.some(({ columns }) => columns.some(({ drop, coarse }) => drop || coarse));

/**
 * The file without the cells of dropped columns, and with days in place of moments. Rows and columns keep their places;
 * headings stay, so that what was dropped can still be named.
 */
export function redact(file: RawFile, layout: RecognisedLayout): RawFile {
  const bySheet = new Map(layout.sheets.map((entry) => [entry.sheet, entry]));
  return {
    ...file,
    sheets: file.sheets.map((sheet) => {
      const known = bySheet.get(sheet.name);
      return known ? redactSheet(sheet, known) : sheet;
    }),
  };
}

function redactSheet(sheet: RawSheet, { columns, headerRows }: RecognisedSheet): RawSheet {
  const dropped = columns.filter(({ drop }) => drop).map(({ index }) => index);
  const coarse = columns.filter((column) => column.coarse && !column.drop).map(({ index }) => index);
  if (dropped.length === 0 && coarse.length === 0) return sheet;
  const from = headerRows[1];
  const rows = sheet.rows.map((row, index) => {
    if (index < from || row.length === 0) return row;
    const cells: RawCell[] = row.slice();
    for (const column of dropped) if (column < cells.length) cells[column] = null;
    for (const column of coarse) if (column < cells.length) cells[column] = dayOf(cells[column] ?? null);
    return cells;
  });
  return { ...sheet, rows };
}
