/** Agreement on categories that stays sensible where nearly everyone chooses the same one. */
import { studentQuantile } from '../student.ts';

export type AgreementWeights = 'identity' | 'linear' | 'quadratic';

/** Weights between categories by their values, row by row. */
export function weightsOf(values: readonly number[], kind: AgreementWeights): number[][] {
  const range = Math.max(...values) - Math.min(...values);
  return values.map((a) =>
    values.map((b) => {
      if (kind === 'identity' || range === 0) return a === b ? 1 : 0;
      const distance = Math.abs(a - b) / range;
      return kind === 'linear' ? 1 - distance : 1 - distance * distance;
    }),
  );
}

export interface Gwet {
  /** AC1 with identity weights, AC2 with others. */
  coefficient: number;
  observed: number;
  expected: number;
  se: number;
  lower: number;
  upper: number;
}

/**
 * Gwet's AC1 and AC2 with gaps (Br. J. Math. Stat. Psychol. 61, 2008, 29-48; Handbook of Inter-Rater Reliability, 4th ed.,
 * 2014, ch. 5): `counts[i][k]` raters put unit i into category k. Units with one rating count for chance only; the standard
 * error takes the units as the sample, t with n - 1.
 */
export function gwet(
  counts: readonly (readonly number[])[],
  weights: readonly (readonly number[])[],
  level: number,
): Gwet {
  const q = weights.length;
  const raters = counts.map((row) => row.reduce((sum, value) => sum + value, 0));
  const rated = counts.filter((_, i) => raters[i]! > 0);
  const n = rated.length;
  const own = rated.map((row) => row.reduce((sum, value) => sum + value, 0));
  const prevalence = Array.from({ length: q }, (_, k) =>
    rated.reduce((sum, row, i) => sum + row[k]! / own[i]! / n, 0),
  );
  const scale = weights.flat().reduce((sum, value) => sum + value, 0) / (q * (q - 1));
  const agreement = rated.map((row, i) => {
    if (own[i]! < 2) return null;
    const pairs = row.reduce((sum, value, k) => {
      const near = row.reduce((all, other, l) => all + weights[k]![l]! * other, 0);
      return sum + value * (near - 1);
    }, 0);
    return pairs / (own[i]! * (own[i]! - 1));
  });
  const paired = agreement.filter((value) => value !== null);
  const observed = paired.reduce((sum, value) => sum + value, 0) / paired.length;
  const expected = scale * prevalence.reduce((sum, p) => sum + p * (1 - p), 0);
  const coefficient = (observed - expected) / (1 - expected);
  const spread = rated.reduce((sum, row, i) => {
    const chance = scale * row.reduce((all, value, k) => all + (value / own[i]!) * (1 - prevalence[k]!), 0);
    const part =
      agreement[i] === null ? 0 : ((n / paired.length) * (agreement[i]! - expected)) / (1 - expected);
    const value = part - (2 * (1 - coefficient) * (chance - expected)) / (1 - expected);
    return sum + (value - coefficient) ** 2;
  }, 0);
  const se = Math.sqrt(spread / (n * (n - 1)));
  const half = n > 1 ? studentQuantile(1 - (1 - level) / 2, n - 1) * se : Number.NaN;
  return {
    coefficient,
    observed,
    expected,
    se,
    lower: Math.max(-1, coefficient - half),
    upper: Math.min(1, coefficient + half),
  };
}
