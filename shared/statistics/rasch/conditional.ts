/**
 * Item difficulties of the Rasch model by conditional maximum likelihood (Andersen, J. Royal Stat. Soc. B 34, 1972, 42-54):
 * given the raw score the abilities drop out, so that no distribution of them has to be assumed.
 */
import { cholesky, inverse, type Matrix, solveCholesky, zeros } from '../linear/matrix.ts';
import type { Pattern } from './responses.ts';
import { include, sumDistribution, withoutEach } from './sums.ts';

export interface ConditionalFit {
  /** Difficulties with sum zero. */
  difficulty: Float64Array;
  /** Covariance matrix of the difficulties with sum zero. */
  covariance: Matrix;
  /** Covariance matrix of the differences to the first item; first row and column are 0. */
  covarianceToFirst: Matrix;
  /** Conditional on the raw scores, without the constant that counts orders of answers. */
  logLik: number;
  iterations: number;
  converged: boolean;
}

const probabilities = (difficulty: Float64Array, items: Int32Array): Float64Array =>
  Float64Array.from(items, (item) => 1 / (1 + Math.exp(difficulty[item]!)));

/** The conditional log-likelihood at given difficulties. */
export function conditionalLogLik(patterns: readonly Pattern[], difficulty: Float64Array): number {
  let sum = 0;
  for (const { items, counts, right } of patterns) {
    const p = probabilities(difficulty, items);
    const distribution = sumDistribution(p);
    let scale = 0;
    items.forEach((item, at) => {
      sum -= right[at]! * difficulty[item]!;
      scale -= Math.log1p(-p[at]!);
    });
    for (let r = 1; r < items.length; r++)
      if (counts[r]! > 0) sum -= counts[r]! * (Math.log(distribution[r]!) + scale);
  }
  return sum;
}

/** The derivative of the log-likelihood and the information (its negative second derivative). */
function derivatives(patterns: readonly Pattern[], difficulty: Float64Array) {
  const k = difficulty.length;
  const gradient = new Float64Array(k);
  const information = zeros(k, k);
  for (const { items, counts, right } of patterns) {
    const m = items.length;
    const p = probabilities(difficulty, items);
    const all = sumDistribution(p);
    const weight = Float64Array.from(all, (value, r) =>
      r > 0 && r < m && counts[r]! > 0 ? counts[r]! / value : 0,
    );
    // given[at * (m + 1) + r]: probability of solving item `at` given raw score r
    const given = new Float64Array(m * (m + 1));
    withoutEach(p, 0, [1], 0, (at, rest) => {
      let expected = 0;
      for (let r = 1; r < m; r++) {
        const joint = p[at]! * rest[r - 1]!;
        given[at * (m + 1) + r] = joint / all[r]!;
        expected += weight[r]! * joint;
      }
      gradient[items[at]!]! += expected - right[at]!;
      information.data[items[at]! * k + items[at]!]! += expected;
    });
    const add = (a: number, b: number, value: number) => {
      information.data[items[a]! * k + items[b]!]! += value;
      if (a !== b) information.data[items[b]! * k + items[a]!]! += value;
    };
    const before = new Float64Array(m + 1);
    before[0] = 1;
    for (let a = 0; a < m; a++) {
      withoutEach(p, a + 1, before, a, (b, rest) => {
        let both = 0;
        for (let r = 2; r < m; r++) both += weight[r]! * rest[r - 2]!;
        add(a, b, both * p[a]! * p[b]!);
      });
      include(before, a, p[a]!);
      for (let b = a; b < m; b++) {
        let product = 0;
        for (let r = 1; r < m; r++)
          if (counts[r]! > 0) product += counts[r]! * given[a * (m + 1) + r]! * given[b * (m + 1) + r]!;
        add(a, b, -product);
      }
    }
  }
  return { gradient, information };
}

/** The matrix without the first row and column. */
function withoutFirst(m: Matrix): Matrix {
  const result = zeros(m.rows - 1, m.rows - 1);
  for (let i = 1; i < m.rows; i++)
    for (let j = 1; j < m.rows; j++) result.data[(i - 1) * result.rows + j - 1] = m.data[i * m.rows + j]!;
  return result;
}

/** Subtracts the mean. */
export function centred(values: Float64Array): Float64Array {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return values.map((value) => value - mean);
}

/** C V Cᵀ, where C takes the mean away. */
export function centredCovariance(v: Matrix): Matrix {
  const k = v.rows;
  const means = new Float64Array(k);
  for (let i = 0; i < k; i++) for (let j = 0; j < k; j++) means[i]! += v.data[i * k + j]! / k;
  const all = means.reduce((sum, value) => sum + value, 0) / k;
  const result = zeros(k, k);
  for (let i = 0; i < k; i++)
    for (let j = 0; j < k; j++) result.data[i * k + j] = v.data[i * k + j]! - means[i]! - means[j]! + all;
  return result;
}

/**
 * Newton's method with halved steps. `patterns` must not hold items without a difficulty (see `constantItems` and
 * `comparableSets`); null where the information is singular all the same.
 */
export function fitConditional(patterns: readonly Pattern[], k: number): ConditionalFit | null {
  let difficulty: Float64Array = start(patterns, k);
  let logLik = conditionalLogLik(patterns, difficulty);
  let iterations = 0;
  let converged = false;
  for (; iterations < 100 && !converged; iterations++) {
    const { gradient, information } = derivatives(patterns, difficulty);
    const lower = cholesky(withoutFirst(information));
    if (!lower) return null;
    const step = solveCholesky(lower, gradient.subarray(1));
    const size = step.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
    let share = Math.min(1, 3 / size);
    for (let halving = 0; halving < 30; halving++, share /= 2) {
      const next = centred(difficulty.map((value, i) => (i === 0 ? value : value + share * step[i - 1]!)));
      const there = conditionalLogLik(patterns, next);
      if (there >= logLik - 1e-10 * Math.abs(logLik)) {
        difficulty = next;
        logLik = there;
        break;
      }
    }
    converged = size < 1e-9;
  }
  const v = inverse(withoutFirst(derivatives(patterns, difficulty).information));
  if (!v) return null;
  const covarianceToFirst = zeros(k, k);
  for (let i = 1; i < k; i++)
    for (let j = 1; j < k; j++) covarianceToFirst.data[i * k + j] = v.data[(i - 1) * v.rows + j - 1]!;
  return {
    difficulty,
    covariance: centredCovariance(covarianceToFirst),
    covarianceToFirst,
    logLik,
    iterations,
    converged,
  };
}

function start(patterns: readonly Pattern[], k: number): Float64Array {
  const right = new Float64Array(k);
  const seen = new Float64Array(k);
  for (const { items, counts, right: rights } of patterns) {
    let persons = 0;
    for (let r = 1; r < items.length; r++) persons += counts[r]!;
    items.forEach((item, at) => {
      right[item]! += rights[at]!;
      seen[item]! += persons;
    });
  }
  return centred(right.map((value, i) => Math.log((seen[i]! - value + 0.5) / (value + 0.5))));
}
