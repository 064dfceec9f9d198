import { describe, expect, it } from 'vitest';
import { setAnswersOpen } from '#backend/anonymity/answers.ts';
import { rowsBehind } from '#backend/indicators/rows.ts';
import { computeSeries } from '#backend/indicators/series.ts';
import { computeValues } from '#backend/indicators/values.ts';
import { framework, leavesOf } from '#shared/frameworks/index.ts';
import { indicators } from '#shared/indicators/index.ts';
import { memoryStore, type TestData, type TestRow } from '#tests/unit/indicators/memory-store.ts';

const today = '2025-11-22';
const period = '2024-2025';

const forms = (counts: Record<string, number>): TestRow[] =>
  Object.entries(counts).flatMap(([department, count]) =>
    Array.from({ length: count }, (_, index) => ({
      form_no: `${department}${index}`,
      submitted_on: '2024-10-10',
      department,
      teacher: 'T1',
      rater_group: 'resident',
      scores: [4, 5, null, 4, 5, 4, 5, 4, 5, 4],
    })),
  );

const register = (codes: string[]): TestRow[] =>
  codes.map((code) => ({ code, name: code, residency_base: true }));

function withStore<T>(data: TestData, work: (reader: ReturnType<typeof memoryStore>['reader']) => T): T {
  const { reader, close } = memoryStore(data);
  try {
    return work(reader);
  } finally {
    close();
  }
}

const means = (counts: Record<string, number>) =>
  withStore({ department: register(Object.keys(counts)), evaluation: forms(counts) }, (reader) =>
    Object.fromEntries(
      computeValues(reader, { period, indicators: ['evaluation-mean'], today }).map((value) => [
        value.department ?? '*',
        value,
      ]),
    ),
  );

describe('an empty store', () => {
  it('gives no data for every indicator, and no number', () => {
    withStore({}, (reader) => {
      for (const key of [period, '2024-2025-1', '2024-11']) {
        const values = computeValues(reader, { period: key, indicators: null, today });
        expect(values.map((value) => value.indicator)).toEqual(indicators.map((entry) => entry.id));
        for (const value of values) {
          expect(value).toMatchObject({ state: 'no-data', value: null, n: 0, excluded: 0, interval: null });
        }
      }
      for (const entry of indicators) {
        const request = { indicator: entry.id, department: null, today };
        expect(computeSeries(reader, { ...request, grain: 'year' })).toEqual([]);
        setAnswersOpen(reader, true);
        for (const part of ['numerator', 'denominator', 'excluded', 'missing'] as const) {
          expect(rowsBehind(reader, { ...request, period, part, offset: 0, limit: 10 }).total).toBe(0);
        }
      }
    });
  });

  it('with departments alone judges nobody', () => {
    withStore({ department: register(['A', 'B']) }, (reader) => {
      const values = computeValues(reader, { period, indicators: null, today });
      expect(values.length).toBeGreaterThan(indicators.length);
      for (const value of values) expect(value.state, value.indicator).toBe('no-data');
    });
  });
});

describe('values for which records are missing', () => {
  it('are none, and say what is missing', () => {
    withStore({ department: register(['A']) }, (reader) => {
      const [value] = computeValues(reader, { period, indicators: ['teaching-incident-rate'], today });
      expect(value).toMatchObject({
        state: 'no-data',
        value: null,
        lacks: [{ type: 'supervision' }, { type: 'offering' }],
      });
    });
    const offering = [
      { course: 'C', term: '2024-2025-1', class_name: 'x', department: 'A', delivered_hours: 40 },
    ];
    const supervision = [
      {
        number: '1',
        record_type: 'patrol',
        occurred_on: '2024-10-10',
        department: 'A',
        title: 't',
        recorder: 'T1',
      },
    ];
    withStore({ department: register(['A']), offering, supervision }, (reader) => {
      const [value] = computeValues(reader, { period, indicators: ['teaching-incident-rate'], today });
      expect(value).toMatchObject({ value: 0, numerator: 0, denominator: 40 });
      expect(value!.lacks).toBeUndefined();
    });
  });
});

