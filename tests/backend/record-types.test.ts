import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Definition } from '#shared/records/definition/types.ts';
import { roundType } from '../fixtures/round-type.ts';
import { openTestBackend, type TestBackend } from './support/backend.ts';

let test: TestBackend;
beforeEach(async () => {
  test = await openTestBackend();
  await test.call('records.save', {
    type: 'department',
    id: null,
    version: null,
    values: { code: 'D1', name: '内科' },
  });
});
afterEach(() => test.end());

const save = (definition: Definition, from: number | null = null) =>
  test.call('record-types.save', { definition, from });
const enter = (values: Record<string, string | number | boolean | null>, id: string | null = null) =>
  test.call('records.save', { type: roundType.id, id, version: null, values });
/** A text file beside the workspace. */
function fileOf(name: string, text: string): string {
  const path = join(test.folder, '..', name);
  writeFileSync(path, text);
  return path;
}
const good = { round_no: 'LR-0001', held_on: '2025-03-01', department: 'D1', outcome: 'good', score: 8 };

describe('a record type of the office', () => {
  it('has a form, a list, history and undo as soon as it is saved', async () => {
    expect(await save(roundType)).toMatchObject({ version: 1, problems: [] });
    const wrong = await enter({ ...good, round_no: 'R1', outcome: 'other' });
    expect(wrong.record).toBeNull();
    expect(wrong.problems.map(({ field }) => field).sort()).toEqual(['remark', 'round_no']);
    const { record } = await enter(good);
    expect(record).toMatchObject({ department: 'D1', year: '2024-2025', names: { department: '内科' } });
    const list = await test.call('records.list', { type: roundType.id, search: '内科' });
    expect(list.total).toBe(1);
    const changed = await enter({ ...good, score: 12 }, record!.id);
    expect(changed.problems).toMatchObject([{ level: 'warning', field: 'score' }]);
    await test.call('batches.undo', { batch: changed.batch! });
    const after = await test.call('records.get', { type: roundType.id, id: record!.id });
    expect(after.record.values.score).toBe(8);
    const { figures } = await test.call('record-types.figures', { id: roundType.id, period: '2024-2025' });
    expect(figures.find(({ id }) => id === 'count')!.values).toEqual([
      { department: null, value: 1, n: 1 },
      { department: 'D1', value: 1, n: 1 },
    ]);
    expect(figures.find(({ id }) => id === 'mean-score')!.values[0]).toMatchObject({ value: 8 });
  });

  it('is imported by its own headings, and is still there after opening again', async () => {
    await save(roundType);
    const folder = test.folder;
    await test.call('workspace.close', {});
    await test.call('workspace.open', { folder, readOnly: false });
    const file = fileOf(
      '联合查房登记.csv',
      '查房编号,查房日期,主办科室,结论,主题,评分\nLR-0002,2025-03-02,内科,优,诊断;治疗,9\nLR-3,2025-03-03,内科,好,,7\n',
    );
    const { imports } = await test.call('import.stage', { paths: [file] });
    expect(imports[0]!.sheets[0]).toMatchObject({ type: roundType.id });
    expect(imports[0]!.counts).toMatchObject({ read: 2, new: 1, rejected: 1 });
    await test.call('import.commit', { import: imports[0]!.id, plan: imports[0]!.plan });
    const { rows } = await test.call('records.list', { type: roundType.id });
    expect(rows[0]!.values).toMatchObject({ outcome: 'good', topics: '1;2', score: 9 });
  });

  it('keeps what is filled: fields and choices become retired, kinds and keys stay', async () => {
    await save(roundType);
    const { record } = await enter({ ...good, topics: '1' });
    const field = (name: string) => roundType.fields.find((one) => one.name === name)!;
    const without = roundType.fields.filter(({ name }) => name !== 'score' && name !== 'present');
    const outcome = {
      ...field('outcome'),
      options: [{ code: 'x', label: { zh: '新', en: 'New' }, aliases: [] }],
    };
    const next = {
      ...roundType,
      rules: [],
      fields: without.map((one) => (one.name === 'outcome' ? (outcome as typeof one) : one)),
    };
    const saved = await save(next, 1);
    expect(saved.problems).toEqual([]);
    expect(saved.definition.fields.at(-1)).toMatchObject({ name: 'score', retired: true });
    expect(saved.definition.fields.find(({ name }) => name === 'outcome')).toMatchObject({
      options: [{ code: 'x' }, { code: 'good', retired: true }],
    });
    await enter({ ...good, remark: '改' }, record!.id);
    const back = await save({ ...roundType, rules: [] }, 2);
    expect(back.version).toBe(3);
    const found = await test.call('records.get', { type: roundType.id, id: record!.id });
    expect(found.record.values).toMatchObject({ score: 8, outcome: 'good', remark: '改' });

    const kind = {
      ...roundType,
      key: ['round_no', 'held_on'],
      fields: roundType.fields.map((one) =>
        one.name === 'score' ? { ...one, kind: 'text' as const, maxLength: 5 } : one,
      ),
    };
    const refused = await save(kind as Definition, 3);
    expect(refused.version).toBeNull();
    expect(refused.problems.map(({ code }) => code)).toEqual(
      expect.arrayContaining(['refused-kind', 'refused-key']),
    );
    expect(await test.refused('record-types.remove', { id: roundType.id })).toMatchObject({
      code: 'record-type-in-use',
    });
    expect(await test.refused('record-types.save', { definition: roundType, from: 1 })).toMatchObject({
      code: 'record-type-changed',
    });
    const { versions } = await test.call('record-types.versions', { id: roundType.id });
    expect(versions.map(({ version, by }) => [version, by])).toEqual([
      [3, '王秘书'],
      [2, '王秘书'],
      [1, '王秘书'],
    ]);
    const log = await test.call('audit.list', { offset: 0, limit: 50 });
    expect(log.entries.filter(({ action }) => action === 'record-type.save')).toHaveLength(3);
  });

  it('goes again while nothing was stored under it', async () => {
    await save(roundType);
    await test.call('record-types.remove', { id: roundType.id });
    expect((await test.call('record-types.list', {})).definitions).toEqual([]);
    expect(await test.refused('records.list', { type: roundType.id })).toMatchObject({
      code: 'record-type-unknown',
    });
    expect((await save(roundType)).version).toBe(3);
  });
});

