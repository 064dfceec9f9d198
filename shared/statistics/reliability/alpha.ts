/** Internal consistency from covariance and correlation matrices. */
import { fQuantile } from '../distributions/index.ts';
import type { Interval } from '../intervals.ts';
import { at, inverse, type Matrix, product, total, trace } from '../linear/matrix.ts';

/** k / (k - 1) · (1 - Σ variances / Σ covariances) (Cronbach, Psychometrika 16, 1951, 297-334). */
export function alphaOf(covariance: Matrix): number {
  const k = covariance.rows;
  return (k / (k - 1)) * (1 - trace(covariance) / total(covariance));
}

/** Alpha of standardised items: that of the correlation matrix. */
export const standardizedAlpha = alphaOf;

/** The correlations above the diagonal. */
export function interItem(correlation: Matrix): number[] {
  const values: number[] = [];
  for (let i = 0; i < correlation.rows; i++)
    for (let j = i + 1; j < correlation.columns; j++) values.push(at(correlation, i, j));
  return values;
}

/** Feldt's interval (Psychometrika 30, 1965, 357-370): (1 - α) / F with n - 1 and (n - 1)(k - 1) degrees of freedom. */
export function feldtInterval(alpha: number, n: number, k: number, level: number): Interval {
  const tail = (1 - level) / 2;
  const [df1, df2] = [n - 1, (n - 1) * (k - 1)];
  return {
    low: 1 - (1 - alpha) * fQuantile(1 - tail, df1, df2),
    high: 1 - (1 - alpha) * fQuantile(tail, df1, df2),
  };
}

/** Squared multiple correlations of each item with the others; null for a singular matrix. */
export function multipleCorrelations(correlation: Matrix): Float64Array | null {
  const inverted = inverse(correlation);
  return inverted && Float64Array.from({ length: correlation.rows }, (_, i) => 1 - 1 / at(inverted, i, i));
}

/** Guttman's lambda 6 (Psychometrika 10, 1945, 255-282), with squared multiple correlations of the correlation matrix. */
export function lambda6(correlation: Matrix): number | null {
  const squared = multipleCorrelations(correlation);
  if (!squared) return null;
  const unexplained = squared.reduce((sum, value) => sum + (1 - value), 0);
  return 1 - unexplained / total(correlation);
}

/** The asymptotic standard error of alpha (Duhachek and Iacobucci, J. Appl. Psychol. 89, 2004, 792-808). */
export function alphaStandardError(covariance: Matrix, n: number): number {
  const k = covariance.rows;
  const sum = total(covariance);
  const diagonal = trace(covariance);
  const squared = product(covariance, covariance);
  const spread = sum * (trace(squared) + diagonal ** 2) - 2 * diagonal * total(squared);
  return Math.sqrt(((2 * k * k) / ((k - 1) ** 2 * sum ** 3)) * spread) / Math.sqrt(n);
}

/** k·r / (1 + (k - 1)·r): the reliability of a measure k times as long (Spearman 1910, Brown 1910). */
export const spearmanBrown = (reliability: number, k: number): number =>
  (k * reliability) / (1 + (k - 1) * reliability);

/** How many times as long a measure has to be for a wanted reliability. */
export const lengthFor = (reliability: number, wanted: number): number =>
  (wanted * (1 - reliability)) / (reliability * (1 - wanted));
