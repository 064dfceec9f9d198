/** A straight line through points, and what a cut score on it is worth. */

export interface Line {
  n: number;
  intercept: number;
  slope: number;
  r2: number;
  /** Residual standard deviation with n - 2. */
  rmse: number;
  meanX: number;
  /** Sum of squares of x about its mean. */
  sxx: number;
}

/** Ordinary least squares of y on x, over the pairs that are complete. */
export function line(x: ArrayLike<number>, y: ArrayLike<number>): Line {
  let [n, sumX, sumY] = [0, 0, 0];
  for (let i = 0; i < x.length; i++) {
    if (Number.isNaN(x[i]!) || Number.isNaN(y[i]!)) continue;
    n++;
    sumX += x[i]!;
    sumY += y[i]!;
  }
  const meanX = sumX / n;
  const meanY = sumY / n;
  let [sxx, sxy, syy] = [0, 0, 0];
  for (let i = 0; i < x.length; i++) {
    if (Number.isNaN(x[i]!) || Number.isNaN(y[i]!)) continue;
    sxx += (x[i]! - meanX) ** 2;
    sxy += (x[i]! - meanX) * (y[i]! - meanY);
    syy += (y[i]! - meanY) ** 2;
  }
  const slope = sxy / sxx;
  const residual = Math.max(0, syy - slope * sxy);
  return {
    n,
    intercept: meanY - slope * meanX,
    slope,
    r2: 1 - residual / syy,
    rmse: Math.sqrt(residual / (n - 2)),
    meanX,
    sxx,
  };
}

export const predicted = (fit: Line, x: number): number => fit.intercept + fit.slope * x;

/** Standard error of the line at x. */
export const errorAt = (fit: Line, x: number): number =>
  fit.rmse * Math.sqrt(1 / fit.n + (x - fit.meanX) ** 2 / fit.sxx);
