/** Reads single rows of a sheet again after a correction; what was read of the others stays. */
import { addLayoutFindings } from './layouts/problems.ts';
import { withProblemsOf } from './plan.ts';
import { SheetReading } from './sheet-reading.ts';

/** With more rows to read, reading the whole sheet costs no more. */
export const MOST_AGAIN = 20_000;

export interface ReadAgain {
  reading: SheetReading;
  /** Positions within `reading.rows` of all rows that may be other than before. */
  positions: number[];
}

/**
 * The reading of the same sheet with the mapping as it is now, if only the cells of `changed` (zero-based sheet rows) mean
 * something else than they did in `before`, which is left as it was. Rows that bear the same key are looked at as well.
 * Answers null where the whole sheet has to be read: a row ceases to be data or begins to be, it may be a note below the
 * table, other sheets hold records of the type, or too many rows are concerned.
 */
export function readAgain(before: SheetReading, changed: ReadonlySet<number>): ReadAgain | null {
  if (!before.options.alone || changed.size > MOST_AGAIN) return null;
  const tried = readRows(before, [...changed].sort(ascending));
  for (const row of changed) {
    if (tried.notData.get(row) !== before.notData.get(row)) return null;
  }
  const keys = new Set(tried.keys);
  before.rows.forEach((row, at) => {
    if (changed.has(row)) keys.add(before.keys[at]!);
  });
  const positions: number[] = [];
  before.rows.forEach((row, at) => {
    if (changed.has(row) || keys.has(before.keys[at]!)) positions.push(at);
  });
  const rows = positions.map((at) => before.rows[at]!);
  if (rows.length > MOST_AGAIN || rows.some((row) => before.ends.has(row))) return null;
  return { reading: merged(before, readRows(before, rows), positions), positions };
}

const ascending = (a: number, b: number) => a - b;

function readRows(before: SheetReading, rows: readonly number[]): SheetReading {
  const reading = new SheetReading({ ...before.options, seen: new Map(), alone: false });
  for (const row of rows) reading.run(row, row + 1);
  return reading;
}

/** A reading with all rows of `before`, those at `positions` as `part` has them, in the same order. */
function merged(before: SheetReading, part: SheetReading, positions: readonly number[]): SheetReading {
  const reading = new SheetReading({ ...before.options, seen: new Map() });
  const lists = ['rows', 'values', 'keys', 'rejected', 'duplicate'] as const;
  for (const list of lists) replace<unknown>(reading[list], before[list], part[list], positions);
  const rows = new Set(part.rows);
  const { layout } = before.sheet;
  if (layout) {
    const findings = layout.findings.filter(({ row }) => rows.has(row - 1));
    addLayoutFindings(part.problems, { ...layout, findings }, before.notData);
  }
  append(reading.problems, withProblemsOf(before.problems, rows, part.problems));
  for (const [row, reason] of before.notData) reading.notData.set(row, reason);
  for (const row of before.ends) reading.ends.add(row);
  return reading;
}

function replace<T>(into: T[], all: readonly T[], own: readonly T[], positions: readonly number[]): void {
  append(into, all);
  positions.forEach((at, i) => {
    into[at] = own[i]!;
  });
}

function append<T>(into: T[], items: readonly T[]): void {
  for (const item of items) into.push(item);
}
