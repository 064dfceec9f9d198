/** Classical item analysis of scored answers. */
import { correlationOf, sampleOf } from '../covariance.ts';
import { medianOf, quantile, shape } from '../description.ts';
import { normalDensity, normalQuantile } from '../distributions/index.ts';

export interface Extremes {
  q27: number;
  q73: number;
  /** Rows of the upper and the lower group, ties at the quantile all included. */
  upper: number[];
  lower: number[];
  /** Rows of the groups of equal size, ties in file order. */
  upperRanked: number[];
  lowerRanked: number[];
}

const SHARE = 0.27;

/**
 * The upper and lower 27 % (Kelley, J. Educ. Psychol. 30, 1939, 17-24) in both conventions: by the quantiles of the totals,
 * and by rank with as many rows in each group.
 */
export function extremeGroups(totals: Float64Array): Extremes {
  const q27 = quantile(totals, SHARE);
  const q73 = quantile(totals, 1 - SHARE);
  const rows = Array.from(totals, (_, i) => i);
  const ranked = [...rows].sort((a, b) => totals[b]! - totals[a]! || a - b);
  const size = roundHalfEven(SHARE * totals.length);
  return {
    q27,
    q73,
    upper: rows.filter((i) => totals[i]! >= q73),
    lower: rows.filter((i) => totals[i]! <= q27),
    upperRanked: ranked.slice(0, size),
    lowerRanked: ranked.slice(ranked.length - size),
  };
}

function roundHalfEven(value: number): number {
  const low = Math.floor(value);
  const rest = value - low;
  if (rest !== 0.5) return Math.round(value);
  return low % 2 === 0 ? low : low + 1;
}

export interface ItemStatistics {
  /** Mean share of the maximum: the difficulty P, for 0/1 items the share who solved it. */
  p: number;
  sd_sample: number;
  sd_population: number;
  r_uncorrected: number;
  r_rest: number;
  /** Only for 0/1 items. */
  biserial_rest: number | null;
  D_quantile: number;
  D_rank: number;
}

/** One item: `scores` beside `totals`, which contain it. */
export function itemStatistics(
  scores: Float64Array,
  totals: Float64Array,
  groups: Extremes,
  max: number,
): ItemStatistics {
  const { n, mean, variance } = sampleOf(scores);
  const rest = totals.map((total, i) => total - scores[i]!);
  const r = correlationOf(scores, rest);
  const p = mean / max;
  const share = (rows: readonly number[]) =>
    rows.reduce((sum, row) => sum + scores[row]!, 0) / rows.length / max;
  const binary = max === 1 && scores.every((score) => score === 0 || score === 1);
  return {
    p,
    sd_sample: Math.sqrt(variance),
    sd_population: Math.sqrt((variance * (n - 1)) / n),
    r_uncorrected: correlationOf(scores, totals),
    r_rest: r,
    biserial_rest:
      binary && p > 0 && p < 1 ? (r * Math.sqrt(p * (1 - p))) / normalDensity(normalQuantile(p)) : null,
    D_quantile: share(groups.upper) - share(groups.lower),
    D_rank: share(groups.upperRanked) - share(groups.lowerRanked),
  };
}

/** The distribution of totals. */
export function totalStatistics(totals: Float64Array) {
  const { mean, variance } = sampleOf(totals);
  const { skew, kurtosis } = shape(totals);
  let [min, max] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const value of totals) {
    min = Math.min(min, value);
    max = Math.max(max, value);
  }
  return {
    mean,
    sd: Math.sqrt(variance),
    median: medianOf(totals),
    min,
    max,
    skew_type3: skew,
    kurtosis_type3: kurtosis,
  };
}

/** Rows of the table repeated by their weights: for files in which one row stands for many examinees. */
export function expand(columns: readonly Float64Array[], weights: Float64Array): Float64Array[] {
  return columns.map((column) => {
    const values: number[] = [];
    column.forEach((value, i) => {
      for (let times = 0; times < weights[i]!; times++) values.push(value);
    });
    return Float64Array.from(values);
  });
}
