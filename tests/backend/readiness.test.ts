/** Readiness on a real store: what is missing, what is at stake, and how it went day by day. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { readFile } from '#backend/files/read-file.ts';
import { cellText } from '#shared/importing/raw.ts';
import { unwrap } from '#shared/lib/result.ts';
import { openTestBackend, type TestBackend } from './support/backend.ts';
import { storeRows } from './support/store-rows.ts';

const place = { framework: 'residency-base-2023', period: '2024-2025' };
const item = { ...place, code: '2.2.5' };
let test: TestBackend;
const printed: string[] = [];

beforeEach(async () => {
  test = await openTestBackend({
    print: async (html) => {
      printed.push(html);
      return new Uint8Array([0x25, 0x50, 0x44, 0x46]);
    },
    rasterise: async () => [],
  });
  test.setTime('2025-06-10T08:00:00.000Z');
  await storeRows(test, 'department', [{ code: 'IM', name: '内科', residency_base: true }]);
  await storeRows(test, 'policy', [
    { code: 'A', name: '督导办法', version: '1', effective_on: '2024-01-01', review_on: '2026-01-01' },
  ]);
});
afterEach(() => test.end());

const matrix = () => test.call('readiness.matrix', place);
const stateOf = async () => (await matrix()).items.find(({ code }) => code === item.code)!.readiness;

it('follows what is done for an item, and what ran out', async () => {
  expect(await stateOf()).toMatchObject({ marks: { evidence: 'missing', rating: 'missing' } });
  const [policy] = (await test.call('records.list', { type: 'policy' })).rows;
  const source = `policy/${policy!.id}`;
  await test.call('evidence.accept', { ...item, source, slot: 'plan' });
  await test.call('standards.rate', { ...item, level: null, points: 1, reason: '有计划' });
  const state = await stateOf();
  expect(state.marks).toMatchObject({ evidence: 'partly', rating: 'done', review: 'missing' });
  test.setTime('2026-06-10T08:00:00.000Z');
  expect((await test.call('readiness.matrix', { ...place, period: '2025-2026' })).counts.evidence).toBe(
    (await matrix()).items.filter(({ readiness }) => readiness.marks.evidence === 'free').length,
  );
  const { counts, items } = await matrix();
  expect(counts.items).toBe(items.length);
  expect(counts.atStake).toBe(items.reduce((sum, { readiness }) => sum + (readiness.atStake ?? 0), 0));
});

it('keeps one count for each day, and only when it changed', async () => {
  const keep = () => test.call('readiness.keep', { period: place.period });
  expect((await keep()).kept).toBeGreaterThan(0);
  expect((await keep()).kept).toBe(0);
  await test.call('standards.rate', { ...item, level: null, points: 1, reason: '有计划' });
  expect((await keep()).kept).toBe(1);
  test.setTime('2025-06-11T08:00:00.000Z');
  await keep();
  const { days } = await matrix();
  expect(days.map(({ day, counts }) => [day, counts.rating])).toEqual([
    ['2025-06-10', 1],
    ['2025-06-11', 1],
  ]);
});

it('is written as a workbook and printed, the weakest first', async () => {
  const path = join(test.folder, '..', 'readiness.xlsx');
  await test.call('readiness.export', { ...place, language: 'en', path });
  const book = unwrap(await readFile(readFileSync(path), 'readiness.xlsx'));
  expect(book.sheets.map(({ name }) => name)).toEqual(['Readiness', 'By department']);
  const stakes = book.sheets[0]!.rows.slice(1).map((row) => Number(cellText(row[6])));
  expect(stakes).toEqual([...stakes].sort((a, b) => b - a));
  expect(stakes).toHaveLength((await matrix()).items.length);
  await test.call('readiness.export', { ...place, language: 'zh-CN', path: path.replace('xlsx', 'pdf') });
  expect(printed.at(-1)).toContain('待落实分');
  const supervision = (await matrix()).items.find(({ code }) => code === item.code)!.readiness;
  expect(supervision.lacks.length).toBe(supervision.count);
  for (const { label } of supervision.lacks) expect(printed.at(-1)).toContain(label.zh);
  expect((await test.refused('readiness.matrix', { ...place, framework: 'none' })).code).toBe(
    'unknown-framework',
  );
});
