import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openTestBackend, type TestBackend } from './support/backend.ts';

let test: TestBackend;
let ids: Record<string, string>;
beforeEach(async () => {
  test = await openTestBackend();
  ids = {};
  await save('department', { code: 'D1', name: '内科' });
  await save('department', { code: 'D2', name: '外科' });
  ids.old = await save('person', {
    number: '00123',
    name: '张伟',
    role: 'teacher',
    department: 'D1',
    title: 'lecturer',
  });
  ids.new = await save('person', { number: '123', name: '张 伟', role: 'teacher', department: 'D1' });
  ids.other = await save('person', { number: 'T9', name: '李娜', role: 'teacher', department: 'D2' });
  ids.seen = await save('observation', observation('00123'));
  ids.watched = await save('observation', { ...observation('T9'), observer: '00123' });
});
afterEach(() => test.end());

const observation = (teacher: string) => ({
  date: '2025-03-01',
  department: 'D1',
  teacher,
  observer: 'T9',
  topic: '心电图',
  score: 90,
});

async function save(type: string, values: Record<string, string | number>, id: string | null = null) {
  const saved = await test.call('records.save', { type, id, version: null, values });
  expect(saved.problems.filter((problem) => problem.level === 'error')).toEqual([]);
  return saved.record!.id;
}

const valuesOf = async (type: string, id: string) =>
  (await test.call('records.get', { type, id })).record.values;
const merge = () => test.call('people.merge', { from: ids.old!, into: ids.new! });

describe('papers of a person who is merged', () => {
  const png = (last: number) => new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, last]);
  const attach = (record: string, name: string, bytes: Uint8Array) =>
    test.call('attachments.add', { type: 'person', record, paths: [], pasted: [{ name, bytes }] });
  const papers = async (record: string) =>
    (await test.call('attachments.list', { type: 'person', record })).attachments.map(({ file }) => file);

  it('are those of the one who stays, and go back with the merge', async () => {
    await attach(ids.old!, 'a.png', png(1));
    await attach(ids.old!, 'both.png', png(2));
    await attach(ids.new!, 'both.png', png(2));
    const { batch } = await merge();
    expect(await papers(ids.new!)).toEqual(['both.png', 'a.png']);
    await test.call('batches.undo', { batch });
    expect(await papers(ids.new!)).toEqual(['both.png']);
    expect((await papers(ids.old!)).sort()).toEqual(['a.png', 'both.png']);
  });
});

describe('one person, two spellings', () => {
  it('is put up for review with the evidence', async () => {
    const { items } = await test.call('people.review', {});
    expect(items).toHaveLength(1);
    expect(items[0]).toMatchObject({ kind: 'pair', person: { number: '00123' } });
    expect(items[0]!.candidates[0]).toMatchObject({
      person: { number: '123' },
      evidence: ['same-number', 'same-name', 'same-department', 'same-role'],
    });
  });

  it('becomes one record: values together, references re-pointed, history and audit', async () => {
    const { batch, references } = await merge();
    expect(references).toEqual({ observation: 2 });
    expect((await valuesOf('observation', ids.seen!)).teacher).toBe('123');
    expect((await valuesOf('observation', ids.watched!)).observer).toBe('123');
    expect(await valuesOf('person', ids.new!)).toMatchObject({ number: '123', title: 'lecturer' });
    expect((await test.call('records.list', { type: 'person' })).total).toBe(2);
    expect((await test.call('people.review', {})).total).toBe(0);
    const { merges } = await test.call('people.merges', {});
    expect(merges).toMatchObject([
      {
        batch,
        reason: 'merge',
        from: { key: '00123', title: '张伟' },
        into: { key: '123', id: ids.new },
        changed: 4,
      },
    ]);
    const { history } = await test.call('records.get', { type: 'person', id: ids.new! });
    expect(history[0]!.batch).toBe(batch);
  });

  it('is taken apart again, exactly as it was', async () => {
    const before = await test.call('records.list', { type: 'person' });
    const { batch } = await merge();
    await test.call('batches.undo', { batch });
    const after = await test.call('records.list', { type: 'person' });
    expect(after.rows.map((row) => row.values)).toEqual(before.rows.map((row) => row.values));
    expect((await valuesOf('observation', ids.seen!)).teacher).toBe('00123');
    const { merges } = await test.call('people.merges', {});
    expect(merges[0]!.undoneAt).not.toBeNull();
    expect((await test.call('people.review', {})).total).toBe(1);
  });

  it('says which records would clash instead of losing one', async () => {
    await save('observation', { ...observation('123'), score: 70 });
    await expect(merge()).rejects.toThrow(/one and differ/);
    expect((await test.call('records.list', { type: 'person' })).total).toBe(3);
  });

  it('keeps one of two records that are equal', async () => {
    await save('observation', observation('123'));
    const { batch } = await merge();
    expect((await test.call('records.list', { type: 'observation' })).total).toBe(2);
    await test.call('batches.undo', { batch });
    expect((await test.call('records.list', { type: 'observation' })).total).toBe(3);
  });

  it('is not asked about again once somebody said why not', async () => {
    const [item] = (await test.call('people.review', {})).items;
    await test.call('people.dismiss', { item: item!.id, reason: '父子，不是一人' });
    expect(await test.call('people.review', {})).toMatchObject({ total: 0, dismissed: 1 });
    expect((await test.call('people.merges', {})).dismissed).toMatchObject([{ reason: '父子，不是一人' }]);
    await test.call('people.restore', { item: item!.id });
    expect((await test.call('people.review', {})).total).toBe(1);
  });
});

