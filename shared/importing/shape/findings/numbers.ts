/** Numbers written in other ways than with plain digits, and what stands in their place. */
import { clean, narrow } from '../../fold.ts';
import { cellText } from '../../raw.ts';
import { kindOf } from '../cell-kinds.ts';
import type { ShapeCheck } from './types.ts';

const FULL_WIDTH = /[\uff10-\uff19]/;

export const numberFindings: ShapeCheck = ({ table, columns, decimalMark, report }) => {
  for (const { index, name, kind, unit } of columns) {
    if (kind !== 'integer' && kind !== 'number' && kind !== 'percent') continue;
    for (const row of table.rows) {
      const cell = table.grid.cell(row, index);
      if (typeof cell === 'number') continue;
      const shape = kindOf(cell);
      if (shape === 'blank' || shape === 'missing' || shape === 'error') continue;
      const text = cellText(cell);
      const params = { heading: name, text: clean(text) };
      if (shape === 'state') report('info', 'state-not-number', row, index, params);
      else if (shape === 'text' || shape === 'date') report('warning', 'not-a-number', row, index, params);
      else if (typeof cell === 'string') {
        if (FULL_WIDTH.test(text)) report('info', 'full-width-digits', row, index, params);
        const plain = narrow(text);
        if (unit === null && /\d\s*[^\d\s.,%％'’)]+$/.test(plain))
          report('info', 'unit-removed', row, index, params);
        if (decimalMark === '.' && /^[-+]?\d+,\d{1,2}$/.test(plain))
          report('info', 'decimal-comma', row, index, params);
      }
    }
  }
};
