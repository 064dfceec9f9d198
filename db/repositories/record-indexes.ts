/** Building an index once over many rows is several times faster than keeping it up while they come. */
import type { RecordType } from '#shared/records/types.ts';
import { indexesOf, recordTable } from '../record-tables.ts';
import type { Writer } from '../types.ts';

/** Below this the indexes are kept up row by row. */
const WORTH_IT = 2000;

/**
 * Drops the indexes of a record table for a large insert when that pays: when at least as many rows come as there are.
 * The answer builds them again, within the same transaction; a natural key that came twice is refused there.
 */
export function suspendIndexes(writer: Writer, type: RecordType, coming: number): () => void {
  if (coming < WORTH_IT) return () => undefined;
  const table = recordTable(type);
  const stored = writer.firstSql<{ n: number }>(`SELECT count(*) AS n FROM ${table}`)?.n ?? 0;
  if (stored > coming) return () => undefined;
  const present = new Set(
    writer
      .allSql<{ name: string }>("SELECT name FROM sqlite_schema WHERE type = 'index' AND tbl_name = ?", table)
      .map((row) => row.name),
  );
  const dropped = indexesOf(type).filter((index) => present.has(index.name));
  for (const index of dropped) writer.runSql(`DROP INDEX ${index.name}`);
  return () => {
    for (const index of dropped) writer.runSql(index.sql);
  };
}
