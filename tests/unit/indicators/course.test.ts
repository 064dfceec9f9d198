/** Trend, forecast and peers of an indicator, against plain loops. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { farthest, forecastOf, limitsOf, peersOf } from '#shared/indicators/course/index.ts';
import { indicator } from '#shared/indicators/index.ts';
import type { Indicator, IndicatorValue } from '#shared/indicators/types.ts';
import { shiftPeriod } from '#shared/periods/period.ts';

const share: Indicator = {
  ...indicator('course-pass-rate'),
  direction: 'higher',
  target: { value: 90, watch: 80, origin: { zh: '', en: '' } },
  measure: { kind: 'ratio', numerator: [], denominator: [], scale: 100, interval: 'wilson' },
};
const mean: Indicator = {
  ...indicator('evaluation-mean'),
  measure: { kind: 'mean', rows: { from: 'course' }, value: { field: 'hours' } },
};

const aValue = (more: Partial<IndicatorValue>): IndicatorValue => ({
  indicator: 'x',
  version: '1',
  period: '2020-01',
  department: null,
  value: null,
  numerator: null,
  denominator: null,
  excluded: 0,
  n: 0,
  interval: null,
  sd: null,
  state: 'no-target',
  ...more,
});
const shares = (hits: readonly number[], n: number): IndicatorValue[] =>
  hits.map((numerator, i) =>
    aValue({
      period: shiftPeriod('2020-01', i),
      numerator,
      denominator: n,
      n,
      value: (100 * numerator) / n,
    }),
  );
const means = (values: readonly (number | null)[], sd = 0.5): IndicatorValue[] =>
  values.map((value, i) =>
    aValue({
      period: shiftPeriod('2020-01', i),
      value,
      sd: value === null ? null : sd,
      n: 40,
      state: value === null ? 'no-data' : 'no-target',
    }),
  );

describe('the forecast', () => {
  it('is refused below five values, and says how many there are', () => {
    expect(forecastOf(mean, means([4, 4.1, 4.2, 4.3]), 2)).toEqual({ refused: 'too-few', used: 4 });
    expect(forecastOf(mean, means([4, null, 4.1, 4.2, null, 4.3]), 2)).toEqual({
      refused: 'too-few',
      used: 4,
    });
  });

  it('is refused where nothing varies and nothing is known of chance', () => {
    expect(forecastOf(mean, means([4, 4, 4, 4, 4, 4], 0), 2)).toMatchObject({ refused: 'no-variation' });
  });

  it('looks no farther ahead than half of what is known, in the periods that follow', () => {
    const values = means([4, 4.2, 4.1, 4.3, 4.2, 4.4, 4.3]);
    expect(farthest(values)).toBe(3);
    const outcome = forecastOf(mean, values, 99);
    expect('forecast' in outcome && outcome.forecast.ahead.map(({ period }) => period)).toEqual([
      '2020-08',
      '2020-09',
      '2020-10',
    ]);
  });

  it('is the least squares line, with the textbook interval', () => {
    // R: predict(lm(y ~ x), newdata, interval = "prediction") for y = 1, 3, 2, 5, 4 at x = 6.
    const outcome = forecastOf(mean, means([1, 3, 2, 5, 4], 0), 1);
    if (!('forecast' in outcome)) throw new Error('refused');
    const [next] = outcome.forecast.ahead;
    expect(next?.value).toBeCloseTo(5.4, 10);
    const half = 3.182446305284263 * Math.sqrt(3.6 / 3) * Math.sqrt(1 + 1 / 5 + 9 / 10);
    expect(next?.high).toBeCloseTo(5.4 + half, 8);
    expect(next?.low).toBeCloseTo(5.4 - half, 8);
    expect(outcome.forecast.direction).toBe('unclear');
  });

  it('keeps shares between nothing and all, and widens with the distance', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 60 }), { minLength: 6, maxLength: 24 }), (hits) => {
        const outcome = forecastOf(share, shares(hits, 60), 12);
        if (!('forecast' in outcome)) throw new Error('refused');
        const { from, ahead } = outcome.forecast;
        const odds = (value: number) => Math.log(value / (100 - value));
        let width = 0;
        for (const { value, low, high } of [from, ...ahead]) {
          expect(low).toBeGreaterThanOrEqual(0);
          expect(high).toBeLessThanOrEqual(100);
          expect(low).toBeLessThanOrEqual(value);
          expect(high).toBeGreaterThanOrEqual(value);
          const now = odds(high) - odds(low);
          if (!Number.isFinite(now)) break;
          expect(now).toBeGreaterThan(width - 1e-6);
          width = now;
        }
      }),
      { numRuns: 200 },
    );
  });

  it('never claims to be surer than chance allows', () => {
    const outcome = forecastOf(share, shares([45, 45, 45, 45, 45, 45], 50), 1);
    if (!('forecast' in outcome)) throw new Error('refused');
    expect(outcome.forecast.ahead[0]!.high - outcome.forecast.ahead[0]!.low).toBeGreaterThan(10);
    expect(outcome.forecast.target).toBe('open');
  });

  it('judges the target by the whole interval', () => {
    const targetOf = (hits: number[]) => {
      const outcome = forecastOf(share, shares(hits, 2000), 2);
      return 'forecast' in outcome ? outcome.forecast.target : null;
    };
    expect(targetOf([1900, 1910, 1905, 1908, 1912, 1909])).toBe('reached');
    expect(targetOf([1000, 1010, 1005, 1008, 1012, 1009])).toBe('missed');
  });
});

describe('limits', () => {
  it('are those of shares for shares, of individuals else, and leave out what has too few records', () => {
    const values = shares([40, 42, 41, 43, 40, 44, 42, 41, 12], 50);
    expect(limitsOf(share, values)?.method).toBe('p');
    expect(limitsOf(share, values)?.points.at(-1)?.mark).toBe('beyond');
    const few = values.map((value, i) => (i === 8 ? { ...value, state: 'developing' as const } : value));
    expect(limitsOf(share, few)?.points).toHaveLength(8);
    expect(limitsOf(mean, means([1, 2, 1, 2, 1, 2, 1, 2]))?.method).toBe('xmr');
    expect(limitsOf(mean, means([1, 2, 1, 2, 1, 2, 1]))).toBeNull();
  });
});

describe('peers', () => {
  const departments = (entries: readonly [hits: number, n: number][]): IndicatorValue[] =>
    entries.map(([numerator, n], i) =>
      aValue({ department: `D${i}`, numerator, denominator: n, n, value: (100 * numerator) / n }),
    );

  it('mark who lies beyond the exact limits, and no one else', () => {
    const outcome = peersOf(
      share,
      departments([
        [45, 50],
        [88, 100],
        [181, 200],
        [26, 30],
        [92, 100],
        [60, 100],
      ]),
    );
    if (!('funnel' in outcome)) throw new Error('refused');
    expect(outcome.funnel.centre).toBeCloseTo((100 * 492) / 580, 10);
    expect(outcome.funnel.points.at(-1)?.state).toBe('alarm');
  });

  it('hold as many as they say, when chance alone is at work', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 20, max: 400 }), { minLength: 5, maxLength: 12 }), (sizes) => {
        const outcome = peersOf(share, departments(sizes.map((n) => [Math.round(n * 0.8), n])));
        if (!('funnel' in outcome)) throw new Error('refused');
        expect(outcome.funnel.limits).toBe('exact');
        expect(outcome.funnel.points.every(({ state }) => state === 'within')).toBe(true);
        for (const { low, high } of outcome.funnel.curves)
          low.forEach((at, i) => {
            expect(at).toBeGreaterThanOrEqual(0);
            expect(high[i]).toBeLessThanOrEqual(100);
            expect(at).toBeLessThanOrEqual(high[i]!);
          });
      }),
      { numRuns: 100 },
    );
  });

  it('are refused for few departments and for measures of which chance is not known; the withheld are passed over', () => {
    const five = departments([
      [8, 10],
      [7, 10],
      [9, 10],
      [8, 10],
      [6, 10],
    ]);
    expect(peersOf(share, five)).toHaveProperty('funnel');
    const hidden = five.map((value, i) =>
      i === 0 ? { ...value, value: null, state: 'withheld' as const } : value,
    );
    expect(peersOf(share, hidden)).toEqual({ refused: 'too-few' });
    const median: Indicator = {
      ...mean,
      measure: { ...mean.measure, kind: 'median' } as Indicator['measure'],
    };
    expect(peersOf(median, five)).toEqual({ refused: 'no-limits' });
  });

  it('of means widen where departments differ by more than chance', () => {
    const of = (values: number[]) =>
      peersOf(
        mean,
        values.map((value, i) => aValue({ department: `D${i}`, value, sd: 0.5, n: 100 })),
      );
    const alike = of([4, 4.02, 3.98, 4.01, 3.99]);
    const unlike = of([3, 4.5, 2.5, 5, 4]);
    expect('funnel' in alike && alike.funnel.dispersion).toBe(1);
    expect('funnel' in unlike && unlike.funnel.dispersion).toBeGreaterThan(10);
    expect('funnel' in unlike && unlike.funnel.points.every(({ state }) => state === 'within')).toBe(true);
  });
});
