/** Keys under which records were known before they were merged or renamed: whoever still writes them means the same. */
import { KEY_SEPARATOR } from '#shared/records/index.ts';
import type { RecordType } from '#shared/records/types.ts';
import { recordTable } from '../record-tables.ts';
import type { RecordAliasTable } from '../tables.ts';
import type { Reader, Writer } from '../types.ts';

export type NewAlias = Omit<RecordAliasTable, 'batch'>;

/** Remembers that a key means another one from now on, as long as its batch is not taken back. */
export function insertAlias(writer: Writer, batch: string, alias: NewAlias): void {
  writer.run(writer.q.insertInto('record_alias').values({ ...alias, batch }));
}

/**
 * Per earlier key of a type the key that it means today. Chains of merges are followed; a key that a record bears again
 * means that record, and one whose record is gone means nothing.
 */
export function aliasesOf(reader: Reader, type: Pick<RecordType, 'id'>): Map<string, string> {
  const rows = reader.allSql<{ alias: string; key: string }>(
    `SELECT a.alias, a.key FROM record_alias a JOIN batch b ON b.id = a.batch
     WHERE a.type = ? AND b.undone_at IS NULL ORDER BY b.at, b.id`,
    type.id,
  );
  if (rows.length === 0) return new Map();
  const next = new Map(rows.map(({ alias, key }) => [alias, key]));
  const stored = storedKeys(reader, type, [...next.keys(), ...next.values()]);
  const found = new Map<string, string>();
  for (const alias of next.keys()) {
    if (stored.has(alias)) continue;
    const seen = new Set([alias]);
    let key = next.get(alias);
    while (key !== undefined && !stored.has(key) && !seen.has(key)) {
      seen.add(key);
      key = next.get(key);
    }
    if (key !== undefined && stored.has(key)) found.set(alias, key);
  }
  return found;
}

function storedKeys(reader: Reader, type: Pick<RecordType, 'id'>, keys: readonly string[]): Set<string> {
  const rows = reader.allSql<{ key: string }>(
    `SELECT natural_key AS key FROM ${recordTable(type)}
     WHERE natural_key IN (SELECT value FROM json_each(?))`,
    JSON.stringify(keys),
  );
  return new Set(rows.map((row) => row.key));
}

/** A key as people read it. */
export const keyText = (key: string) => key.split(KEY_SEPARATOR).filter(Boolean).join(' · ');
