import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { insertBatch } from '#db/repositories/batches.ts';
import { insertRecords } from '#db/repositories/record-writer.ts';
import type { BatchMapping } from '#shared/importing/mapping.ts';
import { naturalKey, recordType } from '#shared/records/index.ts';
import type { FieldValues, RecordTypeId } from '#shared/records/types.ts';
import { openTestBackend, type TestBackend } from './support/backend.ts';

let test: TestBackend;
beforeEach(async () => {
  test = await openTestBackend();
  await save('department', { code: 'D1', name: '内科', name_en: 'Internal Medicine' });
  await save('department', { code: 'D2', name: '外科' });
  const person = await save('person', { number: 'T1', name: '张伟', role: 'teacher', department: 'D1' });
  expect(person.problems).toEqual([]);
});
afterEach(() => test.end());

const save = (
  type: RecordTypeId,
  values: FieldValues,
  id: string | null = null,
  version: number | null = null,
) => test.call('records.save', { type, id, version, values });

const observation = (more: FieldValues = {}): FieldValues => ({
  date: '2025-03-01',
  department: 'D1',
  teacher: 'T1',
  observer: 'T1',
  topic: '心电图',
  score: 90,
  ...more,
});

describe('entry by form', () => {
  it('saves, files under its period and department, and names what it refers to', async () => {
    const { record, batch, problems } = await save('observation', observation());
    expect(problems.filter((problem) => problem.level === 'error')).toEqual([]);
    expect(record).toMatchObject({
      department: 'D1',
      year: '2024-2025',
      term: '2024-2025-2',
      month: '2025-03',
      version: 1,
      batch,
      updatedBy: '王秘书',
      names: { department: '内科', teacher: '张伟' },
    });
  });

  it('answers the problems of an import, and writes nothing', async () => {
    const before = await test.call('batches.list', {});
    const wrong = observation({ score: 130, department: 'D9', followed_up_on: '2025-02-01', topic: ' ' });
    const { record, problems } = await save('observation', wrong);
    expect(record).toBeNull();
    const fields = problems.filter((problem) => problem.level === 'error').map((problem) => problem.field);
    expect(fields).toEqual(expect.arrayContaining(['score', 'department', 'followed_up_on']));
    for (const { message } of problems) expect(message.zh !== '' && message.en !== '').toBe(true);
    expect(await test.call('batches.list', {})).toEqual(before);
  });

  it('refuses a second record with the same key, and a form that is out of date', async () => {
    const { record } = await save('observation', observation());
    expect((await save('observation', observation({ score: 70 }))).problems).toMatchObject([
      { level: 'error', code: 'record-exists' },
    ]);
    await save('observation', { score: 80 }, record!.id, 1);
    const late = { type: 'observation', id: record!.id, version: 1, values: { score: 70 } } as const;
    expect(await test.refused('records.save', late)).toMatchObject({ code: 'record-changed' });
    const gone = { ...late, id: 'none' };
    expect((await test.refused('records.save', gone)).code).toBe('record-unknown');
  });

  it('writes nothing when nothing changed', async () => {
    const { record } = await save('observation', observation());
    const again = await save('observation', observation(), record!.id, 1);
    expect(again).toMatchObject({ batch: null, record: { version: 1 } });
  });

  it('is told in history and audit, and taken back', async () => {
    const { record } = await save('observation', observation());
    const { batch } = await save('observation', { score: 80 }, record!.id, 1);
    const got = await test.call('records.get', { type: 'observation', id: record!.id });
    expect(got.history.map((entry) => entry.changes.length)).toEqual([1, 6]);
    expect(got.history[0]).toMatchObject({
      kind: 'entry',
      changes: [{ field: 'score', before: 90, after: 80 }],
    });
    expect(got.sources.find((source) => source.field === 'score')).toMatchObject({
      batch,
      kind: 'entry',
      file: null,
    });
    expect((await test.call('audit.list', {})).entries[0]).toMatchObject({
      action: 'record.update',
      details: { before: { score: 90 }, after: { score: 80 } },
    });
    expect(await test.call('batches.undo', { batch: batch! })).toEqual({ removed: 0, restored: 1 });
    const back = await test.call('records.get', { type: 'observation', id: record!.id });
    expect(back.record).toEqual(record);
    expect(back.history).toHaveLength(1);
  });

  it('removes a record so that it can be brought back', async () => {
    const { record } = await save('observation', observation());
    const { batch } = await test.call('records.remove', { type: 'observation', id: record!.id });
    expect((await test.call('records.list', { type: 'observation' })).total).toBe(0);
    await test.call('batches.undo', { batch });
    expect((await test.call('records.list', { type: 'observation' })).rows).toEqual([record]);
  });
});

