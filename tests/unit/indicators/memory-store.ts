/** A small store in memory with the record tables, for tests of the indicators alone. */
import Database from 'better-sqlite3';
import type { Reader } from '#db/types.ts';
import { periodsOfDate } from '#shared/periods/period.ts';
import { naturalKey, recordType, recordTypes } from '#shared/records/index.ts';
import type { FieldSpec, FieldValue, RecordTypeId } from '#shared/records/types.ts';

export type TestRow = Record<string, FieldValue>;
export type TestData = Partial<Record<RecordTypeId, TestRow[]>>;

const columnsOf = (field: FieldSpec): [string, string][] =>
  field.kind === 'scores'
    ? [
        [field.name, 'BLOB'],
        [`${field.name}_mean`, 'REAL'],
        [`${field.name}_n`, 'INTEGER'],
      ]
    : [
        [
          field.name,
          { integer: 'INTEGER', boolean: 'INTEGER', number: 'REAL' }[field.kind as string] ?? 'TEXT',
        ],
      ];

const ENVELOPE = ['id', 'natural_key', 'owner', 'year', 'term', 'month', 'batch', 'updated_at', 'updated_by'];

function cells(field: FieldSpec, value: FieldValue): (string | number | Uint8Array | null)[] {
  if (field.kind === 'scores') {
    const scores = Array.isArray(value) ? value : [];
    const given = scores.filter((score) => score !== null);
    const sum = given.reduce((total, score) => total + score, 0);
    return [
      Uint8Array.from(scores.map((score) => score ?? 255)),
      given.length > 0 ? sum / given.length : null,
      given.length,
    ];
  }
  if (typeof value === 'boolean') return [Number(value)];
  return [value === undefined || Array.isArray(value) ? null : value];
}

export function memoryStore(data: TestData = {}): { reader: Reader; close(): void } {
  const database = new Database(':memory:');
  for (const type of recordTypes) {
    // A field `term` of its own and the envelope's are one column.
    const fields = type.fields.flatMap(columnsOf).filter(([name]) => !ENVELOPE.includes(name));
    const columns = [...ENVELOPE.map((name) => `"${name}" TEXT`), '"version" INTEGER DEFAULT 1'].concat(
      fields.map(([name, kind]) => `"${name}" ${kind}`),
    );
    database.exec(`CREATE TABLE "rec_${type.id.replaceAll('-', '_')}" (${columns.join(', ')}) STRICT`);
  }
  for (const [id, rows] of Object.entries(data)) {
    const type = recordType(id as RecordTypeId);
    rows.forEach((row, index) => {
      const time = type.timeField ? row[type.timeField] : null;
      const periods =
        typeof time !== 'string'
          ? null
          : /^\d{4}-\d{4}-[12]$/.test(time)
            ? { year: time.slice(0, 9), term: time, month: null }
            : periodsOfDate(time);
      const owner = type.departmentField ? (row[type.departmentField] ?? null) : null;
      const entries = new Map<string, unknown>([
        ['id', `${id}-${index}`],
        ['natural_key', naturalKey(type, row)],
        ['owner', owner],
        ['year', periods?.year ?? null],
        ['term', periods?.term ?? null],
        ['month', periods?.month ?? null],
        ['batch', 'b'],
        ['updated_at', '2025-01-01'],
        ['updated_by', 'test'],
      ]);
      for (const field of type.fields) {
        const values = cells(field, row[field.name] ?? null);
        columnsOf(field).forEach(([name], at) => {
          if (!ENVELOPE.includes(name)) entries.set(name, values[at] ?? null);
        });
      }
      const names = [...entries.keys()];
      database
        .prepare(
          `INSERT INTO "rec_${id.replaceAll('-', '_')}" (${names.map((name) => `"${name}"`)}) VALUES (${names.map(() => '?')})`,
        )
        .run(...entries.values());
    });
  }
  const reader = {
    allSql: (sql: string, ...parameters: unknown[]) => database.prepare(sql).all(...parameters),
    firstSql: (sql: string, ...parameters: unknown[]) => database.prepare(sql).get(...parameters),
  } as unknown as Reader;
  return { reader, close: () => database.close() };
}
