/** Tails and quantiles of the distributions that the methods need. Upper tails are computed directly, never as 1 - lower. */
import { normalQuantile } from '../normal.ts';
import { betaQuantile, incompleteBeta } from './beta.ts';
import { incompleteGamma, logGamma } from './gamma.ts';

export { normalQuantile } from '../normal.ts';
export { studentQuantile, studentUpperTail } from '../student.ts';
export { betaQuantile, incompleteBeta, logBeta } from './beta.ts';
export { incompleteGamma, logGamma } from './gamma.ts';

/** P(Z > z). */
export function normalUpperTail(z: number): number {
  const half = incompleteGamma(0.5, (z * z) / 2);
  return z >= 0 ? half.upper / 2 : 0.5 + half.lower / 2;
}

/** P(Z <= z). */
export const normalCdf = (z: number): number => normalUpperTail(-z);

export const normalDensity = (z: number): number => Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI);

/** P(X > x) of chi-squared; NaN for NaN. */
export function chiSquaredUpperTail(x: number, df: number): number {
  if (Number.isNaN(x) || Number.isNaN(df)) return Number.NaN;
  return x === Number.POSITIVE_INFINITY ? 0 : incompleteGamma(df / 2, x / 2).upper;
}

/** P(X > f) of F with `df1` and `df2` degrees of freedom; NaN for NaN. */
export function fUpperTail(f: number, df1: number, df2: number): number {
  if (Number.isNaN(f) || Number.isNaN(df1) || Number.isNaN(df2)) return Number.NaN;
  if (f <= 0) return 1;
  if (f === Number.POSITIVE_INFINITY) return 0;
  const scaled = df1 * f;
  return incompleteBeta(scaled / (scaled + df2), df1 / 2, df2 / 2, df2 / (scaled + df2)).upper;
}

/** f with P(F <= f) = probability. */
export function fQuantile(probability: number, df1: number, df2: number): number {
  // The smaller of the two ends is inverted, so that neither tail loses digits.
  if (probability > 0.5) return 1 / fQuantile(1 - probability, df2, df1);
  const x = betaQuantile(probability, df1 / 2, df2 / 2);
  return (df2 * x) / (df1 * (1 - x));
}

/** x with P(X <= x) = probability, of chi-squared. */
export function chiSquaredQuantile(probability: number, df: number): number {
  if (!(probability > 0 && probability < 1)) throw new RangeError(`no quantile of ${probability}`);
  const z = probability > 1e-10 && probability < 1 - 1e-10 ? normalQuantile(probability) : 0;
  const spread = 2 / (9 * df);
  // Wilson and Hilferty's cube is near enough to start from.
  let x = Math.max(df * (1 - spread + z * Math.sqrt(spread)) ** 3, 1e-8);
  let low = 0;
  let high = Number.POSITIVE_INFINITY;
  for (let step = 0; step < 300; step++) {
    const tails = incompleteGamma(df / 2, x / 2);
    const error = probability <= 0.5 ? tails.lower - probability : 1 - probability - tails.upper;
    if (error > 0) high = x;
    else low = x;
    const density = Math.exp((df / 2 - 1) * Math.log(x / 2) - x / 2 - logGamma(df / 2)) / 2;
    const newton = x - error / density;
    const middle = high === Number.POSITIVE_INFINITY ? low * 2 + 1 : (low + high) / 2;
    const next = newton > low && newton < high ? newton : middle;
    if (Math.abs(next - x) <= 4e-16 * next) return next;
    x = next;
  }
  return x;
}

/** P(X >= x) and P(X <= x) of a binomial count. */
export function binomialTails(x: number, n: number, p: number): { atLeast: number; atMost: number } {
  return {
    atLeast: x <= 0 ? 1 : incompleteBeta(p, x, n - x + 1).lower,
    atMost: x >= n ? 1 : incompleteBeta(p, x + 1, n - x).upper,
  };
}
