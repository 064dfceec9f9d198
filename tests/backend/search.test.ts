import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openTestBackend, type TestBackend } from './support/backend.ts';

let test: TestBackend;
beforeEach(async () => {
  test = await openTestBackend();
  await save('department', { code: 'D1', name: '心血管内科', name_en: 'Cardiology' });
  await save('person', { number: 'T1', name: '张伟', role: 'teacher', department: 'D1' });
  await save('person', { number: 'T2', name: '单明', role: 'teacher', department: 'D1' });
  await save('person', { number: 'T3', name: '张维明', name_en: 'Zhang Weiming', role: 'teacher' });
  await save('person', { number: 'T4', name: '吕萍', role: 'teacher' });
  for (const teacher of ['T1', 'T3'])
    await save('observation', {
      date: '2025-03-01',
      department: 'D1',
      teacher,
      observer: 'T2',
      topic: '心电图',
      score: 90,
    });
});
afterEach(() => test.end());

const save = async (
  type: 'department' | 'person' | 'observation',
  values: Record<string, string | number>,
) => {
  const { problems } = await test.call('records.save', { type, id: null, version: null, values });
  expect(problems.filter((problem) => problem.level === 'error')).toEqual([]);
};

const lookup = async (type: 'person' | 'department', search: string) =>
  (await test.call('records.lookup', { type, search })).options.map((option) => option.label);

const list = async (type: 'person' | 'observation', search: string) =>
  (await test.call('records.list', { type, search })).rows.map(
    (row) => row.values[type === 'person' ? 'number' : 'teacher'],
  );

describe('search by sound', () => {
  it.each([
    ['zw', ['张伟', '张维明']],
    ['zhangw', ['张伟', '张维明']],
    ['zhang wei', ['张维明', '张伟']],
    ['shan', ['单明']],
    ['dan', ['单明']],
    ['lv', ['吕萍']],
    ['lup', ['吕萍']],
    ['张', ['张伟', '张维明']],
    ['T4', ['吕萍']],
    ['qx', []],
  ])('looks %s up', async (search, expected) => {
    expect(new Set(await lookup('person', search))).toEqual(new Set(expected));
  });

  it('puts the better match first', async () => {
    expect((await lookup('person', 'zw'))[0]).toBe('张伟');
    expect((await lookup('department', 'xxgnk'))[0]).toBe('心血管内科');
  });

  it('finds rows by the sound of the people in them', async () => {
    expect((await list('person', 'zw')).sort()).toEqual(['T1', 'T3']);
    expect(await list('observation', 'zhangweiming')).toEqual(['T3']);
    expect((await list('observation', 'shanm')).sort()).toEqual(['T1', 'T3']);
    expect(await list('observation', 'lvping')).toEqual([]);
  });
});
