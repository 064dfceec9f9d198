/** Stored rows as the contract tells them. */
import type { StoredRecord } from '#db/repositories/record-reader.ts';
import type { BatchTable } from '#db/tables.ts';
import type { Batch, RecordRow } from '#shared/api/records.ts';
import type { RecordTypeId } from '#shared/records/types.ts';

export function recordRow({ id, type, values, names, envelope }: StoredRecord): RecordRow {
  return {
    id,
    type: type.id,
    values,
    names,
    department: envelope.owner,
    year: envelope.year,
    term: envelope.term,
    month: envelope.month,
    batch: envelope.batch,
    version: envelope.version,
    updatedAt: envelope.updated_at,
    updatedBy: envelope.updated_by,
  };
}

export function batchRow(batch: BatchTable): Batch {
  return {
    id: batch.id,
    kind: batch.kind,
    at: batch.at,
    by: batch.by,
    file: batch.file,
    sha256: batch.sha256,
    types: JSON.parse(batch.types) as RecordTypeId[],
    department: batch.department,
    counts: {
      read: batch.rows_read,
      new: batch.rows_new,
      changed: batch.rows_changed,
      unchanged: batch.rows_unchanged,
      rejected: batch.rows_rejected,
    },
    undoneAt: batch.undone_at,
    undoneBy: batch.undone_by,
  };
}
