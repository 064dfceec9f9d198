import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arithmeticInterval, ratioLimits, sumLimits } from '#shared/indicators/arithmetic-interval.ts';
import type { Arithmetic, IndicatorValue } from '#shared/indicators/types.ts';
import { wilsonInterval } from '#shared/statistics/index.ts';

const part = (value: number, low: number, high: number) =>
  ({ value, interval: { low, high, level: 0.95, method: 'wilson' } }) as IndicatorValue;
const measure = (op: Arithmetic['op'], weights = [1, 1]): Arithmetic => ({
  kind: 'arithmetic',
  op,
  parts: weights.map((weight, i) => ({ indicator: `p${i}`, weight })),
  scale: 1,
});
const apart = () => false;

describe('the interval of what is made of other figures', () => {
  it('is that of Newcombe for the difference of two shares', () => {
    // 56/70 against 48/80, from R. G. Newcombe, Statistics in Medicine 17 (1998) 873-890, method 10.
    const [a, b] = [wilsonInterval(56, 70, 0.95)!, wilsonInterval(48, 80, 0.95)!];
    const found = sumLimits([
      { weight: 1, of: { value: 56 / 70, ...a } },
      { weight: -1, of: { value: 48 / 80, ...b } },
    ]);
    expect(found.low).toBeCloseTo(0.0524, 4);
    expect(found.high).toBeCloseTo(0.3339, 4);
  });

  it('of a ratio to a certain figure is that of the other one, divided', () => {
    const found = ratioLimits({ value: 6, low: 5, high: 8 }, { value: 2, low: 2, high: 2 })!;
    expect(found.low).toBeCloseTo(2.5, 9);
    expect(found.high).toBeCloseTo(4, 9);
  });

  it('of a certain figure over another one is turned round', () => {
    const found = ratioLimits({ value: 6, low: 6, high: 6 }, { value: 2, low: 1.5, high: 3 })!;
    expect(found.low).toBeLessThan(3);
    expect(found.high).toBeGreaterThan(3);
  });

  it('holds its value, and is as wide as its parts let it be', () => {
    const estimate = fc
      .tuple(
        fc.double({ min: 5, max: 100, noNaN: true }),
        fc.double({ min: 0, max: 4, noNaN: true }),
        fc.double({ min: 0, max: 4, noNaN: true }),
      )
      .map(([value, down, up]) => part(value, value - down, value + up));
    fc.assert(
      fc.property(
        estimate,
        estimate,
        fc.constantFrom('sum', 'difference', 'ratio', 'weighted-mean'),
        (a, b, op) => {
          const found = arithmeticInterval(measure(op), [a, b], apart);
          if ('none' in found) return found.none === 'around-zero';
          const [x, y] = [a.value!, b.value!];
          const value = { sum: x + y, difference: x - y, ratio: x / y, 'weighted-mean': (x + y) / 2 }[op];
          const { low, high } = found.interval!;
          return low <= value + 1e-9 && high >= value - 1e-9;
        },
      ),
    );
  });

  it('is not there where none is sound, and says why', () => {
    const bare = { value: 3, interval: null } as IndicatorValue;
    expect(arithmeticInterval(measure('sum'), [part(1, 0, 2), bare], apart)).toEqual({
      none: 'part-without',
    });
    expect(arithmeticInterval(measure('sum'), [part(1, 0, 2), part(1, 0, 2)], () => true)).toEqual({
      none: 'shared-rows',
    });
    expect(arithmeticInterval(measure('ratio'), [part(1, 0, 2), part(1, 0, 2)], apart)).toEqual({
      none: 'around-zero',
    });
  });
});
