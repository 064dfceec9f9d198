import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  finiteCorrection,
  histogram,
  meanInterval,
  median,
  moments,
  normalQuantile,
  studentQuantile,
  studentUpperTail,
  wilsonInterval,
} from '#shared/statistics/index.ts';

const near = (actual: number, expected: number, tolerance = 1e-10) =>
  expect(Math.abs(actual - expected)).toBeLessThanOrEqual(tolerance * Math.max(1, Math.abs(expected)));

describe('quantiles', () => {
  it('agree with published values of the normal distribution', () => {
    near(normalQuantile(0.5), 0);
    near(normalQuantile(0.975), 1.959963984540054);
    near(normalQuantile(0.95), 1.6448536269514722);
    near(normalQuantile(0.995), 2.5758293035489004);
    near(normalQuantile(0.0001), -3.719016485455709);
  });

  it.each([
    [1, 12.706204736174705],
    [2, 4.302652729749464],
    [5, 2.570581835636314],
    [10, 2.228138851964939],
    [30, 2.042272456301238],
    [100, 1.983971518523552],
    [1000, 1.962339080826408],
  ])('agree with published values of t at %d degrees of freedom', (df, expected) => {
    near(studentQuantile(0.975, df), expected);
  });

  it('agree with the closed forms for 1, 2 and 4 degrees of freedom', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.501, max: 0.9999, noNaN: true }), (p) => {
        const a = 4 * p * (1 - p);
        near(studentQuantile(p, 1), Math.tan(Math.PI * (p - 0.5)));
        near(studentQuantile(p, 2), (2 * (p - 0.5)) / Math.sqrt(a / 2));
        const q = Math.cos(Math.acos(Math.sqrt(a)) / 3) / Math.sqrt(a);
        near(studentQuantile(p, 4), 2 * Math.sqrt(q - 1), 1e-9);
      }),
    );
  });

  it('come near the normal quantile for many degrees of freedom', () => {
    near(
      studentQuantile(0.975, 19_999),
      1.959963984540054 * (1 + (1.959963984540054 ** 2 + 1) / (4 * 19_999)),
      1e-8,
    );
  });

  it('undo the tail', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.02, max: 8, noNaN: true }),
        fc.integer({ min: 1, max: 3000 }),
        (t, df) => {
          const tail = studentUpperTail(t, df);
          fc.pre(tail > 1e-6);
          near(studentQuantile(1 - tail, df), t, 1e-7);
        },
      ),
    );
  });
});

describe('moments', () => {
  it('agree with two plain passes over the sample', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -50, max: 100 }), { minLength: 2, maxLength: 60 }), (sample) => {
        const found = moments(histogram(sample))!;
        const mean = sample.reduce((sum, x) => sum + x, 0) / sample.length;
        const variance = sample.reduce((sum, x) => sum + (x - mean) ** 2, 0) / (sample.length - 1);
        expect(found.n).toBe(sample.length);
        near(found.mean, mean);
        near(found.sd!, Math.sqrt(variance), 1e-9);
        const sorted = [...sample].sort((a, b) => a - b);
        const half = Math.floor(sample.length / 2);
        expect(median(histogram(sample))).toBe(
          sample.length % 2 ? sorted[half] : (sorted[half - 1]! + sorted[half]!) / 2,
        );
      }),
    );
  });

  it('say nothing of an empty sample and give no spread to a single value', () => {
    expect(moments(histogram([]))).toBeNull();
    expect(median(histogram([]))).toBeNull();
    expect(moments(histogram([7]))).toEqual({ n: 1, sum: 7, mean: 7, sd: null });
  });
});

describe('intervals', () => {
  it('of Wilson hold the share and stay within 0 and 1', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 500 }), fc.nat(), (n, seed) => {
        const hits = seed % (n + 1);
        const { low, high } = wilsonInterval(hits, n, 0.95)!;
        expect(low).toBeGreaterThanOrEqual(0);
        expect(high).toBeLessThanOrEqual(1);
        expect(low).toBeLessThanOrEqual(hits / n);
        expect(high).toBeGreaterThanOrEqual(hits / n);
      }),
    );
    expect(wilsonInterval(0, 0, 0.95)).toBeNull();
  });

  it('of a mean vanish when everyone answered', () => {
    expect(meanInterval({ mean: 4, sd: 1, n: 1 }, 0.95)).toBeNull();
    expect(meanInterval({ mean: 4, sd: 1, n: 9 }, 0.95, 9)).toEqual({ low: 4, high: 4 });
    // Student's sleep data, the first drug: t.test of R.
    const sleep = [0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0, 2];
    const { low, high } = meanInterval(moments(histogram(sleep))!, 0.95)!;
    near(low, -0.5297804134938646, 1e-9);
    near(high, 2.0297804134938646, 1e-9);
  });
});

const answers = join(import.meta.dirname, '../../../../shared/oracles/answers');
const oracle = <T>(name: string): T => JSON.parse(readFileSync(join(answers, `${name}.json`), 'utf8')) as T;

describe.skipIf(!existsSync(answers))('answers of R', () => {
  it('for Wilson’s interval', () => {
    type Row = { x: number; n: number; level: number; wilson_lo: number; wilson_hi: number };
    const { rows } = oracle<{ answers: { rows: Row[] } }>('CI-01').answers;
    expect(rows.length).toBeGreaterThan(50);
    for (const row of rows) {
      const found = wilsonInterval(row.x, row.n, row.level)!;
      near(found.low, row.wilson_lo);
      near(found.high, row.wilson_hi);
    }
  });

  it('for the finite population', () => {
    type Row = { n: number; N: number; fpc: number };
    const { fpc_first20 } = oracle<{ answers: { fpc_first20: Row[] } }>('CI-03').answers;
    for (const row of fpc_first20) near(finiteCorrection(row.n, row.N), row.fpc);
  });

  it('for the interval of paired differences', () => {
    type Paired = { paired: { mean_diff: number; ci95: [number, number] } };
    const { paired } = oracle<{ answers: Paired }>('TST-02').answers;
    const drug1 = [0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0, 2];
    const drug2 = [1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4];
    const found = moments(histogram(drug1.map((x, index) => x - drug2[index]!)))!;
    const { low, high } = meanInterval(found, 0.95)!;
    near(found.mean, paired.mean_diff, 1e-9);
    near(low, paired.ci95[0], 1e-9);
    near(high, paired.ci95[1], 1e-9);
  });
});
