/** Formula errors, and texts that a spreadsheet program would take for a formula. */
import { cellText } from '../../raw.ts';
import { kindOf } from '../cell-kinds.ts';
import type { ShapeCheck } from './types.ts';

const FORMULA = /^[\t\r\s]*(?:[=@]|[-+](?=.*[A-Za-z(|!]))/;

export const cellFindings: ShapeCheck = ({ table, columns, report }) => {
  for (const { index, name, kind } of columns) {
    if (kind === 'empty') continue;
    for (const row of table.rows) {
      const cell = table.grid.cell(row, index);
      if (typeof cell === 'number' || cell === null) continue;
      const text = cellText(cell);
      const first = text.charCodeAt(0);
      // Most cells begin with none of = + - @ # or a blank.
      if (first > 0x40 || (first >= 0x30 && first < 0x3d)) continue;
      if (kindOf(cell) === 'error') report('error', 'formula-error', row, index, { heading: name, text });
      else if (typeof cell === 'string' && FORMULA.test(text) && kindOf(cell) === 'text')
        report('info', 'formula-as-text', row, index, { heading: name });
    }
  }
};
