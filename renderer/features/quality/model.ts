/** What the matrix shows, from the numbers of all checks. */
import type { Output } from '#shared/api/index.ts';
import type { QualityCheck, QualityLevel } from '#shared/quality/types.ts';

export type Overview = Output<'quality.overview'>;
export type LevelFilter = QualityLevel | 'all';

export interface CheckRow {
  check: QualityCheck;
  open: number;
  dismissed: number;
  /** Rows of the check's type in the period, by which the share is told. */
  rows: number;
  /** Open findings by department. */
  byDepartment: ReadonlyMap<string, number>;
}

/** Checks with their numbers, in the order of the registry. */
export function checkRows(
  checks: readonly QualityCheck[],
  overview: Overview,
  filter: { level: LevelFilter; type: string | null; clean: boolean; department: string | null },
): CheckRow[] {
  return checks.flatMap((check): CheckRow[] => {
    if (filter.level !== 'all' && check.level !== filter.level) return [];
    if (filter.type !== null && check.type !== filter.type) return [];
    const cells = overview.cells.filter((cell) => cell.check === check.id);
    const open = cells.reduce((sum, cell) => sum + cell.open, 0);
    const dismissed = cells.reduce((sum, cell) => sum + cell.dismissed, 0);
    if (open + dismissed === 0 && !filter.clean) return [];
    const rows = overview.rows
      .filter(({ type, department }) => {
        return type === check.type && (filter.department === null || department === filter.department);
      })
      .reduce((sum, entry) => sum + entry.rows, 0);
    return [
      {
        check,
        open,
        dismissed,
        rows,
        byDepartment: new Map(cells.map((cell) => [cell.department, cell.open])),
      },
    ];
  });
}

/** The part of the rows as a text: small shares are not shown as nothing. */
export function shareText(open: number, rows: number): string | null {
  if (rows === 0 || open === 0) return null;
  const percent = (100 * open) / rows;
  return percent < 0.1 ? '<0.1%' : `${percent < 10 ? percent.toFixed(1) : percent.toFixed(0)}%`;
}
