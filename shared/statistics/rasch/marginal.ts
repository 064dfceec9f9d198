/**
 * The Rasch model with normally distributed abilities by marginal maximum likelihood (Thissen, Psychometrika 47, 1982,
 * 175-186): difficulties and the standard deviation of the abilities, whose mean is zero.
 */
import { cholesky, inverse, type Matrix, solveCholesky, zeros } from '../linear/matrix.ts';

/** The normal density on equally spaced points: for smooth functions nearly exact, unlike a few Gauss-Hermite points. */
const REACH = 8;
const STEP = 0.1;
const COUNT = Math.round((2 * REACH) / STEP) + 1;
const points = Float64Array.from({ length: COUNT }, (_, q) => -REACH + q * STEP);
const weights = points.map((z) => (STEP * Math.exp((-z * z) / 2)) / Math.sqrt(2 * Math.PI));

/** Persons with the same items presented: how many by raw score, and how many solved each item. */
export interface ScoreGroup {
  items: Int32Array;
  counts: Float64Array;
  /** Right answers by item presented, over all persons, extreme ones too. */
  right: Float64Array;
}

export interface MarginalFit {
  difficulty: Float64Array;
  sd: number;
  /** Covariance matrix of the difficulties and, last, of the standard deviation where it was estimated. */
  covariance: Matrix;
  logLik: number;
  iterations: number;
  converged: boolean;
  /** By group and raw score: mean and standard deviation of the ability given the answers. */
  posterior: { mean: Float64Array; sd: Float64Array }[];
}

interface Evaluation {
  logLik: number;
  gradient: Float64Array;
  information: Matrix;
  posterior: { mean: Float64Array; sd: Float64Array }[];
}

/** The log-likelihood with its first derivative and its negative second one, in the difficulties and the sd (last). */
function evaluate(groups: readonly ScoreGroup[], difficulty: Float64Array, sd: number): Evaluation {
  const size = difficulty.length + 1;
  const last = size - 1;
  let logLik = 0;
  const gradient = new Float64Array(size);
  const information = zeros(size, size);
  const posterior: Evaluation['posterior'] = [];
  for (const { items, counts, right } of groups) {
    const m = items.length;
    // p[at * COUNT + q]
    const p = new Float64Array(m * COUNT);
    const expected = new Float64Array(COUNT);
    const variance = new Float64Array(COUNT);
    const logRest = new Float64Array(COUNT);
    for (let at = 0; at < m; at++) {
      for (let q = 0; q < COUNT; q++) {
        const eta = sd * points[q]! - difficulty[items[at]!]!;
        const value = 1 / (1 + Math.exp(-eta));
        p[at * COUNT + q] = value;
        expected[q]! += value;
        variance[q]! += value * (1 - value);
        logRest[q]! -= eta > 0 ? eta + Math.log1p(Math.exp(-eta)) : Math.log1p(Math.exp(eta));
      }
      logLik -= right[at]! * difficulty[items[at]!]!;
      gradient[items[at]!]! -= right[at]!;
    }
    const mean = new Float64Array(m + 1);
    const spread = new Float64Array(m + 1);
    const pooled = new Float64Array(COUNT);
    const own = new Float64Array(COUNT);
    const means = new Float64Array(m);
    for (let r = 0; r <= m; r++) {
      let most = Number.NEGATIVE_INFINITY;
      for (let q = 0; q < COUNT; q++) {
        own[q] = r * sd * points[q]! + logRest[q]! + Math.log(weights[q]!);
        most = Math.max(most, own[q]!);
      }
      let total = 0;
      for (let q = 0; q < COUNT; q++) {
        own[q] = Math.exp(own[q]! - most);
        total += own[q]!;
      }
      let [first, second] = [0, 0];
      for (let q = 0; q < COUNT; q++) {
        own[q]! /= total;
        first += own[q]! * points[q]!;
        second += own[q]! * points[q]! * points[q]!;
      }
      mean[r] = sd * first;
      spread[r] = sd * Math.sqrt(Math.max(second - first * first, 0));
      const n = counts[r]!;
      if (n === 0) continue;
      logLik += n * (most + Math.log(total));
      // Derivative for one person in the sd is z (r - expected score), in a difficulty its p (the right answers are counted above).
      let [slope, curve] = [0, 0];
      for (let q = 0; q < COUNT; q++) {
        const z = points[q]!;
        const score = z * (r - expected[q]!);
        slope += own[q]! * score;
        curve += own[q]! * (score * score - z * z * variance[q]!);
        pooled[q]! += n * own[q]!;
      }
      gradient[last]! += n * slope;
      information.data[last * size + last]! -= n * (curve - slope * slope);
      for (let at = 0; at < m; at++) {
        let [average, cross] = [0, 0];
        for (let q = 0; q < COUNT; q++) {
          const value = p[at * COUNT + q]!;
          average += own[q]! * value;
          cross += own[q]! * points[q]! * (value * (r - expected[q]!) + value * (1 - value));
        }
        means[at] = average;
        gradient[items[at]!]! += n * average;
        information.data[last * size + items[at]!]! -= n * (cross - slope * average);
      }
      for (let a = 0; a < m; a++)
        for (let b = 0; b <= a; b++)
          information.data[Math.max(items[a]!, items[b]!) * size + Math.min(items[a]!, items[b]!)]! +=
            n * means[a]! * means[b]!;
    }
    for (let a = 0; a < m; a++) {
      let diagonal = 0;
      for (let q = 0; q < COUNT; q++) diagonal += pooled[q]! * p[a * COUNT + q]! * (1 - p[a * COUNT + q]!);
      information.data[items[a]! * size + items[a]!]! += diagonal;
      for (let b = 0; b <= a; b++) {
        let product = 0;
        for (let q = 0; q < COUNT; q++) product += pooled[q]! * p[a * COUNT + q]! * p[b * COUNT + q]!;
        information.data[Math.max(items[a]!, items[b]!) * size + Math.min(items[a]!, items[b]!)]! -= product;
      }
    }
    posterior.push({ mean, sd: spread });
  }
  for (let i = 0; i < size; i++)
    for (let j = 0; j < i; j++) information.data[j * size + i] = information.data[i * size + j]!;
  return { logLik, gradient, information, posterior };
}

