/** Definitions of record types in the store: every version stays, and the tables follow the last ones. */

import type { DefinitionUsage } from '#shared/records/definition/changes.ts';
import { catalogWith } from '#shared/records/definition/compile.ts';
import { type Definition, hasOptions } from '#shared/records/definition/types.ts';
import type { RecordType } from '#shared/records/types.ts';
import { sqliteOf } from '../connection.ts';
import { columnsOfField, fieldColumn, reconcileRecordTables, recordTable } from '../record-tables.ts';
import { DEFINITIONS_IN_FORCE, parseDefinition } from '../record-types.ts';
import type { Reader, Writer } from '../types.ts';
import { storedColumns } from './record-versions.ts';
import { forgetIndicatorValues } from './settings.ts';

/** The definitions in force. */
export function listDefinitions(reader: Reader): Definition[] {
  return reader.allSql<{ body: string }>(DEFINITIONS_IN_FORCE).map(({ body }) => parseDefinition(body));
}

export interface DefinitionVersion {
  version: number;
  at: string;
  by: string;
  /** null: this version took the definition away. */
  definition: Definition | null;
}

/** All versions of a definition, newest first. */
export function definitionVersions(reader: Reader, id: string): DefinitionVersion[] {
  return reader
    .all(
      reader.q.selectFrom('record_type_version').selectAll().where('id', '=', id).orderBy('version', 'desc'),
    )
    .map(({ version, at, by, body }) => ({
      version,
      at,
      by,
      definition: body === 'null' ? null : parseDefinition(body),
    }));
}

/** Which definitions there are, as one text: changes with every version that is saved. */
export function definitionsBasis(reader: Reader): string {
  return String(reader.firstSql<{ n: number }>('SELECT count(*) AS n FROM record_type_version')?.n ?? 0);
}

/**
 * Keeps a version and puts it in force: tables and columns are made with it, in the same transaction.
 * `definition` null takes it away; its table stays. Answers the number of the version.
 */
export function saveDefinition(writer: Writer, id: string, definition: Definition | null): number {
  const last = writer.firstSql<{ n: number | null }>(
    'SELECT max(version) AS n FROM record_type_version WHERE id = ?',
    id,
  );
  const version = (last?.n ?? 0) + 1;
  writer.run(
    writer.q.insertInto('record_type_version').values({
      id,
      version,
      at: writer.now,
      by: writer.actor,
      body: JSON.stringify(definition),
    }),
  );
  const catalog = catalogWith(listDefinitions(writer));
  reconcileRecordTables(sqliteOf(writer), catalog.types);
  writer.redefine(catalog);
  forgetIndicatorValues(writer);
  return version;
}

/** Fields whose column is in the table already, for values of another kind: from a field of that name in former times. */
export function clashingFields(reader: Reader, definition: Definition): string[] {
  const stored = new Map(storedColumns(reader, definition).map(({ name, type }) => [name, type]));
  return definition.fields
    .filter((field) =>
      columnsOfField(field).some(({ name, type }) => stored.has(name) && stored.get(name) !== type),
    )
    .map(({ name }) => name);
}

/** Whether anything was ever stored under a type: then it cannot be taken away any more. */
export function everStored(reader: Reader, type: Pick<RecordType, 'id'>): boolean {
  return (
    reader.firstSql(`SELECT 1 AS found FROM ${recordTable(type)} LIMIT 1`) !== undefined ||
    reader.firstSql('SELECT 1 AS found FROM record_version WHERE type = ? LIMIT 1', type.id) !== undefined ||
    reader.firstSql(
      'SELECT 1 AS found FROM batch, json_each(batch.types) t WHERE t.value = ? LIMIT 1',
      type.id,
    ) !== undefined
  );
}

/** How much of a definition's fields is filled, retired ones included. */
export function definitionUsage(reader: Reader, definition: Definition): DefinitionUsage {
  const columns = new Set(storedColumns(reader, definition).map(({ name }) => name));
  const usage: DefinitionUsage = { records: 0, fields: {}, options: {} };
  if (columns.size === 0) return usage;
  const table = recordTable(definition);
  const there = definition.fields.filter(({ name }) => columns.has(fieldColumn(name)));
  const counts = there.map(({ name }, i) => `count("${fieldColumn(name)}") AS c${i}`);
  const row = reader.firstSql<Record<string, number>>(
    `SELECT ${['count(*) AS n', ...counts].join(', ')} FROM ${table}`,
  );
  usage.records = row?.n ?? 0;
  there.forEach(({ name }, i) => {
    usage.fields[name] = row?.[`c${i}`] ?? 0;
  });
  for (const field of there) {
    if (!hasOptions(field)) continue;
    const column = `"${fieldColumn(field.name)}"`;
    const codes = reader.allSql<{ code: string; n: number }>(
      `SELECT ${column} AS code, count(*) AS n FROM ${table} WHERE ${column} IS NOT NULL GROUP BY 1`,
    );
    const counted: Record<string, number> = {};
    for (const { code, n } of codes)
      for (const one of field.kind === 'choices' ? code.split(';') : [code])
        counted[one] = (counted[one] ?? 0) + n;
    usage.options[field.name] = counted;
  }
  return usage;
}
