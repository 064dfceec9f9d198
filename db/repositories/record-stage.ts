/** Large inserts by way of a staged table: SQLite copies its pages instead of binding every value. */
import { rmSync } from 'node:fs';
import type { RecordType } from '#shared/records/types.ts';
import { attachStage, stagePath } from '../bulk/attached.ts';
import { type StageColumn, type StageIndex, StageTable } from '../bulk/stage-table.ts';
import { sqliteOf } from '../connection.ts';
import { type ColumnSpec, indexesOf, recordTable } from '../record-tables.ts';
import type { Writer } from '../types.ts';
import type { ColumnValue } from './record-codec.ts';
import { type IncomingRow, type RowLayout, type RowSource, sharedValues } from './record-layout.ts';

/** Rows between two turns of whoever drives the work: a few milliseconds. */
const STEP = 8000;

export interface StagedRows {
  /** Indexes of the record table that the staged table has as well. */
  indexes: readonly string[];
  /** Rows that did not fit: too long for one page, or refused by the table anyway. */
  left: IncomingRow[];
  /**
   * Copies the staged rows into the record table in pieces of so many rows. All at once they are copied page by page, and
   * the indexes with them. Pauses with the number of rows behind it.
   */
  transfer(piece: number): Generator<number, void>;
}

/**
 * Writes rows as a staged table; null when the table has a shape that this cannot write. `withIndexes`: the record table
 * is empty, so that SQLite can take over whole indexes too. Pauses with the number of rows behind it.
 */
export function* stageRows(
  writer: Writer,
  type: RecordType,
  batch: string,
  source: RowSource,
  layout: RowLayout,
  withIndexes: boolean,
): Generator<number, StagedRows | null> {
  const sqlite = sqliteOf(writer);
  const path = stagePath(sqlite);
  const table = path && describe(writer, type, batch, layout, withIndexes);
  if (!path || !table) return null;
  const stage = new StageTable(path, table);
  let attached = false;
  try {
    const left: IncomingRow[] = [];
    const values = new Array<ColumnValue>(layout.columns.length).fill(null);
    for (let from = 0; from < source.length; from += STEP) {
      if (from > 0) yield from;
      for (const row of source.take(from, Math.min(from + STEP, source.length))) {
        layout.place(row, values, 0);
        if (!stage.add(values)) left.push(row);
      }
    }
    const indexes = stage.rows > 0 ? yield* stage.finish(source.length) : null;
    if (!indexes) return null;
    const schema = attachStage(sqlite, path);
    attached = true;
    const sql = `INSERT INTO main.${table.name} SELECT * FROM ${schema}.${table.name}`;
    const transfer = function* (piece: number): Generator<number, void> {
      for (let from = 0; from < stage.rows; from += piece) {
        if (from > 0) yield from;
        const some = ` WHERE rowid > ${from} AND rowid <= ${from + piece} ORDER BY rowid`;
        // Only without a condition does SQLite copy pages.
        sqlite.exec(piece < stage.rows ? sql + some : sql);
      }
    };
    return { indexes, left, transfer };
  } finally {
    stage.close();
    if (!attached) rmSync(path, { force: true });
  }
}

interface Described {
  name: string;
  sql: string;
  columns: StageColumn[];
  indexes: StageIndex[];
}

const known = new Set<string>(['TEXT', 'INTEGER', 'REAL', 'BLOB'] satisfies ColumnSpec['type'][]);

/** The record table as it stands in the store: an older one may have its columns in another order, and further ones. */
function describe(
  writer: Writer,
  type: RecordType,
  batch: string,
  layout: RowLayout,
  withIndexes: boolean,
): Described | null {
  const name = recordTable(type);
  const sql = writer.firstSql<{ sql: string }>('SELECT sql FROM sqlite_schema WHERE name = ?', name)?.sql;
  const stored = writer.allSql<{ name: string; type: string; notnull: number }>(
    'SELECT name, type, "notnull" FROM pragma_table_info(?)',
    name,
  );
  if (!sql || !stored.every((column) => known.has(column.type))) return null;
  const shared = sharedValues(writer, batch) as Record<string, ColumnValue | undefined>;
  const columns = stored.map((column): StageColumn => {
    const from = layout.columns.indexOf(column.name);
    const spec = {
      name: column.name,
      type: column.type as ColumnSpec['type'],
      notNull: column.notnull === 1,
    };
    return from < 0 ? { ...spec, from, constant: shared[column.name] ?? null } : { ...spec, from };
  });
  const at = (column: string) => columns.findIndex((spec) => spec.name === column);
  const indexes = withIndexes ? indexesOf(type) : [];
  return {
    name,
    sql,
    columns,
    indexes: indexes.map((index) => ({ ...index, columns: index.columns.map(at) })),
  };
}
