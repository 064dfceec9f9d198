import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { computeValues } from '#backend/indicators/values.ts';
import { insertBatch } from '#db/repositories/batches.ts';
import { insertRecords, removeRecord, updateRecords } from '#db/repositories/record-writer.ts';
import type { Writer } from '#db/types.ts';
import type { Output } from '#shared/api/index.ts';
import { isGuarded } from '#shared/indicators/guard.ts';
import { indicators } from '#shared/indicators/index.ts';
import { naturalKey, recordType } from '#shared/records/index.ts';
import type { FieldValues } from '#shared/records/types.ts';
import { openTestBackend, type TestBackend } from '../support/backend.ts';
import { hospital, random } from './fixture.ts';

const PERIOD = '2023-2024';
const TYPES = [
  'department',
  'person',
  'course',
  'offering',
  'activity',
  'observation',
  'exam-result',
  'improvement',
];
const size = { activities: 120, observations: 40, evaluations: 0, exams: 150, improvements: 30, people: 120 };

interface Row {
  id: string;
  type: string;
  values: FieldValues;
}

let test: TestBackend;
let stored: Row[];

function batch(writer: Writer, id: string, types: readonly string[]): void {
  const counts = { rows_read: 0, rows_new: 0, rows_changed: 0, rows_unchanged: 0, rows_rejected: 0 };
  const parts = {
    kind: 'import' as const,
    file: `${id}.xlsx`,
    sha256: null,
    department: null,
    mapping: null,
  };
  insertBatch(writer, { id, ...parts, types: JSON.stringify(types), ...counts, digest: '' });
}

const incoming = ({ id, type, values }: Row) => ({
  id,
  naturalKey: naturalKey(recordType(type), values),
  values: recordType(type).fields.map((field) => values[field.name] ?? null),
  sheet: '表',
  row: 2,
  extra: null,
});

async function begin(seed: number): Promise<void> {
  const data = hospital(seed, size);
  const rows = TYPES.flatMap((type) =>
    (data[type] ?? []).map((values, i) => ({ type, values, id: `${type}-${i}` })),
  );
  // Rows of one key are one record.
  stored = [
    ...new Map(
      rows.map((row) => [`${row.type} ${naturalKey(recordType(row.type), row.values)}`, row]),
    ).values(),
  ];
  await test.session.workspace!.store.change('a', (writer) => {
    batch(writer, 'b1', TYPES);
    for (const type of TYPES)
      insertRecords(writer, recordType(type), 'b1', stored.filter((row) => row.type === type).map(incoming));
  });
}

/** One import that adds, corrects and removes by chance. */
async function disturb(seed: number): Promise<Record<'new' | 'corrected' | 'removed', Set<string>>> {
  const next = random(seed);
  const more = hospital(seed + 50, size);
  const done = { new: new Set<string>(), corrected: new Set<string>(), removed: new Set<string>() };
  const types = ['person', 'activity', 'exam-result', 'observation', 'improvement'];
  const known = new Set(stored.map((row) => `${row.type} ${naturalKey(recordType(row.type), row.values)}`));
  await test.session.workspace!.store.change('b', (writer) => {
    batch(writer, 'b2', types);
    for (const type of types) {
      const spec = recordType(type);
      const mine = stored.filter((row) => row.type === type);
      const others = more[type] ?? [];
      const fixed: Row[] = [];
      for (const [index, row] of mine.entries()) {
        const chance = next();
        if (chance < 0.1) {
          removeRecord(writer, spec, 'b2', row.id);
          done.removed.add(row.id);
        } else if (chance < 0.3) {
          const key = Object.fromEntries(spec.key.map((name) => [name, row.values[name] ?? null]));
          fixed.push({ ...row, values: { ...others[index % others.length], ...key } });
          done.corrected.add(row.id);
        }
      }
      updateRecords(writer, spec, 'b2', fixed.map(incoming));
      const added = others
        .filter((values) => next() < 0.2 && !known.has(`${type} ${naturalKey(spec, values)}`))
        .map((values, i) => ({ type, values, id: `added-${type}-${i}` }));
      insertRecords(writer, spec, 'b2', added.map(incoming));
      for (const { id } of added) done.new.add(id);
    }
  });
  return done;
}

const today = '2025-03-10';
const values = () =>
  computeValues(test.session.workspace!.store.read, { period: PERIOD, indicators: null, today });
const told = indicators.filter((entry) => !isGuarded(entry) && entry.measure.kind !== 'evidence');
const sumOf = ({ parts }: Output<'indicators.changes'>) => parts.reduce((sum, { amount }) => sum + amount, 0);

