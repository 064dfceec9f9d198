/** What stands around a record: papers, drafts, versions put back, and the figures that stand on it. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { setAnswersOpen } from '#backend/anonymity/answers.ts';
import { formHtml } from '#backend/forms/form-html.ts';
import { rowsBehind } from '#backend/indicators/rows.ts';
import { whereItCounts } from '#backend/indicators/where-it-counts.ts';
import { getRecord } from '#db/repositories/record-reader.ts';
import { indicators } from '#shared/indicators/index.ts';
import { recordType, recordTypes } from '#shared/records/index.ts';
import type { FieldValues } from '#shared/records/types.ts';
import { openTestBackend, type TestBackend } from './support/backend.ts';

let test: TestBackend;
let id: string;
const save = (type: string, values: FieldValues, of: string | null = null, version: number | null = null) =>
  test.call('records.save', { type, id: of, version, values });

beforeEach(async () => {
  test = await openTestBackend();
  await save('department', { code: 'D1', name: '内科', name_en: 'Internal Medicine' });
  await save('person', { number: 'T1', name: '张伟', role: 'teacher', department: 'D1' });
  const { record } = await save('observation', {
    date: '2025-03-01',
    department: 'D1',
    teacher: 'T1',
    observer: 'T1',
    topic: '心电图',
    score: 90,
  });
  id = record!.id;
});
afterEach(() => test.end());

const PNG = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1, 2, 3]);
const actions = async () =>
  (await test.call('audit.list', {})).entries.map(({ action }: { action: string }) => action);

describe('papers', () => {
  const place = () => ({ type: 'observation', record: id });

  it('are kept by content, removed and brought back, and told in the audit log', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'attest-papers-'));
    const pdf = join(folder, '签到表.pdf');
    writeFileSync(pdf, '%PDF-1.4 signatures');
    const added = await test.call('attachments.add', {
      ...place(),
      paths: [pdf],
      pasted: [{ name: 'screenshot', bytes: PNG }],
    });
    rmSync(folder, { recursive: true });
    expect(added.attachments.map(({ file }) => file)).toEqual(['签到表.pdf', 'screenshot.png']);
    const again = await test.call('attachments.add', { ...place(), pasted: [{ name: 'b.png', bytes: PNG }] });
    expect(again.attachments.map(({ file }) => file)).toEqual(['签到表.pdf', 'b.png']);

    const attachment = added.attachments[0]!.id;
    const left = await test.call('attachments.detach', { ...place(), attachment });
    expect(left.attachments).toHaveLength(1);
    const back = await test.call('attachments.restore', { ...place(), attachment });
    expect(back.attachments).toHaveLength(2);
    expect(await actions()).toEqual(
      expect.arrayContaining(['record.attach', 'record.detach', 'record.reattach']),
    );
  });

  it('are pictures and PDF files, told by their content, of a record that exists', async () => {
    const bytes = Buffer.from('MZ program');
    const refused = await test.refused('attachments.add', {
      ...place(),
      pasted: [{ name: 'x.pdf', bytes }],
    });
    expect(refused).toMatchObject({ code: 'attachment-kind', details: { file: 'x.pdf' } });
    expect((await test.call('attachments.list', place())).attachments).toEqual([]);
    const nowhere = { type: 'observation', record: 'none', pasted: [{ name: 'a.png', bytes: PNG }] };
    expect((await test.refused('attachments.add', nowhere)).code).toBe('record-unknown');
    const unknown = await test.refused('attachments.detach', { ...place(), attachment: 'none' });
    expect(unknown.code).toBe('attachment-unknown');
  });
});

it('a draft outlives the backend, belongs to its person and record, and can be discarded', async () => {
  const place = { type: 'observation', record: null };
  const draft = { values: { department: 'D1', items: [5, null] }, texts: { date: '今' }, version: null };
  await test.call('drafts.keep', { ...place, draft: { ...draft, texts: {} } });
  await test.call('drafts.keep', { ...place, draft });
  const { folder } = test;
  test.restart();
  await test.call('workspace.open', { folder });
  expect((await test.call('drafts.get', place)).draft).toMatchObject(draft);
  expect((await test.call('drafts.get', { ...place, record: id })).draft).toBeNull();
  await test.call('drafts.discard', place);
  expect((await test.call('drafts.get', place)).draft).toBeNull();
});

describe('an earlier version', () => {
  it('comes back as a new one, is audited and can be taken back', async () => {
    await save('observation', { score: 70 }, id, 1);
    const { batch } = await test.call('records.restore', { type: 'observation', id, version: 2, to: 1 });
    const got = await test.call('records.get', { type: 'observation', id });
    expect(got.record).toMatchObject({ version: 3, values: { score: 90 } });
    expect(got.history.map(({ version }) => version)).toEqual([3, 2, 1]);
    const [entry] = (await test.call('audit.list', {})).entries;
    expect(JSON.stringify(entry)).toContain('restores');
    await test.call('batches.undo', { batch: batch! });
    const after = await test.call('records.get', { type: 'observation', id });
    expect(after.record.values.score).toBe(70);
  });

  it('is refused where the record has moved on, or never had it', async () => {
    await save('observation', { score: 70 }, id, 1);
    const late = { type: 'observation', id, version: 1, to: 1 };
    expect((await test.refused('records.restore', late)).code).toBe('record-changed');
    const unknown = { ...late, version: 2, to: 9 };
    expect((await test.refused('records.restore', unknown)).code).toBe('version-unknown');
  });
});

describe('where it counts', () => {
  it('names the figures of its own periods, the standards that they serve and the reports that print them', async () => {
    const uses = await test.call('records.uses', { type: 'observation', id, period: '2024-2025' });
    const periods = new Set(uses.figures.map(({ period }) => period));
    expect([...periods]).toEqual(expect.arrayContaining(['2024-2025', '2024-2025-2', '2025-03']));
    expect(uses.figures.every(({ departments }) => departments.every((d) => d === null || d === 'D1'))).toBe(
      true,
    );
    expect(uses.standards.length).toBeGreaterThan(0);
    expect(uses.reports).toEqual([]);
  });

  it('agrees with the rows behind every value, for every record and part', async () => {
    const { read } = test.session.workspace!.store;
    setAnswersOpen(read, true);
    const period = '2024-2025';
    const today = '2025-03-10';
    for (const typeId of ['observation', 'department', 'person']) {
      const { rows } = await test.call('records.list', { type: typeId });
      for (const row of rows) {
        const record = getRecord(read, recordType(typeId), row.id)!;
        const uses = whereItCounts(read, record, period, today).filter((use) => use.period === period);
        for (const { id: indicator, measure } of indicators) {
          for (const part of ['numerator', 'denominator', 'excluded'] as const) {
            const behind = rowsBehind(read, {
              indicator,
              period,
              department: null,
              part,
              offset: 0,
              limit: 100,
              today,
            });
            const listed = behind.groups.some((group) =>
              group.rows.some((each) => each.id === row.id && group.type === typeId),
            );
            const distribution = measure.kind === 'mean' || measure.kind === 'median';
            const role = part !== 'excluded' && distribution ? 'value' : part;
            const said = uses.some((use) => use.indicator === indicator && use.role === role);
            expect(`${indicator} ${part} ${said}`).toBe(`${indicator} ${part} ${listed}`);
          }
        }
      }
    }
  });
});

describe('a form on paper', () => {
  it('has every field of every type, blank and filled, in both languages', () => {
    const institution = { zh: '本院', en: 'Ours' };
    for (const type of recordTypes) {
      for (const language of ['zh-CN', 'en'] as const) {
        const html = formHtml({ type, record: null, institution, departments: [], language });
        expect(html).toContain(`lang="${language}"`);
        for (const field of type.fields.filter(({ kind }) => kind !== 'scores')) {
          const label = language === 'en' ? field.label.en : field.label.zh;
          expect(html).toContain(label.replaceAll('&', '&amp;').replaceAll("'", '&#39;'));
        }
      }
    }
  });

  it('shows a record’s values, escaped', async () => {
    await save('observation', { topic: '<b>心电图</b>' }, id, 1);
    const { read } = test.session.workspace!.store;
    const type = recordType('observation');
    const institution = { zh: '本院', en: 'Ours' };
    const departments = [{ code: 'D1', name: { zh: '内科', en: 'Internal Medicine' } }];
    const page = { type, record: getRecord(read, type, id)!, institution, departments };
    const html = formHtml({ ...page, language: 'zh-CN' });
    expect(html).toContain('&lt;b&gt;心电图');
    expect(html).toContain('张伟');
    expect(formHtml({ ...page, language: 'en' })).toContain('Internal Medicine');
  });
});
