/** What a form holds while it is filled: values, texts not read yet, and what there is to say about them. */
import { useMemo, useState } from 'react';
import { checkValues, type ValueProblem } from '#shared/importing/check-values.ts';
import { readTyped } from '#shared/importing/parse/typed.ts';
import { defaultCalendar } from '#shared/periods/period.ts';
import type { FieldSpec, FieldValue, FieldValues, RecordType } from '#shared/records/types.ts';

export interface Entry {
  values: FieldValues;
  texts: Record<string, string>;
  /** What references that were chosen here are called. */
  names: Record<string, string>;
  /** Remarks made while reading a text, by field. */
  read: Record<string, ValueProblem | undefined>;
  /** Fields that were left at least once: only those are judged before the form is saved. */
  seen: ReadonlySet<string>;
}

export const emptyEntry = (values: FieldValues = {}, names: Record<string, string> = {}): Entry => ({
  values,
  texts: {},
  names,
  read: {},
  seen: new Set(),
});

const pad = (n: number) => String(n).padStart(2, '0');

export function todayHere(): string {
  const now = new Date();
  return `${now.getFullYear()}-${pad(now.getMonth() + 1)}-${pad(now.getDate())}`;
}

/** The entry with one field's text read; a text that cannot be read stays as it is, with its problem. */
function readField(type: RecordType, entry: Entry, field: FieldSpec): Entry {
  const text = entry.texts[field.name];
  const seen = new Set([...entry.seen, field.name]);
  if (text === undefined) return { ...entry, seen };
  const found = readTyped(field, text, { type, calendar: defaultCalendar, today: todayHere() });
  const read = { ...entry.read, [field.name]: found.problem ?? undefined };
  if (found.problem?.level === 'error') return { ...entry, read, seen };
  const { [field.name]: _, ...texts } = entry.texts;
  const also = found.also ? { [found.also.field]: found.also.value } : {};
  return { ...entry, texts, read, seen, values: { ...entry.values, [field.name]: found.value, ...also } };
}

/** All texts read. */
export const readAll = (type: RecordType, entry: Entry): Entry =>
  type.fields.reduce((done, field) => readField(type, done, field), entry);

const always = { has: () => true };

/** What the checks of the import say of the fields that were looked at. */
function remarks(type: RecordType, entry: Entry): ValueProblem[] {
  const unread = new Set(Object.keys(entry.texts));
  const read = Object.values(entry.read).filter((problem) => problem !== undefined);
  const checked = checkValues(type, entry.values, always).filter(
    ({ field, code }) => entry.seen.has(field) && !unread.has(field) && code !== 'value-missing',
  );
  return [...read, ...checked];
}

export function useEntry(type: RecordType, start: () => Entry) {
  const [entry, setEntry] = useState(start);
  const [changed, setChanged] = useState(false);
  /** What the last save answered, without the fields that were changed since. */
  const [answered, setAnswered] = useState<ValueProblem[]>([]);
  const problems = useMemo(() => {
    const known = new Set(answered.map(({ field, code }) => `${field} ${code}`));
    return [...answered, ...remarks(type, entry).filter(({ field, code }) => !known.has(`${field} ${code}`))];
  }, [type, entry, answered]);

  const touch = (field: string) => {
    setChanged(true);
    setAnswered((old) => old.filter((problem) => problem.field !== field));
  };
  return {
    entry,
    changed,
    problems,
    setAnswered,
    setText(field: string, text: string) {
      touch(field);
      setEntry((old) => ({
        ...old,
        texts: { ...old.texts, [field]: text },
        read: { ...old.read, [field]: undefined },
      }));
    },
    setValue(field: string, value: FieldValue, name?: string) {
      touch(field);
      setEntry((old) => ({
        ...old,
        values: { ...old.values, [field]: value },
        names: name === undefined ? old.names : { ...old.names, [field]: name },
        seen: new Set([...old.seen, field]),
      }));
    },
    read(field: FieldSpec) {
      setEntry((old) => readField(type, old, field));
    },
    /** Puts another entry in place: a draft, the next record, the outcome of a conflict. */
    replace(next: Entry, isChanged: boolean) {
      setEntry(next);
      setAnswered([]);
      setChanged(isChanged);
    },
  };
}

export type EntryState = ReturnType<typeof useEntry>;
