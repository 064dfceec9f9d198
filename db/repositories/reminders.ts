/** Reminders that were made: whom the office asked for what, and when. */
import type { RecordTypeId } from '#shared/records/types.ts';
import { createIds } from '../ids.ts';
import type { Reader, Writer } from '../types.ts';

export interface StoredReminder {
  id: string;
  department: string;
  period: string;
  at: string;
  by: string;
  language: string;
  types: RecordTypeId[];
  text: string;
}

/** Keeps a reminder, audited. */
export function keepReminder(
  writer: Writer,
  reminder: Pick<StoredReminder, 'department' | 'period' | 'language' | 'types' | 'text'>,
  nextId: () => string = createIds(() => Date.parse(writer.now)),
): void {
  const { department, period, language, types, text } = reminder;
  const row = { id: nextId(), department, period, language, types: JSON.stringify(types), text };
  writer.run(writer.q.insertInto('reminder').values({ ...row, at: writer.now, by: writer.actor }));
  writer.audit('completeness.remind', department, { period, language, types });
}

/** The reminders of a period, newest first. */
export function remindersOf(reader: Reader, period: string, department: string | null): StoredReminder[] {
  const where = department === null ? '' : 'AND department = ?';
  return reader
    .allSql<Omit<StoredReminder, 'types'> & { types: string }>(
      `SELECT * FROM reminder WHERE period = ? ${where} ORDER BY at DESC, id DESC`,
      period,
      ...(department === null ? [] : [department]),
    )
    .map((row) => ({ ...row, types: JSON.parse(row.types) as RecordTypeId[] }));
}
