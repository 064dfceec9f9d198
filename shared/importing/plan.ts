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
  plan.counts.notData = notDataOf(reading);
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
  if (added.length > 0) plan.problems = inRowOrder([...reading.problems, ...added]);
  assertSum(plan.counts);
  return plan;
}

/**
 * The plan of a reading in which only the rows at `positions` were read again: what was decided about the others stays.
 * Equal to `planSheet` of that reading; `before` is left as it was.
 */
export function planAgain(
  before: SheetPlan,
  reading: SheetReading,
  positions: readonly number[],
  stored: ReadonlyMap<string, StoredState>,
): SheetPlan {
  const rows = new Set(positions.map((position) => reading.rows[position]!));
  const own = reading.problems.filter(({ row }) => rows.has(row));
  const plan: SheetPlan = {
    reading,
    outcomes: before.outcomes.slice(),
    values: before.values === before.reading.values ? reading.values : before.values.slice(),
    stored: before.stored.slice(),
    problems: reading.problems,
    counts: { ...before.counts, notData: notDataOf(reading) },
  };
  const comparison: Comparison = {
    brought: broughtFields(reading),
    said: new Set(own.map((p) => `${p.row} ${p.finding.code}`)),
    added: [],
  };
  for (const index of positions) {
    const known = stored.get(reading.keys[index]!) ?? null;
    // Values of a plan that is compared with the store are its own.
    if (known && plan.values === reading.values) plan.values = reading.values.slice();
    if (plan.values !== reading.values) plan.values[index] = reading.values[index]!;
    plan.counts[plan.outcomes[index]!]--;
    const outcome = decide(plan, index, known, comparison);
    plan.stored[index] = known;
    plan.outcomes[index] = outcome;
    plan.counts[outcome]++;
  }
  const { added } = comparison;
  if (added.length > 0 || before.problems !== before.reading.problems)
    plan.problems = withProblemsOf(before.problems, rows, inRowOrder([...own, ...added]));
  assertSum(plan.counts);
  return plan;
}

const inRowOrder = (problems: Problem[]): Problem[] => problems.sort((a, b) => a.row - b.row);

/** A list in the order of rows with the problems of some rows replaced; those that are put in are in that order too. */
export function withProblemsOf(
  all: readonly Problem[],
  rows: ReadonlySet<number>,
  instead: readonly Problem[],
): Problem[] {
  const merged: Problem[] = [];
  let next = 0;
  for (const problem of all) {
    if (rows.has(problem.row)) continue;
    while (next < instead.length && instead[next]!.row < problem.row) merged.push(instead[next++]!);
    merged.push(problem);
  }
  while (next < instead.length) merged.push(instead[next++]!);
  return merged;
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

/** Rows that hold no record, those of the heading among them. */
const notDataOf = ({ sheet, mapping, notData }: SheetReading): number =>
  Math.min(sheet.rows.length, mapping.headerRows.at(-1) ?? 0) + notData.size;

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

/** Rows of one piece of the text that is digested. */
export const PIECE = 1024;

/** How many pieces the text of a plan has. */
export const piecesOf = (plan: SheetPlan): number => Math.ceil(plan.reading.rows.length / PIECE);