const leading = (m: Matrix, size: number): Matrix => {
  const result = zeros(size, size);
  for (let i = 0; i < size; i++)
    for (let j = 0; j < size; j++) result.data[i * size + j] = m.data[i * m.columns + j]!;
  return result;
};

/**
 * `fixedSd`: the standard deviation is not estimated but taken as this. Null where the information is singular. The
 * standard deviation comes out as 0 (and is then fixed) where answers agree no more than chance allows.
 */
export function fitMarginal(
  groups: readonly ScoreGroup[],
  start: Float64Array,
  fixedSd?: number,
): MarginalFit | null {
  const k = start.length;
  const free = fixedSd === undefined ? k + 1 : k;
  let difficulty: Float64Array = start.slice();
  let sd = fixedSd ?? 1;
  let here = evaluate(groups, difficulty, sd);
  let iterations = 0;
  let converged = false;
  for (; iterations < 200 && !converged; iterations++) {
    const step = newtonStep(here, free);
    if (!step) return null;
    const size = step.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
    let share = Math.min(1, 2 / size);
    let moved = false;
    for (let halving = 0; halving < 40 && !moved; halving++, share /= 2) {
      // 0 is always a stationary point: it must not be reached in one leap.
      const nextSd = free > k ? Math.max(sd + share * step[k]!, sd / 3) : sd;
      const next = difficulty.map((value, i) => value + share * step[i]!);
      const there = evaluate(groups, next, nextSd);
      if (there.logLik >= here.logLik - 1e-11 * Math.abs(here.logLik)) {
        difficulty = next;
        sd = nextSd;
        here = there;
        moved = true;
      }
    }
    if (fixedSd === undefined && sd < 1e-4) return fitMarginal(groups, difficulty, 0);
    converged = size < 1e-9 || !moved;
  }
  const covariance = inverse(leading(here.information, free));
  if (!covariance) return null;
  return {
    difficulty,
    sd,
    covariance,
    logLik: here.logLik,
    iterations,
    converged,
    posterior: here.posterior,
  };
}

/** Far from the maximum the information need not be positive definite: a ridge is added until it is. */
function newtonStep({ gradient, information }: Evaluation, size: number): Float64Array | null {
  const m = leading(information, size);
  const scale = Math.max(...Array.from({ length: size }, (_, i) => Math.abs(m.data[i * size + i]!)));
  for (let ridge = 0; ridge < 1e3; ridge = ridge === 0 ? 1e-6 : ridge * 10) {
    const lifted = { ...m, data: m.data.slice() };
    for (let i = 0; i < size; i++) lifted.data[i * size + i]! += ridge * scale;
    const lower = cholesky(lifted);
    if (lower) return solveCholesky(lower, gradient.subarray(0, size));
  }
  return null;
}
