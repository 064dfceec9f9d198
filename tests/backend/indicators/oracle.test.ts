import { afterAll, describe, expect, it } from 'vitest';
import { setAnswersOpen } from '#backend/anonymity/answers.ts';
import { rowsBehind } from '#backend/indicators/rows.ts';
import { computeSeries } from '#backend/indicators/series.ts';
import { computeValues } from '#backend/indicators/values.ts';
import { indicator, indicators } from '#shared/indicators/index.ts';
import { memoryStore } from '#tests/unit/indicators/memory-store.ts';
import { departments, hospital } from './fixture.ts';
import { expected, spans } from './oracle.ts';

const today = '2025-06-10';

it('has data by chance for every indicator', () => {
  const { reader, close } = memoryStore(hospital(1));
  const told = spans.flatMap((span) => computeValues(reader, { period: span.key, indicators: null, today }));
  close();
  const silent = indicators.filter(
    ({ id }) => !told.some((value) => value.indicator === id && value.value !== null),
  );
  expect(silent.map(({ id }) => id)).toEqual(['evidence-completeness']);
});

describe.each([1, 2, 3])('a hospital by chance (%d)', (seed) => {
  const data = hospital(seed);
  const { reader, close } = memoryStore(data);
  afterAll(close);

  it.each(spans.map((span) => [span.key, span] as const))(
    'has in %s the values of plain loops',
    (_key, span) => {
      const values = computeValues(reader, { period: span.key, indicators: null, today });
      let compared = 0;
      for (const department of [null, ...departments]) {
        const oracle = expected(data, span, department, today);
        const mine = values.filter((value) => value.department === department);
        expect(mine.map((value) => value.indicator).sort()).toEqual(Object.keys(oracle).sort());
        for (const value of mine) {
          const wanted = oracle[value.indicator]!;
          const where = `${value.indicator} ${department ?? 'hospital'}`;
          expect({ n: value.n, excluded: value.excluded }, where).toEqual({
            n: wanted.n,
            excluded: wanted.excluded,
          });
          if (value.state === 'withheld') continue;
          if (wanted.value === null) expect(value.value, where).toBeNull();
          else expect(value.value, where).toBeCloseTo(wanted.value, 9);
          if (wanted.numerator != null) expect(value.numerator, where).toBeCloseTo(wanted.numerator, 9);
          if (wanted.denominator !== undefined) expect(value.denominator, where).toEqual(wanted.denominator);
          compared += 1;
        }
      }
      expect(compared).toBeGreaterThan(150);
    },
  );

  it('has behind every value the rows that make it', () => {
    const period = '2023-2024';
    // The lists of single forms are closed; the numbers must be right all the same.
    setAnswersOpen(reader, true);
    for (const value of computeValues(reader, { period, indicators: null, today })) {
      if (value.state === 'withheld') continue;
      const where = `${value.indicator} ${value.department ?? 'hospital'}`;
      const rows = (part: 'numerator' | 'denominator' | 'excluded' | 'missing') =>
        rowsBehind(reader, {
          indicator: value.indicator,
          period,
          department: value.department,
          part,
          offset: 0,
          limit: 500,
          today,
        });
      const { measure } = indicator(value.indicator);
      const { kind } = measure;
      const amount = (part: 'numerator' | 'denominator') =>
        rows(part).groups.reduce((sum, group) => sum + group.amount, 0);
      const listed = rows('denominator');
      expect(
        listed.groups.reduce((sum, group) => sum + group.rows.length, 0),
        where,
      ).toBe(Math.min(500, listed.total));
      if (value.denominator !== null && kind === 'ratio') {
        expect(listed.total, where).toBe(value.n);
        expect(amount('denominator'), where).toBeCloseTo(value.denominator, 9);
        expect(amount('numerator'), where).toBeCloseTo(value.numerator!, 9);
      }
      if (kind === 'mean' || kind === 'median') {
        expect(listed.total, where).toBe(value.n);
        for (const row of listed.groups[0]!.rows) expect(row.contribution, where).not.toBeNull();
      }
      if (value.denominator !== null && (kind === 'coverage' || kind === 'attainment')) {
        expect(amount('denominator'), where).toBe(value.denominator);
        expect(amount('numerator'), where).toBe(value.numerator);
        const lacking =
          kind === 'coverage' && measure.count === 'uncovered' ? 0 : value.denominator - value.numerator!;
        expect(rows('missing').total, where).toBe(lacking);
      }
      const left = rows('excluded');
      if (kind !== 'attainment') expect(left.total, where).toBe(value.excluded);
      for (const row of left.groups.flatMap((group) => group.rows)) {
        expect(row.reason?.zh, where).toBeTruthy();
        expect(row.reason?.en, where).toBeTruthy();
      }
    }
  });

  it('pages through the rows without a gap or a repetition', () => {
    const request = { indicator: 'student-teacher-ratio', period: '2023-2024', department: null, today };
    const part = 'denominator' as const;
    const whole = rowsBehind(reader, { ...request, part, offset: 0, limit: 500 });
    const ids = whole.groups.flatMap((group) => group.rows.map((row) => row.id));
    expect(ids).toHaveLength(whole.total);
    const paged: string[] = [];
    for (let offset = 0; offset < whole.total; offset += 7) {
      const page = rowsBehind(reader, { ...request, part, offset, limit: 7 });
      expect(page.total).toBe(whole.total);
      paged.push(...page.groups.flatMap((group) => group.rows.map((row) => row.id)));
    }
    expect(paged).toEqual(ids);
  });

  it('has a series that agrees with the values of each period', () => {
    for (const grain of ['year', 'term', 'month'] as const) {
      for (const id of ['activity-sign-in-rate', 'evaluation-mean', 'student-teacher-ratio']) {
        for (const department of [null, 'IM']) {
          const series = computeSeries(reader, { indicator: id, department, grain, today });
          const defined = department === null || indicator(id).levels.includes('department');
          expect(series.length > 0).toBe(defined);
          expect(series.map((value) => value.period)).toEqual(
            [...series].map((value) => value.period).sort(),
          );
          for (const value of series.slice(0, 4)) {
            const values = computeValues(reader, { period: value.period, indicators: [id], today });
            expect(values.find((other) => other.department === department)).toEqual(value);
          }
        }
      }
    }
  });

  it('has intervals around their values', () => {
    for (const value of computeValues(reader, { period: '2023-2024', indicators: null, today })) {
      if (!value.interval || value.value === null) continue;
      expect(value.interval.low).toBeLessThanOrEqual(value.value);
      expect(value.interval.high).toBeGreaterThanOrEqual(value.value);
      expect(value.interval.method).toBe(indicator(value.indicator).unit === 'percent' ? 'wilson' : 't');
    }
    expect(indicators.length).toBeGreaterThanOrEqual(60);
  });
});
