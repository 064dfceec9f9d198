import { recogniseLayout } from '#shared/importing/layouts/index.ts';
import type { RawCell, RawFile, RawSheet } from '#shared/importing/raw.ts';

export const sheetOf = (rows: readonly (readonly RawCell[])[], name = 'Sheet1'): RawSheet => ({
  name,
  hidden: false,
  rows: rows.map((row) => [...row]),
  merges: [],
  hiddenRows: [],
  hiddenColumns: [],
});

export const fileOf = (...sheets: RawSheet[]): RawFile => ({ format: 'xlsx', sheets, notes: [] });

/** One line of comma-separated texts per row; an empty text is an empty cell. */
export const rowsOf = (...lines: string[]): RawCell[][] =>
  lines.map((line) => line.split(',').map((text) => (text === '' ? null : text)));

export const recognise = (...lines: string[]) => recogniseLayout(fileOf(sheetOf(rowsOf(...lines))));
