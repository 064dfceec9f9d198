import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { getBatch, undoBatch, undoBatchInTurns } from '#db/repositories/batches.ts';
import { historyOf, originsOf, statesOf } from '#db/repositories/record-history.ts';
import { idOfKey } from '#db/repositories/record-reader.ts';
import { existingByKey, insertRecords, removeRecord, updateRecords } from '#db/repositories/record-writer.ts';
import type { Store } from '#db/types.ts';
import type { FieldValue } from '#shared/records/types.ts';
import { begin, evaluation, newStore, nextId, observation, row, tempFolder } from './support.ts';

let store: Store;
let remove: () => void;
beforeEach(() => {
  const temp = tempFolder();
  store = newStore(join(temp.path, 'ws'));
  remove = temp.remove;
});
afterEach(() => {
  store.close();
  remove();
});

const rowsOf = (table: string) => store.read.allSql(`SELECT * FROM ${table} ORDER BY id`);
const everything = () => [rowsOf('rec_observation'), rowsOf('rec_evaluation')];

const insert = (key: string, values: Record<string, string | number | boolean | null>) =>
  store.change('甲', (writer) => {
    const batch = begin(writer, nextId(), { new: 1, changed: 0 });
    insertRecords(writer, observation, batch, [row(observation, key, values)]);
    return batch;
  });

const update = (key: string, values: Record<string, string | number | boolean | null>) =>
  store.change('乙', (writer) => {
    const batch = begin(writer, nextId(), { new: 0, changed: 1 });
    updateRecords(writer, observation, batch, [
      row(observation, key, values, idOfKey(writer, observation, key)),
    ]);
    return batch;
  });

const undo = (batch: string) => store.change('丙', (writer) => undoBatch(writer, batch));

describe('undo of a batch', () => {
  it('removes what was new and restores what was changed or removed', async () => {
    await insert('a', { score: 80.1 });
    await insert('b', { score: 1 / 3 });
    const before = everything();
    const batch = await store.change('甲', (writer) => {
      const id = begin(writer, nextId(), { new: 1, changed: 2 });
      const idA = idOfKey(writer, observation, 'a')!;
      updateRecords(writer, observation, id, [row(observation, 'a2', { score: 2 }, idA)]);
      removeRecord(writer, observation, id, idOfKey(writer, observation, 'b')!);
      insertRecords(writer, observation, id, [row(observation, 'c', {})]);
      return id;
    });
    expect(await undo(batch)).toEqual({ removed: 1, restored: 2 });
    expect(everything()).toEqual(before);
    expect(getBatch(store.read, batch)).toMatchObject({ undone_by: '丙' });
    await expect(undo(batch)).rejects.toMatchObject({ failure: { code: 'batch-undone' } });
    await expect(undo('none')).rejects.toMatchObject({ failure: { code: 'batch-unknown' } });
  });

  it('is refused while later batches build upon it, and allowed once they are taken back', async () => {
    const first = await insert('a', { score: 1 });
    const second = await update('a', { score: 2 });
    const third = await update('a', { score: 3 });
    const before = everything();
    await expect(undo(first)).rejects.toMatchObject({
      failure: { code: 'batch-built-upon', details: { ids: [second] } },
    });
    await expect(undo(second)).rejects.toMatchObject({ failure: { details: { ids: [third] } } });
    expect(everything()).toEqual(before);
    await undo(third);
    await undo(second);
    expect(await undo(first)).toEqual({ removed: 1, restored: 0 });
    expect(everything()).toEqual([[], []]);
  });

  it('is refused when a key that it would bring back has been taken', async () => {
    await insert('a', { score: 1 });
    const removal = await store.change('甲', (writer) => {
      const id = begin(writer, nextId(), { new: 0, changed: 1 });
      removeRecord(writer, observation, id, idOfKey(writer, observation, 'a')!);
      return id;
    });
    const taken = await insert('a', { score: 2 });
    await expect(undo(removal)).rejects.toMatchObject({ failure: { details: { ids: [taken] } } });
    await undo(taken);
    expect(await undo(removal)).toEqual({ removed: 0, restored: 1 });
  });

  it('gives back the very rows, over any sequence of changes', async () => {
    const text = fc.oneof(fc.string({ unit: 'grapheme', maxLength: 8 }), fc.constant(null));
    const score = fc.oneof(fc.double({ noNaN: true, noDefaultInfinity: true }), fc.constant(null));
    const item = fc.oneof(fc.integer({ min: 1, max: 5 }), fc.constant(null));
    const step = fc.record({
      kind: fc.constantFrom('insert', 'update', 'remove', 'form'),
      key: fc.constantFrom('a', 'b', 'c', 'd'),
      topic: text,
      score,
      flag: fc.option(fc.boolean()),
      scores: fc.array(item, { minLength: 10, maxLength: 10 }),
    });
    const batches = fc.array(fc.array(step, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 5 });
    await fc.assert(
      fc.asyncProperty(batches, async (plan) => {
        const states = [everything()];
        const done: string[] = [];
        for (const steps of plan) {
          const batch = await store.change('甲', (writer) => {
            const id = begin(writer);
            for (const { kind, key, topic, score: value, flag, scores } of steps) {
              const type = kind === 'form' ? evaluation : observation;
              const known = idOfKey(writer, type, key);
              const values: Record<string, FieldValue> =
                kind === 'form' ? { form_no: key, scores } : { topic, score: value, follow_up_needed: flag };
              if (kind === 'remove') known && removeRecord(writer, type, id, known);
              else if (known) updateRecords(writer, type, id, [row(type, key, values, known)]);
              else insertRecords(writer, type, id, [row(type, key, values)]);
            }
            return id;
          });
          done.push(batch);
          states.push(everything());
        }
        for (const batch of done.reverse()) {
          expect(everything()).toEqual(states.pop());
          await undo(batch);
        }
        expect(everything()).toEqual(states.pop());
      }),
      { numRuns: 60 },
    );
  });
});

