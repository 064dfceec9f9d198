/** Tables and indexes that we write page by page are held against what SQLite makes of the same rows. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { StageTable } from '#db/bulk/stage-table.ts';
import { connect, type Sqlite } from '#db/driver.ts';
import type { ColumnValue } from '#db/repositories/record-codec.ts';
import {
  existingByKey,
  type IncomingRow,
  type InsertStep,
  insertRecords,
  insertRecordsInTurns,
} from '#db/repositories/record-writer.ts';
import { begin, evaluation, newStore, nextId, row, tempFolder } from './support.ts';

let folder: string;
let remove: () => void;
beforeEach(() => {
  const temp = tempFolder();
  folder = temp.path;
  remove = temp.remove;
});
afterEach(() => remove());

const TABLE = 'CREATE TABLE t (k TEXT NOT NULL, a TEXT, i INTEGER, c TEXT, r REAL, b BLOB, last TEXT) STRICT';
const INDEXES = [
  { name: 't_k', sql: 'CREATE UNIQUE INDEX t_k ON t (k)', unique: true, columns: [0] },
  { name: 't_ca', sql: 'CREATE INDEX t_ca ON t (c, a)', unique: false, columns: [3, 1] },
  { name: 't_c', sql: 'CREATE INDEX t_c ON t (c)', unique: false, columns: [3] },
];
const CONSTANT = '同一批';

const columns = () =>
  (['TEXT', 'TEXT', 'INTEGER', 'TEXT', 'REAL', 'BLOB', 'TEXT'] as const).map((type, at) => ({
    name: ['k', 'a', 'i', 'c', 'r', 'b', 'last'][at]!,
    type,
    notNull: at === 0,
    from: at,
    ...(at === 3 ? { constant: CONSTANT } : {}),
  }));

type Row = ColumnValue[];

/** Writes rows as a file of pages; answers the rows that did not fit and the indexes that were written. */
function stage(path: string, rows: readonly Row[]): { left: Row[]; indexes: string[] | null } {
  const table = new StageTable(path, { name: 't', sql: TABLE, columns: columns(), indexes: INDEXES });
  const left = rows.filter((values) => !table.add(values));
  const steps = table.finish();
  let step = steps.next();
  while (!step.done) step = steps.next();
  table.close();
  return { left, indexes: step.value };
}

/** What SQLite makes of the same rows, in the database of the pages itself. */
function compare(sqlite: Sqlite, rows: readonly Row[], left: readonly Row[]): void {
  expect(sqlite.pragma('integrity_check', { simple: true })).toBe('ok');
  sqlite.exec(`ATTACH ':memory:' AS other; ${TABLE.replace('TABLE t', 'TABLE other.t')}`);
  const insert = sqlite.prepare('INSERT INTO other.t VALUES (?, ?, ?, ?, ?, ?, ?)');
  for (const values of rows) {
    if (!left.includes(values)) insert.run(values.with(3, CONSTANT));
  }
  const all = (schema: string) =>
    `SELECT rowid, *, typeof(a), typeof(i), typeof(r), typeof(b) FROM ${schema}.t`;
  for (const [one, two] of [
    ['main', 'other'],
    ['other', 'main'],
  ] as const) {
    expect(sqlite.prepare(`${all(one)} EXCEPT ${all(two)}`).all()).toEqual([]);
  }
}

const value = {
  text: fc.option(
    fc.oneof(
      fc.string({ unit: 'binary', maxLength: 60 }),
      fc.string({ maxLength: 8 }),
      fc.constantFrom('', '\0', 'a\0b', '\ud800', 'x\udc00y', '😀', '医'.repeat(63), 'x'.repeat(57)),
      fc.integer({ min: 1000, max: 4200 }).map((length) => 'q'.repeat(length)),
    ),
  ),
  integer: fc.option(
    fc.oneof(
      fc.maxSafeInteger(),
      fc.integer({ min: -3, max: 3 }),
      fc
        .tuple(
          fc.constantFrom(7, 8, 15, 16, 23, 24, 31, 32, 47, 48, 52),
          fc.integer({ min: -2, max: 2 }),
          fc.boolean(),
        )
        .map(([bits, off, minus]) => (2 ** bits + off) * (minus ? -1 : 1)),
    ),
  ),
  real: fc.option(
    fc.oneof(
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      fc.integer(),
      fc.constantFrom(-0, 4.2, 1e300, 2 ** 47),
    ),
  ),
  blob: fc.option(fc.uint8Array({ maxLength: 80 })),
};

