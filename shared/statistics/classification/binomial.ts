/** Precision near a cut score and consistency of passing, from the binomial error model: answers to items of equal difficulty. */
import { binomialTails, logBeta, logGamma } from '../distributions/index.ts';

/** Lord's conditional standard error of a raw score (Educ. Psychol. Meas. 17, 1957, 510-521). */
export const lordError = (score: number, items: number): number =>
  Math.sqrt((score * (items - score)) / (items - 1));

export interface Consistency {
  /** Share that two equivalent exams would decide alike. */
  agreement: number;
  /** The same beyond chance. */
  kappa: number;
  /** Share that one exam would pass. */
  pass: number;
}

export function consistencyOf(agreement: number, pass: number): Consistency {
  const chance = pass * pass + (1 - pass) * (1 - pass);
  return { agreement, kappa: (agreement - chance) / (1 - chance), pass };
}

/** Subkoviak (J. Educ. Meas. 13, 1976, 265-276): each examinee's chance to pass, with the score drawn to the mean by reliability. */
export function subkoviak(
  scores: ArrayLike<number>,
  items: number,
  cut: number,
  reliability: number,
): Consistency {
  const n = scores.length;
  let sum = 0;
  for (let i = 0; i < n; i++) sum += scores[i]!;
  const mean = sum / n;
  let [agreement, pass] = [0, 0];
  const known = new Map<number, number>();
  for (let i = 0; i < n; i++) {
    const score = scores[i]!;
    let p = known.get(score);
    if (p === undefined) {
      p = binomialTails(cut, items, (reliability * score + (1 - reliability) * mean) / items).atLeast;
      known.set(score, p);
    }
    agreement += (p * p + (1 - p) * (1 - p)) / n;
    pass += p / n;
  }
  return consistencyOf(agreement, pass);
}

/**
 * Huynh (J. Educ. Meas. 13, 1976, 253-264): true scores with a beta distribution that the mean and KR-21 determine; the pair of
 * equivalent exams is then bivariate negative hypergeometric. Null for a KR-21 that is not above 0 and below 1.
 */
export function huynh(mean: number, items: number, cut: number, kr21: number): Consistency | null {
  if (!(kr21 > 0 && kr21 < 1)) return null;
  const a = (1 / kr21 - 1) * mean;
  const b = items / kr21 - items - a;
  if (!(a > 0 && b > 0)) return null;
  const ways = Float64Array.from(
    { length: items + 1 },
    (_, x) => logGamma(items + 1) - logGamma(x + 1) - logGamma(items - x + 1),
  );
  const base = logBeta(a, b);
  // By the sum of the two scores; only how many ways there are to reach it on each side of the cut differs.
  const together = Float64Array.from(
    { length: 2 * items + 1 },
    (_, s) => logBeta(a + s, b + 2 * items - s) - base,
  );
  let bothPass = 0;
  let pass = 0;
  for (let x = cut; x <= items; x++) {
    pass += Math.exp(ways[x]! + logBeta(a + x, b + items - x) - base);
    for (let y = cut; y <= items; y++) bothPass += Math.exp(ways[x]! + ways[y]! + together[x + y]!);
  }
  return consistencyOf(1 - 2 * (pass - bothPass), pass);
}
