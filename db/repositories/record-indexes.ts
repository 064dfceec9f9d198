/** Building an index once over many rows is several times faster than keeping it up while they come. */
import type { RecordType } from '#shared/records/types.ts';
import { indexesOf, recordTable } from '../record-tables.ts';
import type { Writer } from '../types.ts';

/**
 * Drops the indexes of a record table for a large change, except those named in `kept`. The answer builds them again, each
 * by itself, within the same transaction; a natural key that came twice is refused there.
 */
export function suspendIndexes(writer: Writer, type: RecordType, kept: readonly string[]): (() => void)[] {
  const present = new Set(
    writer
      .allSql<{ name: string }>(
        "SELECT name FROM sqlite_schema WHERE type = 'index' AND tbl_name = ?",
        recordTable(type),
      )
      .map((row) => row.name),
  );
  const dropped = indexesOf(type).filter((index) => present.has(index.name) && !kept.includes(index.name));
  for (const index of dropped) writer.runSql(`DROP INDEX ${index.name}`);
  return dropped.map((index) => () => void writer.runSql(index.sql));
}
