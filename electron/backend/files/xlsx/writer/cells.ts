import { columnLetters } from '#shared/importing/raw.ts';
import { serialOf } from '../serial.ts';
import type { BookCell, CellValue, Column, Sheet, StyledCell } from '../workbook.ts';
import type { SharedStringTable } from './shared-string-table.ts';
import type { StyleTable } from './style-table.ts';

export interface CellComment {
  row: number;
  column: number;
  text: string;
}

export interface Cells {
  /** The rows of `sheetData`. */
  xml: string[];
  comments: CellComment[];
  width: number;
}

/** The cells of a sheet as XML; texts go to the shared table, comments are collected for their own part. */
export function writeCells(sheet: Sheet, strings: SharedStringTable, styles: StyleTable): Cells {
  const cells: Cells = { xml: [], comments: [], width: 0 };
  for (const [row, values] of sheet.rows.entries()) {
    const height = sheet.rowHeights?.[row];
    const hidden = sheet.hiddenRows?.includes(row) ? ' hidden="1"' : '';
    const parts: string[] = [];
    cells.width = Math.max(cells.width, values.length);
    for (const [column, entry] of values.entries()) {
      const cell = isStyled(entry) ? entry : { value: entry };
      if (cell.comment) cells.comments.push({ row, column, text: cell.comment });
      parts.push(
        cellXml(`${columnLetters(column)}${row + 1}`, cell, sheet.columns?.[column], strings, styles),
      );
    }
    const body = parts.join('');
    if (body === '' && height === undefined) continue;
    const size = height === undefined ? '' : ` ht="${height}" customHeight="1"`;
    cells.xml.push(`<row r="${row + 1}"${size}${hidden}>${body}</row>`);
  }
  return cells;
}

const isStyled = (cell: BookCell): cell is StyledCell =>
  typeof cell === 'object' && cell !== null && 'value' in cell;

function cellXml(
  reference: string,
  { value, style }: StyledCell,
  column: Column | undefined,
  strings: SharedStringTable,
  styles: StyleTable,
): string {
  const dated = dateOf(value);
  const format = column?.numberFormat ?? dated?.format;
  const look = styles.index(style ?? column?.style, format);
  const head = `<c r="${reference}"${look > 0 ? ` s="${look}"` : ''}`;
  if (value === null || value === '') return look > 0 ? `${head}/>` : '';
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) return `${head} t="e"><v>#NUM!</v></c>`;
    return `${head}><v>${value}</v></c>`;
  }
  if (typeof value === 'boolean') return `${head} t="b"><v>${value ? 1 : 0}</v></c>`;
  if (dated?.serial !== undefined) return `${head}><v>${dated.serial}</v></c>`;
  return `${head} t="s"><v>${strings.index(typeof value === 'string' ? value : value.date)}</v></c>`;
}

/** A day that no calendar has keeps its text: nothing is lost, and nothing is invented. */
function dateOf(value: CellValue): { serial: number | undefined; format: string } | undefined {
  if (value === null || typeof value !== 'object') return undefined;
  const format = value.date.includes('T') ? 'yyyy-mm-dd hh:mm' : 'yyyy-mm-dd';
  return { serial: serialOf(value.date), format };
}
