import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { FieldValues } from '#shared/records/types.ts';
import { openTestBackend, type TestBackend } from './support/backend.ts';
import { storeRows } from './support/store-rows.ts';

let test: TestBackend;
let forms = 0;

const form = (more: FieldValues): FieldValues => {
  forms += 1;
  return {
    form_no: `F${forms}`,
    submitted_on: '2024-11-05',
    department: 'D1',
    rater_group: 'student',
    scores: [4, 4, 4, 4, 4, 5, 5, 5, 5, 5],
    ...more,
  };
};
const PERIOD = '2024-2025';
const ask = { type: 'evaluation', period: PERIOD, by: 'teacher' };

beforeEach(async () => {
  test = await openTestBackend();
  await storeRows(test, 'department', [
    { code: 'D1', name: '内科' },
    { code: 'D2', name: '外科' },
  ]);
  await storeRows(
    test,
    'person',
    ['T1', 'T2', 'T3', 'T4'].map((number) => ({
      number,
      name: `教师${number}`,
      role: 'teacher',
      department: 'D1',
    })),
  );
});
afterEach(() => test.end());

/** Ten people judge T1, T2 and T3; rater `R0` is three points more severe than the others, but never judged T3. */
async function judged(): Promise<void> {
  const rows: FieldValues[] = [];
  for (let rater = 0; rater < 10; rater++) {
    for (const [at, teacher] of ['T1', 'T2', 'T3'].entries()) {
      if (teacher === 'T3' && rater === 0) continue;
      const score = rater === 0 ? 1 : Math.min(5, 3 + ((rater + at) % 2) + (teacher === 'T2' ? 1 : 0));
      rows.push(form({ teacher, rater: `R${rater}`, scores: Array.from({ length: 10 }, () => score) }));
    }
  }
  await storeRows(test, 'evaluation', rows);
}

