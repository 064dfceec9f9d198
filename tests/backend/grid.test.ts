import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { FieldValues } from '#shared/records/types.ts';
import { openTestBackend, type TestBackend } from './support/backend.ts';

let test: TestBackend;
const save = (type: string, values: FieldValues) =>
  test.call('records.save', { type, id: null, version: null, values });

const activity = (title: string, more: FieldValues = {}): FieldValues => ({
  date: '2025-03-01',
  department: 'D1',
  kind: 'ward-round',
  title,
  host: 'T1',
  ...more,
});

beforeEach(async () => {
  test = await openTestBackend();
  await save('department', { code: 'D1', name: '内科', name_en: 'Internal Medicine' });
  await save('department', { code: 'D2', name: '外科' });
  await save('person', { number: 'T1', name: '张伟', role: 'teacher', department: 'D1' });
  await save('person', { number: 'T2', name: '张伟', role: 'teacher', department: 'D2' });
  await save('person', { number: 'T3', name: '阿明', role: 'teacher', department: 'D2' });
});
afterEach(() => test.end());

const order = async (more: object = {}) => test.call('records.order', { type: 'person', ...more });
const numbersOf = async (more: object = {}) => {
  const { rows } = await order(more);
  const found = await test.call('records.rows', { type: 'person', rows: [...rows] });
  return found.columns.number;
};
const edit = (type: string, edits: object[]) =>
  test.call('records.edit', { type, edits: edits.map((each) => ({ id: null, version: null, ...each })) });

describe('the order of rows', () => {
  it('sorts names by their reading, references by their names, and missing values last', async () => {
    expect(await numbersOf({ sort: [{ field: 'name', descending: false }] })).toEqual(['T3', 'T1', 'T2']);
    expect(await numbersOf({ sort: [{ field: 'name', descending: true }] })).toEqual(['T1', 'T2', 'T3']);
    const byDepartment = [{ field: 'department', descending: true }];
    expect((await numbersOf({ sort: byDepartment }))?.at(-1)).toBe('T1');
  });

  it('filters by values, text by sound, blanks and ranges', async () => {
    const filter = (field: string, check: object) => numbersOf({ filters: [{ field, test: check }] });
    expect(await filter('department', { kind: 'values', values: ['D1'] })).toEqual(['T1']);
    expect(await filter('name', { kind: 'text', text: 'zw' })).toEqual(['T1', 'T2']);
    expect(await filter('title', { kind: 'blank', blank: true })).toEqual(['T1', 'T2', 'T3']);
    expect(await filter('number', { kind: 'range', from: 'T2', to: null })).toEqual(['T2', 'T3']);
  });

  it('groups by two columns with their sizes, in the order of the rows', async () => {
    const { rows, groups } = await order({ group: ['department', 'name'] });
    expect(groups.map(({ values, names, count }) => [...values, names[0], count])).toEqual([
      ['D1', '张伟', '内科', 1],
      ['D2', '阿明', '外科', 1],
      ['D2', '张伟', '外科', 1],
    ]);
    expect(rows).toBeInstanceOf(Int32Array);
    expect(rows).toHaveLength(3);
  });

  it('counts the distinct values of a column under the other filters', async () => {
    const found = await test.call('records.values', {
      type: 'person',
      field: 'name',
      filters: [
        { field: 'name', test: { kind: 'values', values: ['阿明'] } },
        { field: 'role', test: { kind: 'values', values: ['teacher'] } },
      ],
    });
    expect(found).toEqual({
      total: 2,
      values: [
        { value: '张伟', name: null, count: 2 },
        { value: '阿明', name: null, count: 1 },
      ],
    });
  });
});

describe('edits of many rows', () => {
  it('reads texts as the import does, saves the good rows in one batch and tells what is wrong with the others', async () => {
    const texts = { date: '2025年3月4日', department: '内科', kind: '教学查房', title: '休克', host: '张伟' };
    const { batch, rows } = await edit('activity', [
      { texts },
      { texts: { ...texts, title: '发热', date: '2025-02-30', minutes: '9999' } },
      { texts: { ...texts, title: '胸痛', host: '王无人' } },
    ]);
    expect(rows.map(({ state }) => state)).toEqual(['saved', 'refused', 'saved']);
    expect(rows[1]?.problems.map(({ field }) => field)).toEqual(['date', 'minutes']);
    const stored = await test.call('records.rows', { type: 'activity', ids: [rows[0]!.id!] });
    expect(stored.columns).toMatchObject({ date: ['2025-03-04'], host: ['T1'], department: ['D1'] });
    const { batches } = await test.call('batches.list', {});
    expect(batches.find(({ id }) => id === batch)).toMatchObject({ kind: 'entry', counts: { new: 2 } });
    await test.call('batches.undo', { batch: batch! });
    expect((await test.call('records.list', { type: 'activity' })).total).toBe(0);
  });

  it('names the person of the row’s own department where a name alone does not tell', async () => {
    const texts = { date: '2025-03-04', department: '外科', kind: '教学查房', title: '休克', host: '张伟' };
    const { rows } = await edit('activity', [{ texts }]);
    const stored = await test.call('records.rows', { type: 'activity', ids: [rows[0]!.id!] });
    expect(stored.columns.host).toEqual(['T2']);
  });

  it('refuses two new rows with one key, a version that is out of date, and a record that is gone', async () => {
    const twice = await edit('activity', [{ values: activity('甲') }, { values: activity('甲') }]);
    expect(twice.rows.map(({ state }) => state)).toEqual(['saved', 'refused']);
    const { id, version } = twice.rows[0]!;
    await edit('activity', [{ id, version, values: { minutes: 30 } }]);
    const late = await edit('activity', [
      { id, version, values: { minutes: 40 } },
      { id: 'none', values: { minutes: 40 } },
    ]);
    expect(late).toMatchObject({
      batch: null,
      rows: [
        { state: 'changed', version: 2, by: '王秘书' },
        { state: 'gone', id: 'none' },
      ],
    });
  });

  it('writes nothing where nothing changes, and removes rows so that they come back', async () => {
    const first = await edit('activity', [{ values: activity('甲') }]);
    const { id, version } = first.rows[0]!;
    expect(await edit('activity', [{ id, version, values: { title: '甲' } }])).toMatchObject({
      batch: null,
      rows: [{ state: 'same' }],
    });
    const removed = await test.call('records.edit', {
      type: 'activity',
      remove: [
        { id: id!, version },
        { id: 'none', version: null },
      ],
    });
    expect(removed.removed.map(({ state }) => state)).toEqual(['saved', 'gone']);
    expect((await order({ type: 'activity' })).rows).toHaveLength(0);
    await test.call('batches.undo', { batch: removed.batch! });
    expect((await order({ type: 'activity' })).rows).toHaveLength(1);
  });
});

it('keeps views by name, shared in the workspace', async () => {
  const view = { columns: [], frozen: 2, sort: [], filters: [], group: ['department'] };
  const { view: saved } = await test.call('records.save-view', { type: 'person', name: '科室', view });
  await test.call('records.save-view', { type: 'person', name: '科室', view: { ...view, frozen: 1 } });
  test.restart();
  await test.call('workspace.open', { folder: test.folder });
  const { views } = await test.call('records.views', { type: 'person' });
  expect(views).toEqual([{ ...saved, view: { ...view, frozen: 1 } }]);
  expect(await test.call('records.remove-view', { type: 'person', id: saved.id })).toEqual({ removed: true });
  expect((await test.call('records.views', { type: 'activity' })).views).toEqual([]);
});
