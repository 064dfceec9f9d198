import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { FieldValues } from '#shared/records/types.ts';
import { openTestBackend, type TestBackend } from './support/backend.ts';
import { storeRows } from './support/store-rows.ts';

let test: TestBackend;
const YEAR = '2024-2025';

const action = (no: string, department: string, due: string, more: FieldValues = {}): FieldValues => ({
  action_no: no,
  department,
  requirement: `补齐 ${no}`,
  opened_on: '2025-01-06',
  due_on: due,
  ...more,
});

beforeEach(async () => {
  test = await openTestBackend();
  await storeRows(test, 'department', [
    { code: 'IM', name: '内科' },
    { code: 'SU', name: '外科' },
  ]);
});
afterEach(() => test.end());

const as = (role: 'secretary' | 'quality-office' | 'auditor', department: string | null = null) =>
  test.call('profile.save', { name: '王秘书', role, department, language: 'zh-CN' });
const today = async (department: string | null = null) =>
  (await test.call('home.today', { period: YEAR, department })).tasks;

describe('what needs somebody today', () => {
  beforeEach(() =>
    storeRows(test, 'improvement', [
      action('2024-IM-01', 'IM', '2025-03-07'),
      action('2024-SU-01', 'SU', '2025-01-31'),
      action('2024-SU-02', 'SU', '2025-03-15'),
      action('2024-SU-03', 'SU', '2025-04-15'),
      action('2024-SU-04', 'SU', '2025-02-01', { closed_on: '2025-02-01' }),
    ]),
  );

  it('tells actions that are late or due, those that wait to be verified, and nothing of later', async () => {
    await as('quality-office');
    const tasks = (await today()).filter(({ kind }) => kind === 'action' || kind === 'verify');
    expect(tasks.map(({ kind, department, days }) => [kind, department, days])).toEqual([
      ['action', 'SU', 38],
      ['action', 'IM', 3],
      ['verify', null, null],
      ['action', 'SU', -5],
    ]);
  });

  it('puts the own department of a secretary first and leaves verification to others', async () => {
    await as('secretary', 'IM');
    const tasks = await today();
    expect(tasks[0]).toMatchObject({ kind: 'action', department: 'IM', days: 3 });
    expect(tasks.some(({ kind }) => kind === 'verify')).toBe(false);
    expect((await today('SU')).every(({ department }) => department === 'SU')).toBe(true);
  });

  it('asks an office to review what is drafted, and to approve what is reviewed', async () => {
    await as('auditor');
    const place = { framework: 'residency-base-2023', code: '2.2.5', period: YEAR };
    await test.call('standards.write', { ...place, language: 'zh-CN', text: '督导每年一次。' });
    const waiting = async () => (await today()).filter(({ kind }) => kind === 'review' || kind === 'approve');
    expect(await waiting()).toMatchObject([
      { kind: 'review', count: 1, at: ['residency-base-2023', '2.2.5'] },
    ]);
    const { frameworks } = await test.call('home.progress', { period: YEAR });
    expect(frameworks.find(({ id }) => id === place.framework)).toMatchObject({ lately: 1 });
  });

  it('refuses a period that is none', async () => {
    expect((await test.refused('home.today', { period: 'soon' })).code).toBe('bad-period');
  });
});