describe('results', () => {
  it('give mean, people and interval of each teacher, in the order of their names', async () => {
    await judged();
    const { targets, all } = await test.call('evaluation.results', ask);
    expect(targets.map(({ key }) => key)).toEqual(['T1', 'T2', 'T3']);
    expect(all?.forms).toBe(29);
    const first = targets[0]!.summary!;
    // One score of 1 and nine of 3 or 4, by hand: (1 + 5 * 4 + 4 * 3) / 10.
    expect(first.mean).toBeCloseTo(3.3, 12);
    expect(first).toMatchObject({ forms: 10, raters: 10, heldBack: 0 });
    expect(first.low).toBeLessThan(first.mean);
  });

  it('take a severe rater out: whom all raters judged keeps his mean, whom the severe one spared loses', async () => {
    await judged();
    const { targets, model } = await test.call('evaluation.results', ask);
    expect(model?.raters).toBe('modelled');
    const severity = Object.fromEntries(targets.map(({ key, fair }) => [key, fair?.severity ?? 0]));
    expect(severity.T1).toBeCloseTo(0, 9);
    expect(severity.T3).toBeLessThan(-0.1);
    for (const { summary, fair } of targets)
      expect(fair!.score).toBeCloseTo(summary!.mean + fair!.severity + fair!.shrinkage, 9);
  });

  it('never pool kinds of respondents, and compare with the one that is asked for', async () => {
    await judged();
    await storeRows(
      test,
      'evaluation',
      Array.from({ length: 6 }, (_, i) =>
        form({ teacher: 'T1', rater: `S${i}`, rater_group: 'resident', scores: Array(10).fill(2) }),
      ),
    );
    const students = await test.call('evaluation.results', ask);
    expect(students.group).toBe('student');
    expect(students.targets[0]?.summary?.forms).toBe(10);
    const residents = await test.call('evaluation.results', { ...ask, group: 'resident' });
    expect(residents.targets).toHaveLength(1);
    expect(residents.targets[0]?.summary).toMatchObject({ forms: 6, mean: 2 });
  });

  it('and every figure over the same forms follow the floor of the workspace', async () => {
    await judged();
    const figure = async () =>
      (await test.call('indicators.values', { period: PERIOD, indicators: ['evaluation-mean'] })).values[0]!;
    expect((await figure()).n).toBe(29);
    await test.call('settings.floor', { floor: 10 });
    // T3 has nine forms, too few now for any block.
    const { all, floor } = await test.call('evaluation.results', ask);
    expect([floor, all?.forms, all?.heldBack]).toEqual([10, 20, 9]);
    expect(await figure()).toMatchObject({ n: 20, excluded: 9 });
    await test.call('settings.floor', { floor: 3 });
    expect((await test.call('evaluation.results', ask)).all?.forms).toBe(29);
    expect((await figure()).n).toBe(29);
  });

  it('withhold what fewer than five said, and leave it out of every total', async () => {
    await judged();
    await storeRows(
      test,
      'evaluation',
      Array.from({ length: 3 }, (_, i) =>
        form({ teacher: 'T4', rater: `R${i + 1}`, scores: Array(10).fill(1) }),
      ),
    );
    const byTeacher = await test.call('evaluation.results', ask);
    expect(byTeacher.targets.find(({ key }) => key === 'T4')).toMatchObject({
      summary: null,
      fair: null,
      heldBack: 3,
    });
    expect(byTeacher.all).toMatchObject({ forms: 29, heldBack: 3 });
    const byDepartment = await test.call('evaluation.results', { ...ask, by: 'department' });
    expect(byDepartment.targets[0]?.summary).toMatchObject({ forms: 29, heldBack: 3 });
    const one = await test.call('evaluation.target', { ...ask, target: 'T4' });
    expect(one.items.filter((item) => item !== null)).toEqual([]);
    expect(one.trend.every(({ summary }) => summary === null)).toBe(true);
  });

  it('set the answers of a course against its class, where every offering says how many were taught', async () => {
    await storeRows(test, 'course', [
      { code: 'C1', name: '诊断学', department: 'D1' },
      { code: 'C2', name: '内科学', department: 'D1' },
    ]);
    const offered = { term: '2024-2025-1', department: 'D1' };
    await storeRows(test, 'offering', [
      { ...offered, course: 'C1', class_name: '一班', students: 8 },
      { ...offered, course: 'C1', class_name: '二班', students: 12 },
      { ...offered, course: 'C2', class_name: '一班', students: 30 },
      { ...offered, course: 'C2', class_name: '二班' },
    ]);
    await storeRows(
      test,
      'evaluation',
      ['C1', 'C2'].flatMap((course) =>
        Array.from({ length: 9 }, (_, i) => form({ teacher: 'T1', course, rater: `${course}-${i}` })),
      ),
    );
    const { targets } = await test.call('evaluation.results', { ...ask, by: 'course' });
    // Ten to twenty students: six in ten have to answer.
    expect(targets.find(({ key }) => key === 'C1')?.response).toEqual({
      invited: 20,
      needed: 12,
      adequate: false,
    });
    expect(targets.find(({ key }) => key === 'C2')?.response).toBeNull();
  });

  it('say what is not asked rightly', async () => {
    expect((await test.refused('evaluation.results', { ...ask, type: 'department' })).code).toBe(
      'not-an-evaluation',
    );
    expect((await test.refused('evaluation.results', { ...ask, by: 'form_no' })).code).toBe('not-judged');
    // A month would tell too closely when a form was handed in.
    expect((await test.refused('evaluation.results', { ...ask, period: '2024-11' })).code).toBe('bad-period');
  });

  it('show one teacher item by item and term by term', async () => {
    await judged();
    await storeRows(
      test,
      'evaluation',
      Array.from({ length: 5 }, (_, i) =>
        form({ teacher: 'T1', rater: `R${i}`, submitted_on: '2025-04-02', scores: [5, ...Array(9).fill(3)] }),
      ),
    );
    const one = await test.call('evaluation.target', { ...ask, target: 'T1' });
    expect(one.trend.map(({ summary }) => summary?.forms)).toEqual([10, 5]);
    expect(one.items[0]?.answers).toBe(15);
    // (33 of the autumn + 5 * 5) / 15.
    expect(one.items[0]?.mean).toBeCloseTo(58 / 15, 12);
  });
});

describe('a chart as a file', () => {
  const chart = {
    kind: 'bars' as const,
    unit: '',
    decimals: 0,
    rows: [{ label: '=1+1', value: 2 }],
  };
  const given = {
    chart,
    sentence: '各科人数',
    table: [
      ['科室', '人数'],
      ['=1+1', '2'],
    ],
    language: 'zh-CN' as const,
  };

  it('is a drawing that says what it shows, or numbers that no spreadsheet runs', async () => {
    const svg = join(test.folder, '..', 'chart.svg');
    await test.call('charts.export', { ...given, path: svg });
    expect(readFileSync(svg, 'utf8')).toContain('aria-label="各科人数"');
    const csv = join(test.folder, '..', 'chart.csv');
    await test.call('charts.export', { ...given, path: csv });
    expect(readFileSync(csv, 'utf8')).toContain("'=1+1,2");
  });
});
