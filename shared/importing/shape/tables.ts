/** The tables of a sheet: where each stands, its heading, its data rows and what was left out with the reason. */
import { fold } from '../fold.ts';
import type { RawSheet } from '../raw.ts';
import { areasOf } from './areas.ts';
import { endNotes, rowTest, type SkipReason, tooManyTotals, valueShares } from './body-rows.ts';
import { isValue } from './cell-kinds.ts';
import { type Area, Grid } from './grid.ts';
import { headerOf } from './header-rows.ts';
import { type ColumnHeading, columnHeadings } from './headings.ts';
import { isNumberedLine, isRemarksTitle } from './words.ts';

export interface SkippedRow {
  /** Zero-based row of the sheet. */
  row: number;
  reason: SkipReason;
}

export interface FoundTable {
  sheet: RawSheet;
  /** The sheet is a delimited text. */
  isText: boolean;
  grid: Grid;
  area: Area;
  /** Zero-based; null for a table without a heading. */
  header: { top: number; bottom: number } | null;
  columns: ColumnHeading[];
  /** Zero-based rows of the sheet that hold data. */
  rows: number[];
  skipped: SkippedRow[];
}

export interface ShapeHint {
  /** Zero-based heading rows that are known. */
  header: { top: number; bottom: number } | null;
  skipped: readonly SkippedRow[];
  /** Headings by column, where the layout has better ones than the rows joined. */
  headings?: ReadonlyMap<number, string>;
}

/**
 * All tables of a sheet, from the left and from the top. `isText`: the sheet is a delimited text, in which blank columns
 * are columns. `hint`: what a known layout says about the heading and rows that are no data.
 */
export function findTables(sheet: RawSheet, isText: boolean, hint: ShapeHint | null = null): FoundTable[] {
  const grid = new Grid(sheet);
  if (hint) {
    const all = grid.used({ top: 0, left: 0, bottom: grid.bottom, right: 16_383 });
    return all
      ? [
          tableAt(grid, all, {
            header: hint.header,
            from: all.top,
            end: all.bottom,
            told: hint.skipped,
            headings: hint.headings,
            isText,
          }),
        ]
      : [];
  }
  const tables: FoundTable[] = [];
  for (const area of areasOf(grid, isText)) {
    for (let top = area.top; top <= area.bottom; ) {
      const part = grid.used({ ...area, top });
      if (!part) break;
      const { table, next } = firstTable(
        grid,
        isText ? { ...part, left: area.left } : part,
        isText,
        tables.length === 0,
      );
      if (table) tables.push(table);
      top = next;
    }
  }
  keepNotes(grid, tables);
  return tables;
}

/** Texts that are no table of their own are notes of the table above, or titles of the first one. */
function keepNotes(grid: Grid, tables: readonly FoundTable[]): void {
  const first = tables[0];
  if (!first) return;
  const taken = new Uint8Array(grid.bottom + 1);
  for (const { header, rows, skipped } of tables) {
    if (header) taken.fill(1, header.top, header.bottom + 1);
    for (const row of rows) taken[row] = 1;
    for (const { row } of skipped) taken[row] = 1;
  }
  const all = { left: 0, right: 16_383 };
  for (let row = 0; row <= grid.bottom; row++) {
    if (taken[row] === 1 || grid.isBlank(row, all)) continue;
    const above = tables.findLast(({ area }) => area.top < row) ?? first;
    above.skipped.push({ row, reason: row < above.area.top ? 'title' : 'note' });
    above.skipped.sort((a, b) => a.row - b.row);
  }
}

function firstTable(
  grid: Grid,
  area: Area,
  isText: boolean,
  alone: boolean,
): { table: FoundTable | null; next: number } {
  const found = headerOf(grid, area);
  const header = found ? { top: found.top, bottom: found.bottom } : null;
  const end = endOfTable(grid, area, header);
  const own = grid.used({ ...area, bottom: end }) ?? area;
  // Columns that only titles or notes reach are no columns of the table.
  const table = tableAt(
    grid,
    { ...area, bottom: end, right: own.right },
    { header, from: area.top, end, told: [], isText },
  );
  if (!header && !alone && table.rows.length < 2) return { table: null, next: end + 1 };
  if (!isText && isRemarks(table)) return { table: null, next: end + 1 };
  if (!header && isLoneText(table)) return { table: null, next: end + 1 };
  return { table, next: end + 1 };
}

