/** Everything that is said about the internal consistency of one set of items. */
import { correlationOf, covarianceMatrices, rowSums, sampleOf } from '../covariance.ts';
import { medianOf } from '../description.ts';
import { at, type Matrix, total, without } from '../linear/matrix.ts';
import {
  alphaOf,
  feldtInterval,
  interItem,
  lambda6,
  multipleCorrelations,
  spearmanBrown,
  standardizedAlpha,
} from './alpha.ts';

export interface ItemConsistency {
  n: number;
  mean: number;
  sd: number;
  r_item_total_uncorrected: number;
  r_item_rest: number;
  alpha_if_dropped: number | null;
  std_alpha_if_dropped: number | null;
}

/** The statistics of one scale from complete columns; items with no variance make what stands on correlations NaN. */
export function scaleConsistency(columns: readonly Float64Array[], level: number) {
  const k = columns.length;
  const n = columns[0]!.length;
  const { covariance, correlation } = covarianceMatrices(columns);
  const alpha = alphaOf(covariance);
  const sums = rowSums(columns);
  const { mean, variance } = sampleOf(sums);
  const sd = Math.sqrt(variance);
  const correlations = interItem(correlation);
  const interval = feldtInterval(alpha, n, k, level);
  const half = splitHalf(columns);
  return {
    n,
    k,
    alpha_raw: alpha,
    alpha_standardized: standardizedAlpha(correlation),
    feldt_ci: [interval.low, interval.high],
    mean_interitem_r: correlations.reduce((sum, r) => sum + r, 0) / correlations.length,
    median_interitem_r: medianOf(correlations),
    guttman_lambda6_smc: lambda6(correlation),
    split_half_odd_even_r: half.r,
    split_half_spearman_brown: half.spearmanBrown,
    guttman_split_half_lambda4_odd_even: half.lambda4,
    total_mean: mean,
    total_sd_n_minus_1: sd,
    SEM: sd * Math.sqrt(1 - alpha),
    items: columns.map((column, i) => itemOf(column, i, sums, covariance, correlation)),
  };
}

function itemOf(
  column: Float64Array,
  index: number,
  sums: Float64Array,
  covariance: Matrix,
  correlation: Matrix,
): ItemConsistency {
  const { n, mean, variance } = sampleOf(column);
  const rest = sums.map((sum, row) => sum - column[row]!);
  const droppable = covariance.rows > 2;
  return {
    n,
    mean,
    sd: Math.sqrt(variance),
    r_item_total_uncorrected: correlationOf(column, sums),
    r_item_rest: correlationOf(column, rest),
    alpha_if_dropped: droppable ? alphaOf(without(covariance, index)) : null,
    std_alpha_if_dropped: droppable ? standardizedAlpha(without(correlation, index)) : null,
  };
}

/** First, third, … items against second, fourth, …; lambda 4 is Guttman's 2 · (1 - (s₁² + s₂²) / s²). */
export function splitHalf(columns: readonly Float64Array[]) {
  const odd = rowSums(columns.filter((_, i) => i % 2 === 0));
  const even = rowSums(columns.filter((_, i) => i % 2 === 1));
  const r = correlationOf(odd, even);
  const whole = odd.map((value, i) => value + even[i]!);
  const parts = sampleOf(odd).variance + sampleOf(even).variance;
  return { r, spearmanBrown: spearmanBrown(r, 2), lambda4: 2 * (1 - parts / sampleOf(whole).variance) };
}

/** Correlations as the covariances have them, each item's variance being that of all its values. */
function fromCovariance(covariance: Matrix): Matrix {
  const k = covariance.rows;
  const data = covariance.data.map((value, at) => {
    const [i, j] = [Math.floor(at / k), at % k];
    return value / Math.sqrt(covariance.data[i * k + i]! * covariance.data[j * k + j]!);
  });
  return { ...covariance, data };
}

/**
 * From columns with gaps, each covariance over the rows that have both items, as psych::alpha does by default.
 * `r_cor` is corrected for item overlap by multiple correlations, `r_drop` follows from the covariances.
 */
export function pairwiseConsistency(columns: readonly Float64Array[]) {
  const { covariance } = covarianceMatrices(columns);
  const correlation = fromCovariance(covariance);
  const k = columns.length;
  const smc = multipleCorrelations(correlation);
  const reduced = smc ? total(correlation) - k + smc.reduce((sum, value) => sum + value, 0) : Number.NaN;
  return {
    covariance,
    correlation,
    items: columns.map((column, i) => {
      const { n, mean, variance } = sampleOf(column);
      let [covariances, correlations] = [0, 0];
      for (let j = 0; j < k; j++) {
        covariances += at(covariance, i, j);
        correlations += at(correlation, i, j);
      }
      const own = at(covariance, i, i);
      const rest = total(covariance) - 2 * covariances + own;
      return {
        n,
        mean,
        sd: Math.sqrt(variance),
        std_r: correlations / Math.sqrt(total(correlation)),
        r_cor: smc ? (correlations - 1 + smc[i]!) / Math.sqrt(reduced) : null,
        r_drop: (covariances - own) / Math.sqrt(own * rest),
      };
    }),
  };
}
