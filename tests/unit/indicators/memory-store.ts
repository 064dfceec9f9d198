/** A store in memory with the real tables, filled straight from values by field. */

import Database from 'better-sqlite3';
import { createConnection } from '#db/connection.ts';
import { migrations } from '#db/migrations/index.ts';
import { columnsOf, reconcileRecordTables, recordTable } from '#db/record-tables.ts';
import { ownerIndex, periodFiler, recordCodec } from '#db/repositories/record-codec.ts';
import type { Reader } from '#db/types.ts';
import { naturalKey, recordType } from '#shared/records/index.ts';
import type { FieldValue, RecordTypeId } from '#shared/records/types.ts';

export type TestRow = Record<string, FieldValue>;
export type TestData = Readonly<Record<RecordTypeId, TestRow[]>>;

/** Ids are `<type>-<index>`. */
export function memoryStore(data: TestData = {}): { reader: Reader; close(): void } {
  const sqlite = new Database(':memory:');
  for (const { sql } of migrations) sqlite.exec(sql);
  reconcileRecordTables(sqlite);
  for (const [id, rows] of Object.entries(data)) {
    const type = recordType(id as RecordTypeId);
    const codec = recordCodec(type);
    const file = periodFiler(type);
    const owner = ownerIndex(type);
    const columns = columnsOf(type).map((spec) => spec.name);
    const insert = sqlite.prepare(
      `INSERT INTO ${recordTable(type)} (${columns.map((name) => `"${name}"`)}) VALUES (${columns.map(() => '?')})`,
    );
    const insertAll = sqlite.transaction(() => {
      rows.forEach((row, index) => {
        const values = type.fields.map((field) => row[field.name] ?? null);
        const { year, term, month } = file(values);
        const at = '2025-01-01T00:00:00.000Z';
        const envelope = [`${id}-${index}`, naturalKey(type, row) || String(index), values[owner] ?? null];
        const fields: (string | number | Uint8Array | null)[] = [];
        codec.write(values, fields, 0);
        const all = [
          ...envelope,
          year,
          term,
          month,
          'batch',
          null,
          null,
          1,
          at,
          'a',
          at,
          'a',
          null,
          ...fields,
        ];
        insert.run(all.map((value) => (Number.isInteger(value) ? BigInt(value as number) : value)));
      });
    });
    insertAll();
  }
  return { reader: createConnection(sqlite), close: () => sqlite.close() };
}
