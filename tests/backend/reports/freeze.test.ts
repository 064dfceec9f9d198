import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { sha256Of } from '#db/files.ts';
import type { Input } from '#shared/api/index.ts';
import { openTestBackend, type TestBackend } from '../support/backend.ts';
import { hasChromium, launchPress } from './press.ts';

const request = { framework: 'wfme-2020', period: '2024-2025', language: 'zh-CN' as const };
const signed = { meaning: '我确认本报告内容属实。', note: '' };

describe('a frozen report', () => {
  let test: TestBackend;
  let folder: string;
  beforeEach(async () => {
    test = await openTestBackend();
    folder = join(test.folder, '..', 'reports');
  });
  afterEach(() => test.end());
  const build = async () =>
    (await test.call('reports.build', { ...request, folder, formats: ['xlsx'] })).report;
  const freeze = (input: Partial<Input<'reports.freeze'>> & { id: string }) =>
    test.call('reports.freeze', { ...signed, formats: ['xlsx'], ...input });
  const department = { code: '101', name: '内科', name_en: null };
  const addDepartment = () =>
    test.call('records.save', { type: 'department', id: null, version: null, values: department });

  it('gives the same bytes after time has passed and everything around it has changed', async () => {
    const { id } = await build();
    const { frozen } = await freeze({ id });
    test.setTime('2030-05-01T09:00:00.000Z');
    await addDepartment();
    await test.call('reports.saveHouse', {
      house: { look: 'official', fonts: 'fangsong', accent: '#7A1F1F', logo: null },
    });
    expect(await test.call('reports.renderAgain', { id })).toEqual({
      modelStands: true,
      files: [{ format: 'xlsx', kept: true, same: true }],
    });
    const { files } = await test.call('reports.exportFrozen', { id, folder: join(folder, 'later') });
    expect(sha256Of(readFileSync(files[0]!.path))).toBe(frozen!.files[0]!.sha256);
  });

  it('is closed: frozen once, signed in the log, and its store refuses every change', async () => {
    const { id } = await build();
    const report = await freeze({ id, note: '校长办公会通过' });
    expect(report.frozen).toMatchObject({ meaning: signed.meaning, note: '校长办公会通过' });
    expect((await test.refused('reports.freeze', { ...signed, id, formats: ['xlsx'] })).code).toBe(
      'report-frozen',
    );
    const { entries } = await test.call('audit.list', {});
    expect(entries[0]).toMatchObject({ action: 'report-frozen', subject: id });
    const { document } = await test.call('reports.open', { id });
    expect(document.status).toBe('frozen');
    const { store } = test.session.workspace!;
    for (const sql of [
      `UPDATE report SET model = '{}' WHERE id = '${id}'`,
      `DELETE FROM report WHERE id = '${id}'`,
      `UPDATE report_freeze SET "by" = 'x'`,
      'DELETE FROM report_freeze',
    ]) {
      await expect(store.change('test', (writer) => writer.runSql(sql))).rejects.toThrow(/frozen report/);
    }
    expect((await test.call('audit.verify', {})).ok).toBe(true);
  });

  it('is not made of a draft that nobody approved, unless that is said', async () => {
    const code = '1.1';
    await test.call('standards.write', {
      framework: 'wfme-2020',
      period: '2024-2025',
      code,
      language: 'zh-CN',
      text: '宗旨已公布。',
    });
    const { id } = await build();
    expect((await test.call('reports.freezeCheck', { id })).unapproved).toEqual([code]);
    const refused = await test.refused('reports.freeze', { ...signed, id, formats: ['xlsx'] });
    expect(refused).toMatchObject({ code: 'report-unapproved' });
    expect((await freeze({ id, despite: true })).frozen).not.toBeNull();
  });

  it('can be compared with the one before it', async () => {
    const first = await build();
    await addDepartment();
    const second = await build();
    const { comparison, earlier, later } = await test.call('reports.compare', {
      earlier: first.id,
      later: second.id,
    });
    expect([earlier.id, later.id]).toEqual([first.id, second.id]);
    expect(comparison.figures.length).toBeGreaterThan(0);
    expect(comparison.figures.every(({ department: code }) => code === '101')).toBe(true);
    expect(comparison.sources.added).toHaveLength(1);
    expect((await test.refused('reports.exportFrozen', { id: second.id, folder })).code).toBe(
      'report-not-frozen',
    );
  });
});

describe.skipIf(!hasChromium)('print and Word file of a frozen report', () => {
  it('are written again byte by byte', async () => {
    const press = await launchPress();
    const test = await openTestBackend(press);
    try {
      const folder = join(test.folder, '..', 'reports');
      const { report } = await test.call('reports.build', { ...request, folder, formats: ['xlsx'] });
      await test.call('reports.freeze', { ...signed, id: report.id });
      test.setTime('2030-05-01T09:00:00.000Z');
      const { files } = await test.call('reports.renderAgain', { id: report.id });
      expect(files.map(({ format, same }) => `${format} ${same}`)).toEqual([
        'pdf true',
        'docx true',
        'xlsx true',
      ]);
    } finally {
      test.end();
      await press.close();
    }
  }, 240_000);
});
