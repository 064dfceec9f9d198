/** Headings that are missing or stand twice, rows that are longer than the heading, hidden rows and columns. */
import { columnLetters } from '../../raw.ts';
import { kindOf } from '../cell-kinds.ts';
import type { ShapeCheck } from './types.ts';

export const structureFindings: ShapeCheck = ({ table, columns, report }) => {
  const { area, header, rows, sheet } = table;
  if (!header) report('info', 'no-heading', null, null);
  for (const { index, heading, name, kind } of columns) {
    if (!header) break;
    if (heading === '' && kind !== 'empty') {
      report('warning', 'heading-blank', header.bottom, index, { column: columnLetters(index) });
    } else if (heading !== '' && name !== heading) {
      report('warning', 'heading-twice', header.bottom, index, { heading, name });
    }
  }
  if (header && rows.length === 0) report('info', 'no-data-rows', null, null);
  for (const row of rows) {
    const cells = sheet.rows[row]!;
    if (cells.length <= area.right + 1) continue;
    let last = cells.length - 1;
    while (last > area.right && kindOf(cells[last]) === 'blank') last--;
    if (last > area.right && sheet.merges.length === 0 && area.left === 0 && table.isText)
      report('warning', 'row-too-long', row, last, { cells: last + 1, columns: columns.length });
  }
  const hiddenRows = sheet.hiddenRows.filter(
    (row) => row >= area.top && row <= area.bottom && rows.includes(row),
  );
  for (const row of hiddenRows.slice(0, 1000)) report('warning', 'hidden-row', row, null);
  for (const column of sheet.hiddenColumns) {
    if (column >= area.left && column <= area.right)
      report('warning', 'hidden-column', null, column, { column: columnLetters(column) });
  }
};
