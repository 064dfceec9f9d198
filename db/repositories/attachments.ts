/** Papers that prove a record: links to kept files, which are taken away and brought back but never deleted. */
import { createIds } from '../ids.ts';
import { recordTable } from '../record-tables.ts';
import type { AttachmentTable } from '../tables.ts';
import type { Reader, Writer } from '../types.ts';

/** A record by its type and id. */
export interface RecordPlace {
  type: string;
  record: string;
}

export interface StoredAttachment extends AttachmentTable {
  bytes: number;
}

/**
 * The record and those that have become one with it, as long as nobody takes that back: an earlier key is followed from
 * the key of today, over several merges and renamings.
 */
function recordsIn(reader: Reader, { type, record }: RecordPlace): string[] {
  if (!reader.catalog.has(type)) return [record];
  const rows = reader.allSql<{ record: string }>(
    `WITH RECURSIVE
       link AS (SELECT a.alias, a.key, a.record, a.reason FROM record_alias a JOIN batch b ON b.id = a.batch
                WHERE a.type = ? AND b.undone_at IS NULL),
       own(key) AS (SELECT natural_key FROM ${recordTable({ id: type })} WHERE id = ?
                    UNION SELECT link.alias FROM own JOIN link USING (key))
     SELECT link.record FROM own JOIN link USING (key) WHERE link.reason = 'merge' AND link.record <> ?`,
    type,
    record,
    record,
  );
  return [record, ...rows.map((row) => row.record)];
}

/** Those in force, in the order in which they came; a paper that merged records have in common is one. */
export function attachmentsOf(reader: Reader, place: RecordPlace): StoredAttachment[] {
  const records = recordsIn(reader, place);
  const found = reader.allSql<StoredAttachment>(
    `SELECT a.*, f.bytes FROM attachment a JOIN file f ON f.sha256 = a.sha256
     WHERE a.type = ? AND a.record IN (SELECT value FROM json_each(?)) AND a.removed_at IS NULL
     ORDER BY a.record <> ?, a.added_at, a.id`,
    place.type,
    JSON.stringify(records),
    place.record,
  );
  const seen = new Set<string>();
  return found.filter(({ sha256 }) => !seen.has(sha256) && seen.add(sha256));
}

export function attachmentById(reader: Reader, place: RecordPlace, id: string): AttachmentTable | undefined {
  return reader.firstSql<AttachmentTable>(
    'SELECT * FROM attachment WHERE id = ? AND type = ? AND record IN (SELECT value FROM json_each(?))',
    id,
    place.type,
    JSON.stringify(recordsIn(reader, place)),
  );
}

/** Links a kept file; one that was taken away comes back under its new name. */
export function linkAttachment(
  writer: Writer,
  { type, record }: RecordPlace,
  file: { name: string; sha256: string },
  nextId: () => string = createIds(() => Date.parse(writer.now)),
): void {
  const known = writer.firstSql<{ id: string }>(
    'SELECT id FROM attachment WHERE type = ? AND record = ? AND sha256 = ?',
    type,
    record,
    file.sha256,
  );
  if (known) {
    writer.runSql('UPDATE attachment SET removed_at = NULL, file = ? WHERE id = ?', file.name, known.id);
    return;
  }
  writer.run(
    writer.q.insertInto('attachment').values({
      id: nextId(),
      type,
      record,
      file: file.name,
      sha256: file.sha256,
      added_at: writer.now,
      added_by: writer.actor,
      removed_at: null,
    }),
  );
}

/** Takes a link away or brings it back. */
export function setAttached(writer: Writer, id: string, attached: boolean): void {
  writer.runSql('UPDATE attachment SET removed_at = ? WHERE id = ?', attached ? null : writer.now, id);
}
