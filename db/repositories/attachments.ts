/** Papers that prove a record: links to kept files, which are taken away and brought back but never deleted. */
import { createIds } from '../ids.ts';
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

/** Those in force, in the order in which they came. */
export function attachmentsOf(reader: Reader, { type, record }: RecordPlace): StoredAttachment[] {
  return reader.allSql<StoredAttachment>(
    `SELECT a.*, f.bytes FROM attachment a JOIN file f ON f.sha256 = a.sha256
     WHERE a.type = ? AND a.record = ? AND a.removed_at IS NULL ORDER BY a.added_at, a.id`,
    type,
    record,
  );
}

export function attachmentById(
  reader: Reader,
  { type, record }: RecordPlace,
  id: string,
): AttachmentTable | undefined {
  return reader.firstSql<AttachmentTable>(
    'SELECT * FROM attachment WHERE id = ? AND type = ? AND record = ?',
    id,
    type,
    record,
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
