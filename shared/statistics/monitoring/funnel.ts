/** Funnel limits of a proportion (Spiegelhalter, Stat. Med. 24, 2005, 1185-1202). */
import { quantile } from '../description.ts';
import { binomialTails } from '../distributions/index.ts';
import { normalQuantile } from '../normal.ts';

/** The interpolated binomial quantile: (r - α) / n with F(r) the first to reach the probability. */
export function exactLimit(target: number, n: number, probability: number): number {
  let [low, high] = [0, n];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (binomialTails(middle, n, target).atMost >= probability) high = middle;
    else low = middle + 1;
  }
  const at = binomialTails(low, n, target).atMost;
  const before = low === 0 ? 0 : binomialTails(low - 1, n, target).atMost;
  const share = at > before ? (at - probability) / (at - before) : 0;
  return (low - share) / n;
}

/** The normal limits, widened by √φ for over-dispersion. */
export function normalLimits(target: number, n: number, probability: number, phi = 1) {
  const half = normalQuantile(probability) * Math.sqrt((phi * target * (1 - target)) / n);
  return { low: target - half, high: target + half };
}

/** How far units differ more than chance allows: the mean of squared z, winsorised at the 10th and 90th percentile, at least 1. */
export function overDispersion(z: Float64Array): number {
  const low = quantile(z, 0.1);
  const high = quantile(z, 0.9);
  const mean = z.reduce((sum, value) => sum + Math.min(high, Math.max(low, value)) ** 2, 0) / z.length;
  return Math.max(1, mean);
}
