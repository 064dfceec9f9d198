/** What a person has typed into a form and not saved: one per person, type and record. Not part of the data, not audited. */
import type { FormDraftTable } from '../tables.ts';
import type { Reader, Writer } from '../types.ts';

export interface DraftPlace {
  type: string;
  /** Id of the record; null for a new one. */
  record: string | null;
}

/** The draft of one person with the time at which it was kept; its body is JSON. */
export function formDraft(
  reader: Reader,
  { type, record }: DraftPlace,
  by: string,
): Pick<FormDraftTable, 'at' | 'body'> | undefined {
  return reader.firstSql<Pick<FormDraftTable, 'at' | 'body'>>(
    'SELECT at, body FROM form_draft WHERE type = ? AND record = ? AND "by" = ?',
    type,
    record ?? '',
    by,
  );
}

/** Keeps a draft in place of the former one. */
export function keepDraft(writer: Writer, { type, record }: DraftPlace, body: string): void {
  writer.runSql(
    `INSERT INTO form_draft (type, record, "by", at, body) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT (type, record, "by") DO UPDATE SET at = excluded.at, body = excluded.body`,
    type,
    record ?? '',
    writer.actor,
    writer.now,
    body,
  );
}

export function discardDraft(writer: Writer, { type, record }: DraftPlace): void {
  writer.runSql(
    'DELETE FROM form_draft WHERE type = ? AND record = ? AND "by" = ?',
    type,
    record ?? '',
    writer.actor,
  );
}
