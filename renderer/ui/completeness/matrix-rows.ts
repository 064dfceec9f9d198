/** The cells of the matrix by department, and what is said about one. */
import type { CompletenessCell } from '#shared/api/completeness.ts';
import type { PeriodGrain } from '#shared/periods/period.ts';
import type { useLanguage } from '../../app/language.tsx';
import { formatCount } from '../format-date.ts';

type Translate = ReturnType<typeof useLanguage>['t'];

export interface DepartmentRow {
  department: string;
  cells: ReadonlyMap<string, CompletenessCell>;
  /** Types of which something is late, and the longest delay in days. */
  late: number;
  daysLate: number;
  /** Types that are not complete, late ones included. */
  open: number;
}

const isOpen = ({ state }: CompletenessCell) =>
  state === 'late' || state === 'partial' || state === 'missing';

/** One row a department, in the order in which the cells name them. */
export function byDepartment(cells: readonly CompletenessCell[]): DepartmentRow[] {
  const own = new Map<string, CompletenessCell[]>();
  for (const cell of cells) {
    const known = own.get(cell.department);
    if (known) known.push(cell);
    else own.set(cell.department, [cell]);
  }
  return [...own].map(([department, list]) => ({
    department,
    cells: new Map(list.map((cell) => [cell.type, cell])),
    late: list.filter(({ daysLate }) => daysLate > 0).length,
    daysLate: Math.max(0, ...list.map(({ daysLate }) => daysLate)),
    open: list.filter(isOpen).length,
  }));
}

/** Most late first: by the number of late types, then by the longest delay; a type's own column by its delay. */
export function mostLate(rows: readonly DepartmentRow[], type: string | null): DepartmentRow[] {
  const days = (row: DepartmentRow) => (type === null ? row.daysLate : (row.cells.get(type)?.daysLate ?? -1));
  const count = (row: DepartmentRow) => (type === null ? row.late : 0);
  return [...rows].sort(
    (a, b) =>
      count(b) - count(a) ||
      days(b) - days(a) ||
      b.open - a.open ||
      a.department.localeCompare(b.department, 'en'),
  );
}

/** What a cell shows: its figure, and the line below it. */
export function cellWords(
  cell: CompletenessCell,
  every: PeriodGrain,
  t: Translate,
): { main: string; below: string | null } {
  const below =
    cell.daysLate > 0
      ? t('completeness.days-late', { n: cell.daysLate })
      : cell.state === 'missing' || cell.state === 'partial'
        ? cell.due && t('completeness.due-on', { due: cell.due })
        : null;
  if (cell.state === 'complete') return { main: formatCount(cell.rows), below };
  if (cell.state === 'not-due' || cell.state === 'none')
    return { main: t(`completeness.state-${cell.state}`), below };
  if (cell.slots > 1) {
    return { main: t(`completeness.unit-${every}`, { present: cell.complete, expected: cell.slots }), below };
  }
  if (cell.expected > 1) {
    return { main: t('completeness.unit-rows', { present: cell.present, expected: cell.expected }), below };
  }
  return { main: t(`completeness.state-${cell.state}`), below };
}
