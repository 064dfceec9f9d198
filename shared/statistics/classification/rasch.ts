/** Precision and consistency at a cut score under the Rasch model with normal abilities (Lee, J. Educ. Meas. 47, 2010, 1-17). */
import { normalDensity } from '../distributions/index.ts';
import { maximumLikelihood, scoreMoments } from '../rasch/persons.ts';
import { sumDistribution } from '../rasch/sums.ts';
import { type Consistency, consistencyOf } from './binomial.ts';

export interface RaschCut {
  /** Ability at which the cut is the expected score, and its error; null for a cut at the end of the scale. */
  theta: number;
  theta_se: number;
  /** Standard error of the raw score at that ability. */
  score_se: number;
  consistency: Consistency;
  accuracy: number;
}

const STEP = 0.05;

/** `difficulty` on the scale whose abilities have mean 0 and the standard deviation `sd`. */
export function raschCut(difficulty: ArrayLike<number>, sd: number, cut: number): RaschCut | null {
  const at = maximumLikelihood(cut, difficulty);
  if (!at) return null;
  let [agreement, pass, right, total] = [0, 0, 0, 0];
  for (let z = -8; z <= 8; z += STEP) {
    const theta = z * sd;
    const distribution = sumDistribution(
      Float64Array.from(difficulty, (value) => 1 / (1 + Math.exp(value - theta))),
    );
    let p = 0;
    for (let r = cut; r < distribution.length; r++) p += distribution[r]!;
    const weight = normalDensity(z) * STEP;
    total += weight;
    agreement += weight * (p * p + (1 - p) * (1 - p));
    pass += weight * p;
    right += weight * (theta >= at.theta ? p : 1 - p);
  }
  return {
    theta: at.theta,
    theta_se: at.se,
    score_se: Math.sqrt(scoreMoments(at.theta, difficulty).information),
    consistency: consistencyOf(agreement / total, pass / total),
    accuracy: right / total,
  };
}
