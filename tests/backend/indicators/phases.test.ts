import { afterEach, beforeEach, expect, it } from 'vitest';
import { openTestBackend, type TestBackend } from '../support/backend.ts';
import { storeRows } from '../support/store-rows.ts';

let test: TestBackend;
const indicator = 'evaluation-mean';

beforeEach(async () => {
  test = await openTestBackend();
  await storeRows(test, 'department', [
    { code: 'D1', name: '内科' },
    { code: 'D2', name: '外科' },
  ]);
});
afterEach(() => test.end());

const phases = async (department: string | null, grain: 'term' | 'month') =>
  (await test.call('indicators.series', { indicator, department, grain })).phases.map(
    ({ label, from, department: of }) => [label, from, of],
  );

it('phases hold for a department or for all, from the first whole period on, until they are taken away', async () => {
  const all = { indicator, department: null, day: '2024-09-01', label: 'new form' };
  const own = { indicator, department: 'D1', day: '2024-10-02', label: 'same day' };
  await test.call('indicators.add-phase', own);
  const { id } = await test.call('indicators.add-phase', all);
  expect(await phases(null, 'month')).toEqual([['new form', '2024-09', null]]);
  expect(await phases('D2', 'month')).toEqual([['new form', '2024-09', null]]);
  expect(await phases('D1', 'month')).toEqual([
    ['new form', '2024-09', null],
    ['same day', '2024-11', 'D1'],
  ]);
  expect((await phases('D1', 'term'))[1]).toEqual(['same day', '2024-2025-2', 'D1']);
  await test.call('indicators.remove-phase', { id });
  expect(await phases(null, 'month')).toEqual([]);
  expect((await test.refused('indicators.remove-phase', { id })).code).toBe('phase-unknown');
});

it('setting a phase has the rules of the control chart asked again', async () => {
  await test.call('improvement.refresh', {});
  expect((await test.call('improvement.signals', {})).stale).toBe(0);
  const day = '2024-10-02';
  await test.call('indicators.add-phase', { indicator, department: null, day, label: 'rota' });
  expect((await test.call('improvement.signals', {})).stale).toBeGreaterThan(0);
});