describe('what a record was', () => {
  it('tells its changes and where each value came from, without what was taken back', async () => {
    const first = await insert('a', { topic: '心电图', score: 80 });
    const second = await update('a', { topic: '心电图', score: 85 });
    const third = await update('a', { topic: '错', score: 85 });
    await undo(third);
    const fourth = await update('a', { topic: '心电图', score: 85, strengths: '清楚' });
    const id = idOfKey(store.read, observation, 'a')!;
    const states = statesOf(store.read, observation, id);
    expect(
      historyOf(states).map(({ version, batch, by, changes }) => ({ version, batch, by, changes })),
    ).toEqual([
      { version: 3, batch: fourth, by: '乙', changes: [{ field: 'strengths', before: null, after: '清楚' }] },
      { version: 2, batch: second, by: '乙', changes: [{ field: 'score', before: 80, after: 85 }] },
      {
        version: 1,
        batch: first,
        by: '甲',
        changes: [
          { field: 'topic', before: null, after: '心电图' },
          { field: 'score', before: null, after: 80 },
        ],
      },
    ]);
    const origins = [...originsOf(states)].map(([field, state]) => [field, state.batch]);
    expect(Object.fromEntries(origins)).toEqual({ topic: first, score: second, strengths: fourth });
  });
});

describe('bulk writing', () => {
  it('keeps scores with their mean, reversed items turned, and reads them back', async () => {
    const scores = [5, 4, null, 3, 5, 5, 2, 1, 4, 4];
    await store.change('甲', (writer) => {
      insertRecords(writer, evaluation, begin(writer), [row(evaluation, 'f', { form_no: 'f', scores })]);
    });
    const stored = existingByKey(store.read, evaluation, ['f', 'g']).get('f')!;
    expect(stored.values[evaluation.fields.findIndex((field) => field.kind === 'scores')]).toEqual(scores);
    expect(store.read.firstSql('SELECT scores_n FROM rec_evaluation')).toEqual({ scores_n: 9 });
  });

  it('is taken back in turns, and leaves nothing done when it is broken off', async () => {
    const kept = await insert('kept', { score: 3 });
    const before = rowsOf('rec_observation');
    const many = Array.from({ length: 45_000 }, (_, i) => row(observation, `m${i}`, { score: i }));
    const batch = await store.change('甲', (writer) => {
      const id = begin(writer, nextId(), { new: many.length, changed: 0 });
      insertRecords(writer, observation, id, many);
      return id;
    });
    const indexes = "SELECT name, sql FROM sqlite_schema WHERE type = 'index' ORDER BY name";
    const schema = store.read.allSql(indexes);
    const taken = (turn: (done: number) => void) =>
      store.change('丙', (writer) => undoBatchInTurns(writer, batch, async (done) => turn(done)));
    await expect(
      taken((done) => {
        if (done > 20_000) throw new Error('stopped');
      }),
    ).rejects.toThrow('stopped');
    expect(store.read.firstSql('SELECT count(*) AS n FROM rec_observation')).toEqual({ n: 45_001 });
    const told: number[] = [];
    expect(await taken((done) => told.push(done))).toEqual({ removed: 45_000, restored: 0 });
    expect(told.slice(0, 3)).toEqual([20_000, 40_000, 45_000]);
    expect(rowsOf('rec_observation')).toEqual(before);
    expect(store.read.allSql(indexes)).toEqual(schema);
    expect(await undo(kept)).toEqual({ removed: 1, restored: 0 });
    expect(store.read.firstSql('PRAGMA integrity_check')).toEqual({ integrity_check: 'ok' });
  });

  it('writes many rows with the same result as few, and refuses a key that comes twice', async () => {
    const many = Array.from({ length: 5003 }, (_, i) =>
      row(observation, `k${i}`, { date: `2025-0${1 + (i % 9)}-10`, department: `D${i % 8}`, score: i / 7 }),
    );
    await store.change('甲', (writer) => insertRecords(writer, observation, begin(writer), many));
    expect(store.read.firstSql('PRAGMA integrity_check')).toEqual({ integrity_check: 'ok' });
    const found = existingByKey(
      store.read,
      observation,
      many.map((entry) => entry.naturalKey),
    );
    for (const entry of many)
      expect(found.get(entry.naturalKey)).toMatchObject({
        id: entry.id,
        values: [...entry.values],
        version: 1,
      });
    const before = rowsOf('rec_observation');
    const twice = Array.from({ length: 6000 }, (_, i) => row(observation, `n${i % 5999}`, {}));
    await expect(
      store.change('甲', (writer) => insertRecords(writer, observation, begin(writer), twice)),
    ).rejects.toThrow(/UNIQUE/);
    expect(rowsOf('rec_observation')).toEqual(before);
    const indexes =
      "SELECT count(*) AS n FROM sqlite_schema WHERE type = 'index' AND tbl_name = 'rec_observation'";
    expect(store.read.firstSql(indexes)).toEqual({ n: 4 });
  });
});
