/** The noncentral t distribution, for intervals of standardised differences. */
import { incompleteBeta } from './beta.ts';
import { logGamma } from './gamma.ts';
import { normalCdf } from './index.ts';

/**
 * P(T <= t) with `df` degrees of freedom and noncentrality `ncp`, by Poisson mixtures of incomplete beta functions
 * (Lenth, Applied Statistics 38, 1989, 185-189, AS 243), about 1e-13 for |ncp| below 37.
 */
export function noncentralT(t: number, df: number, ncp: number): number {
  if (t < 0) return 1 - noncentralT(-t, df, -ncp);
  const x = (t * t) / (t * t + df);
  const rest = df / (t * t + df);
  const half = (ncp * ncp) / 2;
  let sum = 0;
  if (x > 0) {
    // From the middle of the Poisson weights outwards, so that no weight underflows before it counts.
    const middle = Math.floor(half);
    const term = (j: number) => {
      const p = half === 0 ? (j === 0 ? 1 : 0) : Math.exp(-half + j * Math.log(half) - logGamma(j + 1));
      const q =
        half === 0 ? 0 : (ncp / Math.SQRT2) * Math.exp(-half + j * Math.log(half) - logGamma(j + 1.5));
      return (
        p * incompleteBeta(x, j + 0.5, df / 2, rest).lower + q * incompleteBeta(x, j + 1, df / 2, rest).lower
      );
    };
    for (let j = middle; j < middle + 2000; j++) {
      const value = term(j);
      sum += value;
      if (Math.abs(value) < 1e-17 && j > middle + 5) break;
    }
    for (let j = middle - 1; j >= 0; j--) {
      const value = term(j);
      sum += value;
      if (Math.abs(value) < 1e-18) break;
    }
  }
  return Math.min(1, Math.max(0, normalCdf(-ncp) + sum / 2));
}

/** The noncentralities at which t lies at the upper and the lower end: their interval. */
export function noncentralityInterval(t: number, df: number, level: number): { low: number; high: number } {
  if (!Number.isFinite(t)) return { low: Number.NaN, high: Number.NaN };
  const tail = (1 - level) / 2;
  return { low: solve(1 - tail), high: solve(tail) };

  /** ncp with P(T <= t | ncp) = wanted; the probability falls as the noncentrality rises. */
  function solve(wanted: number): number {
    let [low, high] = [t - 1, t + 1];
    while (noncentralT(t, df, low) < wanted && low > t - 100) low -= 2;
    while (noncentralT(t, df, high) > wanted && high < t + 100) high += 2;
    for (let step = 0; step < 200; step++) {
      const middle = (low + high) / 2;
      if (middle === low || middle === high) break;
      if (noncentralT(t, df, middle) > wanted) low = middle;
      else high = middle;
    }
    return (low + high) / 2;
  }
}
