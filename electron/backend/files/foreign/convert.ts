import type { CellObject, RowInfo, WorkBook, WorkSheet } from '@e965/xlsx';
import { builtInFormats } from '#shared/importing/number-formats/built-in.ts';
import { type RawCell, type RawFile, type RawSheet, rectangle } from '#shared/importing/raw.ts';
import { Damaged, fileFailure } from '../failures.ts';
import { limits } from '../limits.ts';
import { NumberFormats } from '../number-formats.ts';
import type { ForeignFormat } from './task.ts';

/** What the library leaves on a cell besides its documented fields. */
interface StyledCell extends CellObject {
  XF?: { numFmtId?: number };
}

/** The library's workbook as ours: values and number formats from there, displayed text from our own formats. */
export function convertWorkbook(book: WorkBook, format: ForeignFormat): RawFile {
  const date1904 = book.Workbook?.WBProps?.date1904 === true;
  const budget = { cells: limits.foreignCells };
  const file: RawFile = { format, date1904, sheets: [], notes: [] };
  for (const [index, name] of book.SheetNames.entries()) {
    const sheet = book.Sheets[name];
    if (!sheet || isMacroOrChart(sheet)) continue;
    const state = book.Workbook?.Sheets?.[index]?.Hidden ?? 0;
    file.sheets.push({
      name,
      hidden: state > 0,
      veryHidden: state === 2,
      ...convertSheet(sheet, date1904, budget),
    });
  }
  return file;
}

/** Tabs without cells of their own. */
const isMacroOrChart = (sheet: WorkSheet): boolean =>
  ['chart', 'macro', 'dialog'].includes(String(sheet['!type']));

function convertSheet(
  sheet: WorkSheet,
  date1904: boolean,
  budget: { cells: number },
): Omit<RawSheet, 'name' | 'hidden'> {
  const formats = new NumberFormats(date1904);
  const rows: RawCell[][] = [];
  const formulaRows: number[] = [];
  let lastFilled = -1;
  const data = (sheet['!data'] ?? []) as (StyledCell[] | undefined)[];
  for (let row = 0; row < data.length; row++) {
    const cells: RawCell[] = [];
    const source = data[row];
    for (let column = 0; column < (source?.length ?? 0); column++) {
      const cell = source?.[column];
      if (!cell) continue;
      if (cell.f !== undefined && formulaRows.at(-1) !== row) formulaRows.push(row);
      const value = convertCell(cell, row, column, formats);
      if (value === null) continue;
      budget.cells -= column + 1 - cells.length;
      while (cells.length < column) cells.push(null);
      cells.push(value);
    }
    if (--budget.cells < 0) throw new Damaged(fileFailure.tooLarge('cells', limits.foreignCells));
    if (cells.length > 0) lastFilled = row;
    rows.push(cells);
  }
  rows.length = lastFilled + 1;
  const width = rows.reduce((widest, row) => Math.max(widest, row.length), 0);
  return {
    rows,
    merges: (sheet['!merges'] ?? []).flatMap(({ s, e }) => rectangle(s.r, s.c, e.r, e.c) ?? []),
    hiddenRows: hiddenAmong(sheet['!rows'], rows.length),
    hiddenColumns: hiddenAmong(sheet['!cols'], width),
    formulaRows: formulaRows.filter((row) => row < rows.length),
    ...formats.shown(),
  };
}

function convertCell(cell: StyledCell, row: number, column: number, formats: NumberFormats): RawCell {
  const { t, v } = cell;
  if (t === 'n' && typeof v === 'number') return formats.number(row, column, v, codeOf(cell));
  if (t === 's') return v === undefined || v === '' ? null : String(v);
  if (t === 'b') return v === true;
  if (t === 'e') return { error: cell.w ?? errorNames[Number(v)] ?? '#N/A' };
  return null;
}

/** The library shows the numbered formats of its own country; ours follow the machines of the hospital. */
function codeOf(cell: StyledCell): string {
  const code = cell.z === undefined ? undefined : String(cell.z);
  const id = cell.XF?.numFmtId;
  if (code === undefined) return (id === undefined ? undefined : builtInFormats[id]) ?? 'General';
  if (code === 'm/d/yy') return builtInFormats[14]!;
  return code === 'm/d/yy h:mm' ? builtInFormats[22]! : code;
}

const errorNames: Readonly<Record<number, string>> = {
  0: '#NULL!',
  7: '#DIV/0!',
  15: '#VALUE!',
  23: '#REF!',
  29: '#NAME?',
  36: '#NUM!',
  42: '#N/A',
};

function hiddenAmong(infos: readonly (RowInfo | undefined)[] | undefined, end: number): number[] {
  const hidden: number[] = [];
  const length = Math.min(infos?.length ?? 0, end);
  for (let index = 0; index < length; index++) if (infos?.[index]?.hidden) hidden.push(index);
  return hidden;
}
