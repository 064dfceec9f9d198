import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clockLegs } from '#shared/improvement/clock/legs.ts';
import { type ClockGroup, clockChart, medianOf, timesOf } from '#shared/improvement/clock/times.ts';
import { controlOf, LEAST_POINTS } from '#shared/improvement/control.ts';
import { signalRules } from '#shared/improvement/signals/index.ts';
import { recordTypes } from '#shared/records/index.ts';

const bounds = { low: 0, high: Number.POSITIVE_INFINITY };
const points = (values: readonly number[], n = 20) =>
  values.map((value, i) => ({ label: `p${i}`, value, n }));

describe('control charts', () => {
  it('mark what lies beyond three sigma of the moving ranges', () => {
    const control = controlOf(points([5, 8, 5, 8, 5, 8, 5, 8, 5, 20]), null, bounds)!;
    expect(control.points.map(({ mark }) => mark).filter(Boolean)).toEqual(['beyond']);
    expect(control.centre).toBeCloseTo(7.7, 12);
    // 8 ranges of 3 and one of 15: mean 39/9, sigma = that / 1.128.
    expect(control.points[0]!.high).toBeCloseTo(7.7 + (3 * 39) / 9 / 1.128, 9);
    expect(control.points[0]!.low).toBe(0);
  });

  it('mark the eighth in a row on one side', () => {
    const control = controlOf(points([1, 3, 1, 3, 1, 3, 1, 3, 4, 5, 4, 5, 4, 5, 4, 5]), null, bounds)!;
    expect(control.points.at(-1)!.mark).toBe('run');
    expect(control.points.at(-2)!.mark).toBeNull();
  });

  it('have a phase from where the office set one, with limits of its own once either side has points enough', () => {
    const low = [5, 8, 5, 8, 5, 8, 5, 8];
    const high = [12, 15, 12, 15, 12, 15, 12, 15];
    const set = [{ from: 'p08', label: 'new rota' }];
    const named = (values: readonly number[]) =>
      values.map((value, i) => ({ label: `p${String(i).padStart(2, '0')}`, value, n: 20 }));
    const two = controlOf(named([...low, ...high]), null, bounds, set)!;
    expect(two.centre).toBe(13.5);
    expect(two.points.map(({ centre }) => centre)).toEqual([...low.map(() => 6.5), ...high.map(() => 13.5)]);
    expect(two.points.map(({ begins }) => begins).filter(Boolean)).toEqual(['new rota']);
    expect(two.points[8]!.begins).toBe('new rota');
    expect(two.points.every(({ mark }) => mark === null)).toBe(true);

    // One point short: judged against the limits before, and marked.
    const early = controlOf(named([...low, ...high.slice(0, 7)]), null, bounds, set)!;
    expect(early.points[8]!.begins).toBe('new rota');
    expect(early.points.every(({ centre }) => centre === undefined)).toBe(true);
    expect(early.points.some(({ mark }) => mark === 'beyond')).toBe(true);

    // Nothing before or after it: no phase.
    for (const from of ['p00', 'p99'])
      expect(controlOf(named(low), null, bounds, [{ from, label: 'x' }])).toEqual(
        controlOf(named(low), null, bounds),
      );
  });

  it('have limits of their own after a level that lasts, and stay marked until it is confirmed', () => {
    const low = [1, 3, 2, 3, 1, 2, 3, 1, 2, 3, 2, 1];
    const high = low.map((value) => value + 20);
    const two = controlOf(points([...low, ...high]), null, bounds)!;
    expect(two.points.map(({ mark }) => mark).filter(Boolean)).toEqual([]);
    expect(two.points[0]!.centre).toBeCloseTo(2, 12);
    expect(two.points.at(-1)!.centre).toBeCloseTo(22, 12);
    expect(two.centre).toBeCloseTo(22, 12);
    const early = controlOf(points([...low, ...high.slice(0, 11)]), null, bounds)!;
    expect(early.points[0]!.centre).toBeUndefined();
    expect(early.points.at(-1)!.mark).not.toBeNull();
  });

  it('find shares that changed, whatever their numbers', () => {
    const share = [50, 52, 48, 51, 49, 50, 52, 48, 50, 51, 49, 50];
    const both = [...share, ...share.map((value) => value + 40)];
    const mixed = both.map((value, i) => ({ label: `${i}`, value, n: 100 + 10 * (i % 3) }));
    const control = controlOf(mixed, 100, { low: 0, high: 100 })!;
    expect(new Set(control.points.map(({ centre }) => centre?.toFixed(0)))).toEqual(new Set(['50', '90']));
  });

  it('say nothing of few points, or of points that never differ', () => {
    expect(controlOf(points([1, 2, 3, 4, 5, 6, 7]), null, bounds)).toBeNull();
    expect(controlOf(points(Array.from({ length: 20 }, () => 4)), null, bounds)).toBeNull();
    expect(controlOf(points(Array.from({ length: 20 }, () => 100)), 100, { low: 0, high: 100 })).toBeNull();
  });

  it('widen with fewer opportunities, and scale with the values', () => {
    const share = [50, 51, 49, 50, 51, 49, 50, 51, 50, 49];
    const mixed = share.map((value, i) => ({ label: `${i}`, value, n: i === 9 ? 10 : 200 }));
    const control = controlOf(mixed, 100, { low: 0, high: 100 })!;
    const width = (i: number) => control.points[i]!.high - control.points[i]!.low;
    expect(width(9)).toBeGreaterThan(3 * width(0));
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 99 }), { minLength: LEAST_POINTS, maxLength: 30 }),
        (values) => {
          const one = controlOf(points(values), null, bounds);
          const ten = controlOf(points(values.map((value) => value * 10)), null, bounds);
          expect(ten?.points.map(({ mark }) => mark)).toEqual(one?.points.map(({ mark }) => mark));
        },
      ),
    );
  });
});

