/** What a visit found missing, by department, with the points that hang on it. */
import type { CheckState } from './types.ts';

export const verdicts = ['found', 'not-found', 'not-applicable'] as const;
export type Verdict = (typeof verdicts)[number];

export interface JudgedLine {
  department: string;
  items: readonly string[];
  /** Rules that are not kept, without those that seeing the original has answered. */
  unmet: number;
  verdict: Verdict | null;
}

export interface DepartmentGaps {
  department: string;
  lines: number;
  looked: number;
  gaps: number;
  /** Items with a gap, by code. */
  items: string[];
  /** Points of those items, each counted once; null where the framework has none. */
  atStake: number | null;
}

/** What a look at the original answers, whatever the records say: that there is one, and that it is kept. */
const ANSWERED_BY_SEEING: readonly string[] = ['there', 'original'];

export interface JudgedChecks {
  verdict: Verdict | null;
  checks: readonly { id: string; state: CheckState }[];
}

/** The rules of a line that are still not kept: an original that was seen is there and is kept. */
export const openChecks = <Line extends JudgedChecks>({ verdict, checks }: Line): Line['checks'][number][] =>
  checks.filter(
    ({ id, state }) => state === 'unmet' && !(verdict === 'found' && ANSWERED_BY_SEEING.includes(id)),
  );

/** Whether a line is a gap as it was drawn and judged. */
export const hasGap = (line: JudgedChecks): boolean =>
  isGap({ verdict: line.verdict, unmet: openChecks(line).length });

/** Not found, or (as long as nobody has looked, or found it) with a rule that is not kept. */
export const isGap = ({ verdict, unmet }: Pick<JudgedLine, 'verdict' | 'unmet'>): boolean =>
  verdict === 'not-found' || (verdict !== 'not-applicable' && unmet > 0);

/** @param points of the items by code; empty where the framework has none. */
export function gapsByDepartment(
  lines: readonly JudgedLine[],
  points: ReadonlyMap<string, number>,
): DepartmentGaps[] {
  const departments = [...new Set(lines.map(({ department }) => department))];
  return departments
    .map((department): DepartmentGaps => {
      const own = lines.filter((line) => line.department === department);
      const gaps = own.filter(isGap);
      const items = [...new Set(gaps.flatMap((line) => line.items))].sort();
      return {
        department,
        lines: own.length,
        looked: own.filter(({ verdict }) => verdict !== null).length,
        gaps: gaps.length,
        items,
        atStake: pointsOf(items, points),
      };
    })
    .sort(
      (a, b) =>
        (b.atStake ?? 0) - (a.atStake ?? 0) ||
        b.gaps - a.gaps ||
        a.department.localeCompare(b.department, 'en'),
    );
}

/** The points of items together; null where none of the framework's items has any. */
export const pointsOf = (items: readonly string[], points: ReadonlyMap<string, number>): number | null =>
  points.size === 0 ? null : items.reduce((sum, code) => sum + (points.get(code) ?? 0), 0);
