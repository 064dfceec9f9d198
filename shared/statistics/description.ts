/** Quantiles and shapes of a column without gaps. */

/** The quantile of R's type 7 (the default of R, numpy and Excel's inclusive one); NaN for nothing. */
export function quantile(values: ArrayLike<number>, probability: number): number {
  return quantileOfSorted(Float64Array.from(values).sort(), probability);
}

export function quantileOfSorted(sorted: Float64Array, probability: number): number {
  if (sorted.length === 0) return Number.NaN;
  const at = (sorted.length - 1) * probability;
  const low = Math.floor(at + 4 * Number.EPSILON);
  const share = at - low;
  const from = sorted[low]!;
  // A whole rank needs no neighbour, and must not be blurred by the rounding of the product.
  if (Math.abs(share) < 1e-12) return from;
  return from + share * (sorted[Math.min(low + 1, sorted.length - 1)]! - from);
}

/** The middle of a list; NaN for an empty one. */
export function medianOf(values: ArrayLike<number>): number {
  const sorted = Float64Array.from(values).sort();
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

/** Skewness and excess kurtosis of type 3 (Joanes and Gill, The Statistician 47, 1998): moments over powers of s (n - 1). */
export function shape(values: ArrayLike<number>): { skew: number; kurtosis: number } {
  const n = values.length;
  let mean = 0;
  for (let i = 0; i < n; i++) mean += values[i]! / n;
  let [two, three, four] = [0, 0, 0];
  for (let i = 0; i < n; i++) {
    const off = values[i]! - mean;
    two += off ** 2;
    three += off ** 3;
    four += off ** 4;
  }
  const spread = Math.sqrt(two / (n - 1));
  return { skew: three / n / spread ** 3, kurtosis: four / n / spread ** 4 - 3 };
}
