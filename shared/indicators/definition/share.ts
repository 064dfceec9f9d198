/** The commonest ratio, told apart from the others: rows that meet further conditions among rows. */
import { isSame } from '#shared/records/definition/same.ts';
import type { Condition, Measure, RowSet, Term } from '../types.ts';

type Ratio = Extract<Measure, { kind: 'ratio' }>;

export interface Share {
  rows: RowSet;
  /** What a row above the line meets beside. */
  hit: readonly Condition[];
}

const counted = ({ quantity, factor = 1 }: Term): boolean => 'count' in quantity && factor === 1;

/** The ratio as a share; null where it is none. */
export function shareOf({ numerator, denominator }: Ratio): Share | null {
  const [above, below] = [numerator[0], denominator[0]];
  if (!above || !below || numerator.length > 1 || denominator.length > 1) return null;
  if (!counted(above) || !counted(below)) return null;
  const { where: hits = [], ...top } = above.rows;
  const { where: base = [], ...bottom } = below.rows;
  if (!isSame(top, bottom) || !isSame(hits.slice(0, base.length), base)) return null;
  return { rows: below.rows, hit: hits.slice(base.length) };
}

/** A share as a ratio, in percent or by the scale given, with Wilson's interval. */
export const ratioOf = ({ rows, hit }: Share, scale = 100): Ratio => ({
  kind: 'ratio',
  numerator: [{ rows: { ...rows, where: [...(rows.where ?? []), ...hit] }, quantity: { count: true } }],
  denominator: [{ rows, quantity: { count: true } }],
  scale,
  interval: 'wilson',
});