describe('fields added to a built-in type', () => {
  const added: Definition = {
    kind: 'fields',
    id: 'department',
    fields: [
      {
        kind: 'integer',
        name: 'x_teachers',
        label: { zh: '带教人数', en: 'Teachers' },
        aliases: ['带教老师数'],
      },
    ],
    rules: [{ rule: 'range', field: 'x_teachers', from: 1, to: null, level: 'error' }],
  };

  it('are part of form, import and list', async () => {
    expect((await save(added)).problems).toEqual([]);
    const values = { code: 'D2', name: '外科', x_teachers: 0 };
    const bad = await test.call('records.save', { type: 'department', id: null, version: null, values });
    expect(bad.problems).toMatchObject([{ field: 'x_teachers', level: 'error' }]);
    const file = fileOf('科室名录.csv', '科室代码,科室名称,带教老师数\nD3,儿科,12\n');
    const { imports } = await test.call('import.stage', { paths: [file] });
    await test.call('import.commit', { import: imports[0]!.id, plan: imports[0]!.plan });
    const { rows } = await test.call('records.list', { type: 'department', search: '儿科' });
    expect(rows[0]!.values.x_teachers).toBe(12);
  });

  it('need the prefix, and cannot take the place of a built-in field', async () => {
    const wrong = { ...added, fields: [{ ...added.fields[0]!, name: 'beds' }], rules: [] };
    const { version, problems } = await save(wrong);
    expect(version).toBeNull();
    expect(problems.map(({ code }) => code)).toEqual(['problem-name-prefix', 'problem-name-twice']);
  });
});

describe('a definition as a workbook', () => {
  it('comes back as it was', async () => {
    await save(roundType);
    for (const language of ['zh-CN', 'en'] as const) {
      const path = join(test.folder, '..', `definition-${language}.xlsx`);
      await test.call('record-types.export', { id: null, path, language });
      const read = await test.call('record-types.read', { path });
      expect(read).toEqual({ form: 'attest', definitions: [roundType], notes: [] });
    }
  });

  it('gives names to labels: by reading and by letters', async () => {
    const { names } = await test.call('record-types.names', {
      labels: [
        { zh: '教学查房', en: '教学查房' },
        { zh: '日期', en: 'Date of round' },
        { zh: '2', en: '2' },
        { zh: '教学查房', en: '' },
      ],
      kind: 'field',
      taken: [],
    });
    expect(names).toEqual(['jiao_xue_cha_fang', 'date_of_round', 'f_2', 'jiao_xue_cha_fang_2']);
  });
});
