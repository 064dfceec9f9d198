/** Means, variances, covariances and correlations of columns; NaN marks a missing value. */
import { type Matrix, zeros } from './linear/matrix.ts';

export interface Sample {
  n: number;
  mean: number;
  /** Divided by n - 1; NaN for fewer than two values. */
  variance: number;
}

/** In two passes, over the values that are there. */
export function sampleOf(values: ArrayLike<number>): Sample {
  let n = 0;
  let sum = 0;
  for (let i = 0; i < values.length; i++) {
    const value = values[i]!;
    if (Number.isNaN(value)) continue;
    n++;
    sum += value;
  }
  const mean = sum / n;
  let squares = 0;
  for (let i = 0; i < values.length; i++) {
    const value = values[i]!;
    if (!Number.isNaN(value)) squares += (value - mean) ** 2;
  }
  return { n, mean, variance: n > 1 ? squares / (n - 1) : Number.NaN };
}

/** Over the rows in which both columns have a value. */
export function covarianceOf(
  x: ArrayLike<number>,
  y: ArrayLike<number>,
): { n: number; covariance: number; correlation: number } {
  let n = 0;
  let sumX = 0;
  let sumY = 0;
  for (let i = 0; i < x.length; i++) {
    if (Number.isNaN(x[i]!) || Number.isNaN(y[i]!)) continue;
    n++;
    sumX += x[i]!;
    sumY += y[i]!;
  }
  const meanX = sumX / n;
  const meanY = sumY / n;
  let [xx, yy, xy] = [0, 0, 0];
  for (let i = 0; i < x.length; i++) {
    if (Number.isNaN(x[i]!) || Number.isNaN(y[i]!)) continue;
    const dx = x[i]! - meanX;
    const dy = y[i]! - meanY;
    xx += dx * dx;
    yy += dy * dy;
    xy += dx * dy;
  }
  return { n, covariance: xy / (n - 1), correlation: xy / Math.sqrt(xx * yy) };
}

/** Pearson's correlation over the rows in which both columns have a value; NaN where one of them is constant. */
export const correlationOf = (x: ArrayLike<number>, y: ArrayLike<number>): number =>
  covarianceOf(x, y).correlation;

/** The covariance and the correlation matrix (n - 1); each cell over the rows that have both columns. */
export function covarianceMatrices(columns: readonly Float64Array[]): {
  covariance: Matrix;
  correlation: Matrix;
} {
  const k = columns.length;
  const covariance = zeros(k, k);
  const correlation = zeros(k, k);
  for (let i = 0; i < k; i++) {
    covariance.data[i * k + i] = sampleOf(columns[i]!).variance;
    correlation.data[i * k + i] = 1;
    for (let j = i + 1; j < k; j++) {
      const pair = covarianceOf(columns[i]!, columns[j]!);
      covariance.data[i * k + j] = covariance.data[j * k + i] = pair.covariance;
      correlation.data[i * k + j] = correlation.data[j * k + i] = pair.correlation;
    }
  }
  return { covariance, correlation };
}

/** The sum of each row over the columns. */
export function rowSums(columns: readonly Float64Array[]): Float64Array {
  const sums = new Float64Array(columns[0]?.length ?? 0);
  for (const column of columns) for (let i = 0; i < sums.length; i++) sums[i]! += column[i]!;
  return sums;
}
