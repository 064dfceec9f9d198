/** Who owes what: rules, states, reminders and the package to send. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openZip, readEntry } from '#backend/files/zip/read.ts';
import type { FieldValues } from '#shared/records/types.ts';
import { openTestBackend, type TestBackend } from '#tests/backend/support/backend.ts';
import { roundType } from '#tests/fixtures/round-type.ts';

let test: TestBackend;
const year = '2024-2025';

const save = async (type: string, values: FieldValues) => {
  const saved = await test.call('records.save', { type, id: null, version: null, values });
  expect(saved.problems.filter(({ level }) => level === 'error')).toEqual([]);
  return saved.record!.id;
};
const department = (code: string, more: FieldValues = {}) =>
  save('department', { code, name: `${code}科`, name_en: `Dept ${code}`, kind: 'clinical', ...more });
const resident = (number: string) => save('person', { number, name: `学员${number}`, role: 'resident' });
const held = (code: string, date: string, kind = 'mini-lecture') =>
  save('activity', { date, department: code, kind, title: `心衰${date}${kind}`, host: 'T1' });

const matrix = (period = year) => test.call('completeness.matrix', { period });
async function cell(code: string, type: string, period = year) {
  const { cells } = await matrix(period);
  return cells.find((each) => each.department === code && each.type === type);
}
const detail = (code: string, type: string, period = year) =>
  test.call('completeness.cell', { type, department: code, period });

beforeEach(async () => {
  test = await openTestBackend();
  test.setTime('2025-01-20T08:00:00.000Z');
  await department('IM', { residency_base: true, secretary: '林晓' });
  await department('SU', { language: 'en', secretary: 'Hannah' });
  await save('person', { number: 'T1', name: '张伟', role: 'teacher', department: 'IM' });
});
afterEach(() => test.end());

describe('states', () => {
  it('expects nothing of anybody before the first one came', async () => {
    expect((await matrix()).cells).toEqual([]);
  });

  it('are late, awaited, incomplete and complete by the day', async () => {
    for (const day of ['11', '12']) await held('IM', `2024-11-${day}`, 'ward-round');
    await held('SU', '2024-11-05');
    await held('SU', '2024-12-05');
    expect(await cell('SU', 'activity', '2024-11')).toMatchObject({
      state: 'complete',
      present: 1,
      expected: 1,
    });
    expect(await cell('SU', 'activity')).toMatchObject({
      state: 'complete',
      slots: 2,
      complete: 2,
      due: '2025-02-10',
    });
    // A residency base is measured by the standard: two rounds, four lectures, two discussions.
    expect(await cell('IM', 'activity', '2024-11')).toMatchObject({
      state: 'partial',
      expected: 8,
      daysLate: 41,
    });
    expect(await cell('IM', 'activity', '2024-12')).toMatchObject({
      state: 'late',
      expected: 8,
      present: 0,
      daysLate: 10,
    });
    expect(await cell('IM', 'activity')).toMatchObject({
      state: 'late',
      slots: 2,
      complete: 0,
      daysLate: 41,
    });
    const { slots } = await detail('IM', 'activity', '2024-11');
    expect(slots[0]?.parts.map(({ value, expected }) => [value, expected])).toEqual([
      ['ward-round', 2],
      ['mini-lecture', 4],
      ['case-discussion', 2],
    ]);
    test.setTime('2025-01-08T08:00:00.000Z');
    expect(await cell('IM', 'activity', '2024-12')).toMatchObject({
      state: 'missing',
      daysLate: 0,
      due: '2025-01-10',
    });
    test.setTime('2024-12-20T08:00:00.000Z');
    expect(await cell('IM', 'activity', '2024-12')).toMatchObject({ state: 'not-due' });
  });

  it('count what came beyond one kind for nothing', async () => {
    for (let day = 1; day <= 9; day++) await held('IM', `2024-11-0${day}`);
    expect(await cell('IM', 'activity', '2024-11')).toMatchObject({ state: 'partial', present: 4, rows: 9 });
  });

  it('name those of a roll of whom nothing came', async () => {
    for (const number of ['R1', 'R2', 'R3']) await resident(number);
    const stay = (learner: string, code: string, starts_on: string, ends_on: string) =>
      save('rotation', { learner, department: code, starts_on, ends_on });
    await stay('R1', 'IM', '2024-10-15', '2024-12-20');
    await stay('R2', 'IM', '2024-11-30', '2025-01-31');
    await stay('R3', 'SU', '2024-11-01', '2024-11-30');
    const came = (date: string, person: string) =>
      save('attendance', { date, department: 'IM', title: '心衰', person, signed_in: true });
    await came('2024-11-12', 'R1');
    // A guest from elsewhere does not make the roll complete.
    await came('2024-11-12', 'R3');
    expect(await cell('IM', 'attendance', '2024-11')).toMatchObject({
      state: 'partial',
      present: 1,
      expected: 2,
      rows: 2,
    });
    const { slots } = await detail('IM', 'attendance');
    expect(slots.map(({ key, state, absentTotal }) => [key, state, absentTotal]).slice(0, 3)).toEqual([
      ['2024-11', 'partial', 1],
      ['2024-12', 'late', 2],
      ['2025-01', 'not-due', 1],
    ]);
    expect(slots[0]?.absent).toEqual([{ key: 'R2', name: '学员R2' }]);
    expect(slots[0]?.arrived).not.toBeNull();
    expect(await cell('SU', 'attendance', '2024-12')).toMatchObject({ state: 'none' });
    await came('2024-11-30', 'R2');
    expect(await cell('IM', 'attendance', '2024-11')).toMatchObject({ state: 'complete', present: 2 });
  });

  it('are asked by calendar year where the accreditors ask so', async () => {
    const award = (name: string, on: string) =>
      save('award', { name, department: 'IM', awarded_on: on, recipient: '张伟' });
    await award('甲', '2023-11-02');
    await award('乙', '2024-10-08');
    const rule = (await test.call('completeness.rules', {})).rules.find(({ type }) => type === 'award')!.rule;
    await test.call('completeness.setRule', {
      type: 'award',
      department: null,
      rule: { ...rule, expected: true },
    });
    // 2024 ends within the academic year: the award of autumn 2024 is its, the one of 2023 is not.
    const { slots } = await detail('IM', 'award');
    expect(slots.map(({ key, rows, state }) => [key, rows, state])).toEqual([['2024', 1, 'complete']]);
    const before = await detail('IM', 'award', '2023-2024');
    expect(before.slots.map(({ key, rows }) => [key, rows])).toEqual([['2023', 1]]);
  });

  it('refuses what is no period, no department and no type that departments hand in', async () => {
    expect((await test.refused('completeness.matrix', { period: 'soon' })).code).toBe('bad-period');
    const ask = { type: 'activity', department: 'XX', period: year };
    expect((await test.refused('completeness.cell', ask)).code).toBe('department-unknown');
    expect((await test.refused('completeness.cell', { ...ask, type: 'person' })).code).toBe('not-handed-in');
  });
});

describe('rules', () => {
  const rule = {
    expected: true,
    whom: 'all',
    every: 'month',
    dueDays: 5,
    rows: { kind: 'least', rows: 2 },
    since: '2024-12',
  } as const;
  const set = (type: string, unit: string | null, next: object | null) =>
    test.call('completeness.setRule', { type, department: unit, rule: next as typeof rule | null });

  it('are the office’s for all and for one department, taken back one by one, and audited', async () => {
    await held('IM', '2024-11-05');
    await set('activity', null, rule);
    expect(await cell('SU', 'activity')).toMatchObject({
      state: 'late',
      slots: 1,
      expected: 2,
      daysLate: 15,
    });
    await set('activity', 'SU', { ...rule, expected: false });
    expect(await cell('SU', 'activity')).toBeUndefined();
    expect(await cell('IM', 'activity')).toMatchObject({ state: 'late' });
    const found = (await test.call('completeness.rules', {})).rules.find(({ type }) => type === 'activity')!;
    expect(found).toMatchObject({ origin: 'office', rule, first: '2024-11' });
    expect(found.departments).toEqual([{ department: 'SU', rule: { ...rule, expected: false } }]);

    await test.call('completeness.undoRule', { type: 'activity', department: 'SU' });
    expect(await cell('SU', 'activity')).toMatchObject({ state: 'late' });
    await test.call('completeness.undoRule', { type: 'activity', department: null });
    expect(await cell('SU', 'activity', '2024-11')).toMatchObject({ state: 'late', expected: 1 });
    const { versions } = await test.call('completeness.ruleHistory', { type: 'activity' });
    expect(versions.map(({ department: unit, rule: kept }) => [unit, kept?.expected ?? null])).toEqual(
      expect.arrayContaining([
        [null, null],
        ['SU', null],
        ['SU', false],
        [null, true],
      ]),
    );
    const { entries } = await test.call('audit.list', { offset: 0, limit: 50 });
    expect(entries.filter(({ action }) => action === 'completeness.expect')).toHaveLength(4);
    expect((await test.call('audit.verify', {})).ok).toBe(true);
    expect(
      (await test.refused('completeness.undoRule', { type: 'observation', department: null })).code,
    ).toBe('nothing-to-undo');
  });

  it('hold for a type of the office’s own', async () => {
    await test.call('record-types.save', { definition: roundType, from: null });
    expect((await matrix()).types.map(({ id }) => id)).not.toContain(roundType.id);
    await set(roundType.id, null, rule);
    expect(await cell('IM', roundType.id, '2024-12')).toMatchObject({ state: 'late', expected: 2 });
  });
});

describe('reminders', () => {
  beforeEach(async () => {
    await held('IM', '2024-11-05');
    await save('observation', {
      date: '2024-11-06',
      department: 'IM',
      teacher: 'T1',
      observer: 'T1',
      topic: '心衰',
      score: 90,
    });
  });

  it('are written in the language of the department, kept and audited', async () => {
    const { reminders } = await test.call('completeness.remind', { period: year, language: 'zh-CN' });
    expect(reminders.map(({ department: unit, language }) => [unit, language])).toEqual([
      ['IM', 'zh-CN'],
      ['SU', 'en'],
    ]);
    expect(reminders[0]?.text).toContain('林晓 老师');
    expect(reminders[0]?.text).toContain('教学活动（2024-11、2024-12）');
    expect(reminders[1]?.text).toContain('To Hannah, Dept SU');
    expect(reminders[1]?.text).toContain('it was due on 2024-12-10, 41 days ago.');
    const { reminded } = await matrix();
    expect(reminded).toHaveLength(2);
    expect((await detail('SU', 'activity')).reminders).toMatchObject([{ by: '王秘书', types: ['activity'] }]);
    const { entries } = await test.call('audit.list', { offset: 0, limit: 50 });
    expect(entries.filter(({ action }) => action === 'completeness.remind')).toHaveLength(2);
  });

  it('go out with the templates of what is owed, which come back without a question', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'attest-package-'));
    try {
      const path = join(folder, 'all.zip');
      const made = await test.call('completeness.package', { period: year, language: 'zh-CN', path });
      expect(made).toEqual({ path, departments: 2, files: 2 });
      const archive = openZip(readFileSync(path));
      if (!archive.ok) throw new Error(archive.error.message);
      const names = archive.data.entries.map(({ name }) => name);
      expect(names).toEqual([
        `IM-IM科/催交单-${year}.txt`,
        `IM-IM科/教学活动-${year}.xlsx`,
        `SU-Dept-SU/Reminder-${year}.txt`,
        `SU-Dept-SU/Teaching-activities-${year}.xlsx`,
      ]);
      const text = readEntry(archive.data, archive.data.entries[2]!);
      expect(text.ok && Buffer.from(text.data).toString('utf8')).toContain('To Hannah');
      const { imports, failures } = await test.call('import.stage', { paths: [path] });
      expect(failures.filter(({ code }) => code === 'file-corrupt')).toEqual([]);
      expect(imports.length).toBeGreaterThan(0);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });

  it('are not made where nothing is owed', async () => {
    test.setTime('2024-11-20T08:00:00.000Z');
    expect((await test.refused('completeness.remind', { period: year, language: 'en' })).code).toBe(
      'nothing-owed',
    );
  });
});
