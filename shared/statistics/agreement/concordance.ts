/** Kendall's coefficient of concordance (Kendall and Babington Smith, Ann. Math. Stat. 10, 1939, 275-287). */
import { chiSquaredUpperTail } from '../distributions/index.ts';
import { midRanks } from '../tests/ranks.ts';

export interface Concordance {
  units: number;
  raters: number;
  W: number;
  /** Without the correction for ties. */
  W_uncorrected: number;
  /** Mean of Spearman's correlations between pairs of raters, from the corrected W. */
  mean_spearman: number;
  chi_squared: number;
  df: number;
  p: number;
}

/** `columns[j][i]` is the rating of unit i by rater j, no gaps. NaN where no rater tells units apart. */
export function concordance(columns: readonly Float64Array[]): Concordance {
  const m = columns.length;
  const n = columns[0]!.length;
  const sums = new Float64Array(n);
  let ties = 0;
  for (const column of columns) {
    midRanks(column).ranks.forEach((rank, i) => {
      sums[i]! += rank;
    });
    const sizes = new Map<number, number>();
    for (const value of column) sizes.set(value, (sizes.get(value) ?? 0) + 1);
    for (const size of sizes.values()) ties += size ** 3 - size;
  }
  const middle = (m * (n + 1)) / 2;
  const squares = sums.reduce((sum, value) => sum + (value - middle) ** 2, 0);
  const W = (12 * squares) / (m * m * (n ** 3 - n) - m * ties);
  const chi = m * (n - 1) * W;
  return {
    units: n,
    raters: m,
    W,
    W_uncorrected: (12 * squares) / (m * m * (n ** 3 - n)),
    mean_spearman: (m * W - 1) / (m - 1),
    chi_squared: chi,
    df: n - 1,
    p: chiSquaredUpperTail(chi, n - 1),
  };
}
