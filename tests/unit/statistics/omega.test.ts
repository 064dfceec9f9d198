import { describe, expect, it } from 'vitest';
import { covarianceMatrices } from '#shared/statistics/covariance.ts';
import { omegaTotal, oneFactor } from '#shared/statistics/reliability/omega.ts';
import { randomOf } from './simulated-ratings.ts';

/** Rating items of one trait with loadings from 0.4 to 0.8, in whole marks. */
function forms(items: number, people: number): Float64Array[] {
  const next = randomOf(11);
  const normal = () => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next());
  const trait = Float64Array.from({ length: people }, normal);
  return Array.from({ length: items }, (_, j) => {
    const loading = 0.4 + (0.4 * j) / items;
    return trait.map((value) => loading * value + Math.sqrt(1 - loading ** 2) * normal());
  });
}

describe('one common factor', () => {
  it.each([4, 10, 28, 60])('is found for %d items and explains their covariances', (items) => {
    const columns = forms(items, 900);
    const { covariance } = covarianceMatrices(columns);
    const fit = oneFactor(covariance);
    expect(fit.converged).toBe(true);
    for (let j = 0; j < items; j++) {
      expect(fit.loadings[j]).toBeGreaterThan(0.25);
      expect(fit.loadings[j]).toBeLessThan(1);
      // At the maximum the variances of the items are met exactly (Lawley and Maxwell).
      expect(fit.loadings[j]! ** 2 + fit.residuals[j]!).toBeCloseTo(covariance.data[j * items + j]!, 8);
    }
    const sum = Array.from({ length: items }, (_, j) => 0.4 + (0.4 * j) / items).reduce((a, b) => a + b);
    const errors = Array.from({ length: items }, (_, j) => 1 - (0.4 + (0.4 * j) / items) ** 2).reduce(
      (a, b) => a + b,
    );
    expect(omegaTotal(fit)).toBeCloseTo(sum ** 2 / (sum ** 2 + errors), 1);
  });
});
