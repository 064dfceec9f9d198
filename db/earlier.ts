/**
 * A store as it was before some of its batches, and on the way from there to now: first what they corrected, then what
 * they added, then what they removed. Each stage is a reader over views that hide the record tables, so that whatever
 * reads records reads the earlier ones.
 */
import { createConnection } from './connection.ts';
import { connect, type Sqlite } from './driver.ts';
import { databasePath } from './layout.ts';
import { recordTable } from './record-tables.ts';
import { restoredColumns, storedColumns } from './repositories/record-versions.ts';
import type { Reader, Store } from './types.ts';

export const stages = ['before', 'corrected', 'added', 'now'] as const;
export type Stage = (typeof stages)[number];

export interface ChangedRecord {
  type: string;
  id: string;
  how: 'corrected' | 'new' | 'removed';
}

export interface Earlier {
  /** A reader of one stage; asking for another one ends it. */
  at(stage: Stage): Reader;
  /** What the batches did to records, each record once: as it was before and as it is now. */
  changed(types: readonly string[]): ChangedRecord[];
  close(): void;
}

/** Ids of the batches that hold and were made after a moment or, with `inclusive`, at it. */
export function batchesSince(reader: Reader, at: string, inclusive: boolean): string[] {
  return reader
    .allSql<{ id: string }>(
      `SELECT id FROM batch WHERE undone_at IS NULL AND at ${inclusive ? '>=' : '>'} ?`,
      at,
    )
    .map(({ id }) => id);
}

/** Batches that were there at a moment and have been taken back since: their rows cannot be brought back. */
export function takenBackSince(reader: Reader, at: string): { id: string; types: string[] }[] {
  return reader
    .allSql<{ id: string; types: string }>(
      'SELECT id, types FROM batch WHERE at <= ? AND undone_at > ?',
      at,
      at,
    )
    .map(({ id, types }) => ({ id, types: JSON.parse(types) as string[] }));
}

/** @param types the record types that will be read; the others are as they are now at every stage. */
export function earlierStates(
  store: Pick<Store, 'folder' | 'read'>,
  batches: readonly string[],
  types: readonly string[],
): Earlier {
  const { catalog } = store.read;
  const known = types.filter((id) => catalog.has(id));
  const sqlite = connect(databasePath(store.folder));
  sqlite.pragma('temp_store = MEMORY');
  sqlite.exec('CREATE TEMP TABLE later (id TEXT PRIMARY KEY) WITHOUT ROWID');
  const later = sqlite.prepare('INSERT INTO temp.later VALUES (?)');
  for (const id of batches) later.run(id);
  const plain = createConnection(sqlite, () => catalog);
  const columns = new Map(known.map((id) => [id, storedColumns(plain, { id })]));
  for (const id of known) keepEarlier(sqlite, id, restoredColumns(columns.get(id)!));
  let staged = false;

  const show = (stage: Stage) => {
    for (const id of known) {
      const table = recordTable({ id });
      if (staged) sqlite.exec(`DROP VIEW IF EXISTS temp.${table}`);
      if (stage === 'now') continue;
      const list = columns
        .get(id)!
        .map(({ name }) => `"${name}"`)
        .join(', ');
      const parts = PARTS[stage].map((part) => part(table, list));
      sqlite.exec(`CREATE TEMP VIEW ${table} AS ${parts.join(' UNION ALL ')}`);
    }
    staged = true;
  };

  return {
    at(stage) {
      show(stage);
      return createConnection(sqlite, () => catalog);
    },
    changed: (asked) =>
      known
        .filter((id) => asked.includes(id))
        .flatMap((id) => {
          const table = recordTable({ id });
          const rows = sqlite
            .prepare(
              `SELECT id, 'corrected' AS how FROM main.${table} WHERE id IN (SELECT id FROM temp.was_${table})
               UNION ALL SELECT id, 'new' FROM main.${table}
                 WHERE batch IN (SELECT id FROM temp.later) AND id NOT IN (SELECT id FROM temp.was_${table})
               UNION ALL SELECT id, 'removed' FROM temp.was_${table} WHERE id NOT IN (SELECT id FROM main.${table})`,
            )
            .all() as Omit<ChangedRecord, 'type'>[];
          return rows.map((row) => ({ type: id, ...row }));
        }),
    close: () => void sqlite.close(),
  };
}

/** Rows as they were before the batches, of those records that they touched and that were there. */
function keepEarlier(sqlite: Sqlite, id: string, restored: string): void {
  const table = recordTable({ id });
  sqlite
    .prepare(
      `CREATE TEMP TABLE was_${table} AS SELECT ${restored} FROM main.record_version v
       WHERE v.seq IN (SELECT min(seq) FROM main.record_version
         WHERE type = ? AND batch IN (SELECT id FROM temp.later) GROUP BY record)
       AND v.prior NOT IN (SELECT id FROM temp.later)`,
    )
    .run(id);
  sqlite.exec(`CREATE INDEX temp.was_${table}_id ON was_${table} (id)`);
}

type Part = (table: string, columns: string) => string;

const untouched: Part = (table, columns) =>
  `SELECT ${columns} FROM main.${table} WHERE batch NOT IN (SELECT id FROM temp.later)`;
const was: Part = (table, columns) => `SELECT ${columns} FROM temp.was_${table}`;
const corrected: Part = (table, columns) =>
  `SELECT ${columns} FROM main.${table} WHERE batch IN (SELECT id FROM temp.later) AND id IN (SELECT id FROM temp.was_${table})`;
const gone: Part = (table, columns) =>
  `SELECT ${columns} FROM temp.was_${table} WHERE id NOT IN (SELECT id FROM main.${table})`;
const all: Part = (table, columns) => `SELECT ${columns} FROM main.${table}`;

const PARTS: Record<Exclude<Stage, 'now'>, readonly Part[]> = {
  before: [untouched, was],
  corrected: [untouched, corrected, gone],
  added: [all, gone],
};
