/** Batches: everything that one import or one edit wrote, taken back as a unit. */
import { Refusal } from '#shared/lib/result.ts';
import type { RecordType, RecordTypeId } from '#shared/records/types.ts';
import { localTime } from '../local-time.ts';
import { indexesOf, recordTable } from '../record-tables.ts';
import type { BatchTable, RejectedRowTable } from '../tables.ts';
import type { Reader, Writer } from '../types.ts';
import { suspendIndexes } from './record-indexes.ts';
import { restoreVersions } from './record-versions.ts';
import { forgetIndicatorValues } from './settings.ts';

export type NewBatch = Omit<BatchTable, 'at' | 'by' | 'undone_at' | 'undone_by'>;

/**
 * Registers a batch, signed with the writer's name and time. An import is audited here, as one entry with the digest of
 * its rows; an edit is audited by its use case, with before and after. Undo goes through `undoBatch`.
 */
export function insertBatch(writer: Writer, batch: NewBatch): void {
  writer.run(
    writer.q
      .insertInto('batch')
      .values({ ...batch, at: writer.now, by: writer.actor, undone_at: null, undone_by: null }),
  );
  if (batch.kind === 'entry') return;
  writer.audit('batch.import', batch.id, {
    file: batch.file,
    sha256: batch.sha256,
    department: batch.department,
    types: JSON.parse(batch.types) as string[],
    read: batch.rows_read,
    new: batch.rows_new,
    changed: batch.rows_changed,
    unchanged: batch.rows_unchanged,
    rejected: batch.rows_rejected,
    digest: batch.digest,
  });
}

/** Adds records that a batch has changed after it was registered: `changed` by type. */
export function extendBatch(writer: Writer, id: string, changed: ReadonlyMap<string, number>): void {
  const batch = getBatch(writer, id);
  if (!batch) throw new Refusal('batch-unknown', `no batch ${id}`);
  const types = new Set([...(JSON.parse(batch.types) as string[]), ...changed.keys()]);
  const more = [...changed.values()].reduce((sum, count) => sum + count, 0);
  writer.run(
    writer.q
      .updateTable('batch')
      .set({
        types: JSON.stringify([...types]),
        rows_read: batch.rows_read + more,
        rows_changed: batch.rows_changed + more,
      })
      .where('id', '=', id),
  );
}

/** Keeps the rows that an import refused, with their problems. */
export function insertRejected(writer: Writer, rows: readonly RejectedRowTable[]): void {
  for (const row of rows) writer.run(writer.q.insertInto('rejected_row').values(row));
}

export function getBatch(reader: Reader, id: string): BatchTable | undefined {
  return reader.first(reader.q.selectFrom('batch').selectAll().where('id', '=', id));
}

/** Batches, newest first. */
export function listBatches(
  reader: Reader,
  offset: number,
  limit: number,
): { total: number; batches: BatchTable[] } {
  const total = reader.firstSql<{ n: number }>('SELECT count(*) AS n FROM batch')?.n ?? 0;
  const batches = reader.all(
    reader.q
      .selectFrom('batch')
      .selectAll()
      .orderBy('at', 'desc')
      .orderBy('id', 'desc')
      .limit(limit)
      .offset(offset),
  );
  return { total, batches };
}

/** The refused rows of a batch, in the order of the file. */
export function listRejected(
  reader: Reader,
  batch: string,
  offset: number,
  limit: number,
): { total: number; rows: RejectedRowTable[] } {
  const total =
    reader.firstSql<{ n: number }>('SELECT count(*) AS n FROM rejected_row WHERE batch = ?', batch)?.n ?? 0;
  const rows = reader.all(
    reader.q
      .selectFrom('rejected_row')
      .selectAll()
      .where('batch', '=', batch)
      .orderBy('sheet')
      .orderBy('row')
      .limit(limit)
      .offset(offset),
  );
  return { total, rows };
}

interface FirstVersion {
  seq: number;
  type: RecordTypeId;
  record: string;
  prior: string;
}

/** Per record that the batch changed or removed, the row as it was before the batch first touched it. */
const firstVersions = (reader: Reader, batch: string) =>
  reader.allSql<FirstVersion>(
    `SELECT min(seq) AS seq, type, record, prior FROM record_version WHERE batch = ? GROUP BY type, record`,
    batch,
  );

