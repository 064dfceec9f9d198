/** Intervals of a proportion beside Wilson's (intervals.ts): with continuity correction, exact, and the two adjusted ones. */
import { betaQuantile } from '../distributions/beta.ts';
import type { Interval } from '../intervals.ts';
import { normalQuantile } from '../normal.ts';

const zOf = (level: number) => normalQuantile(1 - (1 - level) / 2);

/**
 * Wilson's interval with Yates' continuity correction, as R's prop.test: the correction is min(1/2, |x - n/2|)
 * (Newcombe, Stat. Med. 17, 1998, 857-872, method 4).
 */
export function wilsonCorrected(hits: number, n: number, level: number): Interval {
  const z = zOf(level);
  const share = hits / n;
  const correction = Math.min(0.5, Math.abs(hits - n * 0.5));
  const squared = (z * z) / (2 * n);
  const end = (sign: 1 | -1): number => {
    const at = share + (sign * correction) / n;
    const half = z * Math.sqrt((at * (1 - at)) / n + (z * z) / (4 * n * n));
    return (at + squared + sign * half) / (1 + 2 * squared);
  };
  return { low: hits === 0 ? 0 : Math.max(0, end(-1)), high: hits === n ? 1 : Math.min(1, end(1)) };
}

/** The exact interval of Clopper and Pearson (Biometrika 26, 1934, 404-413). */
export function clopperPearson(hits: number, n: number, level: number): Interval {
  const tail = (1 - level) / 2;
  return {
    low: hits === 0 ? 0 : betaQuantile(tail, hits, n - hits + 1),
    high: hits === n ? 1 : betaQuantile(1 - tail, hits + 1, n - hits),
  };
}

/** Agresti and Coull's interval (Am. Stat. 52, 1998, 119-126); may reach beyond 0 and 1. */
export function agrestiCoull(hits: number, n: number, level: number): Interval {
  const z = zOf(level);
  const total = n + z * z;
  const centre = (hits + (z * z) / 2) / total;
  const half = z * Math.sqrt((centre * (1 - centre)) / total);
  return { low: centre - half, high: centre + half };
}

/** Jeffreys' interval: quantiles of Beta(x + 1/2, n - x + 1/2), 0 and 1 at the ends (Brown, Cai and DasGupta 2001). */
export function jeffreys(hits: number, n: number, level: number): Interval {
  const tail = (1 - level) / 2;
  return {
    low: hits === 0 ? 0 : betaQuantile(tail, hits + 0.5, n - hits + 0.5),
    high: hits === n ? 1 : betaQuantile(1 - tail, hits + 0.5, n - hits + 0.5),
  };
}

/** p ± z √(p(1-p)/n): only to show what the others mend. */
export function wald(hits: number, n: number, level: number): Interval {
  const share = hits / n;
  const half = zOf(level) * Math.sqrt((share * (1 - share)) / n);
  return { low: share - half, high: share + half };
}
