/** All that can be said of a file without knowing what kind of record it lists. */
import { decimalMarkOf } from '../decimal-mark.ts';
import { clean } from '../fold.ts';
import { cellText, type RawCell, type RawFile, type RawSheet } from '../raw.ts';
import { shownText } from '../shown-text.ts';
import { type ColumnShape, columnShapes } from './columns.ts';
import { tableFindings } from './findings/index.ts';
import type { ShapeFinding } from './findings/types.ts';
import { type FoundTable, findTables, type ShapeHint } from './tables.ts';

export interface InspectedTable {
  table: FoundTable;
  columns: ColumnShape[];
  findings: ShapeFinding[];
}

export interface InspectedFile {
  tables: InspectedTable[];
  /** Findings of sheets that hold no table, or were not looked into. */
  sheets: { sheet: string; finding: ShapeFinding }[];
}

/** What a known layout says of a sheet; null where it says nothing. */
export type HintOf = (sheet: RawSheet) => ShapeHint | null;

/** Hidden sheets are named and not looked into; hidden rows and columns are read and named. */
export function inspectFile(file: RawFile, hintOf: HintOf = () => null): InspectedFile {
  const isText = file.delimiter !== undefined;
  const inspected: InspectedFile = { tables: [], sheets: [] };
  for (const sheet of file.sheets) {
    const say = (code: ShapeFinding['code'], params: ShapeFinding['params']) =>
      inspected.sheets.push({
        sheet: sheet.name,
        finding: { level: 'info', code, row: null, column: null, params: { sheet: sheet.name, ...params } },
      });
    if (sheet.hidden) {
      say('hidden-sheet', {});
      continue;
    }
    const tables = findTables(sheet, isText, hintOf(sheet));
    if (tables.length === 0) {
      const text = firstText(sheet);
      if (text === '') say('empty-sheet', {});
      else say('sheet-without-table', { text });
    }
    for (const table of tables) {
      const decimalMark = file.decimalMark ?? decimalMarkOf(sheet);
      const columns = columnShapes(table, decimalMark);
      inspected.tables.push({ table, columns, findings: tableFindings(table, columns, decimalMark) });
    }
  }
  return inspected;
}

function firstText(sheet: RawSheet): string {
  for (const row of sheet.rows) {
    for (const cell of row) {
      const text = clean(cellText(cell));
      if (text !== '') return text.length > 60 ? `${text.slice(0, 59)}…` : text;
    }
  }
  return '';
}

/**
 * The cells of a table as they were shown: one line of headings (none for a table without one), then the data rows; a
 * merged cell stands in every row that it covers.
 */
export function* tableCells({ table, columns }: InspectedTable): Generator<string[]> {
  if (table.header) yield columns.map(({ name }) => name);
  for (const row of table.rows) {
    yield columns.map(({ index }) => shownText(table.sheet, topOf(table, row, index), index));
  }
}

/** The cell, or the one of the merge that reaches down to it. */
export const filledDown = (table: FoundTable, row: number, column: number): RawCell =>
  table.grid.cell(topOf(table, row, column), column);

/** The row that holds what stands in a cell: its own, or the first of the merge over it. */
function topOf({ grid }: FoundTable, row: number, column: number): number {
  const own = grid.cell(row, column);
  if (own !== null && own !== '') return row;
  const merge = grid.mergeAt(row, column);
  return merge && merge.left === column && merge.top < row ? merge.top : row;
}
