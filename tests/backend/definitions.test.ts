/** Indicators of the office's own in a workspace: saved by version, in every answer at once, retired, carried as a file. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { newIndicator } from '#shared/indicators/definition/draft.ts';
import type { Indicator } from '#shared/indicators/index.ts';
import type { Measure } from '#shared/indicators/types.ts';
import { openTestBackend, type TestBackend } from './support/backend.ts';
import { storeRows } from './support/store-rows.ts';

const YEAR = '2024-2025';
let test: TestBackend;

beforeEach(async () => {
  test = await openTestBackend();
  await storeRows(test, 'department', [
    { code: 'D1', name: '内科' },
    { code: 'D2', name: '外科' },
  ]);
  const kinds = ['mini-lecture', 'mini-lecture', 'ward-round', 'case-discussion'];
  await storeRows(
    test,
    'activity',
    kinds.map((kind, index) => ({
      date: `2024-1${index % 3}-05`,
      department: index === 3 ? 'D2' : 'D1',
      kind,
      title: `主题${index}`,
      host: '7',
    })),
  );
});
afterEach(() => test.end());

const share = (id: string, kind: string): Indicator => ({
  ...newIndicator('2024-09-01'),
  id,
  label: { zh: '小讲课占比', en: 'Mini-lectures' },
  measure: {
    kind: 'ratio',
    numerator: [
      { rows: { from: 'activity', where: [{ field: 'kind', is: kind }] }, quantity: { count: true } },
    ],
    denominator: [{ rows: { from: 'activity' }, quantity: { count: true } }],
    scale: 100,
    interval: 'wilson',
  },
  serves: [{ framework: 'wfme-2020', code: '1.1' }],
});

const save = (definition: Indicator, from: number | null = null) =>
  test.call('indicators.save', { definition, from });

const valueIn = async (id: string, department: string | null = null) => {
  const { values } = await test.call('indicators.values', { period: YEAR });
  return values.find((value) => value.indicator === id && value.department === department);
};

it('is computed, listed, reported and served as the shipped ones are', async () => {
  expect((await save(share('own-share', 'mini-lecture'))).version).toBe(1);
  expect(await valueIn('own-share')).toMatchObject({ value: 50, numerator: 2, denominator: 4, version: '1' });
  expect((await valueIn('own-share', 'D1'))?.value).toBeCloseTo(200 / 3, 9);
  const rows = await test.call('indicators.rows', {
    indicator: 'own-share',
    period: YEAR,
    part: 'numerator',
  });
  expect(rows.total).toBe(2);
  const { values } = await test.call('indicators.series', { indicator: 'own-share', grain: 'year' });
  expect(values.map(({ value }) => value)).toEqual([50]);
  const report = await test.call('reports.preview', { framework: 'wfme-2020', period: YEAR, language: 'en' });
  expect(JSON.stringify(report)).toContain('Mini-lectures');
  const { own } = await test.call('indicators.own', {});
  expect(own[0]?.versions[0]?.definition.en).toContain('“Kind of activity” is “Mini-lecture”');
});

it('keeps every version, counts by the new one at once, and can be retired and taken up again', async () => {
  await save(share('own-share', 'mini-lecture'));
  expect((await valueIn('own-share'))?.value).toBe(50);
  expect((await save(share('own-share', 'ward-round'), 1)).version).toBe(2);
  expect(await valueIn('own-share')).toMatchObject({ value: 25, version: '2' });
  // The same once more is no new version.
  expect((await save(share('own-share', 'ward-round'), 2)).version).toBe(2);
  const stale = { definition: share('own-share', 'mini-lecture'), from: 1 };
  expect((await test.refused('indicators.save', stale)).code).toBe('indicator-changed');
  await test.call('indicators.retire', { id: 'own-share' });
  expect(await valueIn('own-share')).toBeUndefined();
  const { versions } = await test.call('indicators.versions', { id: 'own-share' });
  expect(versions.map(({ definition }) => definition?.version ?? null)).toEqual([null, '2', '1']);
  expect((await save(share('own-share', 'ward-round'), 3)).version).toBe(4);
  expect((await valueIn('own-share'))?.value).toBe(25);
});

it('holds from its day on: earlier years are computed by the version before', async () => {
  await save(share('own-share', 'mini-lecture'));
  await save({ ...share('own-share', 'ward-round'), effectiveFrom: '2025-09-01' }, 1);
  expect(await valueIn('own-share')).toMatchObject({ value: 50, version: '1' });
});

it('is computed from others, and keeps them from being retired', async () => {
  await save(share('own-a', 'mini-lecture'));
  await save(share('own-b', 'ward-round'));
  const measure: Measure = {
    kind: 'arithmetic',
    op: 'difference',
    parts: [
      { indicator: 'own-a', weight: 1 },
      { indicator: 'own-b', weight: 1 },
    ],
    scale: 1,
  };
  await save({ ...share('own-c', 'mini-lecture'), measure });
  expect(await valueIn('own-c')).toMatchObject({ value: 25, n: 4, state: 'developing' });
  const rows = await test.call('indicators.cells', { indicator: 'own-c', period: YEAR, rows: 'counted' });
  expect(rows.total).toBe(4);
  expect((await test.refused('indicators.retire', { id: 'own-a' })).code).toBe('indicator-in-use');
  // A change of a part reaches what is made of it.
  await save(share('own-a', 'case-discussion'), 1);
  expect((await valueIn('own-c'))?.value).toBe(0);
});

it('is refused with the place of each problem, and previewed without being saved', async () => {
  const faulty = share('own-a', 'no such kind');
  const { version, problems } = await save(faulty);
  expect(version).toBeNull();
  expect(problems.map(({ at }) => at)).toEqual(['measure.numerator.0.rows.where.0']);
  const definition = { ...share('', 'mini-lecture'), label: { zh: '', en: '' } };
  const preview = await test.call('indicators.preview', { definition, period: YEAR });
  expect(preview.values.find(({ department }) => department === null)?.value).toBe(50);
  const rows = { definition, period: YEAR, department: 'D2', part: 'denominator' as const };
  expect((await test.call('indicators.preview-rows', rows)).total).toBe(1);
  expect((await test.call('indicators.own', {})).own).toEqual([]);
});

it('leaves as a file and comes back in any order of what builds on what', async () => {
  await save(share('own-a', 'mini-lecture'));
  const measure: Measure = {
    kind: 'arithmetic',
    op: 'sum',
    parts: [
      { indicator: 'own-b', weight: 1 },
      { indicator: 'course-pass-rate', weight: 1 },
    ],
    scale: 1,
  };
  await save(share('own-b', 'ward-round'));
  await save({ ...share('own-a', 'mini-lecture'), measure }, 1);
  const path = join(test.folder, 'own.json');
  expect((await test.call('indicators.export', { ids: null, path })).count).toBe(2);
  await test.call('indicators.retire', { id: 'own-a' });
  await test.call('indicators.retire', { id: 'own-b' });
  const { indicators } = await test.call('indicators.read', { path });
  expect(indicators.map(({ id }) => id)).toEqual(['own-a', 'own-b']);
  const { outcomes } = await test.call('indicators.import', { definitions: indicators });
  expect(outcomes.map(({ id, version, problems }) => [id, version, problems])).toEqual([
    ['own-a', 4, []],
    ['own-b', 3, []],
  ]);
  writeFileSync(path, '{"format":"other"}');
  expect((await test.refused('indicators.read', { path })).code).toBe('indicator-file-unknown');
});

it('rests while a field that it reads is gone, and nothing else does', async () => {
  const field = { kind: 'number' as const, name: 'x_cost', label: { zh: '费用', en: 'Cost' }, aliases: [] };
  const fields = { kind: 'fields' as const, id: 'activity', fields: [field], rules: [] };
  await test.call('record-types.save', { definition: fields, from: null });
  const measure: Measure = {
    kind: 'total',
    terms: [
      { rows: { from: 'activity', where: [{ field: 'x_cost', given: false }] }, quantity: { count: true } },
    ],
  };
  await save({ ...share('own-cost', 'mini-lecture'), measure });
  expect((await valueIn('own-cost'))?.value).toBe(4);
  await test.call('record-types.save', { definition: { ...fields, fields: [] }, from: 1 });
  expect(await valueIn('own-cost')).toBeUndefined();
  expect((await valueIn('activity-irregular-titles'))?.value).not.toBeUndefined();
});
