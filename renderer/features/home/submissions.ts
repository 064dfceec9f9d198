/** Which departments owe what, from the matrix of completeness. */
import type { Output } from '#shared/api/index.ts';
import type { PeriodGrain } from '#shared/periods/period.ts';
import type { RecordTypeId } from '#shared/records/types.ts';
import { byDepartment, type DepartmentRow, mostLate } from '../../ui/completeness/matrix-rows.ts';

export interface Submissions {
  /** Types of which a department on the list owes something. */
  columns: { id: RecordTypeId; every: PeriodGrain }[];
  /** Departments that owe something, most late first. */
  rows: DepartmentRow[];
  /** How many departments are late. */
  late: number;
  /** Whether anything is expected at all. */
  any: boolean;
}

/** The departments that owe something, and only the types that they owe. */
export function submissions(
  { cells, types }: Pick<Output<'completeness.matrix'>, 'cells' | 'types'>,
  department: string | null,
  isKnown: (type: RecordTypeId) => boolean,
): Submissions {
  const own = cells.filter(
    (cell) => isKnown(cell.type) && (department === null || cell.department === department),
  );
  const rows = mostLate(byDepartment(own), null).filter(({ open }) => open > 0);
  const owed = new Set(
    rows.flatMap((row) =>
      [...row.cells.values()].flatMap(({ state, type }) =>
        state === 'late' || state === 'partial' || state === 'missing' ? type : [],
      ),
    ),
  );
  return {
    columns: types.filter(({ id }) => owed.has(id)).map(({ id, rule }) => ({ id, every: rule.every })),
    rows,
    late: rows.filter(({ late }) => late > 0).length,
    any: own.length > 0,
  };
}
