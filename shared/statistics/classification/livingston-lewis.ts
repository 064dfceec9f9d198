/**
 * Accuracy and consistency of passing for scores of any kind (Livingston and Lewis, J. Educ. Meas. 32, 1995, 179-197): the exam
 * is replaced by one of independent items as many as its reliability implies, true scores have a beta distribution between bounds.
 */
import { binomialTails, logBeta } from '../distributions/index.ts';
import { type Consistency, consistencyOf } from './binomial.ts';
import { integrate } from './quadrature.ts';

export interface Scores {
  mean: number;
  variance: number;
  /** Raw moments of order 1 to 4 of scores as shares of the range. */
  shares: ArrayLike<number>;
  min: number;
  max: number;
  reliability: number;
}

export interface TrueScores {
  low: number;
  high: number;
  a: number;
  b: number;
  parameters: 2 | 4;
}

export interface LivingstonLewis {
  effective_items: number;
  true_scores: TrueScores;
  consistency: Consistency;
  accuracy: number;
  false_pass: number;
  false_fail: number;
  sensitivity: number;
  specificity: number;
}

/** Not rounded. */
export const effectiveItems = ({ mean, variance, min, max, reliability }: Omit<Scores, 'shares'>): number =>
  ((mean - min) * (max - mean) - reliability * variance) / (variance * (1 - reliability));

/** Moments of true shares from those of observed ones, by factorial moments of the binomial (Lord, Psychometrika 30, 1965). */
function trueMoments(shares: ArrayLike<number>, items: number): number[] {
  const sums = [0, 0, 0, 0];
  for (let i = 0; i < shares.length; i++) {
    const x = shares[i]! * items;
    let product = 1;
    for (let order = 0; order < 4; order++) {
      product *= (x - order) / (items - order);
      sums[order]! += product / shares.length;
    }
  }
  return sums;
}

/** Four parameters by moments (Hanson 1991), or two between 0 and 1 where those are impossible; null without true variance. */
function fitTrue(shares: ArrayLike<number>, items: number, wanted: 2 | 4): TrueScores | null {
  const [m1 = 0, m2 = 0, m3 = 0, m4 = 0] = trueMoments(shares, items);
  const variance = m2 - m1 * m1;
  if (!(variance > 0)) return null;
  if (wanted === 4 && items > 4) {
    const skew = (m3 - 3 * m1 * m2 + 2 * m1 ** 3) / variance ** 1.5;
    const kurtosis = (m4 - 4 * m1 * m3 + 6 * m1 * m1 * m2 - 3 * m1 ** 4) / variance ** 2;
    const r = (6 * (kurtosis - skew ** 2 - 1)) / (6 + 3 * skew ** 2 - 2 * kurtosis);
    const inside = 1 - (24 * (r + 1)) / ((r + 2) * (r + 3) * kurtosis - 3 * (r - 6) * (r + 1));
    const [small, large] = [1, -1].map((sign) => (r / 2) * (1 - sign * Math.sqrt(inside))) as [
      number,
      number,
    ];
    const [a, b] = skew > 0 ? [small, large] : [large, small];
    const spread = Math.sqrt((variance * (a + b + 1)) / (a * b));
    const low = m1 - a * spread;
    const high = m1 + b * spread;
    if (a > 0 && b > 0 && low >= 0 && high <= 1) return { low, high, a, b, parameters: 4 };
  }
  const total = (m1 * (1 - m1)) / variance - 1;
  const [a, b] = [m1 * total, (1 - m1) * total];
  return a > 0 && b > 0 ? { low: 0, high: 1, a, b, parameters: 2 } : null;
}

/** `cut`: the lowest score that passes. Null where the scores leave no true variance. */
export function livingstonLewis(scores: Scores, cut: number, parameters: 2 | 4): LivingstonLewis | null {
  const items = Math.round(effectiveItems(scores));
  if (!(items >= 2)) return null;
  const fitted = fitTrue(scores.shares, items, parameters);
  if (!fitted) return null;
  const { low, high, a, b } = fitted;
  const share = (cut - scores.min) / (scores.max - scores.min);
  const needed = Math.ceil(share * items - 1e-9);
  const border = Math.min(Math.max(share, low), high);
  const scale = -logBeta(a, b) - (a + b - 1) * Math.log(high - low);
  const over = (from: number, to: number, value: (pass: number) => number) =>
    integrate(
      (truth, fromLow, fromHigh) => {
        const below = from === low ? fromLow : truth - low;
        const above = to === high ? fromHigh : high - truth;
        const density = Math.exp(scale + (a - 1) * Math.log(below) + (b - 1) * Math.log(above));
        return density * value(binomialTails(needed, items, Math.min(Math.max(truth, 0), 1)).atLeast);
      },
      from,
      to,
    );
  const both = (value: (pass: number) => number) => over(low, border, value) + over(border, high, value);
  const falsePass = over(low, border, (p) => p);
  const falseFail = over(border, high, (p) => 1 - p);
  const truePass = over(border, high, (p) => p);
  const trueFail = over(low, border, (p) => 1 - p);
  return {
    effective_items: items,
    true_scores: fitted,
    consistency: consistencyOf(
      both((p) => p * p + (1 - p) * (1 - p)),
      falsePass + truePass,
    ),
    accuracy: truePass + trueFail,
    false_pass: falsePass,
    false_fail: falseFail,
    sensitivity: truePass / (truePass + falseFail),
    specificity: trueFail / (trueFail + falsePass),
  };
}
