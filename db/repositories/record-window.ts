/** Rows by their numbers or ids, as columns: what a grid shows at a time. */
import type { FieldValue, RecordType } from '#shared/records/types.ts';
import { recordTable } from '../record-tables.ts';
import type { Reader } from '../types.ts';
import { type RecordTableRow, toRecords } from './record-reader.ts';

export interface RecordWindow {
  /** Row numbers, in the order in which they were asked for. */
  rows: number[];
  ids: string[];
  versions: number[];
  columns: Record<string, FieldValue[]>;
  /** Per reference field what its targets are called. */
  names: Record<string, (string | null)[]>;
}

/** The rows that are still there. */
export function readWindow(
  reader: Reader,
  type: RecordType,
  asked: { rows: readonly number[]; ids: readonly string[] },
): RecordWindow {
  const byId = asked.ids.length > 0;
  const found = reader.allSql<RecordTableRow & { row_number: number }>(
    `SELECT rowid AS row_number, * FROM ${recordTable(type)}
     WHERE ${byId ? 'id' : 'rowid'} IN (SELECT value FROM json_each(?))`,
    JSON.stringify(byId ? asked.ids : asked.rows),
  );
  const place = new Map<string | number, number>();
  for (const [at, key] of (byId ? asked.ids : asked.rows).entries()) place.set(key, at);
  const placeOf = (row: RecordTableRow & { row_number: number }) =>
    place.get(byId ? row.id : row.row_number) ?? 0;
  found.sort((a, b) => placeOf(a) - placeOf(b));
  const records = toRecords(reader, type, found);
  return {
    rows: found.map((row) => row.row_number),
    ids: found.map((row) => row.id),
    versions: found.map((row) => row.version),
    columns: Object.fromEntries(
      type.fields.map(({ name }) => [name, records.map(({ values }) => values[name] ?? null)]),
    ),
    names: Object.fromEntries(
      type.fields
        .filter((field) => field.kind === 'reference')
        .map(({ name }) => [name, records.map(({ names }) => names[name] ?? null)]),
    ),
  };
}

/** Row numbers of records by their ids. */
export function rowNumbers(
  reader: Reader,
  type: RecordType,
  ids: readonly string[],
): Map<string, { row: number; version: number }> {
  const rows = reader.allSql<{ id: string; row: number; version: number }>(
    `SELECT id, rowid AS row, version FROM ${recordTable(type)} WHERE id IN (SELECT value FROM json_each(?))`,
    JSON.stringify(ids),
  );
  return new Map(rows.map(({ id, row, version }) => [id, { row, version }]));
}