describe('lists', () => {
  beforeEach(async () => {
    await save('observation', observation());
    await save(
      'observation',
      observation({ date: '2024-10-01', department: 'D2', topic: '100%正常_心音', score: 60 }),
    );
    await save(
      'observation',
      observation({ date: '2023-10-01', topic: '查房', score: null, observer_role: 'leader' }),
    );
  });
  const topics = async (input: object) =>
    (await test.call('records.list', { type: 'observation', ...input })).rows.map((row) => row.values.topic);

  it('are filtered by period, department and text', async () => {
    expect(await topics({})).toEqual(['心电图', '100%正常_心音', '查房']);
    expect(await topics({ period: '2024-2025' })).toEqual(['心电图', '100%正常_心音']);
    expect(await topics({ period: '2024-2025-1' })).toEqual(['100%正常_心音']);
    expect(await topics({ period: '2023-10' })).toEqual(['查房']);
    expect(await topics({ department: 'D2' })).toEqual(['100%正常_心音']);
    expect(await topics({ search: '0%正' })).toEqual(['100%正常_心音']);
    expect(await topics({ search: '%' })).toEqual(['100%正常_心音']);
    expect(await topics({ search: '_' })).toEqual(['100%正常_心音']);
    expect(await topics({ search: 'internal' })).toEqual(['心电图', '查房']);
    expect(await topics({ search: '领导' })).toEqual(['查房']);
    expect(await topics({ search: "'; DROP TABLE" })).toEqual([]);
  });

  it('are sorted with empty values last, and paged', async () => {
    const sort = (descending: boolean) => ({ sort: { field: 'score', descending } });
    expect(await topics(sort(false))).toEqual(['100%正常_心音', '心电图', '查房']);
    expect(await topics(sort(true))).toEqual(['心电图', '100%正常_心音', '查房']);
    expect(await topics({ limit: 1, offset: 1 })).toEqual(['100%正常_心音']);
    expect(await topics({ sort: { field: 'no such field', descending: true } })).toHaveLength(3);
  });

  it('tell how complete a year is', async () => {
    const { cells, totals } = await test.call('records.completeness', { year: '2024-2025' });
    const of = (department: string) =>
      cells.find((cell) => cell.type === 'observation' && cell.department === department);
    expect(of('D1')).toMatchObject({ count: 1, lastBatchAt: '2025-03-10T08:00:00.000Z' });
    expect(of('D2')).toMatchObject({ count: 1 });
    expect(totals.find((total) => total.type === 'observation')).toEqual({ type: 'observation', count: 2 });
    expect(totals.find((total) => total.type === 'department')).toEqual({ type: 'department', count: 2 });
    expect((await test.call('app.state', {})).workspace).toMatchObject({
      years: ['2024-2025', '2023-2024'],
      currentYear: '2024-2025',
    });
  });

  it('look up what a reference may mean', async () => {
    const options = async (search: string) =>
      (await test.call('records.lookup', { type: 'department', search })).options;
    expect(await options('internal')).toEqual([{ key: 'D1', label: '内科', hint: 'D1 · Internal Medicine' }]);
    expect((await options('')).map((option) => option.key).sort()).toEqual(['D1', 'D2']);
    expect(await options('D2')).toMatchObject([{ label: '外科' }]);
  });
});

describe('from a record to its cells', () => {
  const csv = '听课记录表,,,\n日期,教师,听课人,内容,得分\n2025-03-01,张伟,李明,心电图,九十\n';
  const type = recordType('observation');

  const imported = async () => {
    const { store } = test.session.workspace!;
    const mapping: BatchMapping = {
      sheets: [
        {
          sheet: '听课',
          type: 'observation',
          headerRows: [2],
          columns: ['date', 'teacher', 'observer', 'topic', 'score'].map((target, index) => ({
            index,
            heading: ['日期', '教师', '听课人', '内容', '得分'][index]!,
            target,
          })),
          defaults: { department: 'D1' },
          fixes: [
            { row: 3, column: 4, from: '九十', to: '90', by: '王秘书', at: '2025-03-10T08:00:00.000Z' },
          ],
          translations: [],
        },
      ],
    };
    return store.change('王秘书', (writer) => {
      const { sha256 } = store.keepFile(writer, Buffer.from(csv), '听课.csv');
      insertBatch(writer, {
        id: 'batch-1',
        kind: 'import',
        file: '听课.csv',
        sha256,
        department: 'D1',
        types: '["observation"]',
        rows_read: 1,
        rows_new: 1,
        rows_changed: 0,
        rows_unchanged: 0,
        rows_rejected: 0,
        mapping: JSON.stringify(mapping),
        digest: 'd',
      });
      const values = observation({ observer: '李明' });
      const row = {
        id: 'record-1',
        naturalKey: naturalKey(type, values),
        values: type.fields.map((field) => values[field.name] ?? null),
        sheet: '听课',
        row: 3,
        extra: '{"备注":"补录"}',
      };
      insertRecords(writer, type, 'batch-1', [row]);
      return sha256;
    });
  };

  it('names file, sheet, row, column, the text as written and what replaced it', async () => {
    const sha256 = await imported();
    const { sources, extra } = await test.call('records.get', { type: 'observation', id: 'record-1' });
    const of = (field: string) => sources.find((source) => source.field === field);
    expect(of('topic')).toMatchObject({
      kind: 'import',
      file: { sha256, name: '听课.csv' },
      sheet: '听课',
      row: 3,
      column: 'D',
      heading: '内容',
      original: '心电图',
      corrected: null,
    });
    expect(of('score')).toMatchObject({ column: 'E', original: '九十', corrected: '90' });
    expect(of('department')).toMatchObject({ file: { sha256 }, column: null, original: null });
    expect(extra).toEqual({ 备注: '补录' });
  });

  it('shows the surroundings of the cell', async () => {
    const sha256 = await imported();
    const place = { sha256, sheet: '听课', row: 3, around: 1 };
    expect(await test.call('source.cell', place)).toMatchObject({
      file: '听课.csv',
      firstRow: 2,
      rows: [
        ['日期', '教师', '听课人', '内容', '得分'],
        ['2025-03-01', '张伟', '李明', '心电图', '九十'],
      ],
      header: { row: 2, cells: ['日期', '教师', '听课人', '内容', '得分'] },
    });
    expect((await test.refused('source.cell', { ...place, sheet: '没有' })).code).toBe('sheet-missing');
    expect((await test.refused('source.cell', { ...place, sha256: '../x' })).code).toBe('file-missing');
  });
});
