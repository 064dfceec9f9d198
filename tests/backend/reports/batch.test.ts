import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import ExcelJs from 'exceljs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openTestBackend, type TestBackend } from '../support/backend.ts';

const request = {
  template: 'department-card',
  period: '2024-2025',
  language: 'en' as const,
  formats: ['xlsx' as const],
};

describe('a batch of reports', () => {
  let test: TestBackend;
  let folder: string;
  beforeEach(async () => {
    test = await openTestBackend();
    folder = join(test.folder, '..', 'reports');
    for (const [code, name_en] of [
      ['IM', 'Medicine'],
      ['SU', 'Surgery'],
    ])
      await save('department', { code, name: name_en, name_en });
  });
  afterEach(() => test.end());
  const save = (type: string, values: Record<string, unknown>) =>
    test.call('records.save', { type, id: null, version: null, values } as never);

  it('builds every department, tells what needs a look, and sums it up in a workbook', async () => {
    const batch = await test.call('reports.batch', { ...request, folder });
    expect(batch.left).toEqual([]);
    expect(batch.entries.map(({ key, failure }) => [key, failure])).toEqual([
      ['IM', null],
      ['SU', null],
    ]);
    const [medicine, surgery] = batch.entries;
    expect(medicine?.attention?.noData.length).toBeGreaterThan(10);
    expect(surgery?.report?.department).toBe('SU');
    const { reports } = await test.call('reports.list', {});
    expect(reports.map(({ department }) => department).sort()).toEqual(['IM', 'SU']);
    expect(readdirSync(folder)).toHaveLength(3);

    const book = new ExcelJs.Workbook();
    await book.xlsx.readFile(batch.summary!);
    const sheet = book.worksheets[0]!;
    expect([2, 3].map((row) => sheet.getCell(row, 2).text)).toEqual(['Medicine', 'Surgery']);
    expect(sheet.getCell(2, 6).value).toBe(medicine!.attention!.noData.length);
    expect(sheet.getCell(2, 8).text).toBe(basename(medicine!.files[0]!.path));
  });

  it('goes on when one fails, and tells that one first', async () => {
    const batch = await test.call('reports.batch', { ...request, folder, only: ['IM', 'gone', 'SU'] });
    expect(batch.entries.map(({ key, failure }) => [key, failure?.code])).toEqual([
      ['gone', 'report-department'],
      ['IM', undefined],
      ['SU', undefined],
    ]);
    expect((await test.call('reports.list', {})).reports).toHaveLength(2);
  });

  it('keeps what is complete when the person cancels', async () => {
    const call = test.backend.call('reports.batch', { ...request, folder }, 'job');
    while (!test.events.some((event) => event.type === 'progress' && event.done === 1))
      await new Promise((resolve) => setImmediate(resolve));
    test.backend.cancel('job');
    const result = await call;
    expect(result).toMatchObject({
      ok: true,
      data: { entries: [{ key: 'IM', failure: null }], left: ['Surgery'] },
    });
    expect((await test.call('reports.list', {})).reports).toHaveLength(1);
  });

  it('is for departments and courses only', async () => {
    const annual = { ...request, folder, template: 'annual' };
    expect((await test.refused('reports.batch', annual)).code).toBe('report-batch-subject');
    const courses = await test.call('reports.batch', { ...request, folder, template: 'course' });
    expect(courses).toEqual({ entries: [], left: [], summary: null });
  });
});
