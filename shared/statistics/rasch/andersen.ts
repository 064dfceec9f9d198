/** Whether the difficulties are the same in groups of persons, as the Rasch model says. */
import { chiSquaredUpperTail } from '../distributions/index.ts';
import { type ConditionalFit, fitConditional } from './conditional.ts';
import { comparableSets, constantItems, patternsOf } from './responses.ts';

const pick = (columns: readonly Float64Array[], rows: readonly number[]): Float64Array[] =>
  columns.map((column) => Float64Array.from(rows, (row) => column[row]!));

export interface Andersen {
  statistic: number;
  df: number;
  p: number;
  /** Indexes of the items in all groups, and of those left out because some group cannot tell their difficulty. */
  items: number[];
  left_out: number[];
  fits: ConditionalFit[];
}

/** Items that cannot be estimated from these rows: constant ones, and those outside the largest comparable set. */
export function notEstimable(columns: readonly Float64Array[]): Set<number> {
  const out = new Set(constantItems(columns).keys());
  const kept = columns.map((_, j) => j).filter((j) => !out.has(j));
  const [largest = []] = comparableSets(kept.map((j) => columns[j]!));
  const inside = new Set(largest.map((at) => kept[at]!));
  for (const j of kept) if (!inside.has(j)) out.add(j);
  return out;
}

/**
 * Andersen's likelihood ratio test (Psychometrika 38, 1973, 123-140): twice the gain of difficulties of each group's own, with
 * (groups - 1)(items - 1) degrees of freedom. `groups`: rows of each group. Null for fewer than two items in common.
 */
export function andersenTest(
  columns: readonly Float64Array[],
  groups: readonly (readonly number[])[],
): Andersen | null {
  let items = columns.map((_, j) => j);
  for (let before = -1; before !== items.length; ) {
    before = items.length;
    for (const rows of [...groups, groups.flat()]) {
      const out = notEstimable(
        pick(
          items.map((j) => columns[j]!),
          rows,
        ),
      );
      items = items.filter((_, at) => !out.has(at));
      if (items.length < 2) return null;
    }
  }
  const chosen = items.map((j) => columns[j]!);
  const fitted = (rows: readonly number[]) => fitConditional(patternsOf(pick(chosen, rows)), items.length);
  const whole = fitted(groups.flat());
  const fits = groups.map(fitted).filter((entry) => entry !== null);
  if (!whole || fits.length < groups.length) return null;
  const statistic = 2 * (fits.reduce((sum, { logLik }) => sum + logLik, 0) - whole.logLik);
  const df = (groups.length - 1) * (items.length - 1);
  return {
    statistic,
    df,
    p: chiSquaredUpperTail(Math.max(statistic, 0), df),
    items,
    left_out: columns.map((_, j) => j).filter((j) => !items.includes(j)),
    fits,
  };
}
