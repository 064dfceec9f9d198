/** Two records that are one: the references of both, their values together, and the earlier key still understood. */
import { canonicalJson } from '#db/audit-log.ts';
import { sha256Of } from '#db/files.ts';
import { createIds } from '#db/ids.ts';
import { extendBatch, insertBatch } from '#db/repositories/batches.ts';
import { getRecord, hasKey, type StoredRecord } from '#db/repositories/record-reader.ts';
import { removeRecord, updateRecords } from '#db/repositories/record-writer.ts';
import { repointReferences } from '#db/repositories/references.ts';
import type { Writer } from '#db/types.ts';
import { Refusal } from '#shared/lib/result.ts';
import type { FieldValues, RecordType } from '#shared/records/types.ts';
import { moveReferences } from './move-references.ts';

/** Registers a batch of an edit that will grow by what it changes. */
function beginBatch(writer: Writer, type: RecordType, department: string | null, content: unknown): string {
  const id = createIds(() => Date.parse(writer.now))();
  insertBatch(writer, {
    id,
    kind: 'entry',
    file: null,
    sha256: null,
    department,
    types: JSON.stringify([type.id]),
    rows_read: 0,
    rows_new: 0,
    rows_changed: 0,
    rows_unchanged: 0,
    rows_rejected: 0,
    mapping: null,
    digest: sha256Of(Buffer.from(canonicalJson(content))),
  });
  return id;
}

function stored(writer: Writer, type: RecordType, id: string): StoredRecord {
  const found = getRecord(writer, type, id);
  if (!found) throw new Refusal('record-unknown', `no ${type.id} ${id}`);
  return found;
}

export interface Merge {
  type: RecordType;
  /** Id of the record that goes. */
  from: string;
  /** Id of the record that stays, with its key. */
  into: string;
  /** Fields whose value is taken from the record that goes; empty fields are filled from it anyway. */
  take: readonly string[];
}

export interface Merged {
  batch: string;
  /** Records that now refer to the one that stays, by type. */
  references: Record<string, number>;
}

/** Makes two records one. Throws the refusals `record-unknown`, `merge-with-itself` and `records-collide`. */
export function mergeRecords(writer: Writer, { type, from, into, take }: Merge): Merged {
  if (from === into) throw new Refusal('merge-with-itself', 'a record cannot be merged with itself');
  const [going, staying] = [stored(writer, type, from), stored(writer, type, into)];
  const values: FieldValues = { ...staying.values };
  for (const { name } of type.fields) {
    if (type.key.includes(name)) continue;
    const other = going.values[name] ?? null;
    if (other !== null && (values[name] === null || take.includes(name))) values[name] = other;
  }
  const keys = { from: going.envelope.natural_key, into: staying.envelope.natural_key };
  const batch = beginBatch(writer, type, staying.envelope.owner, { merge: keys });
  removeRecord(writer, type, batch, from);
  updateRecords(writer, type, batch, [
    {
      id: into,
      naturalKey: keys.into,
      values: type.fields.map((field) => values[field.name] ?? null),
      sheet: null,
      row: null,
      extra: staying.envelope.extra,
    },
  ]);
  extendBatch(writer, batch, new Map([[type.id, 2]]));
  const references = moveReferences(writer, batch, type, { ...keys, record: from, reason: 'merge' });
  writer.audit('record.merge', `${type.id}/${into}`, {
    batch,
    from: { id: from, key: keys.from, values: going.values },
    before: staying.values,
    after: values,
    references,
  });
  return { batch, references };
}

/**
 * What was written instead of a key means a record of the register: in the records of one department, or in all
 * (`undefined`). Throws the refusals `record-unknown` and `records-collide`.
 */
export function assignText(
  writer: Writer,
  type: RecordType,
  { text, into, department }: { text: string; into: string; department?: string | null },
): Merged {
  const target = stored(writer, type, into);
  if (hasKey(writer, type, text))
    throw new Refusal('text-is-a-key', `${text} is a record of its own`, { text });
  const batch = beginBatch(writer, type, department ?? null, {
    assign: text,
    into: target.envelope.natural_key,
  });
  const moved = new Map([[text, target.envelope.natural_key]]);
  const counts = repointReferences(writer, batch, type, moved, department);
  extendBatch(writer, batch, counts);
  const references = Object.fromEntries(counts);
  writer.audit('record.assign', `${type.id}/${into}`, {
    batch,
    text,
    department: department ?? null,
    references,
  });
  return { batch, references };
}
