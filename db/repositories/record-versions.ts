/**
 * Rows as they were before a change, as JSON of all columns of the table: also of those that this program does not
 * know, so that taking a change back brings them back as well.
 */
import type { RecordType } from '#shared/records/types.ts';
import { recordTable } from '../record-tables.ts';
import type { Reader, Writer } from '../types.ts';

interface StoredColumn {
  name: string;
  type: string;
}

export function storedColumns(reader: Reader, type: Pick<RecordType, 'id'>): StoredColumn[] {
  return reader.allSql<StoredColumn>('SELECT name, type FROM pragma_table_info(?)', recordTable(type));
}

/** Bytes are written as hexadecimal, and real numbers with all their digits: what comes back is exactly what was. */
const toJson = ({ name, type }: StoredColumn) => {
  if (type === 'BLOB') return `'${name}', iif("${name}" IS NULL, NULL, hex("${name}"))`;
  if (type === 'REAL') return `'${name}', iif("${name}" IS NULL, NULL, printf('%!.17g', "${name}"))`;
  return `'${name}', "${name}"`;
};

const fromJson = ({ name, type }: StoredColumn) => {
  const value = `json_extract(v.before, '$.${name}')`;
  if (type === 'BLOB') return `unhex(${value})`;
  return type === 'REAL' ? `CAST(${value} AS REAL)` : value;
};

/** The columns of a row that was kept in `v.before`, as the table has them. */
export const restoredColumns = (columns: readonly StoredColumn[]): string =>
  columns.map((column) => `${fromJson(column)} AS "${column.name}"`).join(', ');

/** Keeps rows as they are now, on behalf of a batch that is about to change them; answers how many there were. */
export function keepVersions(
  writer: Writer,
  type: RecordType,
  batch: string,
  change: 'update' | 'remove',
  ids: readonly string[],
): number {
  const json = storedColumns(writer, type).map(toJson).join(', ');
  let kept = 0;
  const page = 5000;
  for (let at = 0; at < ids.length; at += page) {
    kept += writer.runSql(
      `INSERT INTO record_version (type, record, batch, prior, change, before, at, "by")
       SELECT ?, id, ?, batch, ?, json_object(${json}), ?, ? FROM ${recordTable(type)}
       WHERE id IN (SELECT value FROM json_each(?))`,
      type.id,
      batch,
      change,
      writer.now,
      writer.actor,
      JSON.stringify(ids.slice(at, at + page)),
    );
  }
  return kept;
}

/** Puts kept rows back in the place of what their records are now. `seqs` has at most one entry per record. */
export function restoreVersions(
  writer: Writer,
  type: Pick<RecordType, 'id'>,
  seqs: readonly number[],
): number {
  if (seqs.length === 0) return 0;
  const table = recordTable(type);
  const columns = storedColumns(writer, type);
  const chosen = JSON.stringify(seqs);
  writer.runSql(
    `DELETE FROM ${table} WHERE id IN
     (SELECT record FROM record_version WHERE seq IN (SELECT value FROM json_each(?)))`,
    chosen,
  );
  return writer.runSql(
    `INSERT INTO ${table} (${columns.map((column) => `"${column.name}"`).join(', ')})
     SELECT ${columns.map(fromJson).join(', ')} FROM record_version v
     WHERE v.seq IN (SELECT value FROM json_each(?))`,
    chosen,
  );
}
