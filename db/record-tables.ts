/**
 * A STRICT table for every record type, made and extended from its fields. Only additions happen: what an older program
 * wrote stays where it is, and a column that no field names any more is left alone.
 */
import { builtInCatalog } from '#shared/records/catalog.ts';
import { KEY_SEPARATOR } from '#shared/records/index.ts';
import type { FieldSpec, RecordType } from '#shared/records/types.ts';
import type { Sqlite } from './driver.ts';
import type { RecordTable } from './tables.ts';

export interface ColumnSpec {
  name: string;
  type: 'TEXT' | 'INTEGER' | 'REAL' | 'BLOB';
  notNull: boolean;
}

const column = (name: string, type: ColumnSpec['type'], notNull = false): ColumnSpec => ({
  name,
  type,
  notNull,
});

/** The columns of `RecordEnvelope`, in the order in which the tables have them. */
export const envelopeColumns: readonly ColumnSpec[] = [
  column('id', 'TEXT', true),
  column('natural_key', 'TEXT', true),
  column('owner', 'TEXT'),
  column('year', 'TEXT'),
  column('term', 'TEXT'),
  column('month', 'TEXT'),
  column('batch', 'TEXT', true),
  column('source_sheet', 'TEXT'),
  column('source_row', 'INTEGER'),
  column('version', 'INTEGER', true),
  column('created_at', 'TEXT', true),
  column('created_by', 'TEXT', true),
  column('updated_at', 'TEXT', true),
  column('updated_by', 'TEXT', true),
  column('extra', 'TEXT'),
];

const reserved = new Set(envelopeColumns.map((spec) => spec.name));

/** The column of a field: envelope names that a field happens to share get the prefix `f_`. */
export function fieldColumn(name: string): string {
  return reserved.has(name) ? `f_${name}` : name;
}

/** The table of a record type. */
export function recordTable(type: Pick<RecordType, 'id'>): RecordTable {
  return `rec_${type.id.replaceAll('-', '_')}`;
}

/** The columns of one field. Scores: one byte per item, and the form's mean and number of answered items beside it. */
export function columnsOfField(field: FieldSpec): ColumnSpec[] {
  const name = fieldColumn(field.name);
  switch (field.kind) {
    case 'integer':
    case 'boolean':
      return [column(name, 'INTEGER')];
    case 'number':
      return [column(name, 'REAL')];
    case 'scores':
      return [column(name, 'BLOB'), column(`${name}_mean`, 'REAL'), column(`${name}_n`, 'INTEGER')];
    default:
      return [column(name, 'TEXT')];
  }
}

/** All columns of a record type's table, in order. */
export function columnsOf(type: RecordType): ColumnSpec[] {
  return [...envelopeColumns, ...type.fields.flatMap(columnsOfField)];
}

export interface IndexSpec {
  name: string;
  columns: readonly string[];
  unique: boolean;
  sql: string;
}

/** The indexes of a record table. Each costs time in every import, so that there are few. */
export function indexesOf(type: RecordType): IndexSpec[] {
  const table = recordTable(type);
  const index = (suffix: string, columns: readonly string[], unique = false) => {
    const name = `${table}_${suffix}`;
    const sql = `CREATE ${unique ? 'UNIQUE ' : ''}INDEX ${name} ON ${table} (${columns.join(', ')})`;
    return { name, columns, unique, sql };
  };
  return [
    index('id', ['id'], true),
    index('key', ['natural_key'], true),
    index('year', ['year', 'owner']),
    index('batch', ['batch']),
  ];
}

const definition = (spec: ColumnSpec) => `"${spec.name}" ${spec.type}${spec.notNull ? ' NOT NULL' : ''}`;

/** A key that has got further parts at its end: what is stored has nothing there. */
function extendKeys(sqlite: Sqlite, type: RecordType): void {
  const table = recordTable(type);
  const first = sqlite.prepare(`SELECT natural_key AS key FROM ${table} LIMIT 1`).get() as
    | { key: string }
    | undefined;
  const lacking = first ? type.key.length - first.key.split(KEY_SEPARATOR).length : 0;
  if (lacking > 0)
    sqlite.prepare(`UPDATE ${table} SET natural_key = natural_key || ?`).run(KEY_SEPARATOR.repeat(lacking));
}

/** Makes missing tables, columns and indexes. Runs inside the transaction of the caller. */
export function reconcileRecordTables(
  sqlite: Sqlite,
  types: readonly RecordType[] = builtInCatalog.types,
): void {
  for (const type of types) {
    const table = recordTable(type);
    const present = new Map(
      (sqlite.pragma(`table_info(${table})`) as { name: string; type: string }[]).map((info) => [
        info.name,
        info.type,
      ]),
    );
    if (present.size === 0) {
      sqlite.exec(`CREATE TABLE ${table} (${columnsOf(type).map(definition).join(', ')}) STRICT`);
    } else {
      for (const spec of columnsOf(type)) {
        const stored = present.get(spec.name);
        if (stored === undefined) sqlite.exec(`ALTER TABLE ${table} ADD COLUMN ${definition(spec)}`);
        else if (stored !== spec.type)
          throw new Error(`${table}.${spec.name} is ${stored} in this store, but ${spec.type} here`);
      }
    }
    if (present.size > 0) extendKeys(sqlite, type);
    for (const index of indexesOf(type)) sqlite.exec(index.sql.replace('INDEX ', 'INDEX IF NOT EXISTS '));
  }
}