describe('evidence', () => {
  it('counts the items of the frameworks that somebody has begun to prove', () => {
    withStore({}, (reader) => {
      const codes = leavesOf(framework('wfme-2020')).filter((item) => (item.evidence ?? []).length > 0);
      const give = (
        id: string,
        code: string,
        dated: string,
        removed: string | null,
        until: string | null = null,
      ) => {
        reader.allSql(
          `INSERT INTO evidence_piece (id, kind, title, type, dated, valid_until, tags, note, added_at, added_by, changed_at)
           VALUES (?, 'listing', 't', 'policy', ?, ?, '[]', '', '', '', '') RETURNING id`,
          id,
          dated,
          until,
        );
        reader.allSql(
          `INSERT INTO evidence_link (piece, framework, code, period, slot, added_at, added_by, removed_at)
           VALUES (?, 'wfme-2020', ?, ?, NULL, '', '', ?) RETURNING piece`,
          id,
          code,
          period,
          removed,
        );
      };
      give('1', codes[0]!.code, '2025-01-01', null);
      give('2', codes[0]!.code, '2025-01-02', null);
      give('3', codes[1]!.code, '2025-01-01', '2025-02-01');
      give('4', codes[2]!.code, '2026-01-01', null);
      // Out of date, too old without a word that it still holds, and a record that is no longer there.
      give('5', codes[3]!.code, '2024-10-01', null, '2024-12-31');
      give('6', codes[4]!.code, '2015-01-01', null);
      give('7', codes[5]!.code, '2024-10-01', null);
      reader.allSql(`UPDATE evidence_piece SET kind = 'record', record = 'gone' WHERE id = '7' RETURNING id`);
      give('8', codes[6]!.code, '2015-01-01', null, '2030-01-01');
      const [value] = computeValues(reader, { period, indicators: ['evidence-completeness'], today });
      expect(value).toMatchObject({ numerator: 2, denominator: codes.length });
      const request = { indicator: 'evidence-completeness', period, department: null, today };
      const { total } = rowsBehind(reader, { ...request, part: 'missing', offset: 0, limit: 5 });
      expect(total).toBe(codes.length - 2);
    });
  });
});

describe('the anonymity floor', () => {
  it('counts whole blocks: a department of few is in no value, and no difference tells of it', () => {
    const found = means({ A: 30, B: 12, C: 4 });
    expect(found['*']).toMatchObject({ state: 'good', n: 42, excluded: 4 });
    expect(found.A).toMatchObject({ state: 'good', n: 30, excluded: 0 });
    expect(found.B).toMatchObject({ state: 'developing', n: 12, excluded: 0 });
    expect(found.C).toMatchObject({
      state: 'withheld',
      value: null,
      numerator: null,
      interval: null,
      sd: null,
      n: 0,
      excluded: 4,
    });
  });

  it('joins the few of several departments for the hospital', () => {
    const found = means({ A: 30, B: 3, C: 4 });
    expect(found['*']).toMatchObject({ n: 37, excluded: 0 });
    expect([found.A!.state, found.B!.state, found.C!.state]).toEqual(['good', 'withheld', 'withheld']);
  });

  it('tells nothing of a month', () => {
    withStore({ department: register(['A']), evaluation: forms({ A: 30 }) }, (reader) => {
      const of = (key: string) =>
        computeValues(reader, { period: key, indicators: ['evaluation-mean'], today }).map(
          ({ state }) => state,
        );
      expect(of('2024-10')).toEqual(['withheld', 'withheld']);
      expect(of('2024-2025-1')).toEqual(['good', 'good']);
    });
  });

  it('leaves departments without forms out of it', () => {
    const found = means({ A: 30, B: 0, C: 25 });
    expect([found.A!.state, found.B!.state, found.C!.state]).toEqual(['good', 'no-data', 'good']);
  });

  it('holds for the rows behind a value', () => {
    withStore({ department: register(['A', 'B']), evaluation: forms({ A: 30, B: 3 }) }, (reader) => {
      const request = {
        indicator: 'evaluation-mean',
        period,
        part: 'denominator',
        offset: 0,
        limit: 10,
        today,
      } as const;
      expect(() => rowsBehind(reader, { ...request, department: 'B' })).toThrow(/withheld/);
      const { total, groups } = rowsBehind(reader, { ...request, department: null });
      expect(total).toBe(30);
      expect(groups[0]!.rows.every(({ contribution }) => contribution === null)).toBe(true);
    });
  });

  it('closes the list of those forms of a block that are above the line, until answers are opened', () => {
    withStore({ department: register(['A']), evaluation: forms({ A: 30 }) }, (reader) => {
      const request = {
        indicator: 'resident-satisfaction',
        period,
        department: null,
        part: 'numerator',
        offset: 0,
        limit: 10,
        today,
      } as const;
      expect(() => rowsBehind(reader, request)).toThrow(/closed/);
      setAnswersOpen(reader, true);
      expect(rowsBehind(reader, request).total).toBe(30);
    });
  });
});

