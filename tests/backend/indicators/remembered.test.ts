import { afterEach, beforeEach, expect, it } from 'vitest';
import { rememberedValues } from '#backend/indicators/remembered.ts';
import { computeValues } from '#backend/indicators/values.ts';
import { indicators } from '#shared/indicators/index.ts';
import { typesReadBy } from '#shared/indicators/row-sets.ts';
import { openTestBackend, type TestBackend } from '../support/backend.ts';

const request = { period: '2024-2025', indicators: null, today: '2025-03-10' };

let test: TestBackend;
beforeEach(async () => {
  test = await openTestBackend();
  await save('department', { code: 'IM', name: '内科' });
  await save('department', { code: 'SU', name: '外科' });
});
afterEach(() => test.end());

const save = (type: string, values: Record<string, string | number | boolean | null>) =>
  test.call('records.save', { type, id: null, version: null, values });
const reader = () => test.session.workspace!.store.read;
const now = () => new Map(rememberedValues(reader(), request).map((value) => [keyOf(value), value]));
const keyOf = (value: { indicator: string; department: string | null }) =>
  `${value.indicator} ${value.department}`;

it('computes again what stands on a change, and nothing else', async () => {
  const before = now();
  expect([...before.values()]).toEqual(computeValues(reader(), request));
  const action = { action_no: 'A1', department: 'IM', requirement: 'r', opened_on: '2024-10-01' };
  const { batch } = await save('improvement', { ...action, closed_on: '2024-10-11' });
  const after = now();
  expect([...after.values()]).toEqual(computeValues(reader(), request));
  expect(after.get('action-days-to-close IM')).toMatchObject({ value: 10 });
  const touched = new Set(
    indicators.filter((entry) => typesReadBy(entry).includes('improvement')).map(({ id }) => id),
  );
  for (const [key, value] of after)
    expect(value === before.get(key), key).toBe(!touched.has(value.indicator));

  await test.call('batches.undo', { batch: batch! });
  expect(now().get('action-days-to-close IM')).toMatchObject({ value: null });
});

it('knows a new department and a removed one at once', async () => {
  expect(now().has('action-days-to-close PE')).toBe(false);
  await save('department', { code: 'PE', name: '儿科' });
  expect(now().has('action-days-to-close PE')).toBe(true);
});
