/** Writes records in bulk. Rows travel as arrays aligned to `type.fields`; nothing is bound twice that a batch shares. */
import type { FieldValue, RecordType } from '#shared/records/types.ts';
import { statementsOf } from '../connection.ts';
import type { Statement } from '../driver.ts';
import { envelopeColumns, recordTable } from '../record-tables.ts';
import type { RecordEnvelope } from '../tables.ts';
import type { Reader, Writer } from '../types.ts';
import { type ColumnValue, ownerIndex, periodFiler, recordCodec } from './record-codec.ts';
import { suspendIndexes } from './record-indexes.ts';
import { keepVersions } from './record-versions.ts';
import { forgetIndicatorValues, readCalendar } from './settings.ts';

export interface IncomingRow {
  id: string;
  naturalKey: string;
  values: readonly FieldValue[];
  sheet: string | null;
  /** One-based row of the sheet. */
  row: number | null;
  /** JSON object: heading -> text of the columns that no field took. */
  extra: string | null;
}

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
  const stored = reader.firstSql<{ n: number }>(`SELECT count(*) AS n FROM ${table}`)?.n ?? 0;
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

/** Rows per statement: more only makes the statement larger. */
const GROUP = 20;

/** Values that all rows of one batch share are named, so that they are bound once per statement. */
const SHARED: Partial<Record<keyof RecordEnvelope, string>> = {
  batch: '@batch',
  version: '1',
  created_at: '@now',
  created_by: '@actor',
  updated_at: '@now',
  updated_by: '@actor',
};

const OWN = envelopeColumns.filter((column) => !(column.name in SHARED)).map((column) => column.name);

function insertSql(type: RecordType, columns: readonly string[], rows: number): string {
  const all = [...envelopeColumns.map((column) => column.name), ...columns];
  const row = `(${[
    ...envelopeColumns.map((column) => SHARED[column.name as keyof RecordEnvelope] ?? '?'),
    ...columns.map(() => '?'),
  ].join(', ')})`;
  return `INSERT INTO ${recordTable(type)} (${quoted(all)}) VALUES ${Array(rows).fill(row).join(', ')}`;
}

/** Appends new records under a batch. Throws the driver's constraint error for a natural key that is stored already. */
export function insertRecords(
  writer: Writer,
  type: RecordType,
  batch: string,
  rows: readonly IncomingRow[],
): void {
  if (rows.length === 0) return;
  const statement = statementsOf(writer);
  // Columns that this batch leaves empty are not bound at all: each costs time in every row.
  const codec = recordCodec(type).only((field) => rows.some((row) => (row.values[field] ?? null) !== null));
  const file = periodFiler(type, readCalendar(writer));
  const owner = ownerIndex(type);
  const width = OWN.length + codec.columns.length;
  const shared = { batch, now: writer.now, actor: writer.actor };
  const rebuild = suspendIndexes(writer, type, rows.length);

  const place = (incoming: IncomingRow, into: ColumnValue[], at: number) => {
    const period = file(incoming.values);
    into[at] = incoming.id;
    into[at + 1] = incoming.naturalKey;
    into[at + 2] = owner < 0 ? null : ((incoming.values[owner] ?? null) as string | null);
    into[at + 3] = period.year;
    into[at + 4] = period.term;
    into[at + 5] = period.month;
    into[at + 6] = incoming.sheet;
    into[at + 7] = incoming.row;
    into[at + 8] = incoming.extra;
    codec.write(incoming.values, into, at + OWN.length);
  };
  const insert = (from: number, count: number, bound: ColumnValue[], into: Statement) => {
    for (let i = 0; i < count; i++) place(rows[from + i]!, bound, i * width);
    into.run(bound, shared);
  };

  const grouped = rows.length - (rows.length % GROUP);
  const bound = new Array<ColumnValue>(width * GROUP).fill(null);
  const groups = statement(insertSql(type, codec.columns, GROUP));
  for (let at = 0; at < grouped; at += GROUP) insert(at, GROUP, bound, groups);
  const single = new Array<ColumnValue>(width).fill(null);
  const singles = statement(insertSql(type, codec.columns, 1));
  for (let at = grouped; at < rows.length; at++) insert(at, 1, single, singles);
  rebuild();
  forgetIndicatorValues(writer);
}

/** Replaces the stored values of records, after keeping each row as it was. The version counts up by one. */
export function updateRecords(
  writer: Writer,
  type: RecordType,
  batch: string,
  rows: readonly IncomingRow[],
): void {
  if (rows.length === 0) return;
  const codec = recordCodec(type);
  const file = periodFiler(type, readCalendar(writer));
  const owner = ownerIndex(type);
  const ids = rows.map((row) => row.id);
  const kept = keepVersions(writer, type, batch, 'update', ids);
  if (kept !== rows.length) throw new Error(`${rows.length - kept} of the rows to update are not stored`);
  const own = OWN.filter((name) => name !== 'id');
  const set = [...own, ...codec.columns].map((name) => `"${name}" = ?`).join(', ');
  const update = statementsOf(writer)(
    `UPDATE ${recordTable(type)} SET ${set}, batch = @batch, version = version + 1,
     updated_at = @now, updated_by = @actor WHERE id = @id`,
  );
  const bound = new Array<ColumnValue>(own.length + codec.columns.length).fill(null);
  for (const incoming of rows) {
    const period = file(incoming.values);
    bound[0] = incoming.naturalKey;
    bound[1] = owner < 0 ? null : ((incoming.values[owner] ?? null) as string | null);
    bound[2] = period.year;
    bound[3] = period.term;
    bound[4] = period.month;
    bound[5] = incoming.sheet;
    bound[6] = incoming.row;
    bound[7] = incoming.extra;
    codec.write(incoming.values, bound, own.length);
    update.run(bound, { batch, now: writer.now, actor: writer.actor, id: incoming.id });
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