describe('lights', () => {
  it('wait for enough data', () => {
    expect(means({ A: 19 })['*']!.state).toBe('developing');
    expect(means({ A: 20 })['*']!.state).toBe('good');
  });

  it('follow target and warning line, in the direction of the indicator', () => {
    const late = (days: number) =>
      withStore(
        {
          evaluation: forms({ A: 30 }).map((row) => ({
            ...row,
            shown_on: new Date(Date.parse('2024-10-10') + days * 86_400_000).toISOString().slice(0, 10),
          })),
        },
        (reader) => computeValues(reader, { period, indicators: ['evaluation-feedback-days'], today })[0]!,
      );
    expect([14, 15, 30, 31].map((days) => late(days).state)).toEqual(['good', 'watch', 'watch', 'act']);
    expect(late(14).value).toBe(14);
  });
});

describe('periods', () => {
  const rounds = (dates: string[]): TestRow[] =>
    dates.map((date, index) => ({
      date,
      department: 'A',
      kind: 'ward-round',
      title: `t${index}`,
      host: 'T',
    }));

  it('judge no month that has not begun', () => {
    const data = {
      department: register(['A']),
      activity: rounds(['2024-09-03', '2024-09-17', '2024-10-08']),
    };
    const at = (day: string) =>
      withStore(data, (reader) => {
        const id = 'activity-standard-attainment';
        return computeValues(reader, { period, indicators: [id], today: day })[0]!;
      });
    expect(at('2024-09-30')).toMatchObject({ numerator: 1, denominator: 3 });
    expect(at('2024-10-01')).toMatchObject({ numerator: 1, denominator: 6 });
    expect(at('2026-01-01')).toMatchObject({ numerator: 1, denominator: 36 });
  });

  it('count the people who were there', () => {
    const person = (number: string, joined: string | null, left: string | null): TestRow => ({
      number,
      name: number,
      role: 'teacher',
      trained: true,
      joined,
      left,
    });
    const data = {
      person: [
        person('always', null, null),
        person('left before', '2010-01-01', '2024-08-31'),
        person('left on the first day', '2010-01-01', '2024-09-01'),
        person('joined on the last day', '2025-08-31', null),
        person('joined after', '2025-09-01', null),
      ],
    };
    withStore(data, (reader) => {
      const id = 'trained-before-teaching-share';
      expect(computeValues(reader, { period, indicators: [id], today })[0]!.denominator).toBe(3);
      const listed = rowsBehind(reader, {
        indicator: id,
        period,
        department: null,
        part: 'denominator',
        offset: 0,
        limit: 10,
        today,
      });
      expect(listed.groups[0]!.rows.map((row) => row.values.number).sort()).toEqual([
        'always',
        'joined on the last day',
        'left on the first day',
      ]);
    });
  });

  it('are refused when they are none', () => {
    withStore({}, (reader) => {
      expect(() => computeValues(reader, { period: '2024', indicators: null })).toThrow(/not a period/);
      expect(() => computeValues(reader, { period, indicators: ['no-such'] })).toThrow(/unknown indicator/);
    });
  });
});

describe('what is missing', () => {
  it('is named: uncovered units and unmet standards', () => {
    const data: TestData = {
      department: [
        { code: 'A', name: '内科', name_en: 'Medicine', residency_base: true },
        { code: 'B', name: '外科', name_en: 'Surgery', residency_base: true },
      ],
      observation: [
        { date: '2024-10-01', department: 'A', teacher: 'T', observer: 'S', observer_role: 'supervisor' },
      ],
      activity: [{ date: '2024-09-02', department: 'A', kind: 'ward-round', title: 'x', host: 'T' }],
    };
    withStore(data, (reader) => {
      const missing = (id: string, department: string | null, key = period) =>
        rowsBehind(reader, {
          indicator: id,
          period: key,
          department,
          part: 'missing',
          offset: 0,
          limit: 100,
          today,
        }).missing.map((entry) => entry.text.en);
      expect(missing('supervision-coverage', null)).toEqual(['Surgery (B)']);
      expect(missing('supervision-coverage', 'A')).toEqual([]);
      expect(missing('activity-standard-attainment', 'A', '2024-09')).toEqual([
        'Medicine, 2024-09, Teaching round: 1, at least 2 needed',
        'Medicine, 2024-09, Mini-lecture: 0, at least 4 needed',
        'Medicine, 2024-09, Case discussion: 0, at least 2 needed',
      ]);
    });
  });
});
