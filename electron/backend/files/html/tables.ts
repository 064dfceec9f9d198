import type { RawSheet } from '#shared/importing/raw.ts';
import { limits } from '../limits.ts';
import { type CellBudget, SheetCells } from '../sheet-cells.ts';
import { scanHtml } from './tokens.ts';

interface Table {
  cells: SheetCells;
  row: number;
  column: number;
  /** By column: the row up to which a cell from above reaches down. */
  taken: number[];
  caption: string;
}

const BREAKS = new Set(['br', 'p', 'div', 'li']);

/**
 * The tables of a web page, each as a sheet; a table inside a cell is text of that cell. Cells are text as it was
 * shown; joined cells hold it in their first place and are told as merges.
 */
export function readTables(html: string, name: string, budget: CellBudget): RawSheet[] {
  const sheets: RawSheet[] = [];
  let table: Table | undefined;
  let depth = 0;
  let cell: { rows: number; columns: number } | undefined;
  let text: string[] = [];
  let inCaption = false;

  const endCell = (): void => {
    if (!table || !cell) return;
    place(table, cell, shown(text));
    cell = undefined;
    text = [];
  };
  const endTable = (): void => {
    endCell();
    if (table && table.cells.rows.length > 0)
      sheets.push(
        table.cells.sheet(table.caption || (sheets.length === 0 ? name : `${name} ${sheets.length + 1}`)),
      );
    table = undefined;
    depth = 0;
  };

  scanHtml(html, {
    open(tag, attributes) {
      if (tag === 'table') {
        if (depth++ === 0)
          table = { cells: new SheetCells(budget), row: -1, column: 0, taken: [], caption: '' };
      } else if (!table) return;
      else if (BREAKS.has(tag)) text.push('\n');
      else if (depth > 1) return;
      else if (tag === 'tr') {
        endCell();
        nextRow(table);
        if (/display\s*:\s*none/i.test(attributes.style ?? '')) table.cells.hiddenRows.add(table.row);
      } else if (tag === 'td' || tag === 'th') {
        endCell();
        if (table.row < 0) nextRow(table);
        cell = { rows: span(attributes.rowspan), columns: span(attributes.colspan) };
      } else if (tag === 'caption') inCaption = true;
    },
    close(tag) {
      if (!table) return;
      if (tag === 'table') {
        if (--depth <= 0) endTable();
      } else if (depth > 1) return;
      else if (tag === 'td' || tag === 'th' || tag === 'tr') endCell();
      else if (tag === 'caption') {
        inCaption = false;
        table.caption = shown(text)?.slice(0, 60) ?? '';
        text = [];
      }
    },
    text(part) {
      if (cell || inCaption) text.push(part.replaceAll(/[ \t\r\n\f]+/g, ' '));
    },
  });
  endTable();
  return sheets;
}

function nextRow(table: Table): void {
  table.row++;
  table.column = 0;
}

/** Puts a cell into the first column that no cell from above covers. */
function place(
  table: Table,
  { rows, columns }: { rows: number; columns: number },
  text: string | null,
): void {
  const { cells, row, taken } = table;
  while ((taken[table.column] ?? -1) >= row) table.column++;
  const { column } = table;
  cells.put(row, column, text);
  if (rows > 1 || columns > 1) cells.merge(row, column, row + rows - 1, column + columns - 1);
  if (rows > 1) {
    cells.charge(columns);
    while (taken.length < column) taken.push(-1);
    for (let at = column; at < column + columns; at++) taken[at] = row + rows - 1;
  }
  table.column = column + columns;
}

function span(text: string | undefined): number {
  const count = Number.parseInt(text ?? '1', 10);
  return count >= 1 ? Math.min(count, limits.columns) : 1;
}

/** Runs of white space are one blank, as browsers show them; a no-break space is one that exporters put for nothing. */
function shown(parts: readonly string[]): string | null {
  const text = parts
    .join('')
    .replaceAll('\u00a0', ' ')
    .split('\n')
    .map((line) => line.replaceAll(/ {2,}/g, ' ').trim())
    .join('\n')
    .trim();
  return text === '' ? null : text;
}
