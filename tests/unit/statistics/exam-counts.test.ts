import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { covarianceMatrices, rowSums } from '#shared/statistics/covariance.ts';
import { examStatistics } from '#shared/statistics/items/binary.ts';
import { extremeGroups, itemStatistics } from '#shared/statistics/items/classical.ts';
import { without } from '#shared/statistics/linear/matrix.ts';
import { alphaOf } from '#shared/statistics/reliability/alpha.ts';

const exam = fc
  .record({ people: fc.integer({ min: 3, max: 700 }), items: fc.integer({ min: 2, max: 9 }) })
  .chain(({ people, items }) =>
    fc.array(fc.array(fc.integer({ min: 0, max: 1 }), { minLength: people, maxLength: people }), {
      minLength: items,
      maxLength: items,
    }),
  )
  .map((columns) => columns.map((column) => Float64Array.from(column)));

/** Covariances that cancel leave a rest of rounding; whole numbers leave 0. */
const near = (ours: number, known: number, over: Float64Array) => {
  if (over.every((value) => value === over[0])) expect(Number.isFinite(ours)).toBe(false);
  else if (Number.isNaN(known)) expect(ours).toBeNaN();
  else expect(Math.abs(ours - known)).toBeLessThan(1e-10 * Math.max(1, Math.abs(known)));
};

describe('figures of an exam from counts', () => {
  it('are those of covariances', () => {
    fc.assert(
      fc.property(exam, (columns) => {
        const { alpha, items } = examStatistics(columns)!;
        const { covariance } = covarianceMatrices(columns);
        const totals = rowSums(columns);
        near(alpha, alphaOf(covariance), totals);
        const groups = extremeGroups(totals);
        items.forEach((item, j) => {
          const known = itemStatistics(columns[j]!, totals, groups, 1);
          const rest = totals.map((total, i) => total - columns[j]![i]!);
          expect(item.p).toBeCloseTo(known.p, 12);
          expect(item.D_quantile).toBeCloseTo(known.D_quantile, 12);
          near(item.r_rest, known.r_rest, rest);
          if (columns.length > 2) near(item.alpha_if_dropped, alphaOf(without(covariance, j)), rest);
        });
      }),
      { numRuns: 80 },
    );
  });

  it('count more than 255 examinees of one total, and refuse what is neither right nor wrong', () => {
    const all = Float64Array.from({ length: 2000 }, (_, i) => i % 2);
    const other = all.map((value) => 1 - value);
    const { items } = examStatistics([all, all, all, all, other])!;
    expect(items.map(({ p }) => p)).toEqual([0.5, 0.5, 0.5, 0.5, 0.5]);
    for (const strange of [0.5, 2, -1, Number.NaN])
      expect(examStatistics([all, all.with(7, strange)])).toBeNull();
  });
});