describe('a table written page by page', () => {
  it('holds any rows as SQLite holds them', () => {
    const tuple = fc.tuple(value.text, value.integer, value.real, value.blob, value.text);
    let run = 0;
    fc.assert(
      fc.property(fc.array(tuple, { minLength: 1, maxLength: 60 }), fc.boolean(), (tuples, descending) => {
        const rows = tuples.map(([a, i, r, b, last], at): Row => {
          const number = descending ? tuples.length - at : at;
          return [`k${1000 + number}`, a, i, null, r, b, last];
        });
        const path = join(folder, `${run++}.db`);
        const { left, indexes } = stage(path, rows);
        if (!indexes) throw new Error('no schema');
        // In order of the keys the unique index is written too; otherwise it is SQLite's work.
        const kept = rows.length - left.length;
        if (kept === 0) return;
        expect(indexes.includes('t_k')).toBe(!descending || kept === 1);
        const sqlite = connect(path);
        compare(sqlite, rows, left);
        for (const values of left) expect(JSON.stringify(values).length).toBeGreaterThan(990);
        sqlite.close();
      }),
      { numRuns: 120 },
    );
  });

  it('holds trees of every size', () => {
    for (const count of [
      1, 2, 3, 4, 5, 6, 7, 8, 9, 12, 13, 14, 15, 16, 17, 24, 25, 26, 60, 61, 62, 63, 64, 65, 300,
    ]) {
      // Four entries to a page: a few hundred make an index of five levels.
      const rows = Array.from({ length: count }, (_, at): Row => {
        const key = `${10_000 + at}${'k'.repeat(970 - (at % 3))}`;
        return [key, `g${at % 7}`, at, null, at / 3, null, 'z'.repeat(2000 + (at % 5))];
      });
      const path = join(folder, `${count}.db`);
      const { left, indexes } = stage(path, rows);
      expect([left, indexes]).toEqual([[], ['t_k', 't_ca', 't_c']]);
      const sqlite = connect(path);
      compare(sqlite, rows, left);
      sqlite.close();
    }
  });

  it('holds more leaves than one branch', () => {
    const rows = Array.from(
      { length: 1200 },
      (_, at): Row => [`${10_000 + at}`, null, at, null, null, null, 'z'.repeat(3900)],
    );
    const path = join(folder, 'branches.db');
    expect(stage(path, rows).left).toEqual([]);
    const sqlite = connect(path);
    compare(sqlite, rows, []);
    sqlite.close();
  });

  it('turns away what a column cannot hold', () => {
    const bad: Row[] = [
      [null, null, null, null, null, null, null],
      ['a', null, 1.5, null, null, null, null],
      ['b', null, 2 ** 60, null, null, null, null],
      ['c', null, 'x', null, null, null, null],
      ['d', null, null, null, Number.POSITIVE_INFINITY, null, null],
      ['e', 7, null, null, null, null, null],
      ['f', null, null, null, null, 'x', null],
    ];
    const good: Row = ['g', null, 1, null, 1, null, null];
    expect(stage(join(folder, 'bad.db'), [...bad, good]).left).toEqual(bad);
  });
});

