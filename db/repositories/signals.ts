/** Signals: raised once for the same trouble, dismissed with a reason, raised anew when it gets worse or comes back. */
import { type Raised, WORSE } from '#shared/improvement/signals/types.ts';
import type { SignalDismissalTable } from '../tables.ts';
import type { Reader, Writer } from '../types.ts';

export interface StoredSignal {
  raised: Raised;
  raisedAt: string;
  /** How often it was raised. */
  times: number;
  /** Whether the rule still finds it. */
  found: boolean;
  /** In force: given since the signal was raised last. */
  dismissal: SignalDismissalTable | null;
}

/** All signals, by key. */
export function listSignals(reader: Reader): StoredSignal[] {
  const dismissals = new Map(
    reader.all(reader.q.selectFrom('signal_dismissal').selectAll()).map((row) => [row.key, row]),
  );
  return reader.all(reader.q.selectFrom('signal').selectAll().orderBy('key')).map((row) => {
    const dismissal = dismissals.get(row.key);
    return {
      raised: JSON.parse(row.body) as Raised,
      raisedAt: row.raised_at,
      times: row.times,
      found: row.found === 1,
      dismissal: dismissal && dismissal.at >= row.raised_at ? dismissal : null,
    };
  });
}

/** Per rule the state of the records that it was last asked of, and when. */
export function askedRules(reader: Reader): Map<string, { basis: string; at: string }> {
  const rows = reader.all(reader.q.selectFrom('signal_rule').selectAll());
  return new Map(rows.map(({ rule, basis, at }) => [rule, { basis, at }]));
}

/**
 * Keeps what a rule has found. A signal that is there already stays as it was raised; one that had passed, or that was
 * answered and has become worse by `WORSE`, is raised anew. Answers how many were raised.
 * @param isAnswered whether a signal, raised at a time, was dismissed or has an action.
 */
export function keepSignals(
  writer: Writer,
  { rule, basis }: { rule: string; basis: string },
  found: readonly Raised[],
  isAnswered: (key: string, raisedAt: string) => boolean,
): number {
  const known = new Map(
    writer
      .all(writer.q.selectFrom('signal').selectAll().where('rule', '=', rule))
      .map((row) => [row.key, row]),
  );
  let raised = 0;
  writer.runSql('UPDATE signal SET found = 0 WHERE rule = ?', rule);
  for (const signal of found) {
    const former = known.get(signal.key);
    const anew =
      !former ||
      former.found === 0 ||
      (isAnswered(signal.key, former.raised_at) && signal.severity >= former.severity * WORSE);
    if (anew) raised += 1;
    writer.runSql(
      `INSERT INTO signal VALUES (?, ?, ?, 1, 1, ?, ?)
       ON CONFLICT DO UPDATE SET raised_at = excluded.raised_at, times = ?, found = 1,
         severity = excluded.severity, body = excluded.body`,
      signal.key,
      rule,
      anew || !former ? writer.now : former.raised_at,
      anew || !former ? signal.severity : former.severity,
      JSON.stringify(signal),
      (former?.times ?? 0) + (anew ? 1 : 0),
    );
  }
  writer.runSql(
    `INSERT INTO signal_rule VALUES (?, ?, ?)
     ON CONFLICT DO UPDATE SET basis = excluded.basis, at = excluded.at`,
    rule,
    basis,
    writer.now,
  );
  return raised;
}

export const hasSignal = (reader: Reader, key: string): boolean =>
  reader.first(reader.q.selectFrom('signal').select('key').where('key', '=', key)) !== undefined;

/** Audited. A second dismissal takes the place of the first. */
export function dismissSignal(writer: Writer, key: string, reason: string): void {
  writer.runSql(
    `INSERT INTO signal_dismissal VALUES (?, ?, ?, ?)
     ON CONFLICT DO UPDATE SET reason = excluded.reason, at = excluded.at, "by" = excluded."by"`,
    key,
    reason,
    writer.now,
    writer.actor,
  );
  writer.audit('signal.dismiss', key, { reason });
}

/** Takes a dismissal back, audited. */
export function restoreSignal(writer: Writer, key: string): void {
  const taken = writer.runSql('DELETE FROM signal_dismissal WHERE key = ?', key);
  if (taken > 0) writer.audit('signal.restore', key, {});
}

/** The actions that name a signal. */
export function actionsOfSignals(
  reader: Reader,
): { signal: string; id: string; no: string; opened: string; closed: string | null }[] {
  return reader.allSql(
    `SELECT signal, id, action_no AS no, opened_on AS opened, closed_on AS closed
     FROM rec_improvement WHERE signal <> '' ORDER BY opened_on DESC, id DESC`,
  );
}
