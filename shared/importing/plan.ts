/**
 * What an import would do, decided once against the stored records: the review shows it, and the commit writes exactly it.
 */
import type { ImportCounts } from '#shared/api/importing.ts';
import type { FieldValue, FieldValues } from '#shared/records/types.ts';
import { runChecks } from './check-values.ts';
import { sameValue } from './checkers/duplicates.ts';
import { finding, type Problem } from './problem.ts';
import type { SheetReading } from './sheet-reading.ts';

/** A stored record, as far as the plan compares with it. */
export interface StoredState {
  id: string;
  version: number;
  values: readonly FieldValue[];
}

export type Outcome = 'new' | 'changed' | 'unchanged' | 'rejected';

export interface SheetPlan {
  reading: SheetReading;
  /** By position within `reading.rows`. */
  outcomes: Outcome[];
  /** What will be stored: for a changed row the file's values over the stored ones. */
  values: FieldValue[][];
  stored: (StoredState | null)[];
  /** Problems of the reading and of the comparison, by row. */
  problems: Problem[];
  counts: ImportCounts;
}

/** Positions of the fields for which the file (or a default) brings values. */
function broughtFields(reading: SheetReading): number[] {
  const brought = new Set(reading.columns.map((column) => column.field));
  for (const [name, value] of Object.entries(reading.mapping.defaults)) {
    const field = reading.type.fields.findIndex((entry) => entry.name === name);
    if (field >= 0 && value !== null) brought.add(field);
  }
  return [...brought].sort((a, b) => a - b);
}

/**
 * Compares a finished reading with what is stored under its keys. A field that the file does not bring, and an empty cell,
 * keep the stored value. Asserts that read = new + changed + unchanged + rejected.
 */
export function planSheet(reading: SheetReading, stored: ReadonlyMap<string, StoredState>): SheetPlan {
  const brought = broughtFields(reading);
  const plan: SheetPlan = {
    reading,
    outcomes: [],
    values: reading.values,
    stored: [],
    problems: reading.problems,
    counts: { read: reading.rows.length, new: 0, changed: 0, unchanged: 0, rejected: 0, notData: 0 },
  };
  plan.counts.notData =
    Math.min(reading.sheet.rows.length, reading.mapping.headerRows.at(-1) ?? 0) + reading.notData.size;
  const added: Problem[] = [];
  const said = new Set(stored.size > 0 ? reading.problems.map((p) => `${p.row} ${p.finding.code}`) : []);
  if (stored.size > 0) plan.values = reading.values.slice();
  for (let index = 0; index < reading.rows.length; index++) {
    const known = stored.size > 0 ? (stored.get(reading.keys[index]!) ?? null) : null;
    const outcome = decide(plan, index, known, { brought, said, added });
    plan.stored.push(known);
    plan.outcomes.push(outcome);
    plan.counts[outcome]++;
  }
  if (added.length > 0) plan.problems = [...reading.problems, ...added].sort((a, b) => a.row - b.row);
  assertSum(plan.counts);
  return plan;
}

interface Comparison {
  brought: readonly number[];
  /** Row and code of what the reading reported already. */
  said: ReadonlySet<string>;
  added: Problem[];
}

function decide(plan: SheetPlan, index: number, known: StoredState | null, comparison: Comparison): Outcome {
  const { reading } = plan;
  if (reading.rejected[index]) return 'rejected';
  if (reading.duplicate[index]) return 'unchanged';
  if (!known) return 'new';
  const incoming = reading.values[index]!;
  const merged = known.values.slice();
  let changed = false;
  for (const field of comparison.brought) {
    const value = mergeValue(known.values[field] ?? null, incoming[field] ?? null);
    if (sameValue(value, merged[field])) continue;
    merged[field] = value;
    changed = true;
  }
  plan.values[index] = merged;
  if (!changed) return 'unchanged';
  return recheck(reading, index, known, merged, comparison) ? 'changed' : 'rejected';
}

function mergeValue(stored: FieldValue, incoming: FieldValue): FieldValue {
  if (incoming === null) return stored;
  if (!Array.isArray(incoming) || !Array.isArray(stored)) return incoming;
  return incoming.map((score, item) => score ?? stored[item] ?? null);
}

/** The record type's rules hold for the values as they will be stored, not only for those of the file. */
function recheck(
  reading: SheetReading,
  index: number,
  known: StoredState,
  merged: readonly FieldValue[],
  { said, added }: Comparison,
): boolean {
  const { type } = reading;
  const row = reading.rows[index]!;
  const columnOf = (name: string) => reading.columns.find((column) => column.name === name)?.index ?? -1;
  const named: FieldValues = {};
  type.fields.forEach((field, i) => {
    named[field.name] = merged[i] ?? null;
  });
  let fine = true;
  for (const found of runChecks(type, named)) {
    if (said.has(`${row} ${found.finding.code}`)) continue;
    added.push({ finding: found.finding, row, column: columnOf(found.field), field: found.field });
    if (found.finding.level === 'error') fine = false;
  }
  const nameField = type.titleFields[0]!;
  const nameAt = type.fields.findIndex((field) => field.name === nameField);
  const [first, second] = [known.values[nameAt], merged[nameAt]];
  if (type.timeField === null && type.key.length === 1 && !sameValue(first, second) && first && second) {
    added.push({
      finding: finding('warning', 'key', 'name-differs-from-store', {
        number: reading.keys[index]!,
        first: String(first),
        second: String(second),
      }),
      row,
      column: columnOf(nameField),
      field: nameField,
    });
  }
  return fine;
}

/** Nothing is dropped silently: throws when the parts are not the whole. */
export function assertSum(counts: ImportCounts): void {
  const sum = counts.new + counts.changed + counts.unchanged + counts.rejected;
  if (sum !== counts.read) throw new Error(`rows lost: read ${counts.read}, accounted for ${sum}`);
}

export function addCounts(all: readonly ImportCounts[]): ImportCounts {
  const total: ImportCounts = { read: 0, new: 0, changed: 0, unchanged: 0, rejected: 0, notData: 0 };
  for (const counts of all) {
    for (const name of Object.keys(total) as (keyof ImportCounts)[]) total[name] += counts[name];
  }
  return total;
}

/** The rows that a commit of this plan writes, as text in a fixed form, for digests. Pieces of a few thousand rows. */
export function* planText(plan: SheetPlan): Generator<string> {
  const { reading } = plan;
  let text = `${reading.type.id}\u001d${reading.sheet.name}\u001d`;
  for (let index = 0; index < reading.rows.length; index++) {
    const outcome = plan.outcomes[index];
    if (outcome !== 'new' && outcome !== 'changed') continue;
    const before = plan.stored[index];
    const values = plan.values[index]!;
    text += `${outcome === 'new' ? '+' : `~${before?.id}:${before?.version}`}\u001e`;
    for (const value of values) text += value === null ? '\u001f' : `${value}\u001f`;
    if (text.length > 500_000) {
      yield text;
      text = '';
    }
  }
  yield text;
}
