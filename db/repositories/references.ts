/** What refers to a record follows it when its key changes. */
import { isDeepStrictEqual } from 'node:util';
import { Refusal } from '#shared/lib/result.ts';
import { naturalKey } from '#shared/records/index.ts';
import type { FieldValues, RecordType, ReferenceField } from '#shared/records/types.ts';
import { fieldColumn, recordTable } from '../record-tables.ts';
import type { Reader, Writer } from '../types.ts';
import { keyText } from './aliases.ts';
import {
  existingByKey,
  type IncomingRow,
  removeRecord,
  type StoredRow,
  updateRecords,
} from './record-writer.ts';

/** The fields of a type that refer to another type. */
export const referencesTo = (type: RecordType, to: string): ReferenceField[] =>
  type.fields.filter((field): field is ReferenceField => field.kind === 'reference' && field.to === to);

export interface ReferenceCount {
  type: string;
  field: string;
  count: number;
}

/** How many records refer to a key, by type and field. */
export function countReferences(reader: Reader, to: RecordType, key: string): ReferenceCount[] {
  return reader.catalog.types.flatMap((type) =>
    referencesTo(type, to.id).flatMap((field) => {
      const found = reader.firstSql<{ n: number }>(
        `SELECT count(*) AS n FROM ${recordTable(type)} WHERE "${fieldColumn(field.name)}" = ?`,
        key,
      );
      return found && found.n > 0 ? { type: type.id, field: field.name, count: found.n } : [];
    }),
  );
}

/**
 * Makes every reference to the keys of `moved` (earlier key -> key of today) point to the new ones, on behalf of a batch;
 * answers how many records changed, by type. A record whose own key changes with it takes along what refers to it. Two
 * records that become the same are one when all their values are equal; otherwise the refusal `records-collide` names them.
 * `department`: only in the records of this one.
 */
export function repointReferences(
  writer: Writer,
  batch: string,
  to: RecordType,
  moved: ReadonlyMap<string, string>,
  department?: string | null,
): Map<string, number> {
  const counts = new Map<string, number>();
  const waiting: Move[] = [{ to, moved, department }];
  for (let next = waiting.shift(); next; next = waiting.shift()) {
    for (const type of writer.catalog.types) {
      const fields = referencesTo(type, next.to.id);
      if (fields.length === 0) continue;
      const { changed, renamed } = repointType(writer, batch, type, fields, next);
      if (changed > 0) counts.set(type.id, (counts.get(type.id) ?? 0) + changed);
      if (renamed.size > 0) waiting.push({ to: type, moved: renamed });
    }
  }
  if (to.id === 'department') moveRecipes(writer, moved);
  return counts;
}

interface Move {
  to: RecordType;
  moved: ReadonlyMap<string, string>;
  department?: string | null;
}

/** What a department's files looked like belongs to the department, whatever its code is. */
function moveRecipes(writer: Writer, moved: ReadonlyMap<string, string>): void {
  for (const [from, into] of moved)
    writer.runSql('UPDATE recipe SET department = ? WHERE department = ?', into, from);
}

function repointType(
  writer: Writer,
  batch: string,
  type: RecordType,
  fields: readonly ReferenceField[],
  { moved, department }: Move,
): { changed: number; renamed: Map<string, string> } {
  const rows = referring(writer, type, fields, { moved, department });
  const next = rows.map((row) => repointed(type, row, fields, moved));
  const renamed = new Map<string, string>();
  next.forEach((row, i) => {
    if (row.naturalKey !== rows[i]!.naturalKey) renamed.set(rows[i]!.naturalKey, row.naturalKey);
  });
  const kept = withoutDoubles(writer, batch, type, next, renamed);
  updateRecords(writer, type, batch, kept);
  return { changed: rows.length, renamed };
}

function referring(
  writer: Writer,
  type: RecordType,
  fields: readonly ReferenceField[],
  { moved, department }: Pick<Move, 'moved' | 'department'>,
): StoredRow[] {
  const from = JSON.stringify([...moved.keys()]);
  const where = fields.map((f) => `"${fieldColumn(f.name)}" IN (SELECT value FROM json_each(?))`);
  const keys = writer.allSql<{ key: string }>(
    `SELECT natural_key AS key FROM ${recordTable(type)} WHERE (${where.join(' OR ')})${
      department === undefined ? '' : ' AND owner IS ?'
    }`,
    ...fields.map(() => from),
    ...(department === undefined ? [] : [department]),
  );
  return [
    ...existingByKey(
      writer,
      type,
      keys.map(({ key }) => key),
    ).values(),
  ];
}

function repointed(
  type: RecordType,
  row: StoredRow,
  fields: readonly ReferenceField[],
  moved: ReadonlyMap<string, string>,
): IncomingRow {
  const named: FieldValues = Object.fromEntries(
    type.fields.map((field, i) => [field.name, row.values[i] ?? null]),
  );
  for (const { name } of fields) {
    const value = named[name];
    if (typeof value === 'string') named[name] = moved.get(value) ?? value;
  }
  return {
    id: row.id,
    naturalKey: naturalKey(type, named),
    values: type.fields.map((field) => named[field.name] ?? null),
    sheet: row.sheet,
    row: row.row,
    extra: row.extra,
  };
}

/** The rows that stay: of two equal ones under one key the later is removed, on behalf of the batch. */
function withoutDoubles(
  writer: Writer,
  batch: string,
  type: RecordType,
  rows: readonly IncomingRow[],
  renamed: ReadonlyMap<string, string>,
): IncomingRow[] {
  if (renamed.size === 0) return [...rows];
  const moving = new Set(rows.map((row) => row.id));
  const taken = new Map<string, { id: string; values: IncomingRow['values'] }>();
  for (const row of existingByKey(writer, type, [...renamed.values()]).values())
    if (!moving.has(row.id)) taken.set(row.naturalKey, row);
  const kept: IncomingRow[] = [];
  const colliding: string[] = [];
  for (const row of rows) {
    const other = taken.get(row.naturalKey);
    if (!other) {
      taken.set(row.naturalKey, row);
      kept.push(row);
    } else if (isDeepStrictEqual([...other.values], [...row.values]))
      removeRecord(writer, type, batch, row.id);
    else colliding.push(keyText(row.naturalKey));
  }
  if (colliding.length > 0) {
    throw new Refusal('records-collide', 'two records would become one and differ', {
      type: type.id,
      count: colliding.length,
      keys: colliding.slice(0, 5).join('; '),
    });
  }
  return kept;
}
