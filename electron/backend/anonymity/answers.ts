/**
 * Single forms of anonymous types are closed: every read sees their type without its answers, until the office opens them
 * for a stated reason, for as long as the workspace is open.
 */
import type { Reader, Store } from '#db/types.ts';
import { Refusal } from '#shared/lib/result.ts';
import { isAnswer, withoutAnswers } from '#shared/records/anonymous.ts';
import type { RecordType } from '#shared/records/types.ts';
import { knownType } from '../record-types/known-type.ts';

const opened = new WeakSet<Reader>();

export const answersOpen = (reader: Reader): boolean => opened.has(reader);

export function setAnswersOpen(reader: Reader, open: boolean): void {
  if (open) opened.add(reader);
  else opened.delete(reader);
}

/** The type as it may be read now. */
export const readable = (reader: Reader, type: RecordType): RecordType =>
  answersOpen(reader) ? type : withoutAnswers(type);

/** Throws the refusal `record-type-unknown`. */
export const readableType = (reader: Reader, id: string): RecordType =>
  readable(reader, knownType(reader, id));

/** Whether nothing of the type is closed. */
export const isWhole = (reader: Reader, type: RecordType): boolean =>
  type.privacy !== 'anonymous' || answersOpen(reader);

const refusal = (type: RecordType) =>
  new Refusal('answers-closed', `the answers of ${type.id} are closed`, { type: type.id });

/** Throws the refusal `answers-closed` where a whole form would be read or written. */
export function requireAnswers(reader: Reader, type: RecordType): void {
  if (!isWhole(reader, type)) throw refusal(type);
}

/** Throws the refusal `answers-closed` where rows are told apart by an answer. */
export function requireFields(reader: Reader, type: RecordType, names: Iterable<string>): void {
  if (isWhole(reader, type)) return;
  for (const name of names) {
    const field = type.fields.find((entry) => entry.name === name);
    if (field && isAnswer(type, field)) throw refusal(type);
  }
}

/** Throws the refusal `answers-closed` for an original file that holds anonymous forms. */
export function requireFile(store: Store, sha256: string): void {
  const { read } = store;
  if (answersOpen(read)) return;
  const batches = read.all(read.q.selectFrom('batch').select('types').where('sha256', '=', sha256));
  for (const { types } of batches)
    for (const id of JSON.parse(types) as string[])
      if (read.catalog.has(id)) requireAnswers(read, read.catalog.type(id));
}

/** What the audit log says of a change: of a closed form that it changed, not from what to what. */
export function toldDetails(
  reader: Reader,
  subject: string,
  details: Record<string, unknown>,
): Record<string, unknown> {
  const id = subject.split('/')[0] ?? '';
  if (!reader.catalog.has(id) || isWhole(reader, reader.catalog.type(id))) return details;
  const { before: _before, after: _after, ...rest } = details;
  return rest;
}
