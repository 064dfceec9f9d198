/** Ability from a raw score, with the difficulties of the items presented taken as known. */

export interface Ability {
  theta: number;
  se: number;
}

/** Sums over the items at an ability: expected score, information (its variance) and third central moment. */
export function scoreMoments(theta: number, difficulty: ArrayLike<number>) {
  let [expected, information, third] = [0, 0, 0];
  for (let i = 0; i < difficulty.length; i++) {
    const p = 1 / (1 + Math.exp(difficulty[i]! - theta));
    expected += p;
    information += p * (1 - p);
    third += p * (1 - p) * (1 - 2 * p);
  }
  return { expected, information, third };
}

/** The root of a falling function, by bisection down to the last bit. */
function root(f: (theta: number) => number): number {
  let [low, high] = [-1, 1];
  while (f(low) < 0 && low > -700) low *= 2;
  while (f(high) > 0 && high < 700) high *= 2;
  for (let step = 0; step < 100; step++) {
    const middle = (low + high) / 2;
    if (middle === low || middle === high) break;
    if (f(middle) > 0) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

const ability = (theta: number, difficulty: ArrayLike<number>): Ability => ({
  theta,
  se: 1 / Math.sqrt(scoreMoments(theta, difficulty).information),
});

/** Maximum likelihood; null for nothing right and everything right, where it is infinite. */
export function maximumLikelihood(score: number, difficulty: ArrayLike<number>): Ability | null {
  if (!(score > 0 && score < difficulty.length)) return null;
  return ability(
    root((theta) => score - scoreMoments(theta, difficulty).expected),
    difficulty,
  );
}

/** Warm's weighted likelihood (Psychometrika 54, 1989, 427-450): less biased, finite for every score. */
export function weightedLikelihood(score: number, difficulty: ArrayLike<number>): Ability {
  return ability(
    root((theta) => {
      const { expected, information, third } = scoreMoments(theta, difficulty);
      return score - expected + third / (2 * information);
    }),
    difficulty,
  );
}
