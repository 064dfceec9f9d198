/** One-way empirical Bayes by the method of moments. */

export interface Unit {
  name: string;
  n: number;
  mean: number;
  /** Reliability of the unit's mean. */
  lambda: number;
  /** The mean drawn towards all units by what its reliability lacks. */
  shrunken: number;
}

/**
 * Between and within variances from mean squares (Searle, Casella and McCulloch, Variance Components, 1992, ch. 3):
 * max(0, (MSB - MSW) / n₀) with n₀ = (N - Σn² / N) / (J - 1); the grand mean is weighted by precision.
 */
export function shrink(groups: ReadonlyMap<string, readonly number[]>) {
  const units = [...groups].map(([name, values]) => {
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
    return {
      name,
      n: values.length,
      mean,
      squares: values.reduce((sum, value) => sum + (value - mean) ** 2, 0),
    };
  });
  const J = units.length;
  const N = units.reduce((sum, { n }) => sum + n, 0);
  const overall = units.reduce((sum, { n, mean }) => sum + n * mean, 0) / N;
  const MSB = units.reduce((sum, { n, mean }) => sum + n * (mean - overall) ** 2, 0) / (J - 1);
  const MSW = units.reduce((sum, { squares }) => sum + squares, 0) / (N - J);
  const n0 = (N - units.reduce((sum, { n }) => sum + n * n, 0) / N) / (J - 1);
  const raw = (MSB - MSW) / n0;
  const between = Math.max(0, raw);
  const weights = units.map(({ n }) => 1 / (between + MSW / n));
  const total = weights.reduce((sum, value) => sum + value, 0);
  const centre = units.reduce((sum, { mean }, i) => sum + weights[i]! * mean, 0) / total;
  return {
    N,
    J,
    grand_mean_unweighted_rows: overall,
    grand_mean_precision_weighted: centre,
    MSB,
    MSW,
    n0,
    var_between: between,
    var_within: MSW,
    ICC1: between / (between + MSW),
    negative: raw < 0,
    units: units.map(({ name, n, mean }): Unit => {
      const lambda = between / (between + MSW / n);
      return { name, n, mean, lambda, shrunken: centre + lambda * (mean - centre) };
    }),
  };
}
