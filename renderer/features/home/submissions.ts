/** Which departments have handed in what, in one year. */
import type { Output } from '#shared/api/index.ts';
import type { RecordTypeId } from '#shared/records/types.ts';

type Cell = Output<'records.completeness'>['cells'][number];

export interface SubmissionRow {
  department: string;
  counts: Map<RecordTypeId, number>;
  missing: RecordTypeId[];
  lastBatchAt: string | null;
}

export interface Submissions {
  /** Only types that at least one department has handed in: what nobody hands in is not expected of anybody. */
  types: RecordTypeId[];
  rows: SubmissionRow[];
}

/** The departments with most missing first, then in their own order. */
export function submissions(
  cells: readonly Cell[],
  departments: readonly string[],
  expected: readonly RecordTypeId[],
): Submissions {
  const types = expected.filter((type) => cells.some((cell) => cell.type === type && cell.count > 0));
  const rows = departments.map((department): SubmissionRow => {
    const own = cells.filter((cell) => cell.department === department);
    const counts = new Map(types.map((type) => [type, own.find((cell) => cell.type === type)?.count ?? 0]));
    const dates = own.map((cell) => cell.lastBatchAt).filter((at) => at !== null);
    return {
      department,
      counts,
      missing: types.filter((type) => (counts.get(type) ?? 0) === 0),
      lastBatchAt: dates.sort().at(-1) ?? null,
    };
  });
  return { types, rows: rows.sort((a, b) => b.missing.length - a.missing.length) };
}
