/** Confidence intervals. */
import { normalQuantile } from './normal.ts';
import { studentQuantile } from './student.ts';

export interface Interval {
  low: number;
  high: number;
}

/**
 * Wilson's score interval of a proportion, without continuity correction, within 0 and 1
 * (Wilson, J. Am. Stat. Assoc. 22, 1927, 209-212).
 * @param hits 0 to `n`. @param level for example 0.95. Null for n of 0.
 */
export function wilsonInterval(hits: number, n: number, level: number): Interval | null {
  if (!(n > 0)) return null;
  const z = normalQuantile(1 - (1 - level) / 2);
  const share = hits / n;
  const squared = z * z;
  const centre = share + squared / (2 * n);
  const half = z * Math.sqrt((share * (1 - share)) / n + squared / (4 * n * n));
  const scale = 1 + squared / n;
  return {
    // At the ends the terms cancel exactly on paper, not in floating point.
    low: hits === 0 ? 0 : Math.max(0, (centre - half) / scale),
    high: hits === n ? 1 : Math.min(1, (centre + half) / scale),
  };
}

/**
 * Student's interval of a mean: mean ± t · s / √n with n - 1 degrees of freedom. With `population` the standard error is
 * multiplied by √((N - n) / (N - 1)) and vanishes when everyone answered (Cochran, Sampling Techniques, 1977, ch. 2).
 * Null for fewer than two values.
 */
export function meanInterval(
  sample: { mean: number; sd: number | null; n: number },
  level: number,
  population?: number,
): Interval | null {
  const { mean, sd, n } = sample;
  if (n < 2 || sd === null) return null;
  const t = studentQuantile(1 - (1 - level) / 2, n - 1);
  const half = ((t * sd) / Math.sqrt(n)) * (population === undefined ? 1 : finiteCorrection(n, population));
  return { low: mean - half, high: mean + half };
}

/** √((N - n) / (N - 1)); 0 when the sample is the whole population, or larger than it is said to be. */
export function finiteCorrection(n: number, population: number): number {
  if (population <= 1 || n >= population) return 0;
  return Math.sqrt((population - n) / (population - 1));
}
