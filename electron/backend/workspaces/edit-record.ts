/** Edits by form: the same checks as the import, a batch of one row, an audit entry with before and after. */
import { isDeepStrictEqual } from 'node:util';
import { canonicalJson } from '#db/audit-log.ts';
import { sha256Of } from '#db/files.ts';
import { createIds } from '#db/ids.ts';
import { insertBatch } from '#db/repositories/batches.ts';
import { getRecord, hasKey, idOfKey, type StoredRecord } from '#db/repositories/record-reader.ts';
import { insertRecords, removeRecord, updateRecords } from '#db/repositories/record-writer.ts';
import type { Reader, Writer } from '#db/types.ts';
import { checkValues, type ValueProblem } from '#shared/importing/check-values.ts';
import { Refusal } from '#shared/lib/result.ts';
import { naturalKey } from '#shared/records/index.ts';
import type { FieldValue, FieldValues, RecordType } from '#shared/records/types.ts';
import { moveReferences } from '../people/move-references.ts';

export interface RecordEdit {
  type: RecordType;
  /** null: a new record. */
  id: string | null;
  /** The version that the form was filled from. */
  version: number | null;
  values: FieldValues;
  /** The earlier version that is put back. */
  restores?: number;
}

export interface EditOutcome {
  id: string | null;
  batch: string | null;
  problems: ValueProblem[];
}

/** What a form means by its input: outer blanks and empty texts are nothing. */
function tidy(value: FieldValue | undefined): FieldValue {
  if (typeof value === 'string') return value.trim() === '' ? null : value.trim();
  if (Array.isArray(value)) return value.every((score) => score === null) ? null : value;
  return value ?? null;
}

function duplicateOf(reader: Reader, type: RecordType, key: string, id: string | null): ValueProblem | null {
  const other = idOfKey(reader, type, key);
  return other === undefined || other === id ? null : alreadyThere(type);
}

/** Another record has the same natural key. */
export function alreadyThere(type: RecordType): ValueProblem {
  return {
    level: 'error',
    field: type.key[0]!,
    code: 'record-exists',
    message: {
      zh: `已有同样的${type.label.zh}，请改那一条。`,
      en: `This ${type.label.en.toLowerCase()} exists already: please change that one.`,
    },
  };
}

/** Registers the batch of an edit. */
export function beginEntry(
  writer: Writer,
  type: RecordType,
  department: string | null,
  counts: { new: number; changed: number },
  content: unknown,
): string {
  const id = createIds(() => Date.parse(writer.now))();
  insertBatch(writer, {
    id,
    kind: 'entry',
    file: null,
    sha256: null,
    department,
    types: JSON.stringify([type.id]),
    rows_read: counts.new + counts.changed,
    rows_new: counts.new,
    rows_changed: counts.changed,
    rows_unchanged: 0,
    rows_rejected: 0,
    mapping: null,
    digest: sha256Of(Buffer.from(canonicalJson(content))),
  });
  return id;
}

/** The department that values belong to. */
export const ownerOf = (type: RecordType, values: FieldValues): string | null =>
  type.departmentField ? ((values[type.departmentField] ?? null) as string | null) : null;

function currentOf(writer: Writer, edit: RecordEdit): StoredRecord | null {
  if (edit.id === null) return null;
  const current = getRecord(writer, edit.type, edit.id);
  if (!current) throw new Refusal('record-unknown', `no ${edit.type.id} ${edit.id}`);
  if (edit.version !== null && edit.version !== current.envelope.version)
    throw new Refusal('record-changed', 'changed since the form was filled', {
      by: current.envelope.updated_by,
    });
  return current;
}

export interface CheckedEdit {
  /** All values of the record as they would be stored. */
  values: FieldValues;
  key: string;
  problems: ValueProblem[];
  unchanged: boolean;
}

/** A record's values after an edit, with what the checks of the import say of them. */
export function checkEdit(
  reader: Reader,
  type: RecordType,
  current: StoredRecord | null,
  changes: FieldValues,
): CheckedEdit {
  const given = { ...current?.values, ...changes };
  const values: FieldValues = Object.fromEntries(
    type.fields.map((field) => [field.name, tidy(given[field.name])]),
  );
  const problems = checkValues(type, values, {
    has: (to, key) => hasKey(reader, reader.catalog.type(to), key),
  });
  const key = naturalKey(type, values);
  const duplicate = duplicateOf(reader, type, key, current?.id ?? null);
  if (duplicate) problems.push(duplicate);
  return { values, key, problems, unchanged: current !== null && isDeepStrictEqual(current.values, values) };
}

/**
 * Saves a new or a changed record. With errors nothing is written and `id` is null; an edit that changes nothing writes
 * nothing. Throws the refusals `record-unknown` and `record-changed`.
 */
export function saveRecord(writer: Writer, edit: RecordEdit): EditOutcome {
  const { type } = edit;
  const current = currentOf(writer, edit);
  const { values, key, problems, unchanged } = checkEdit(writer, type, current, edit.values);
  if (problems.some((problem) => problem.level === 'error')) return { id: null, batch: null, problems };
  if (current && unchanged) return { id: current.id, batch: null, problems };

  const counts = current ? { new: 0, changed: 1 } : { new: 1, changed: 0 };
  const batch = beginEntry(writer, type, ownerOf(type, values), counts, values);
  const id = current?.id ?? createIds(() => Date.parse(writer.now))();
  const row = {
    id,
    naturalKey: key,
    values: type.fields.map((field) => values[field.name] ?? null),
    sheet: null,
    row: null,
    extra: current?.envelope.extra ?? null,
  };
  if (current) updateRecords(writer, type, batch, [row]);
  else insertRecords(writer, type, batch, [row]);
  const earlier = current?.envelope.natural_key ?? key;
  const references =
    earlier === key
      ? {}
      : moveReferences(writer, batch, type, { from: earlier, into: key, record: id, reason: 'rename' });
  writer.audit(current ? 'record.update' : 'record.create', `${type.id}/${id}`, {
    batch,
    before: current?.values ?? null,
    after: values,
    ...(edit.restores === undefined ? {} : { restores: edit.restores }),
    ...(earlier === key ? {} : { references }),
  });
  return { id, batch, problems };
}

/** Removes a record in a batch of its own, so that it can be taken back. Throws the refusal `record-unknown`. */
export function dropRecord(writer: Writer, type: RecordType, id: string): string {
  const current = getRecord(writer, type, id);
  if (!current) throw new Refusal('record-unknown', `no ${type.id} ${id}`);
  const batch = beginEntry(writer, type, current.envelope.owner, { new: 0, changed: 1 }, { removed: id });
  removeRecord(writer, type, batch, id);
  writer.audit('record.remove', `${type.id}/${id}`, { batch, before: current.values, after: null });
  return batch;
}
