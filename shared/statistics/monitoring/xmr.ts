/** The chart of individuals and moving ranges. */
import { medianOf } from '../description.ts';
import { D2, D4, X_FACTOR, X_MEDIAN_FACTOR } from './constants.ts';

/** Limits from the moving ranges of two neighbours; `values` in order of time, without gaps. */
export function xmr(values: Float64Array) {
  const n = values.length;
  const ranges = Float64Array.from({ length: Math.max(0, n - 1) }, (_, i) =>
    Math.abs(values[i + 1]! - values[i]!),
  );
  const mean = values.reduce((sum, value) => sum + value, 0) / n;
  const meanRange = ranges.reduce((sum, value) => sum + value, 0) / ranges.length;
  const medianRange = medianOf(ranges);
  const middle = medianOf(values);
  const sigma = meanRange / D2;
  const upper = mean + 3 * sigma;
  const lower = mean - 3 * sigma;
  const upperRange = D4 * meanRange;
  return {
    n,
    mean,
    mean_mr: meanRange,
    median_mr: medianRange,
    sigma_mean_mr: sigma,
    UNPL: upper,
    LNPL: lower,
    'UNPL_2.66': mean + X_FACTOR * meanRange,
    'LNPL_2.66': mean - X_FACTOR * meanRange,
    UCL_mR: upperRange,
    UNPL_medianMR: middle + X_MEDIAN_FACTOR * medianRange,
    LNPL_medianMR: middle - X_MEDIAN_FACTOR * medianRange,
    out_points: outside(
      values,
      () => lower,
      () => upper,
    ),
    /** Index of the later of the two points. */
    mr_out: outside(
      ranges,
      () => 0,
      () => upperRange,
    ).map((index) => index + 1),
  };
}

/** One-based indexes of the values beyond their limits. */
export function outside(
  values: ArrayLike<number>,
  low: (index: number) => number,
  high: (index: number) => number,
): number[] {
  const found: number[] = [];
  for (let i = 0; i < values.length; i++) {
    if (values[i]! < low(i) || values[i]! > high(i)) found.push(i + 1);
  }
  return found;
}
