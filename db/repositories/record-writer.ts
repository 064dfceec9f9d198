/** Stored records by their keys, and changes of them; new ones come in through `record-insert.ts`. */
import type { FieldValue, RecordType } from '#shared/records/types.ts';
import { statementsOf } from '../connection.ts';
import { recordTable } from '../record-tables.ts';
import type { Reader, Writer } from '../types.ts';
import { type ColumnValue, recordCodec } from './record-codec.ts';
import { type IncomingRow, rowLayout } from './record-layout.ts';
import { keepVersions } from './record-versions.ts';
import { forgetIndicatorValues } from './settings.ts';

export { type InsertStep, insertRecords, insertRecordsInTurns } from './record-insert.ts';
export type { IncomingRow, RowSource } from './record-layout.ts';

export interface StoredRow {
  id: string;
  naturalKey: string;
  batch: string;
  version: number;
  sheet: string | null;
  row: number | null;
  extra: string | null;
  values: FieldValue[];
}

const STORED = ['id', 'natural_key', 'batch', 'version', 'source_sheet', 'source_row', 'extra'] as const;

const quoted = (names: readonly string[]) => names.map((name) => `"${name}"`).join(', ');

/** The stored rows of the given natural keys. Answers at once while the table is empty. */
export function existingByKey(
  reader: Reader,
  type: RecordType,
  keys: readonly string[],
): Map<string, StoredRow> {
  const found = new Map<string, StoredRow>();
  const table = recordTable(type);
  // Whether there are more than twice as many is all that matters: no need to count on.
  const stored =
    reader.firstSql<{ n: number }>(
      `SELECT count(*) AS n FROM (SELECT 1 FROM ${table} LIMIT ?)`,
      keys.length * 2 + 1,
    )?.n ?? 0;
  if (stored === 0 || keys.length === 0) return found;
  const codec = recordCodec(type);
  const select = `SELECT ${quoted([...STORED, ...codec.readColumns])} FROM ${table}`;
  const rows = (where: string, ...parameters: unknown[]) =>
    statementsOf(reader)(`${select} ${where}`)
      .raw()
      .all(...parameters) as unknown[][];
  const take = (row: unknown[]) => {
    const [id, naturalKey, batch, version, sheet, line, extra] = row;
    found.set(naturalKey as string, {
      id: id as string,
      naturalKey: naturalKey as string,
      batch: batch as string,
      version: version as number,
      sheet: sheet as string | null,
      row: line as number | null,
      extra: extra as string | null,
      values: codec.read(row, STORED.length),
    });
  };
  // One pass over the table is faster than as many searches in it.
  if (keys.length * 2 > stored) {
    const wanted = new Set(keys);
    for (const row of rows('')) if (wanted.has(row[1] as string)) take(row);
    return found;
  }
  const page = 5000;
  for (let at = 0; at < keys.length; at += page) {
    const some = JSON.stringify(keys.slice(at, at + page));
    for (const row of rows('WHERE natural_key IN (SELECT value FROM json_each(?))', some)) take(row);
  }
  return found;
}

/** Replaces the stored values of records, after keeping each row as it was. The version counts up by one. */
export function updateRecords(
  writer: Writer,
  type: RecordType,
  batch: string,
  rows: readonly IncomingRow[],
): void {
  if (rows.length === 0) return;
  const layout = rowLayout(writer, type);
  const ids = rows.map((row) => row.id);
  const kept = keepVersions(writer, type, batch, 'update', ids);
  if (kept !== rows.length) throw new Error(`${rows.length - kept} of the rows to update are not stored`);
  // The first column is the id, by which the row is found.
  const set = layout.columns
    .slice(1)
    .map((name) => `"${name}" = ?`)
    .join(', ');
  const update = statementsOf(writer)(
    `UPDATE ${recordTable(type)} SET ${set}, batch = @batch, version = version + 1,
     updated_at = @now, updated_by = @actor WHERE id = @id`,
  );
  const bound: ColumnValue[] = [];
  for (const incoming of rows) {
    layout.place(incoming, bound, 0);
    update.run(bound.slice(1), { batch, now: writer.now, actor: writer.actor, id: incoming.id });
  }
  forgetIndicatorValues(writer);
}

/** Removes a record, after keeping it as it was. False when it is not stored. */
export function removeRecord(writer: Writer, type: RecordType, batch: string, id: string): boolean {
  if (keepVersions(writer, type, batch, 'remove', [id]) === 0) return false;
  writer.runSql(`DELETE FROM ${recordTable(type)} WHERE id = ?`, id);
  forgetIndicatorValues(writer);
  return true;
}
