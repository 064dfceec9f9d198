/** Differential item functioning by Mantel and Haenszel's common odds ratio (Holland and Thayer 1988). */
import { chiSquaredUpperTail, normalUpperTail } from '../distributions/index.ts';
import type { Stratum } from './matching.ts';

export interface MantelHaenszel {
  /** Odds of the reference group over those of the focal group; above 1 the item is easier for the reference group. */
  odds_ratio: number;
  log_odds_ratio_se: number;
  /** -2.35 ln(odds ratio): below 0 the item is harder for the focal group. */
  delta: number;
  delta_se: number;
  chi2: number;
  p: number;
  chi2_uncorrected: number;
  p_uncorrected: number;
  /** The correction of one half also where the difference is smaller than that. */
  chi2_unbounded: number;
  /** Difference of the shares who solved it, focal - reference, at the scores of the focal group (Dorans and Kulick 1986). */
  standardised_difference: number;
  strata: number;
}

export const DELTA = 2.35;

/** NaN where no score was reached by both groups, infinite where one of them never fails or never succeeds. */
export function mantelHaenszel(strata: readonly Stratum[]): MantelHaenszel {
  let [a, expected, variance] = [0, 0, 0];
  let [over, under, squares] = [0, 0, 0];
  let [difference, focal, used] = [0, 0, 0];
  const terms: [product: number, cross: number, agree: number, disagree: number][] = [];
  for (const { n, right } of strata) {
    const total = n[0] + n[1];
    if (n[0] === 0 || n[1] === 0) continue;
    used++;
    const solved = right[0] + right[1];
    const [rr, rw, fr, fw] = [right[0], n[0] - right[0], right[1], n[1] - right[1]];
    a += rr;
    expected += (n[0] * solved) / total;
    variance += (n[0] * n[1] * solved * (total - solved)) / (total * total * (total - 1));
    over += (rr * fw) / total;
    under += (rw * fr) / total;
    terms.push([(rr * fw) / total, (rw * fr) / total, (rr + fw) / total, (rw + fr) / total]);
    difference += n[1] * (fr / n[1] - rr / n[0]);
    focal += n[1];
  }
  const ratio = over / under;
  for (const [product, cross, agree, disagree] of terms)
    squares += (product + ratio * cross) * (agree + ratio * disagree);
  const se = Math.sqrt(squares / (2 * over * over));
  const off = Math.abs(a - expected);
  const chi2 = (off - Math.min(0.5, off)) ** 2 / variance;
  const plain = off ** 2 / variance;
  const tail = (x: number) => (x >= 0 ? chiSquaredUpperTail(x, 1) : Number.NaN);
  return {
    odds_ratio: ratio,
    log_odds_ratio_se: se,
    delta: -DELTA * Math.log(ratio),
    delta_se: DELTA * se,
    chi2,
    p: tail(chi2),
    chi2_uncorrected: plain,
    p_uncorrected: tail(plain),
    chi2_unbounded: (off - 0.5) ** 2 / variance,
    standardised_difference: difference / focal,
    strata: used,
  };
}

export type EtsClass = 'A' | 'B' | 'C';

/**
 * The classes of the Educational Testing Service (Zieky 1993). A: |delta| below 1 or not significantly different from 0.
 * C: |delta| at least 1.5 and significantly above 1. B: the rest. Null where delta is not known.
 */
export function etsClass({ delta, delta_se, p }: MantelHaenszel, alpha: number): EtsClass | null {
  const size = Math.abs(delta);
  if (!Number.isFinite(size)) return null;
  if (size < 1 || p >= alpha) return 'A';
  return size >= 1.5 && normalUpperTail((size - 1) / delta_se) < alpha ? 'C' : 'B';
}

/** By size alone, as many programs print it: below 1, up to 1.5, above. */
export function sizeClass({ delta }: MantelHaenszel): EtsClass | null {
  const size = Math.abs(delta);
  if (!Number.isFinite(size)) return null;
  return size < 1 ? 'A' : size <= 1.5 ? 'B' : 'C';
}
