import { readdirSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fileNamePart } from '#backend/reports/file-names.ts';
import { figuresOf } from '#shared/reports/references.ts';
import { openTestBackend, type TestBackend } from '../support/backend.ts';

const request = { framework: 'wfme-2020', period: '2024-2025', language: 'zh-CN' as const };

describe('reports', () => {
  let test: TestBackend;
  let folder: string;
  beforeEach(async () => {
    test = await openTestBackend();
    folder = join(test.folder, '..', 'reports');
  });
  afterEach(() => test.end());
  const build = () => test.call('reports.build', { ...request, folder, formats: ['xlsx'] });

  it('builds, keeps the model, and signs it in the audit log', async () => {
    const { report, files } = await build();
    expect(readdirSync(folder)).toEqual([basename(files[0]?.path ?? '')]);
    const { reports } = await test.call('reports.list', {});
    expect(reports).toEqual([report]);
    const opened = await test.call('reports.open', { id: report.id });
    expect(opened.document.dataDigest).toBe(report.dataDigest);
    expect(figuresOf(opened.document)).toHaveLength(report.figures);
    const { entries } = await test.call('audit.list', {});
    expect(entries[0]).toMatchObject({ action: 'report-built', subject: report.id });
  });

  it('has the same digest while the data stay, and another when they change', async () => {
    const first = await build();
    const second = await build();
    expect(second.report.dataDigest).toBe(first.report.dataDigest);
    await test.call('records.save', {
      type: 'department',
      id: null,
      version: null,
      values: { code: '101', name: '内科', name_en: null },
    });
    expect((await build()).report.dataDigest).not.toBe(first.report.dataDigest);
  });

  it('overwrites no file that somebody has changed', async () => {
    const path = (await build()).files[0]?.path ?? '';
    writeFileSync(path, 'edited by hand');
    const again = (await build()).files[0]?.path ?? '';
    expect(again).not.toBe(path);
    expect(readdirSync(folder)).toHaveLength(2);
  });

  it('refuses what is no report, and leaves nothing behind', async () => {
    const wrong = { ...request, folder, formats: ['xlsx' as const] };
    expect((await test.refused('reports.build', { ...wrong, template: 'none' })).code).toBe(
      'unknown-template',
    );
    expect((await test.refused('reports.build', { ...wrong, period: '2024-09' })).code).toBe('report-period');
    expect((await test.refused('reports.build', { ...wrong, framework: 'none' })).code).toBe(
      'unknown-framework',
    );
    expect((await test.refused('reports.open', { id: 'none' })).code).toBe('report-unknown');
    expect(await test.call('reports.list', {})).toEqual({ reports: [] });
  });
});

it('makes names of files that every system takes', () => {
  expect(fileNamePart(' 第一/附属:医院? ')).toBe('第一-附属-医院');
  expect(fileNamePart('..')).toBe('');
  expect([...fileNamePart('长'.repeat(200))]).toHaveLength(40);
});
