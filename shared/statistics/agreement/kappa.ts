/** Agreement on categories beyond chance. */
import { normalQuantile } from '../normal.ts';

export type Weights = 'none' | 'linear' | 'quadratic';

export interface Kappa {
  kappa: number;
  /** Agreement seen and expected, weighted. */
  observed: number;
  expected: number;
  /** Large-sample standard error of kappa (Fleiss, Cohen and Everitt, Psychol. Bull. 72, 1969, 323-327). */
  se: number;
  lower: number;
  upper: number;
}

/** Cohen's kappa of two raters; `table[i * k + j]` counts category i by the first and j by the second, in order. */
export function cohenKappa(table: Float64Array, k: number, weights: Weights, level: number): Kappa {
  const n = table.reduce((sum, value) => sum + value, 0);
  const share = table.map((value) => value / n);
  const rows = Float64Array.from({ length: k }, (_, i) => sumOf(k, (j) => share[i * k + j]!));
  const columns = Float64Array.from({ length: k }, (_, j) => sumOf(k, (i) => share[i * k + j]!));
  const weight = (i: number, j: number) => {
    if (weights === 'none') return i === j ? 1 : 0;
    const distance = Math.abs(i - j) / (k - 1);
    return weights === 'linear' ? 1 - distance : 1 - distance * distance;
  };
  const observed = sumOf(k, (i) => sumOf(k, (j) => weight(i, j) * share[i * k + j]!));
  const expected = sumOf(k, (i) => sumOf(k, (j) => weight(i, j) * rows[i]! * columns[j]!));
  const kappa = (observed - expected) / (1 - expected);
  const rowWeights = Float64Array.from({ length: k }, (_, i) => sumOf(k, (j) => weight(i, j) * columns[j]!));
  const columnWeights = Float64Array.from({ length: k }, (_, j) => sumOf(k, (i) => weight(i, j) * rows[i]!));
  const spread = sumOf(k, (i) =>
    sumOf(
      k,
      (j) => share[i * k + j]! * (weight(i, j) - (rowWeights[i]! + columnWeights[j]!) * (1 - kappa)) ** 2,
    ),
  );
  const se = Math.sqrt(
    Math.max(0, spread - (kappa - expected * (1 - kappa)) ** 2) / (n * (1 - expected) ** 2),
  );
  const half = normalQuantile(1 - (1 - level) / 2) * se;
  return { kappa, observed, expected, se, lower: kappa - half, upper: kappa + half };
}

/** Fleiss' kappa of many raters: `counts[i][j]` raters put unit i into category j, as many for every unit. */
export function fleissKappa(counts: readonly (readonly number[])[]) {
  const units = counts.length;
  const raters = counts[0]!.reduce((sum, value) => sum + value, 0);
  const shares = counts[0]!.map((_, j) => counts.reduce((sum, row) => sum + row[j]!, 0) / (units * raters));
  const agreement =
    counts.reduce((sum, row) => sum + row.reduce((squares, value) => squares + value * (value - 1), 0), 0) /
    (units * raters * (raters - 1));
  const chance = shares.reduce((sum, p) => sum + p * p, 0);
  const products = shares.reduce((sum, p) => sum + p * (1 - p), 0);
  const skew = shares.reduce((sum, p) => sum + p * (1 - p) * (1 - 2 * p), 0);
  return {
    kappa: (agreement - chance) / (1 - chance),
    observed: agreement,
    expected: chance,
    /** Under no agreement beyond chance (Fleiss, Nee and Landis, Psychol. Bull. 86, 1979, 974-977). */
    se0: Math.sqrt((2 * (products ** 2 - skew)) / (products ** 2 * units * raters * (raters - 1))),
  };
}

function sumOf(n: number, term: (i: number) => number): number {
  let sum = 0;
  for (let i = 0; i < n; i++) sum += term(i);
  return sum;
}
