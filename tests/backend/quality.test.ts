import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { qualityChecks } from '#shared/quality/index.ts';
import { builtInCatalog } from '#shared/records/catalog.ts';
import type { FieldValues } from '#shared/records/types.ts';
import { openTestBackend, type TestBackend } from './support/backend.ts';
import { storeRows } from './support/store-rows.ts';

let test: TestBackend;
beforeEach(async () => {
  test = await openTestBackend();
  await store('department', [
    { code: 'D1', name: '内科' },
    { code: 'D2', name: '外科' },
  ]);
  await store('person', [
    { number: 'R1', name: '赵学员', role: 'resident', department: 'D1' },
    { number: 'T1', name: '张伟', role: 'teacher', department: 'D1' },
  ]);
});
afterEach(() => test.end());

const store = (type: string, rows: FieldValues[]) => storeRows(test, type, rows);

/** What a check finds now: ids of the records. */
async function found(check: string): Promise<string[]> {
  await test.call('quality.refresh', {});
  return (await test.call('quality.rows', { check })).rows.map(({ record }) => record.id);
}

const activity = (more: FieldValues): FieldValues => ({
  date: '2025-03-01',
  department: 'D1',
  kind: 'ward-round',
  title: '心衰',
  host: 'T1',
  expected: 10,
  signed_in: 9,
  ...more,
});

describe('checks', () => {
  it('find two people of one name, and one number spelt in two ways', async () => {
    const [a, b, c] = await store('person', [
      { number: 'T2', name: '张 伟', role: 'teacher', department: 'D2' },
      { number: ' t001', name: '王芳', role: 'teacher' },
      { number: 'T9', name: '李娜', role: 'teacher' },
    ]);
    const named = await found('person-one-name');
    expect(named).toContain(a);
    expect(named).toHaveLength(2);
    expect(named).not.toContain(c);
    expect(await found('person-one-number')).toContain(b);
  });

  it('find attendance outside the rotation, of trainees whose rotations are known', async () => {
    await store('rotation', [
      { learner: 'R1', department: 'D1', starts_on: '2024-10-01', ends_on: '2024-12-31' },
    ]);
    const seen = (person: string, department: string, date: string) => ({
      person,
      department,
      date,
      title: '查房',
      signed_in: true,
    });
    const [, elsewhere, late] = await store('attendance', [
      seen('R1', 'D1', '2024-10-09'),
      seen('R1', 'D2', '2024-10-10'),
      seen('R1', 'D1', '2025-01-05'),
      seen('T1', 'D2', '2024-10-10'),
    ]);
    expect((await found('attendance-outside-rotation')).sort()).toEqual([elsewhere, late]);
    const [quiet] = (await test.call('quality.rows', { check: 'rotation-quiet-month' })).rows;
    expect(quiet!.params).toEqual({ months: '2024-11, 2024-12' });
  });

  it('find hours delivered that the activities of the course do not add up to', async () => {
    await store('course', [
      { code: 'C1', name: '内科学', department: 'D1' },
      { code: 'C2', name: '诊断学', department: 'D1' },
    ]);
    const offered = { term: '2024-2025-2', department: 'D1', planned_hours: 10 };
    const [short, twin] = await store('offering', [
      { ...offered, course: 'C1', class_name: '一班', delivered_hours: 4 },
      { ...offered, course: 'C1', class_name: '二班', delivered_hours: 6 },
      { ...offered, course: 'C2', class_name: '一班', delivered_hours: 9 },
    ]);
    await store('activity', [
      activity({ course: 'C1', title: '一', minutes: 90 }),
      activity({ course: 'C1', title: '二', minutes: 270 }),
    ]);
    expect(await found('offering-hours-activities')).toEqual([short, twin]);
    const { rows } = await test.call('quality.rows', { check: 'offering-hours-activities' });
    expect(rows[0]!.params).toEqual({ part: 10, whole: 20, total: 8 });
  });

  it('find few signatures, doubles, unknown names, identity numbers, empty fields and rule breaks', async () => {
    const [few, twin, odd] = await store('activity', [
      activity({ signed_in: 3 }),
      activity({ title: '心力衰竭' }),
      activity({ date: '2025-03-02', title: '教学查房', host: '李四', place: '11010519491231002X 室' }),
    ]);
    const [bare] = await store('activity', [activity({ title: null, date: '2025-03-05' })]);
    expect(await found('activity-few-signed')).toEqual([few]);
    expect(await found('activity-looks-twice')).toEqual([few, twin]);
    expect(await found('activity-unknown-reference')).toEqual([odd]);
    expect(await found('activity-identity-number')).toEqual([odd]);
    expect(await found('activity-title-is-kind')).toEqual([odd]);
    expect(await found('activity-required-empty')).toEqual([bare]);
    const { rows } = await test.call('quality.rows', { check: 'activity-required-empty' });
    expect(rows[0]!.params).toEqual({ fields: 'title' });
  });

  it('find what is overdue as days go by', async () => {
    const plan = { source: 'inspection', requirement: '补签到', department: 'D1', opened_on: '2025-01-10' };
    const [late] = await store('improvement', [
      { action_no: 'A1', ...plan, due_on: '2025-03-01' },
      { action_no: 'A2', ...plan, due_on: '2025-03-20' },
    ]);
    expect(await found('improvement-overdue')).toEqual([late]);
    test.setTime('2025-03-25T08:00:00.000Z');
    expect(await found('improvement-overdue')).toHaveLength(2);
  });

  it('all run on an empty workspace and answer nothing', async () => {
    const { computed } = await test.call('quality.refresh', {});
    expect(computed).toBe(qualityChecks(builtInCatalog).length);
    expect(await test.call('quality.refresh', {})).toEqual({ computed: 0 });
    const { cells, stale } = await test.call('quality.overview', {});
    expect(stale).toBe(0);
    expect(cells).toEqual([]);
  });
});

