import { columnLetters, type RawCell } from '#shared/importing/raw.ts';
import { Damaged, fileFailure } from '../../failures.ts';
import { limits } from '../../limits.ts';
import {
  attributesOf,
  elementText,
  GT,
  isNamed,
  LT,
  nextTag,
  type PartReader,
  skipAttributes,
  truncated,
} from './bytes.ts';
import { type CellType, cellType, cellTypes, cellValue, parseNumber } from './cell-value.ts';
import { memoryOf, type SheetContext, spend, weightOf } from './context.ts';
import { richText } from './shared-strings.ts';
import type { SheetContent } from './sheet.ts';

/** The cell under way; one object per sheet, so that the loop makes no garbage but the cells themselves. */
interface Cursor {
  row: number;
  column: number;
  /** From the attributes: a row number in `r` counts only when the row itself had none. */
  referenceRow: number;
  type: CellType;
  style: number;
}

/** Where the rows of a sheet are between two windows of its part. */
export interface RowsState {
  readonly cursor: Cursor;
}

export const rowsState = (): RowsState => ({
  cursor: { row: -1, column: -1, referenceRow: -1, type: cellTypes.number, style: 0 },
});

/**
 * Reads from behind `<sheetData>`, or from the start of a later window, to behind `</sheetData>`; answers that offset, or
 * -1 at the end of a window that is not the last.
 */
export function readRows(
  reader: PartReader,
  from: number,
  content: SheetContent,
  context: SheetContext,
  { cursor }: RowsState,
  last: boolean,
): number {
  const { buffer } = reader;
  let cells: RawCell[] = [];
  let rowIsKnown = true;
  let at = from;
  for (;;) {
    // What nearly every tag is, `<c `, is seen at once; all others and odd spellings take the general way.
    const plainCell = buffer[at] === LT && buffer[at + 1] === 0x63 && buffer[at + 2] === 0x20;
    at = plainCell ? at + 3 : nextTag(reader, at);
    if (at < 0) {
      if (last) throw truncated(reader);
      return -1;
    }
    const length = reader.nameEnd - reader.nameStart;
    const first = buffer[reader.nameStart];
    if (plainCell || (length === 1 && first === 0x63 && !reader.closing)) {
      at = readCellStart(reader, at, cursor);
      if (!rowIsKnown && cursor.referenceRow >= 0) {
        const { column } = cursor;
        cells = startRow(content, cursor, cursor.referenceRow, context);
        cursor.column = column;
        rowIsKnown = true;
      }
      if (reader.empty) continue;
      const cell = readCellContent(reader, at, cursor, content, context);
      at = reader.nameEnd;
      if (cell !== null) {
        spend(context.budget, 0, weightOf(cell, cursor.type === cellTypes.shared));
        put(cells, cursor.column, cell, context);
        const code = typeof cell === 'number' ? (context.codes[cursor.style] ?? 0) : 0;
        if (code > 0) noteCode(content, cursor, code);
      }
    } else if (length === 3 && first === 0x72 && isNamed(reader, 'row') && !reader.closing) {
      const attributesFrom = at;
      at = skipAttributes(reader, at);
      const row = rowAttributes(reader, attributesFrom, at);
      rowIsKnown = row.number !== undefined;
      cells = startRow(content, cursor, row.number ?? cursor.row + 1, context);
      if (row.hidden) content.hiddenRows.push(cursor.row);
    } else if (reader.closing && isNamed(reader, 'sheetData')) {
      return skipAttributes(reader, at);
    } else {
      at = skipAttributes(reader, at);
    }
  }
}

/** The zero-based number and the hidden mark of a row. A number first is what nearly every file has. */
function rowAttributes(
  reader: PartReader,
  from: number,
  to: number,
): { number: number | undefined; hidden: boolean } {
  const { buffer } = reader;
  if (buffer[from + 1] === 0x72 && buffer[from + 2] === 0x3d && buffer[from + 3] === 0x22) {
    const quote = buffer.indexOf(0x22, from + 4);
    const rest = buffer.subarray(quote, to);
    if (!rest.includes('hidden')) return { number: parseNumber(buffer, from + 4, quote) - 1, hidden: false };
  }
  const { r, hidden } = attributesOf(reader, from, to);
  return { number: r === undefined ? undefined : Number(r) - 1, hidden: hidden === '1' || hidden === 'true' };
}

/** Makes the rows up to `row` and answers its cells; a row that comes again is continued. */
function startRow(content: SheetContent, cursor: Cursor, row: number, context: SheetContext): RawCell[] {
  if (!(row >= 0)) throw new Damaged(fileFailure.corrupt('row-number', context.part));
  if (row >= limits.rows) throw new Damaged(fileFailure.tooLarge('rows', limits.rows));
  cursor.row = row;
  cursor.column = -1;
  const rows = Math.max(1, row + 1 - content.rows.length);
  spend(context.budget, rows, rows * memoryOf.row);
  while (content.rows.length <= row) content.rows.push([]);
  return content.rows[row]!;
}

function put(cells: RawCell[], column: number, cell: RawCell, { budget }: SheetContext): void {
  const gap = column - cells.length;
  if (gap < 0) {
    cells[column] = cell;
    return;
  }
  spend(budget, gap + 1, (gap + 1) * memoryOf.place);
  for (let missing = gap; missing > 0; missing--) cells.push(null);
  cells.push(cell);
}