/** Batches that changed the same records later, or took a natural key that this batch had set free. */
function builtUpon(reader: Reader, batch: string, types: readonly RecordTypeId[]): BatchTable[] {
  const later = new Set(
    reader
      .allSql<{ batch: string }>(
        `SELECT DISTINCT v.batch FROM record_version v JOIN batch b ON b.id = v.batch
         WHERE v.prior = ? AND v.batch <> ? AND b.undone_at IS NULL`,
        batch,
        batch,
      )
      .map((row) => row.batch),
  );
  for (const id of types) {
    const taken = reader.allSql<{ batch: string }>(
      `SELECT DISTINCT t.batch FROM record_version v
       JOIN ${recordTable({ id })} t
         ON t.natural_key = json_extract(v.before, '$.natural_key') AND t.id <> v.record AND t.batch <> ?
       WHERE v.batch = ? AND v.prior <> ? AND v.type = ?`,
      batch,
      batch,
      batch,
      id,
    );
    for (const row of taken) later.add(row.batch);
  }
  return [...later].flatMap((id) => getBatch(reader, id) ?? []).sort((a, b) => (a.at < b.at ? -1 : 1));
}

/** The later batches that have to be taken back before this one, oldest first. */
export function blockersOf(reader: Reader, id: string): BatchTable[] {
  const types = firstVersions(reader, id).map((version) => version.type);
  return builtUpon(reader, id, [...new Set(types)]);
}

/**
 * Takes a batch back: new rows go, changed and removed ones are again exactly what they were. Kept versions stay.
 * Throws the refusals `batch-unknown`, `batch-undone` and `batch-built-upon` (details: `batches`, oldest first).
 */
export function undoBatch(writer: Writer, id: string): UndoOutcome {
  const steps = undoing(writer, id);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** The same with pauses, which last as `turn` does; `done` of `total` new rows are gone then. */
export async function undoBatchInTurns(
  writer: Writer,
  id: string,
  turn: (done: number, total: number) => Promise<void>,
): Promise<UndoOutcome> {
  const steps = undoing(writer, id);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    await turn(step.value.done, step.value.total);
  }
}

export interface UndoOutcome {
  removed: number;
  restored: number;
}

/** New rows that are removed between two pauses. */
const STEP = 20_000;

function* undoing(writer: Writer, id: string): Generator<{ done: number; total: number }, UndoOutcome> {
  const batch = getBatch(writer, id);
  if (!batch) throw new Refusal('batch-unknown', `no batch ${id}`);
  if (batch.undone_at) throw new Refusal('batch-undone', 'taken back already', { at: batch.undone_at });
  const first = firstVersions(writer, id);
  const later = builtUpon(writer, id, [...new Set(first.map((version) => version.type))]);
  if (later.length > 0) {
    throw new Refusal('batch-built-upon', 'later batches changed the same records', {
      count: later.length,
      batches: later.map((other) => `${other.file ?? other.by} (${localTime(other.at)})`),
      ids: later.map((other) => other.id),
    });
  }
  let removed = 0;
  let restored = 0;
  for (const type of writer.catalog.types) {
    const seqs = first
      .filter((version) => version.type === type.id && version.prior !== id)
      .map((version) => version.seq);
    // New rows first: one of them may have taken the key of a row that the same batch removed.
    removed += yield* removeNew(writer, type, id, seqs, batch.rows_new);
    restored += restoreVersions(writer, type, seqs);
  }
  writer.run(
    writer.q
      .updateTable('batch')
      .set({ undone_at: writer.now, undone_by: writer.actor })
      .where('id', '=', id),
  );
  writer.audit('batch.undo', id, { file: batch.file, removed, restored, digest: batch.digest });
  forgetIndicatorValues(writer);
  return { removed, restored };
}

/** Removes the rows of a batch that no version of `seqs` was before; answers how many they were. */
function* removeNew(
  writer: Writer,
  type: RecordType,
  batch: string,
  seqs: readonly number[],
  total: number,
): Generator<{ done: number; total: number }, number> {
  const table = recordTable(type);
  const count = (where: string, ...values: string[]) =>
    writer.firstSql<{ n: number }>(`SELECT count(*) AS n FROM ${table} ${where}`, ...values)?.n ?? 0;
  const own = count('WHERE batch = ?', batch);
  if (own === 0) return 0;
  // Where most of a large table goes, indexes cost more to keep up than to build again over what stays.
  const most = own > STEP && own * 2 > count('');
  const kept = indexesOf(type).flatMap(({ name, columns }) => (columns[0] === 'batch' ? name : []));
  const rebuild = most ? suspendIndexes(writer, type, kept) : [];
  // Many versions would be read again in every step.
  const limit = seqs.length > STEP ? -1 : STEP;
  let removed = 0;
  for (;;) {
    const gone = writer.runSql(
      `DELETE FROM ${table} WHERE rowid IN (SELECT rowid FROM ${table} WHERE batch = ? AND id NOT IN
       (SELECT record FROM record_version WHERE seq IN (SELECT value FROM json_each(?))) LIMIT ${limit})`,
      batch,
      JSON.stringify(seqs),
    );
    removed += gone;
    if (limit < 0 || gone < limit) break;
    yield { done: removed, total: Math.max(total, removed) };
  }
  for (const build of rebuild) {
    yield { done: removed, total: removed };
    build();
  }
  return removed;
}
