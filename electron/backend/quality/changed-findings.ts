/** What is found now beside what was kept: only the difference has to be written. */
import { type FindingRow, keptFindings, type NewFindings, rowsOfFindings } from '#db/repositories/quality.ts';
import type { Reader } from '#db/types.ts';
import { conditionCompiler } from '../indicators/conditions.ts';
import { finderSql } from './finders.ts';
import { type StaleCheck, staleChecks } from './stale.ts';
import { testRows } from './test-rows.ts';

export interface ChangedFindings {
  check: string;
  type: string;
  /** The state of the records that this was found in. */
  basis: string;
  /** Records of which nothing is found any more. */
  gone: string[];
  /** New and changed findings, in portions. */
  come: NewFindings[];
}

/** Findings written by one statement, between two turns of the event loop. */
const PORTION = 4000;

/** Brings the named checks up to date, as far as they are stale. The reader may be any; nothing is written. */
export async function changedFindings(
  reader: Reader,
  checks: readonly string[],
  today: string,
  turn: () => Promise<void>,
): Promise<ChangedFindings[]> {
  const stale = staleChecks(reader, today).filter(({ check }) => checks.includes(check.id));
  const context = { reader, today, compile: conditionCompiler(reader, today) };
  const changed: ChangedFindings[] = [];
  const byRow = new Map<string, StaleCheck[]>();
  for (const entry of stale) {
    const select = finderSql(entry.type, entry.check.rows, context);
    if (select) {
      await turn();
      changed.push(difference(reader, entry, rowsOfFindings(reader, entry.type, select)));
    } else byRow.set(entry.type.id, [...(byRow.get(entry.type.id) ?? []), entry]);
  }
  for (const entries of byRow.values()) {
    const type = entries[0]!.type;
    const found = await testRows(reader, type, entries, turn);
    for (const [i, entry] of entries.entries()) {
      const text = `SELECT value->>'id' AS id, value->>'params' AS params FROM json_each(?)`;
      const rows = rowsOfFindings(reader, type, { text, values: [JSON.stringify(found[i])] });
      changed.push(difference(reader, entry, rows));
    }
  }
  return changed;
}

function difference(
  reader: Reader,
  { check, type, basis }: StaleCheck,
  found: readonly FindingRow[],
): ChangedFindings {
  const kept = new Map(keptFindings(reader, check.id).map((row) => [row[0], JSON.stringify(row)]));
  const fresh: string[] = [];
  for (const row of found) {
    const text = JSON.stringify(row);
    if (kept.get(row[0]) !== text) fresh.push(text);
    kept.delete(row[0]);
  }
  const come: NewFindings[] = [];
  for (let at = 0; at < fresh.length; at += PORTION)
    come.push(`[${fresh.slice(at, at + PORTION).join(',')}]`);
  return { check: check.id, type: type.id, basis, gone: [...kept.keys()], come };
}