function noteCode({ codes }: SheetContent, { row, column }: Cursor, code: number): void {
  codes[row] ??= [];
  const cells = codes[row];
  while (cells.length < column) cells.push(0);
  cells[column] = code;
}

/** The attributes r, s and t of a cell, into the cursor; answers the offset behind its `>`, sets `reader.empty`. */
function readCellStart(reader: PartReader, from: number, cursor: Cursor): number {
  const { buffer } = reader;
  const end = buffer.length;
  cursor.column++;
  cursor.referenceRow = -1;
  cursor.type = cellTypes.number;
  cursor.style = 0;
  let at = from;
  while (at < end) {
    const byte = buffer[at]!;
    if (byte === GT) {
      reader.empty = buffer[at - 1] === 0x2f;
      return at + 1;
    }
    if (byte <= 0x20 || byte === 0x2f) {
      at++;
      continue;
    }
    const nameStart = at;
    while (at < end && buffer[at]! > 0x20 && buffer[at] !== 0x3d) at++;
    const isShort = at - nameStart === 1;
    while (at < end && buffer[at] !== 0x22 && buffer[at] !== 0x27) at++;
    const quote = buffer[at];
    const valueStart = at + 1;
    do at++;
    while (at < end && buffer[at] !== quote);
    if (isShort) takeAttribute(buffer, byte, valueStart, at, cursor);
    at++;
  }
  throw truncated(reader);
}

function takeAttribute(buffer: Buffer, name: number, from: number, to: number, cursor: Cursor): void {
  if (name === 0x72) {
    let column = 0;
    let at = from;
    for (; at < to; at++) {
      const letter = buffer[at]! & 0xdf;
      if (letter < 0x41 || letter > 0x5a) break;
      column = column * 26 + letter - 0x40;
    }
    let row = 0;
    for (; at < to; at++) row = row * 10 + buffer[at]! - 0x30;
    if (column > limits.columns) throw new Damaged(fileFailure.tooLarge('columns', limits.columns));
    if (column > 0) cursor.column = column - 1;
    cursor.referenceRow = row - 1;
  } else if (name === 0x73) {
    let style = 0;
    for (let at = from; at < to; at++) style = style * 10 + buffer[at]! - 0x30;
    cursor.style = style;
  } else if (name === 0x74) cursor.type = cellType(buffer[from]!, buffer[from + 1]!);
}

/** From behind the cell's opening tag to its closing tag; `reader.nameEnd` is left behind the closing name. */
function readCellContent(
  reader: PartReader,
  from: number,
  cursor: Cursor,
  content: SheetContent,
  context: SheetContext,
): RawCell {
  const { buffer } = reader;
  if (buffer[from] === LT && buffer[from + 1] === 0x76 && buffer[from + 2] === GT) {
    let stop = from + 3;
    while (stop < buffer.length && buffer[stop] !== LT) stop++;
    if (endsPlainCell(buffer, stop)) {
      reader.nameEnd = stop + 8;
      return cellValue(buffer, from + 3, stop, cursor.type, cursor.style, context);
    }
  }
  let value: RawCell = null;
  let hasFormula = false;
  let hasValue = cursor.type === cellTypes.formulaText;
  let at = from;
  for (;;) {
    at = nextTag(reader, at);
    if (at < 0) throw truncated(reader);
    const length = reader.nameEnd - reader.nameStart;
    const first = buffer[reader.nameStart];
    if (reader.closing) {
      if (length !== 1 || first !== 0x63) continue;
      if (hasFormula) noteFormula(content, cursor, hasValue);
      return value;
    }
    at = skipAttributes(reader, at);
    if (length === 1 && first === 0x66) hasFormula = true;
    else if (reader.empty) continue;
    else if (length === 1 && first === 0x76) {
      let stop = at;
      while (stop < buffer.length && buffer[stop] !== LT) stop++;
      if (buffer[stop + 1] === 0x21) {
        const text = Buffer.from(elementText(reader, at), 'utf8');
        value = cellValue(text, 0, text.length, cursor.type, cursor.style, context);
        at = reader.nameEnd;
      } else {
        value = cellValue(buffer, at, stop, cursor.type, cursor.style, context);
        at = stop;
      }
      if (value !== null) hasValue = true;
    } else if (length === 2 && isNamed(reader, 'is')) {
      const text = richText(reader, at, 'is');
      value = text === '' ? null : text;
      at = reader.nameEnd;
    }
  }
}

/** `</v></c>`, the end of all cells that hold a value and nothing else. */
const endsPlainCell = (buffer: Buffer, at: number): boolean =>
  buffer[at + 1] === 0x2f &&
  buffer[at + 2] === 0x76 &&
  buffer[at + 3] === GT &&
  buffer[at + 4] === LT &&
  buffer[at + 5] === 0x2f &&
  buffer[at + 6] === 0x63 &&
  buffer[at + 7] === GT;

function noteFormula(content: SheetContent, cursor: Cursor, hasValue: boolean): void {
  const { formulasWithoutValue, formulaRows } = content;
  if (formulaRows[formulaRows.length - 1] !== cursor.row) formulaRows.push(cursor.row);
  if (hasValue) return;
  if (formulasWithoutValue.count === 0)
    formulasWithoutValue.first = `${columnLetters(cursor.column)}${cursor.row + 1}`;
  formulasWithoutValue.count++;
}
