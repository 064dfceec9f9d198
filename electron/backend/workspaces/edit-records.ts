/** Edits of many rows at once: one transaction, one batch, every good row saved and every bad one told why not. */
import { createIds } from '#db/ids.ts';
import { getRecord, type StoredRecord } from '#db/repositories/record-reader.ts';
import { rowNumbers } from '#db/repositories/record-window.ts';
import {
  type IncomingRow,
  insertRecords,
  removeRecord,
  updateRecords,
} from '#db/repositories/record-writer.ts';
import type { Writer } from '#db/types.ts';
import type { RowEdit, RowOutcome } from '#shared/api/grid.ts';
import type { ValueProblem } from '#shared/importing/check-values.ts';
import type { FieldValues, RecordType } from '#shared/records/types.ts';
import { alreadyThere, beginEntry, type CheckedEdit, checkEdit, ownerOf } from './edit-record.ts';
import { textReader } from './read-texts.ts';

export interface RecordEdits {
  edits: readonly RowEdit[];
  remove: readonly { id: string; version: number | null }[];
}

export interface EditsOutcome {
  batch: string | null;
  rows: RowOutcome[];
  removed: RowOutcome[];
}

interface Change {
  at: number;
  current: StoredRecord | null;
  row: IncomingRow;
  values: FieldValues;
}

const outcome = (state: RowOutcome['state'], more: Partial<RowOutcome> = {}): RowOutcome => ({
  state,
  id: null,
  version: null,
  row: null,
  by: null,
  problems: [],
  ...more,
});

/** The stored record of an edit, or why it cannot be changed. */
function currentOf(
  writer: Writer,
  type: RecordType,
  edit: { id: string; version: number | null },
): StoredRecord | RowOutcome {
  const current = getRecord(writer, type, edit.id);
  if (!current) return outcome('gone', { id: edit.id });
  const { version, updated_by: by } = current.envelope;
  return edit.version !== null && edit.version !== version
    ? outcome('changed', { id: edit.id, version, by })
    : current;
}

const isOutcome = (found: StoredRecord | RowOutcome): found is RowOutcome => 'state' in found;

/** What is wrong with a text outweighs what the checks say of the value that it left behind. */
function mergeProblems(read: readonly ValueProblem[], checked: readonly ValueProblem[]): ValueProblem[] {
  const unread = new Set(read.filter(({ level }) => level === 'error').map(({ field }) => field));
  const said = new Set(read.map(({ field, code }) => `${field} ${code}`));
  return [
    ...read,
    ...checked.filter(({ field, code }) => !unread.has(field) && !said.has(`${field} ${code}`)),
  ];
}

/** Applies edits and removals. Writes nothing where no row can be saved or none changes. */
export function editRecords(writer: Writer, type: RecordType, { edits, remove }: RecordEdits): EditsOutcome {
  const read = textReader(writer, type);
  const newId = createIds(() => Date.parse(writer.now));
  const changes: Change[] = [];
  const keys = new Set<string>();

  const check = (edit: RowEdit, at: number): RowOutcome => {
    const found = edit.id === null ? null : currentOf(writer, type, { ...edit, id: edit.id });
    if (found && isOutcome(found)) return found;
    const given = { ...found?.values, ...edit.values };
    const typed = read(edit.texts, type.departmentField ? (given[type.departmentField] ?? null) : null);
    const checked: CheckedEdit = checkEdit(writer, type, found, { ...edit.values, ...typed.values });
    if (keys.has(checked.key)) checked.problems.push(alreadyThere(type));
    const problems = mergeProblems(typed.problems, checked.problems);
    const known = { id: found?.id ?? null, version: found?.envelope.version ?? null, problems };
    if (problems.some(({ level }) => level === 'error')) return outcome('refused', known);
    if (checked.unchanged) return outcome('same', known);
    keys.add(checked.key);
    const id = found?.id ?? newId();
    const row: IncomingRow = {
      id,
      naturalKey: checked.key,
      values: type.fields.map((field) => checked.values[field.name] ?? null),
      sheet: null,
      row: null,
      extra: found?.envelope.extra ?? null,
    };
    changes.push({ at, current: found, row, values: checked.values });
    return outcome('saved', { ...known, id });
  };

  const rows = edits.map(check);
  const removals = remove.map((each) => currentOf(writer, type, each));
  const removable = removals.filter((found) => !isOutcome(found)) as StoredRecord[];
  const removed = removals.map((found) => (isOutcome(found) ? found : outcome('saved', { id: found.id })));
  if (changes.length + removable.length === 0) return { batch: null, rows, removed };

  const batch = write(writer, type, changes, removable);
  const numbers = rowNumbers(
    writer,
    type,
    changes.map(({ row }) => row.id),
  );
  for (const { at, row } of changes) {
    const stored = numbers.get(row.id);
    rows[at] = { ...rows[at]!, version: stored?.version ?? null, row: stored?.row ?? null };
  }
  return { batch, rows, removed };
}

function write(
  writer: Writer,
  type: RecordType,
  changes: readonly Change[],
  removable: readonly StoredRecord[],
): string {
  const added = changes.filter(({ current }) => current === null);
  const updated = changes.filter(({ current }) => current !== null);
  const owners = new Set([
    ...changes.map(({ values }) => ownerOf(type, values)),
    ...removable.map(({ envelope }) => envelope.owner),
  ]);
  const counts = { new: added.length, changed: updated.length + removable.length };
  const content = [...changes.map(({ values }) => values), ...removable.map(({ id }) => ({ removed: id }))];
  const batch = beginEntry(writer, type, owners.size === 1 ? [...owners][0]! : null, counts, content);
  for (const { id, values } of removable) {
    removeRecord(writer, type, batch, id);
    writer.audit('record.remove', `${type.id}/${id}`, { batch, before: values, after: null });
  }
  updateRecords(
    writer,
    type,
    batch,
    updated.map(({ row }) => row),
  );
  insertRecords(
    writer,
    type,
    batch,
    added.map(({ row }) => row),
  );
  for (const { current, row, values } of changes)
    writer.audit(current ? 'record.update' : 'record.create', `${type.id}/${row.id}`, {
      batch,
      before: current?.values ?? null,
      after: values,
    });
  return batch;
}