beforeEach(async () => {
  test = await openTestBackend();
});
afterEach(() => test.end());

describe('what a change of a value is made of', { timeout: 90_000 }, () => {
  it.each([1, 2])('adds up to the difference, whatever an import did (%d)', async (seed) => {
    await begin(seed);
    const before = values();
    const done = await disturb(seed);
    const after = values();
    let compared = 0;
    let moved = 0;
    for (const entry of told)
      for (const department of entry.levels.includes('department') ? [null, 'IM'] : [null]) {
        const where = `${entry.id} ${department}`;
        const at = { indicator: entry.id, period: PERIOD, department };
        const found = await test.call('indicators.changes', { ...at, since: 'import' });
        const shownIn = (list: typeof before) =>
          list.find((value) => value.indicator === entry.id && value.department === department)?.value ??
          null;
        const [was, is] = [shownIn(before), shownIn(after)];
        // What the import did not touch is held against an older one.
        if (found.since?.title !== 'b2.xlsx') continue;
        if (found.refused !== null) {
          expect(['no-value', 'no-earlier'], where).toContain(found.refused);
          expect(was === null || is === null, where).toBe(true);
          continue;
        }
        expect(found.before, where).toBeCloseTo(was!, 9);
        expect(found.after, where).toBeCloseTo(is!, 9);
        expect(sumOf(found), where).toBeCloseTo(is! - was!, 9);
        for (const { cause, rows, total } of found.parts) {
          expect(total, where).toBeGreaterThanOrEqual(rows.length);
          for (const { row, exists } of rows) {
            expect(done[cause as 'new'], `${where} ${cause}`).toContain(row.id);
            expect(exists, where).toBe(cause !== 'removed');
          }
        }
        compared += 1;
        if (is !== was) moved += 1;
      }
    expect(compared).toBeGreaterThan(20);
    expect(moved).toBeGreaterThan(10);
  });

  it('adds up between two periods', async () => {
    await begin(5);
    let compared = 0;
    for (const entry of told) {
      const found = await test.call('indicators.changes', {
        indicator: entry.id,
        period: PERIOD,
        since: 'period',
      });
      if (found.refused !== null) continue;
      expect(sumOf(found), entry.id).toBeCloseTo(found.after! - found.before!, 9);
      const earlier = computeValues(test.session.workspace!.store.read, {
        period: '2022-2023',
        indicators: [entry.id],
        today,
      });
      expect(found.before, entry.id).toBeCloseTo(
        earlier.find(({ department }) => department === null)!.value!,
        9,
      );
      compared += 1;
    }
    expect(compared).toBeGreaterThan(15);
  });

  it('says of a corrected record what was corrected, and of a removed one what it was', async () => {
    await begin(6);
    const activity = stored.find(
      ({ type, values: row }) =>
        type === 'activity' &&
        String(row.date) > '2023-10-01' &&
        String(row.date) < '2024-06-01' &&
        row.signed_in !== null &&
        Number(row.signed_in) < Number(row.expected),
    )!;
    const at = { indicator: 'activity-sign-in-rate', period: PERIOD, since: 'import' as const };
    await test.session.workspace!.store.change('b', (writer) => {
      batch(writer, 'b3', ['activity']);
      const values = { ...activity.values, signed_in: Number(activity.values.expected) };
      updateRecords(writer, recordType('activity'), 'b3', [incoming({ ...activity, values })]);
    });
    const corrected = (await test.call('indicators.changes', at)).parts.find(
      ({ cause }) => cause === 'corrected',
    )!;
    expect(corrected.amount).toBeGreaterThan(0);
    expect(corrected.rows).toHaveLength(1);
    expect(corrected.rows[0]!.changes).toEqual([
      { field: 'signed_in', before: activity.values.signed_in, after: activity.values.expected },
    ]);
    await test.session.workspace!.store.change('b', (writer) => {
      batch(writer, 'b4', ['activity']);
      removeRecord(writer, recordType('activity'), 'b4', activity.id);
    });
    const removed = (await test.call('indicators.changes', at)).parts.find(
      ({ cause }) => cause === 'removed',
    )!;
    expect(removed.rows.map(({ row, exists }) => [row.id, row.values.title, exists])).toEqual([
      [activity.id, activity.values.title, false],
    ]);
  });

  it('is not told of what people said', async () => {
    await begin(7);
    const found = await test.call('indicators.changes', {
      indicator: 'evaluation-mean',
      period: PERIOD,
      since: 'import',
    });
    expect(found).toMatchObject({ refused: 'guarded', parts: [] });
  });
});
