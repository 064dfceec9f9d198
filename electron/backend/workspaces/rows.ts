/** Stored rows as the contract tells them. */

import type { HistoryEntry } from '#db/repositories/record-history.ts';
import type { StoredRecord } from '#db/repositories/record-reader.ts';
import type { BatchTable } from '#db/tables.ts';
import type { Store } from '#db/types.ts';
import type { Output } from '#shared/api/index.ts';
import type { Batch, RecordRow } from '#shared/api/records.ts';
import type { RecordType, RecordTypeId } from '#shared/records/types.ts';
import { keptFileName } from './kept-files.ts';
import { sheetMapping } from './sources.ts';

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

/** A change with the place in the file that brought it. */
export function historyRow(
  store: Pick<Store, 'read'>,
  type: RecordType,
  entry: HistoryEntry,
  batch: BatchTable | undefined,
): Output<'records.get'>['history'][number] {
  const imported = batch?.kind === 'import' && batch.sha256 !== null;
  return {
    ...entry,
    kind: batch?.kind ?? 'entry',
    file: imported
      ? { sha256: batch.sha256!, name: keptFileName(store, batch.sha256!) ?? batch.file ?? '' }
      : null,
    sheet: imported ? (sheetMapping(batch, entry.sheet, type.id)?.of ?? entry.sheet) : null,
    row: imported ? entry.row : null,
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
