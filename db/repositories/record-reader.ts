/** Reads records: lists with filters, single ones, what references are called. */
import { grainOf } from '#shared/periods/period.ts';
import { fieldOf } from '#shared/records/index.ts';
import type { FieldValues, RecordType, ReferenceField } from '#shared/records/types.ts';
import { fieldColumn, recordTable } from '../record-tables.ts';
import type { RecordEnvelope } from '../tables.ts';
import type { Reader } from '../types.ts';
import { recordCodec } from './record-codec.ts';
import { searchSql, titleSql } from './search.ts';

export { lookupRecords } from './search.ts';

export interface StoredRecord {
  id: string;
  type: RecordType;
  values: FieldValues;
  /** Per reference field with a known target: the target's name. */
  names: Record<string, string>;
  envelope: RecordEnvelope;
}

export interface RecordFilter {
  department: string | null;
  /** A year, term or month; without effect on registers that hold at all times. */
  period: string | null;
  search: string;
  batch: string | null;
  sort: { field: string; descending: boolean } | null;
  offset: number;
  limit: number;
}

export type RecordTableRow = RecordEnvelope & Record<string, unknown>;

const referencesOf = (type: RecordType) =>
  type.fields.filter((field): field is ReferenceField => field.kind === 'reference');

/** The names of natural keys of one type, as many of them as are stored. */
export function titlesOf(reader: Reader, type: RecordType, keys: readonly string[]): Map<string, string> {
  if (keys.length === 0) return new Map();
  const rows = reader.allSql<{ key: string; title: string }>(
    `SELECT natural_key AS key, ${titleSql(type, 't')} AS title FROM ${recordTable(type)} t
     WHERE natural_key IN (SELECT value FROM json_each(?))`,
    JSON.stringify(keys),
  );
  return new Map(rows.map((row) => [row.key, row.title]));
}

/** Rows of a record table with their values by field and the names of what they refer to. */
export function toRecords(reader: Reader, type: RecordType, rows: readonly RecordTableRow[]): StoredRecord[] {
  const codec = recordCodec(type);
  const records = rows.map((row): StoredRecord => {
    const values = codec.read(
      codec.readColumns.map((column) => row[column]),
      0,
    );
    return {
      id: row.id,
      type,
      values: Object.fromEntries(type.fields.map((field, i) => [field.name, values[i] ?? null])),
      names: {},
      envelope: row,
    };
  });
  for (const field of referencesOf(type)) {
    const keys = new Set<string>();
    for (const { values } of records) {
      const key = values[field.name];
      if (typeof key === 'string') keys.add(key);
    }
    const titles = titlesOf(reader, reader.catalog.type(field.to), [...keys]);
    for (const record of records) {
      const title = titles.get(record.values[field.name] as string);
      if (title !== undefined) record.names[field.name] = title;
    }
  }
  return records;
}

/** The condition of department, period, search and batch. */
export function whereSql(
  reader: Reader,
  type: RecordType,
  filter: Pick<RecordFilter, 'department' | 'period' | 'search' | 'batch'>,
): { sql: string; parameters: unknown[] } {
  const parts: string[] = ['1'];
  const parameters: unknown[] = [];
  const add = (sql: string, ...values: unknown[]) => {
    parts.push(sql);
    parameters.push(...values);
  };
  if (filter.department !== null) {
    if (type.departmentField) add('owner = ?', filter.department);
    else if (type.id === 'department') add('natural_key = ?', filter.department);
  }
  const grain = filter.period === null ? null : grainOf(filter.period);
  if (grain && type.timeField) add(`${grain} = ?`, filter.period);
  if (filter.batch !== null) add('batch = ?', filter.batch);
  const search = filter.search.trim();
  if (search !== '') {
    const found = searchSql(reader, type, search);
    add(found.sql, ...found.parameters);
  }
  return { sql: parts.join(' AND '), parameters };
}

function orderSql(type: RecordType, sort: RecordFilter['sort']): string {
  if (sort && type.fields.some((field) => field.name === sort.field)) {
    const column = fieldColumn(sort.field) + (fieldOf(type, sort.field).kind === 'scores' ? '_mean' : '');
    return `"${column}" IS NULL, "${column}" ${sort.descending ? 'DESC' : 'ASC'}, id`;
  }
  if (type.timeField) return `"${fieldColumn(type.timeField)}" DESC, id DESC`;
  return 'natural_key';
}

/** A page of records, and how many there are in all. */
export function listRecords(
  reader: Reader,
  type: RecordType,
  filter: RecordFilter,
): { total: number; records: StoredRecord[] } {
  const table = recordTable(type);
  const where = whereSql(reader, type, filter);
  const total =
    reader.firstSql<{ n: number }>(
      `SELECT count(*) AS n FROM ${table} WHERE ${where.sql}`,
      ...where.parameters,
    )?.n ?? 0;
  const rows = reader.allSql<RecordTableRow>(
    `SELECT * FROM ${table} WHERE ${where.sql} ORDER BY ${orderSql(type, filter.sort)} LIMIT ? OFFSET ?`,
    ...where.parameters,
    filter.limit,
    filter.offset,
  );
  return { total, records: toRecords(reader, type, rows) };
}

/** One record by its id. */
export function getRecord(reader: Reader, type: RecordType, id: string): StoredRecord | undefined {
  const row = reader.firstSql<RecordTableRow>(`SELECT * FROM ${recordTable(type)} WHERE id = ?`, id);
  return row && toRecords(reader, type, [row])[0];
}

/** The records of the ids that are stored, in no order. */
export function getRecords(reader: Reader, type: RecordType, ids: readonly string[]): StoredRecord[] {
  const rows = reader.allSql<RecordTableRow>(
    `SELECT * FROM ${recordTable(type)} WHERE id IN (SELECT value FROM json_each(?))`,
    JSON.stringify(ids),
  );
  return toRecords(reader, type, rows);
}

/** Whether a record of the type has the natural key. */
export function hasKey(reader: Reader, type: RecordType, key: string): boolean {
  return (
    reader.firstSql(`SELECT 1 AS found FROM ${recordTable(type)} WHERE natural_key = ?`, key) !== undefined
  );
}

/** The id of the record with a natural key. */
export function idOfKey(reader: Reader, type: RecordType, key: string): string | undefined {
  return reader.firstSql<{ id: string }>(`SELECT id FROM ${recordTable(type)} WHERE natural_key = ?`, key)
    ?.id;
}

/** Per department and type, how many records a year has (registers: how many there are) and their newest batch. */
export function countByDepartment(
  reader: Reader,
  type: RecordType,
  year: string,
): { department: string; count: number; lastBatch: string }[] {
  if (!type.departmentField) return [];
  const where = type.timeField ? 'year = ? AND owner IS NOT NULL' : 'owner IS NOT NULL';
  return reader.allSql(
    `SELECT owner AS department, count(*) AS count, max(batch) AS lastBatch
     FROM ${recordTable(type)} WHERE ${where} GROUP BY owner`,
    ...(type.timeField ? [year] : []),
  );
}

/** How many records a year has (registers: how many there are). */
export function countInYear(reader: Reader, type: RecordType, year: string): number {
  const [where, parameters] = type.timeField ? ['year = ?', [year]] : ['1', []];
  return (
    reader.firstSql<{ n: number }>(
      `SELECT count(*) AS n FROM ${recordTable(type)} WHERE ${where}`,
      ...parameters,
    )?.n ?? 0
  );
}
