import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  betaQuantile,
  binomialTails,
  chiSquaredQuantile,
  chiSquaredUpperTail,
  fQuantile,
  fUpperTail,
  incompleteBeta,
  logGamma,
  normalUpperTail,
  studentUpperTail,
} from '#shared/statistics/distributions/index.ts';

const share = fc.integer({ min: 1, max: 9999 }).map((n) => n / 10_000);
const shape = fc.integer({ min: 5, max: 4000 }).map((n) => n / 10);

describe('distributions', () => {
  it('agree with printed tables', () => {
    expect(logGamma(0.5)).toBeCloseTo(Math.log(Math.sqrt(Math.PI)), 14);
    expect(logGamma(101)).toBeCloseTo(363.7393755555635, 11);
    expect(chiSquaredQuantile(0.95, 1)).toBeCloseTo(3.841458820694124, 12);
    expect(chiSquaredQuantile(0.99, 10)).toBeCloseTo(23.209251158954356, 11);
    expect(fQuantile(0.95, 3, 10)).toBeCloseTo(3.708264819, 8);
    expect(normalUpperTail(1.959963984540054)).toBeCloseTo(0.025, 14);
    expect(normalUpperTail(8)).toBeCloseTo(6.220960574271786e-16, 28);
  });

  it('F with one numerator degree of freedom is t squared', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 1, max: 300 }), (t10, df) => {
        const t = t10 / 10;
        expect(fUpperTail(t * t, 1, df)).toBeCloseTo(2 * studentUpperTail(t, df), 12);
      }),
    );
  });

  it('quantiles invert tails', () => {
    fc.assert(
      fc.property(share, shape, shape, (p, a, b) => {
        expect(incompleteBeta(betaQuantile(p, a, b), a, b).lower).toBeCloseTo(p, 9);
        expect(chiSquaredUpperTail(chiSquaredQuantile(p, a), a)).toBeCloseTo(1 - p, 10);
      }),
    );
  });

  it('binomial tails are the sums that they stand for', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 40 }), share, (n, p) => {
        const x = Math.floor(n / 3);
        let atMost = 0;
        for (let k = 0; k <= x; k++) {
          const ways = Math.exp(logGamma(n + 1) - logGamma(k + 1) - logGamma(n - k + 1));
          atMost += ways * p ** k * (1 - p) ** (n - k);
        }
        expect(binomialTails(x, n, p).atMost).toBeCloseTo(atMost, 10);
      }),
    );
  });
});