/** A column of sentences: what to mind when filling in, numbered or under such a title. */
function isRemarks({ grid, area, header }: FoundTable): boolean {
  if (area.right > area.left) return false;
  const texts: string[] = [];
  for (let row = header?.top ?? area.top; row <= area.bottom; row++) {
    if (grid.isBlank(row, area)) continue;
    if (isValue(grid.kind(row, area.left))) return false;
    texts.push(grid.text(row, area.left));
  }
  const numbered = texts.slice(1).filter(isNumberedLine).length;
  return isRemarksTitle(texts[0] ?? '') || (texts.length > 2 && numbered >= (texts.length - 1) * 0.6);
}

/** A title, a remark: words that stand in one column of a few rows. */
function isLoneText(table: FoundTable): boolean {
  const { grid, area, rows } = table;
  return (
    rows.length <= 3 &&
    rows.every((row) => {
      const filled = grid.filled(row, area);
      return filled.length === 1 && !isValue(grid.kind(row, filled[0]!));
    })
  );
}

interface Plan {
  header: FoundTable['header'];
  from: number;
  end: number;
  told: readonly SkippedRow[];
  isText: boolean;
  headings?: ReadonlyMap<number, string> | undefined;
}

function tableAt(grid: Grid, given: Area, { header, from, end, told, isText, headings }: Plan): FoundTable {
  const area = header ? columnsOf(grid, given, header, isText) : given;
  const columns = columnHeadings(grid, area, header, headings);
  const first = header ? header.bottom + 1 : from;
  const known = new Map(told.map((entry) => [entry.row, entry.reason]));
  const skipped: SkippedRow[] = [];
  for (let row = from; header && row < header.top; row++) {
    skipped.push({ row, reason: known.get(row) ?? (grid.isBlank(row, given) ? 'blank' : 'title') });
  }
  const test = rowTest(grid, area, columns, first);
  const rows: number[] = [];
  const totals: SkippedRow[] = [];
  for (let row = first; row <= end; row++) {
    const reason = known.get(row) ?? test(row);
    if (reason === null) rows.push(row);
    else if (reason === 'total') totals.push({ row, reason });
    else skipped.push({ row, reason });
  }
  let data = rows;
  if (
    tooManyTotals(
      totals.map(({ row }) => row),
      rows,
      area.right - area.left + 1,
    )
  ) {
    data = [...rows, ...totals.map(({ row }) => row)].sort((a, b) => a - b);
  } else skipped.push(...totals);
  const notes = endNotes(grid, area, data, valueShares(grid, area, first));
  if (notes.length > 0) {
    const gone = new Set(notes);
    data = data.filter((row) => !gone.has(row));
    for (const row of notes) skipped.push({ row, reason: 'note' });
  }
  skipped.sort((a, b) => a.row - b.row);
  return {
    sheet: grid.sheet,
    isText,
    grid,
    area,
    header,
    columns,
    rows: data,
    skipped: trimmed(skipped, data, header),
  };
}

/** Blank rows below everything are nobody's. */
function trimmed(skipped: SkippedRow[], rows: readonly number[], header: FoundTable['header']): SkippedRow[] {
  const last = Math.max(
    rows.at(-1) ?? -1,
    header?.bottom ?? -1,
    ...skipped.filter((s) => s.reason !== 'blank').map((s) => s.row),
  );
  return skipped.filter((entry) => entry.row < last || entry.reason !== 'blank');
}

/** The columns that have a heading or data; an empty one between them stays, one at the edge goes. */
function columnsOf(grid: Grid, area: Area, header: { top: number; bottom: number }, isText: boolean): Area {
  const used = grid.used({ ...area, top: header.top });
  if (!used) return area;
  let right = used.right;
  if (isText) right = widthOfText(grid, { ...area, top: header.bottom, right });
  for (const merge of grid.mergesOn(header.top)) {
    if (merge.top >= header.top && merge.left <= area.right && merge.left >= area.left)
      right = Math.max(right, Math.min(merge.right, area.right));
  }
  return { ...area, left: used.left, right };
}