describe('a name that the register does not know', () => {
  it('is put up with those it may mean, and is replaced by the one that it means', async () => {
    const id = await save('observation', { ...observation('李 娜'), topic: '查体' });
    const items = (await test.call('people.review', {})).items.filter((item) => item.kind === 'text');
    expect(items).toMatchObject([
      {
        text: '李 娜',
        department: 'D1',
        places: [{ type: 'observation', field: 'teacher', count: 1 }],
        candidates: [{ person: { number: 'T9' }, evidence: ['same-name', 'other-department'] }],
      },
    ]);
    const { batch } = await test.call('people.assign', { text: '李 娜', into: ids.other!, department: 'D1' });
    expect((await valuesOf('observation', id)).teacher).toBe('T9');
    await test.call('batches.undo', { batch });
    expect((await valuesOf('observation', id)).teacher).toBe('李 娜');
  });
});

describe('a key that changes', () => {
  it('carries its references along, and is undone with them', async () => {
    const [department] = (await test.call('records.list', { type: 'department', search: '内科' })).rows;
    const { batch } = await test.call('records.save', {
      type: 'department',
      id: department!.id,
      version: null,
      values: { code: 'NK' },
    });
    const { record } = await test.call('records.get', { type: 'observation', id: ids.seen! });
    expect(record).toMatchObject({ department: 'NK', names: { department: '内科' } });
    expect((await valuesOf('person', ids.old!)).department).toBe('NK');
    await test.call('batches.undo', { batch: batch! });
    expect((await valuesOf('person', ids.old!)).department).toBe('D1');
  });
});

describe('the next import', () => {
  const take = async (rows: string[][]) => {
    const file = join(test.folder, '..', `${rows[0]!.length}.csv`);
    writeFileSync(file, rows.map((row) => row.join(',')).join('\n'));
    const { imports } = await test.call('import.stage', { paths: [file] });
    const staged = imports[0]!;
    return test.call('import.commit', { import: staged.id, plan: staged.plan });
  };

  it('finds the merged person under the earlier number, in the register and in references', async () => {
    await merge();
    await take([
      ['工号', '姓名', '身份', '科室', '学位'],
      ['00123', '张伟', '教师', '内科', '博士'],
    ]);
    expect((await test.call('records.list', { type: 'person' })).total).toBe(2);
    expect(await valuesOf('person', ids.new!)).toMatchObject({ number: '123', degree: 'doctorate' });
    await take([
      ['听课日期', '科室', '授课教师', '听课人', '授课内容', '总分'],
      ['2025-03-09', '内科', '00123', 'T9', '查体', '88'],
      ['2025-03-10', '内科', '0123', '李娜', '查体', '89'],
    ]);
    const { rows } = await test.call('records.list', { type: 'observation', search: '查体' });
    expect(rows.map((row) => [row.values.teacher, row.values.observer])).toEqual([
      ['123', 'T9'],
      ['123', 'T9'],
    ]);
  });
});