const group = (from: string, days: number | null, n = 1): ClockGroup => ({ department: 'IM', from, days, n });

describe('the clock', () => {
  it('counts what waits beyond its target as missed', () => {
    const times = timesOf(
      [
        group('2025-01-01', 3),
        group('2025-01-01', 9, 2),
        group('2025-01-02', null),
        group('2025-03-08', null),
      ],
      7,
      '2025-03-10',
    );
    expect(times).toMatchObject({
      done: 3,
      median: 9,
      within: 1,
      judged: 4,
      waiting: 2,
      late: 1,
      oldest: 67,
    });
    expect(times.interval!.low).toBeLessThan(0.25);
  });

  it('has no figures of nothing', () => {
    expect(timesOf([], 7, '2025-03-10')).toEqual({
      done: 0,
      median: null,
      within: 0,
      judged: 0,
      interval: null,
      waiting: 0,
      late: 0,
      oldest: null,
    });
  });

  it('takes the median of days with their counts', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 1, max: 5 })), { minLength: 1 }),
        (list) => {
          const all = list
            .flatMap(([days, n]) => Array.from({ length: n }, () => days))
            .sort((a, b) => a - b);
          const middle = (all[(all.length - 1) >> 1]! + all[all.length >> 1]!) / 2;
          expect(medianOf(list.map(([days, n]) => ({ days, n })))).toBe(middle);
        },
      ),
    );
  });

  it('draws months of enough records, else records one by one, but never a single respondent', () => {
    const months = Array.from({ length: 9 }, (_, i) => group(`2024-0${i + 1}-05`, 5 + (i % 3), 6));
    expect(clockChart(months, false)!.points[0]).toMatchObject({ label: '2024-01', n: 6 });
    const few = months.map((each) => ({ ...each, n: 2 }));
    expect(
      clockChart(few, true)!
        .points.map(({ label }) => label)
        .slice(0, 2),
    ).toEqual(['2024-01-05', '2024-01-05 (2)']);
    expect(clockChart(few, false)).toBeNull();
  });
});

describe('registries', () => {
  it('have unique ids, texts in both languages and known fields', () => {
    for (const list of [signalRules, clockLegs]) {
      expect(new Set(list.map(({ id }) => id)).size).toBe(list.length);
      for (const { label } of list) expect(label.zh && label.en).toBeTruthy();
    }
    for (const leg of clockLegs) {
      const type = recordTypes.find(({ id }) => id === leg.type);
      const kinds = new Map(type?.fields.map((field) => [field.name, field.kind]));
      if (!type) continue;
      expect([leg.id, kinds.get(leg.from), kinds.get(leg.to)]).toEqual([leg.id, 'date', 'date']);
    }
  });
});
