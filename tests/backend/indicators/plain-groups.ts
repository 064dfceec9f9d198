/** To which programme and cohort a row leads, by following its fields from hand to hand. */
import type { TestData, TestRow } from '#tests/unit/indicators/memory-store.ts';

type Level = 'programme' | 'cohort';

const find = (data: TestData, type: string, field: string, value: unknown): TestRow[] =>
  value == null || value === '' ? [] : (data[type] ?? []).filter((row) => row[field] === value);

/** A cohort is told by its code or by its name. */
const named = (data: TestData, told: unknown) =>
  (find(data, 'cohort', 'code', told)[0] ?? find(data, 'cohort', 'name', told)[0])?.code;

/** The cohort of a row as its code; null where it leads to none. */
function cohortOf(data: TestData, type: string, row: TestRow): unknown {
  if (type === 'cohort') return row.code;
  if (type === 'class' || type === 'licensing-result') return row.cohort;
  if (type === 'person') return named(data, row.cohort);
  if (type === 'offering') {
    const classes = find(data, 'class', 'name', row.class_name);
    return classes.length === 1 ? classes[0]!.cohort : null;
  }
  return named(data, find(data, 'person', 'number', row.learner ?? row.person)[0]?.cohort);
}

/** The code of the group, or `-` where the row leads to none. */
export function groupOf(data: TestData, level: Level, type: string, row: TestRow): string {
  if (level === 'programme' && (type === 'graduate-outcome' || type === 'licensing-result'))
    return String(row.programme ?? '-');
  const cohort = cohortOf(data, type, row);
  if (level === 'cohort') return String(cohort ?? '-');
  return String(find(data, 'cohort', 'code', cohort)[0]?.programme ?? '-');
}

/** The data with only those rows of some types that lead to one group. */
export function dataOf(data: TestData, level: Level, types: readonly string[], group: string): TestData {
  return Object.fromEntries(
    Object.entries(data).map(([type, rows]) => [
      type,
      types.includes(type) ? rows.filter((row) => groupOf(data, level, type, row) === group) : rows,
    ]),
  );
}
