/** Records as evidence: what can be one, what they say, and how long they hold. */

import { recordTable } from '#db/record-tables.ts';
import type { PieceWords } from '#db/repositories/evidence.ts';
import { getRecord, type StoredRecord } from '#db/repositories/record-reader.ts';
import type { Reader } from '#db/types.ts';
import type { TextBlock } from '#shared/evidence/passages.ts';
import { Refusal } from '#shared/lib/result.ts';
import { fieldText } from '#shared/records/field-text.ts';
import type { RecordType } from '#shared/records/types.ts';
import { knownType } from '../record-types/known-type.ts';

/** Registers whose entries are papers of their own: each is found and suggested before anybody names it as evidence. */
export const PAPER_TYPES: readonly string[] = ['policy', 'meeting'];

/** Fields that say until when a record holds, the first that is filled counts; and who is responsible for it. */
const UNTIL = ['repealed_on', 'valid_until', 'expires_on', 'review_on'];
const OWNER = ['owner', 'responsible'];

/** Forms about persons are data, not papers: they prove by their figures, where nobody can be told apart. */
export const provable = (type: RecordType): boolean => type.privacy === 'internal';

/** Throws the refusals `record-type-unknown` and `evidence-type`. */
export function provableType(reader: Reader, id: string): RecordType {
  const type = knownType(reader, id);
  if (!provable(type)) throw new Refusal('evidence-type', `${id} is about persons`, { type: id });
  return type;
}

/** Throws the refusals of `provableType` and `record-unknown`. */
export function provableRecord(reader: Reader, type: string, id: string): StoredRecord {
  const found = getRecord(reader, provableType(reader, type), id);
  if (!found) throw new Refusal('record-unknown', `no record ${id}`, { type });
  return found;
}

export const recordSource = (type: string, id: string): string => `${type}/${id}`;

/** Whether a piece stands for a record that was taken out of its register since. */
export function isGone(
  reader: Reader,
  { type, record }: { type: string | null; record: string | null },
): boolean {
  if (type === null || record === null) return false;
  if (!reader.catalog.has(type)) return true;
  const found = reader.firstSql(`SELECT 1 AS there FROM ${recordTable({ id: type })} WHERE id = ?`, record);
  return found === undefined;
}

export function titleOf({ type, values, names }: StoredRecord): string {
  const parts = type.titleFields.map((name) => names[name] ?? values[name]).filter(Boolean);
  return parts.join(' · ') || type.label.zh;
}

/** What a record says of itself as a piece of evidence. */
export function wordsOfRecord(record: StoredRecord): PieceWords {
  const { type, values, names } = record;
  const day = (name: string | null) => {
    const value = name === null ? null : values[name];
    return typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) ? value : null;
  };
  const first = (fields: readonly string[], read: (name: string) => string | null) =>
    fields.map(read).find((value) => value !== null && value !== undefined && value !== '') ?? null;
  return {
    title: titleOf(record),
    owner: first(
      OWNER,
      (name) => names[name] ?? (typeof values[name] === 'string' ? String(values[name]) : null),
    ),
    dated: day(type.timeField),
    validUntil: first(UNTIL, day),
    language: null,
    tags: [],
    note: '',
  };
}

/** The texts of a record, personal fields left out. */
export function blocksOfRecord(record: StoredRecord): TextBlock[] {
  const { type, values, names } = record;
  const lines = type.fields.flatMap((field) => {
    if (field.personal || field.kind === 'date' || field.kind === 'boolean') return [];
    const text = fieldText(field, values[field.name], 'zh-CN', names[field.name]);
    return text === null ? [] : [{ page: 1, part: null, text: `${field.label.zh}：${text}` }];
  });
  return [{ page: 1, part: null, text: titleOf(record) }, ...lines];
}
