import { finding, type Problem } from '../problem.ts';
import type { SheetLayout } from './types.ts';

/** Puts what a layout found among the problems of a reading, in the order of the rows; rows that are no data have none. */
export function addLayoutFindings(
  problems: Problem[],
  { findings }: SheetLayout,
  notData: ReadonlyMap<number, unknown>,
): void {
  if (findings.length === 0) return;
  for (const { row, column, code, params } of findings) {
    if (notData.has(row - 1)) continue;
    problems.push({ finding: finding('warning', 'row', code, params), row: row - 1, column, field: null });
  }
  problems.sort((a, b) => a.row - b.row);
}