describe('a large insert', () => {
  const sample = (prefix: string, count: number): IncomingRow[] =>
    Array.from({ length: count }, (_, i) => ({
      ...row(evaluation, `${prefix}${10_000 + i}`, {
        form_no: `${prefix}${10_000 + i}`,
        submitted_on: `2025-0${1 + (i % 9)}-10`,
        department: i % 11 === 0 ? null : `D${i % 8}`,
        scores: [1 + (i % 5), null, 3],
        comment: i % 100 === 7 ? '很长的意见'.repeat(400) : i % 3 === 0 ? `讲解清楚😀${i}` : null,
      }),
      extra: i % 50 === 0 ? '{"备注":"x"}' : null,
    }));
  const all = (store: ReturnType<typeof newStore>) =>
    store.read.allSql('SELECT * FROM rec_evaluation ORDER BY natural_key');

  it('gives what many small ones give, into an empty table and into one that has rows', async () => {
    const large = newStore(join(folder, 'large'));
    const small = newStore(join(folder, 'small'));
    for (const [prefix, count] of [
      ['B', 3000],
      ['C', 4000],
      ['A', 2100],
    ] as const) {
      const rows = sample(prefix, count);
      const batch = nextId();
      await large.change('甲', (writer) =>
        insertRecordsInTurns(writer, evaluation, begin(writer, batch), rows, async () => undefined),
      );
      await small.change('甲', (writer) => {
        begin(writer, batch);
        for (let at = 0; at < count; at += 500) {
          insertRecords(writer, evaluation, batch, rows.slice(at, at + 500));
        }
      });
      expect(all(large)).toEqual(all(small));
      expect(large.read.firstSql('PRAGMA integrity_check')).toEqual({ integrity_check: 'ok' });
    }
    const found = existingByKey(large.read, evaluation, ['B10007', 'A10000']);
    expect([...found.keys()].sort()).toEqual(['A10000', 'B10007']);
    const indexed = 'SELECT count(*) AS n FROM rec_evaluation INDEXED BY rec_evaluation_year WHERE year > 0';
    expect(large.read.firstSql(indexed)).toEqual({ n: 9100 });
    expect(readdirSync(join(folder, 'large')).filter((name) => name.includes('incoming'))).toEqual([]);
    large.close();
    small.close();
  });

  it('gives the same where SQLite takes the rows over in pieces', async () => {
    const pieces = newStore(join(folder, 'pieces'));
    const whole = newStore(join(folder, 'whole'));
    const phases = new Set<string>();
    for (const [prefix, count] of [
      ['B', 3000],
      ['A', 4100],
      ['C', 2000],
    ] as const) {
      const rows = sample(prefix, count);
      const batch = nextId();
      const told: Record<string, number> = {};
      const turn = async ({ phase, done, total }: InsertStep) => {
        phases.add(phase);
        expect(done).toBeGreaterThanOrEqual(told[phase] ?? 0);
        expect(done).toBeLessThanOrEqual(total);
        told[phase] = done;
      };
      await pieces.change('甲', (writer) =>
        insertRecordsInTurns(writer, evaluation, begin(writer, batch), rows, turn, { from: 2000, rows: 700 }),
      );
      await whole.change('甲', (writer) => insertRecords(writer, evaluation, begin(writer, batch), rows));
      expect(all(pieces)).toEqual(all(whole));
      expect(pieces.read.firstSql('PRAGMA integrity_check')).toEqual({ integrity_check: 'ok' });
    }
    expect([...phases].sort()).toEqual(['copying', 'indexing', 'writing']);
    const indexes = `SELECT name, sql FROM sqlite_schema WHERE type = 'index' ORDER BY name`;
    expect(pieces.read.allSql(indexes)).toEqual(whole.read.allSql(indexes));
    pieces.close();
    whole.close();
  });

  it.each(['writing', 'copying', 'indexing'] as const)('can be broken off while %s', async (phase) => {
    const store = newStore(join(folder, 'ws'));
    const indexes = `SELECT name FROM sqlite_schema WHERE type = 'index' ORDER BY name`;
    const before = store.read.allSql(indexes);
    const rows = sample('A', 9000);
    const stop = async (step: InsertStep) => {
      if (step.phase === phase) throw new Error('enough');
    };
    const change = store.change('甲', (writer) =>
      insertRecordsInTurns(writer, evaluation, begin(writer), rows, stop, { from: 2000, rows: 4000 }),
    );
    await expect(change).rejects.toThrow('enough');
    expect(all(store)).toEqual([]);
    expect(store.read.allSql(indexes)).toEqual(before);
    expect(readdirSync(join(folder, 'ws')).filter((name) => name.includes('incoming'))).toEqual([]);
    await store.change('甲', (writer) => insertRecords(writer, evaluation, begin(writer), rows));
    expect(all(store)).toHaveLength(9000);
    store.close();
  });

  it('leaves nothing behind when it is broken off', async () => {
    const store = newStore(join(folder, 'ws'));
    const rows = sample('A', 20_000);
    let turns = 0;
    const change = store.change('甲', (writer) =>
      insertRecordsInTurns(writer, evaluation, begin(writer), rows, async () => {
        if (++turns === 2) throw new Error('enough');
      }),
    );
    await expect(change).rejects.toThrow('enough');
    const other = sample('A', 3000);
    other[2999] = { ...other[2999]!, naturalKey: 'A10000' };
    await expect(
      store.change('甲', (writer) => insertRecords(writer, evaluation, begin(writer), other)),
    ).rejects.toThrow(/UNIQUE/);
    expect(all(store)).toEqual([]);
    expect(store.read.firstSql('SELECT count(*) AS n FROM batch')).toEqual({ n: 0 });
    expect(readdirSync(join(folder, 'ws')).filter((name) => name.includes('incoming'))).toEqual([]);
    store.close();
  });
});