/**
 * A delimited text says how many columns it has: the heading's separators count. A few rows that are longer have a
 * separator too many, and make no column.
 */
function widthOfText(grid: Grid, { top, bottom, right }: Area): number {
  const { rows } = grid.sheet;
  const told = (rows[top]?.length ?? 0) - 1;
  if (told < 1 || told >= right) return Math.max(right, told);
  let longer = 0;
  let all = 0;
  for (let row = top + 1; row <= bottom; row++) {
    if (rows[row]!.length === 0) continue;
    all++;
    if (!grid.isBlank(row, { left: told + 1, right })) longer++;
  }
  return longer <= Math.max(1, all * 0.1) && longer < all / 2 ? told : right;
}

/** The last row of a table: before a new heading, or the end of the area. */
function endOfTable(grid: Grid, area: Area, header: FoundTable['header']): number {
  if (!header) return area.bottom;
  const shares = valueShares(grid, area, header.bottom + 1);
  const names = new Set(
    grid.filled(header.bottom, area).map((column) => fold(grid.text(header.bottom, column))),
  );
  let gap = -1;
  let lastData = header.bottom;
  for (let row = header.bottom + 1; row <= area.bottom; row++) {
    const filled = grid.filled(row, area);
    if (filled.length === 0) {
      gap = row;
      continue;
    }
    const parted = gap > lastData;
    if (row > header.bottom + 1 && startsTable(grid, area, row, filled, { shares, names, parted })) {
      return Math.max(titleAbove(grid, area, row, lastData) - 1, header.bottom);
    }
    if (filled.length > 1) lastData = row;
  }
  return area.bottom;
}

interface Before {
  shares: readonly number[];
  /** Folded headings of the table above. */
  names: ReadonlySet<string>;
  /** A blank row stands between. */
  parted: boolean;
}

/** A row of words with values below it, where the columns above hold values themselves. */
function startsTable(
  grid: Grid,
  area: Area,
  row: number,
  filled: readonly number[],
  before: Before,
): boolean {
  if (filled.length < 2 || row + 1 > area.bottom) return false;
  if (filled.some((column) => isValue(grid.kind(row, column)))) return false;
  const texts = filled.map((column) => fold(grid.text(row, column)));
  if (new Set(texts).size < filled.length) return false;
  const next = grid.filled(row + 1, area);
  if (next.length < 2) return false;
  const same = texts.filter((text) => before.names.has(text)).length;
  const titled = grid.filled(row - 1, area).length === 1;
  if (same >= filled.length * 0.6) return before.parted && titled && !repeatsTitle(grid, area, row - 1);
  const values = filled.filter((column) => (before.shares[column - area.left] ?? 0) > 0.6).length;
  const below = filled.filter((column) => isValue(grid.kind(row + 1, column))).length;
  if (values > 0 && below > 0) return (before.parted || titled) && values + below >= filled.length * 0.5;
  if (!before.parted) return false;
  // All words above: a new table has other columns, and a title or a row of words of its own kind.
  const found = headerOf(grid, { ...area, top: row });
  return found !== null && found.bottom === row && found.score > 0.3 && (titled || below > 0);
}

/** The same title was printed above: a page break, not a new table. */
function repeatsTitle(grid: Grid, area: Area, row: number): boolean {
  const title = fold(grid.text(row, grid.filled(row, area)[0]!));
  for (let other = area.top; other < row && other < area.top + 5; other++) {
    const filled = grid.filled(other, area);
    if (filled.length === 1 && fold(grid.text(other, filled[0]!)) === title) return true;
  }
  return false;
}

/** The first row of the titles that stand right above a heading. */
function titleAbove(grid: Grid, area: Area, row: number, lastData: number): number {
  let top = row;
  while (top - 1 > lastData && grid.filled(top - 1, area).length === 1) top--;
  return top;
}
