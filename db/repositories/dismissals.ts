/** What somebody has looked at and found to be right as it is. Audited, and taken back the same way. */
import type { DismissalTable } from '../tables.ts';
import type { Reader, Writer } from '../types.ts';

export type Dismissal = DismissalTable;

/** The dismissals of one check, by record. */
export function dismissalsOf(reader: Reader, check: string): Map<string, Dismissal> {
  const rows = reader.all(reader.q.selectFrom('dismissal').selectAll().where('check', '=', check));
  return new Map(rows.map((row) => [row.record, row]));
}

/** Dismisses records of a check with a reason; those that are dismissed already get the new reason. */
export function dismiss(writer: Writer, check: string, records: readonly string[], reason: string): void {
  for (const record of records) {
    writer.runSql(
      `INSERT INTO dismissal ("check", record, reason, at, "by") VALUES (?, ?, ?, ?, ?)
       ON CONFLICT DO UPDATE SET reason = excluded.reason, at = excluded.at, "by" = excluded."by"`,
      check,
      record,
      reason,
      writer.now,
      writer.actor,
    );
  }
  writer.audit('quality.dismiss', check, { records: [...records], reason });
}

/** Takes dismissals back; answers how many there were. */
export function takeBackDismissal(writer: Writer, check: string, records: readonly string[]): number {
  const taken = writer.runSql(
    `DELETE FROM dismissal WHERE "check" = ? AND record IN (SELECT value FROM json_each(?))`,
    check,
    JSON.stringify(records),
  );
  if (taken > 0) writer.audit('quality.restore', check, { records: [...records] });
  return taken;
}
