/** What a person should know of a table before it is imported. */
import type { ColumnShape } from '../columns.ts';
import type { FoundTable } from '../tables.ts';
import { cellFindings } from './cells.ts';
import { dateFindings } from './dates.ts';
import { identifierFindings } from './identifiers.ts';
import { numberFindings } from './numbers.ts';
import { rowFindings } from './rows.ts';
import { spellingFindings } from './spellings.ts';
import { structureFindings } from './structure.ts';
import type { ShapeCheck, ShapeFinding } from './types.ts';

const checks: readonly ShapeCheck[] = [
  structureFindings,
  identifierFindings,
  dateFindings,
  numberFindings,
  cellFindings,
  rowFindings,
  spellingFindings,
];

/** Places of one finding in one column that are named; the rest is counted. */
const NAMED = 100;

/** The findings of a table in the order of its rows; `more-of-the-same` says how many were not named. */
export function tableFindings(
  table: FoundTable,
  columns: readonly ColumnShape[],
  decimalMark: '.' | ',',
): ShapeFinding[] {
  const found: ShapeFinding[] = [];
  const counts = new Map<
    string,
    { level: ShapeFinding['level']; code: string; column: number | null; count: number }
  >();
  for (const check of checks) {
    check({
      table,
      columns,
      decimalMark,
      report(level, code, row, column, params = {}) {
        const key = `${code}|${column}`;
        const entry = counts.get(key) ?? { level, code, column, count: 0 };
        entry.count++;
        counts.set(key, entry);
        if (entry.count <= NAMED) found.push({ level, code, row, column, params });
      },
    });
  }
  for (const { level, code, column, count } of counts.values()) {
    if (count > NAMED) {
      found.push({
        level,
        code: 'more-of-the-same',
        row: null,
        column,
        params: { code, count: count - NAMED },
      });
    }
  }
  return found.sort((a, b) => (a.row ?? -1) - (b.row ?? -1) || (a.column ?? -1) - (b.column ?? -1));
}
