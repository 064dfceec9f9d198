import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openTestBackend, type TestBackend } from './support/backend.ts';
import { storeRows } from './support/store-rows.ts';

let test: TestBackend;
const place = { framework: 'residency-base-2023', period: '2024-2025', seed: 7 };

beforeEach(async () => {
  test = await openTestBackend();
  await storeRows(test, 'department', [
    { code: 'IM', name: '内科' },
    { code: 'SU', name: '外科' },
  ]);
  await storeRows(
    test,
    'person',
    ['1', '2', '3'].map((number) => ({ number, name: `教师${number}`, role: 'teacher', department: 'IM' })),
  );
});
afterEach(() => test.end());

describe('a mock visit', () => {
  it('refuses where there is nothing to draw, or no plan', async () => {
    expect((await test.refused('visits.draw', place)).code).toBe('visit-empty');
    expect((await test.refused('visits.open', { id: 'x' })).code).toBe('visit-unknown');
  });

  it('draws, checks, takes marks, and compares with the last one', async () => {
    await storeRows(
      test,
      'observation',
      ['1', '2', '3'].map((teacher) => ({
        date: '2024-11-05',
        department: 'IM',
        teacher,
        observer: '1',
        topic: `课 ${teacher}`,
        score: 88,
        fed_back_on: teacher === '1' ? '2024-11-06' : null,
        follow_up_needed: false,
      })),
    );
    const { id } = await test.call('visits.draw', place);
    const { visit, lines, departments } = await test.call('visits.open', { id });
    const drawn = lines.filter(({ record }) => record !== null);
    expect(drawn).toHaveLength(2);
    expect(lines.find(({ type }) => type === 'exit-exam')?.checks[0]).toMatchObject({
      id: 'there',
      state: 'unmet',
    });
    expect(visit).toMatchObject({ seed: 7, looked: 0, gaps: lines.length });
    expect(departments).toHaveLength(1);
    // Induction, activities, examination, supervision and the guidance of teachers have points.
    expect(visit.atStake).toBe(3 + 5 + 2 + 2);

    const [first] = lines;
    await test.call('visits.mark', { id, line: first!.line, verdict: 'not-applicable', note: '无此类' });
    const again = await test.call('visits.open', { id });
    expect(again.lines[0]).toMatchObject({ verdict: 'not-applicable', note: '无此类', markedBy: '王秘书' });
    expect(again.visit).toMatchObject({ looked: 1, gaps: lines.length - 1 });
    expect((await test.refused('visits.mark', { id, line: 999, verdict: null })).code).toBe('visit-line');

    const second = await test.call('visits.draw', place);
    const repeated = await test.call('visits.open', { id: second.id });
    expect(repeated.lines.map(({ record }) => record)).toEqual(lines.map(({ record }) => record));
    expect(repeated.departments[0]?.before).toBe(lines.length - 1);
    expect((await test.call('visits.list', {})).visits.map((each) => each.id)).toEqual([second.id, id]);
  });
});
