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

  it('keeps templates of the office’s own, and builds by them', async () => {
    const { templates } = await test.call('reports.templates', {});
    expect(templates.length).toBeGreaterThanOrEqual(9);
    const template = {
      ...templates[0]!.template,
      id: 'own-1',
      label: { zh: '简报', en: 'Brief' },
      title: { zh: '简报', en: 'Brief' },
      sections: [{ section: 'overview' }],
    };
    await test.call('reports.saveTemplate', { template });
    const { report } = await test.call('reports.build', {
      ...request,
      template: 'own-1',
      folder,
      formats: ['xlsx'],
    });
    expect(report.title).toBe('简报 2024-2025');
    const { document } = await test.call('reports.preview', { ...request, draft: template });
    expect(document.blocks[0]).toMatchObject({ kind: 'heading', text: '指标总览' });
    await test.call('reports.removeTemplate', { id: 'own-1' });
    expect((await test.refused('reports.preview', { ...request, template: 'own-1' })).code).toBe(
      'unknown-template',
    );
    const shipped = templates[0]!.template;
    expect((await test.refused('reports.saveTemplate', { template: shipped })).code).toBe(
      'report-template-shipped',
    );
  });

  it('keeps the house style in every document, and refuses colours that nobody can read', async () => {
    const house = { look: 'official', fonts: 'fangsong', accent: '#7A1F1F', logo: null } as const;
    await test.call('reports.saveHouse', { house });
    expect(await test.call('reports.house', {})).toEqual({ house });
    const { document } = await test.call('reports.preview', request);
    expect(document.style).toMatchObject({ look: 'official', accent: '#7A1F1F', margins: [37, 26, 35, 28] });
    const light = { house: { ...house, accent: '#FFEE88' } };
    expect((await test.refused('reports.saveHouse', light)).code).toBe('house-style-contrast');
  });

  it('asks for what a report is about', async () => {
    const about = { ...request, template: 'department-card' };
    expect((await test.refused('reports.preview', about)).code).toBe('report-department');
    expect((await test.refused('reports.preview', { ...about, department: 'none' })).code).toBe(
      'report-department',
    );
    const course = { ...request, template: 'course' };
    expect((await test.refused('reports.preview', course)).code).toBe('report-course');
    expect(await test.call('reports.courses', { period: '2024-2025' })).toEqual({ courses: [] });
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
