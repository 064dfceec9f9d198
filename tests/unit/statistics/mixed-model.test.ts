import { describe, expect, it } from 'vitest';
import { factorise, invertTransposed, paddedSize } from '#shared/statistics/linear/packed-cholesky.ts';
import { climb } from '#shared/statistics/mixed-model/climb.ts';
import { createCriterion } from '#shared/statistics/mixed-model/criterion.ts';
import { crossProducts, type Design } from '#shared/statistics/mixed-model/design.ts';
import { fitMixed } from '#shared/statistics/mixed-model/fit.ts';
import { minimise } from '#shared/statistics/mixed-model/minimise.ts';
import { randomOf, simulatedRatings } from './simulated-ratings.ts';

/** -2 log restricted likelihood from the covariance matrix of all observations, profiled over the residual variance. */
function bruteForce({ y, fixed, random }: Design, theta: readonly number[]): number {
  const n = y.length;
  const p = fixed.length;
  const m = Array.from({ length: n }, (_, i) =>
    Array.from({ length: n }, (_, j) =>
      random.reduce(
        (sum, { codes }, k) => sum + (codes[i] === codes[j] ? theta[k]! ** 2 : 0),
        i === j ? 1 : 0,
      ),
    ),
  );
  const wide = m.map((row, i) => [...row, ...fixed.map((column) => column[i]!), y[i]!]);
  const logV = eliminate(wide, n);
  const inner = Array.from({ length: p }, (_, f) =>
    Array.from({ length: p + 1 }, (_, g) =>
      wide.reduce((sum, row, i) => sum + fixed[f]![i]! * row[n + g]!, 0),
    ),
  );
  const logX = eliminate(inner, p);
  const beta = inner.map((row) => row[p]!);
  const rss = wide.reduce(
    (sum, row, i) => sum + y[i]! * (row[n + p]! - beta.reduce((part, b, f) => part + b * row[n + f]!, 0)),
    0,
  );
  return logV + logX + (n - p) * (1 + Math.log((2 * Math.PI * rss) / (n - p)));
}

/** Gauss and Jordan on [A | B] in place: leaves A⁻¹ B on the right, answers log |A|. */
function eliminate(m: number[][], n: number): number {
  let log = 0;
  for (let k = 0; k < n; k++) {
    const pivot = m[k]![k]!;
    log += Math.log(pivot);
    for (let j = k; j < m[k]!.length; j++) m[k]![j]! /= pivot;
    for (let i = 0; i < n; i++) {
      const factor = m[i]![k]!;
      if (i === k || factor === 0) continue;
      for (let j = k; j < m[i]!.length; j++) m[i]![j]! -= factor * m[k]![j]!;
    }
  }
  return log;
}

const small = () => simulatedRatings({ students: 14, lecturers: 9, departments: 2, ratings: 60, seed: 3 });

describe('the criterion of a mixed model', () => {
  it('is the restricted likelihood of the whole covariance matrix', () => {
    const design = small();
    const evaluate = createCriterion(crossProducts(design), 2);
    for (const theta of [
      [0.3, 0.5],
      [1.4, 0.02],
      [0, 0.7],
    ])
      expect(evaluate(theta)!.criterion).toBeCloseTo(bruteForce(design, theta), 8);
  });
});

describe('the search by slopes', () => {
  it('ends where the search by differences does, and slopes vanish there', () => {
    const design = simulatedRatings({ students: 220, lecturers: 60, departments: 3, ratings: 2400, seed: 5 });
    const products = crossProducts(design);
    const evaluate = createCriterion(products, 2);
    const summit = climb(evaluate, products, [0.4, 0.3])!;
    const known = minimise((theta) => evaluate(theta)!.criterion, [0.4, 0.3]);
    summit.at.forEach((theta, k) => {
      expect(theta / known.at[k]!).toBeCloseTo(1, 3);
    });
    const here = evaluate(summit.at)!.criterion;
    expect(here).toBeLessThan(known.value + 1e-6);
    for (const k of [0, 1]) {
      for (const factor of [0.999, 1.001]) {
        const beside = summit.at.map((theta, j) => (j === k ? theta * factor : theta));
        expect(evaluate(beside)!.criterion).toBeGreaterThan(here);
      }
    }
  });

  it('leaves a factor without variance to the slower search', () => {
    const design = simulatedRatings({ students: 500, lecturers: 330, departments: 3, ratings: 5000 });
    const next = randomOf(1);
    const y = Float64Array.from(design.y, () => next());
    const fit = fitMixed({ ...design, y })!;
    expect(fit.converged).toBe(true);
    for (const { variance } of fit.factors) expect(variance).toBeLessThan(0.01 * fit.residual);
  }, 60_000);

  it('recovers the variances of a simulation, whichever factor comes first', () => {
    const design = simulatedRatings({ students: 700, lecturers: 400, departments: 4, ratings: 12_000 });
    const fit = fitMixed(design)!;
    const turned = fitMixed({ ...design, random: design.random.toReversed() })!;
    expect(fit.factors[1]!.variance / turned.factors[0]!.variance).toBeCloseTo(1, 6);
    expect(fit.factors[0]!.sds[7]! / turned.factors[1]!.sds[7]!).toBeCloseTo(1, 6);
    // Rounding to whole marks and the ends of the scale shrink what was put in (0.33, 0.52).
    expect(Math.sqrt(fit.factors[0]!.variance)).toBeGreaterThan(0.24);
    expect(Math.sqrt(fit.factors[0]!.variance)).toBeLessThan(0.36);
    expect(Math.sqrt(fit.factors[1]!.variance)).toBeGreaterThan(0.38);
    expect(Math.sqrt(fit.factors[1]!.variance)).toBeLessThan(0.56);
  }, 60_000);
});

describe('fixed effects', () => {
  it('are told to depend on one another whatever their units', () => {
    const design = small();
    const year = Float64Array.from(design.y, (_, i) => 2020 + (i % 4));
    const [one, ...rest] = design.fixed;
    expect(fitMixed({ ...design, fixed: [one!, year, ...rest] })).not.toBeNull();
    const money = year.map((value) => value * 1e7);
    expect(fitMixed({ ...design, fixed: [one!, year, money] })).toBeNull();
    expect(fitMixed({ ...design, fixed: [one!, one!.map(() => 0)] })).toBeNull();
  });
});

describe('the inverse of a factor', () => {
  it('gives the identity with it', () => {
    const n = 11;
    const size = paddedSize(n);
    const next = randomOf(9);
    const l = new Float64Array(size * size);
    for (let i = 0; i < size; i++) {
      for (let j = 0; j < i && i < n; j++) l[i * size + j] = l[j * size + i] = next() - 0.5;
      l[i * size + i] = i < n ? 6 : 1;
    }
    expect(factorise(l, size)).toBe(true);
    const inverse = invertTransposed(l, size);
    for (let i = 0; i < n; i++) {
      for (let j = 0; j < n; j++) {
        let sum = 0;
        for (let k = 0; k <= i; k++) sum += l[i * size + k]! * inverse[j * size + k]!;
        expect(sum).toBeCloseTo(i === j ? 1 : 0, 12);
      }
    }
  });
});