describe('the matrix', () => {
  it('counts by department and period, falls when a row is mended, and keeps each day', async () => {
    await store('activity', [activity({ signed_in: 2 })]);
    const [other] = await store('activity', [
      activity({ signed_in: 1, department: 'D2', date: '2023-10-01' }),
    ]);
    await test.call('quality.refresh', {});
    const few = async (input: { period?: string; department?: string } = {}) =>
      (await test.call('quality.overview', input)).cells
        .filter(({ check }) => check === 'activity-few-signed')
        .map(({ department, open }) => [department, open]);
    expect(await few()).toEqual([
      ['D1', 1],
      ['D2', 1],
    ]);
    expect(await few({ period: '2024-2025' })).toEqual([['D1', 1]]);
    expect(await few({ department: 'D2' })).toEqual([['D2', 1]]);
    const { rows, trend } = await test.call('quality.overview', { period: '2024-2025' });
    expect(rows).toContainEqual({ type: 'activity', department: 'D1', rows: 1 });
    const before = trend.at(-1)!.findings;

    test.setTime('2025-03-11T08:00:00.000Z');
    await test.call('records.save', {
      type: 'activity',
      id: other!,
      version: null,
      values: { signed_in: 9 },
    });
    expect((await test.call('quality.overview', {})).stale).toBeGreaterThan(0);
    await test.call('quality.refresh', {});
    expect(await few()).toEqual([['D1', 1]]);
    const after = (await test.call('quality.overview', {})).trend;
    expect(after.map(({ day }) => day)).toEqual(['2025-03-10', '2025-03-11']);
    expect(after.at(-1)!.findings).toBeLessThan(before);
  });

  it('leaves dismissed findings out, with the reason, until they are brought back', async () => {
    const [id] = await store('activity', [activity({ signed_in: 2 })]);
    const check = 'activity-few-signed';
    await test.call('quality.refresh', {});
    await test.call('quality.dismiss', { check, records: [id!], reason: '线上签到另存' });
    expect(await found(check)).toEqual([]);
    const { rows } = await test.call('quality.rows', { check, dismissed: true });
    expect(rows[0]!.dismissed).toMatchObject({ reason: '线上签到另存', by: '王秘书' });
    await test.call('quality.restore', { check, records: [id!] });
    expect(await found(check)).toEqual([id]);
    const { entries } = await test.call('audit.list', { offset: 0, limit: 10 });
    expect(entries.map(({ action }) => action)).toEqual(
      expect.arrayContaining(['quality.dismiss', 'quality.restore']),
    );
  });

  it('is exported as a list to send back', async () => {
    await store('activity', [activity({ signed_in: 2 }), activity({ title: '=1+1', signed_in: 1 })]);
    await test.call('quality.refresh', {});
    const path = join(test.folder, '..', 'list.csv');
    const input = { check: 'activity-few-signed', path, language: 'zh-CN' as const };
    expect(await test.call('quality.export', input)).toEqual({ path, rows: 2 });
    const lines = readFileSync(path, 'utf8').trimEnd().split('\r\n');
    expect(lines[0]).toBe('\ufeff级别,检查项,科室,记录类型,记录,问题与处理,来源文件,工作表,行');
    expect(lines[1]).toContain('应到 10 人，只有 2 人签到（20%）');
    expect(lines[2]).toContain("'=1+1");
    const book = join(test.folder, '..', 'list.xlsx');
    expect((await test.call('quality.export', { ...input, path: book })).rows).toBe(2);
    expect(readFileSync(book).subarray(0, 2).toString()).toBe('PK');
  });
});
