/** Sums, shares, means and medians as anybody would write them. */
import type { TestRow } from '#tests/unit/indicators/memory-store.ts';

export interface Expected {
  value: number | null;
  numerator?: number | null;
  denominator?: number | null;
  n: number;
  excluded: number;
}

/** First and last day and the months of a period, written out by hand for the ones that the tests use. */
export interface Span {
  key: string;
  from: string;
  to: string;
  months: string[];
  years: string[];
}

export const dayCount = (from: unknown, to: unknown) =>
  (Date.parse(String(to)) - Date.parse(String(from))) / 86_400_000;
export const sumOf = (rows: TestRow[], field: string) => {
  let sum = 0;
  for (const row of rows) sum += (row[field] as number | null) ?? 0;
  return sum;
};

export function ratio(
  numerator: number,
  denominator: number,
  n: number,
  excluded: number,
  scale = 100,
): Expected {
  if (denominator === 0) return { value: null, numerator: null, denominator: null, n, excluded };
  return { value: (scale * numerator) / denominator, numerator, denominator, n, excluded };
}

export function share(
  rows: TestRow[],
  out: (row: TestRow) => boolean,
  hit: (row: TestRow) => boolean,
): Expected {
  let n = 0;
  let hits = 0;
  for (const row of rows) {
    if (out(row)) continue;
    n += 1;
    if (hit(row)) hits += 1;
  }
  return ratio(hits, n, n, rows.length - n);
}

export function sums(rows: TestRow[], above: string, below: string): Expected {
  const whole = rows.filter((row) => row[above] != null && row[below] != null);
  return ratio(sumOf(whole, above), sumOf(whole, below), whole.length, rows.length - whole.length);
}

export function middle(rows: TestRow[], from: string, to: string): Expected {
  const days = rows
    .filter((row) => row[to] != null)
    .map((row) => dayCount(row[from], row[to]))
    .sort((a, b) => a - b);
  const half = days.length / 2;
  const value =
    days.length === 0
      ? null
      : days.length % 2
        ? days[Math.floor(half)]!
        : (days[half - 1]! + days[half]!) / 2;
  return {
    value,
    numerator: null,
    denominator: days.length || null,
    n: days.length,
    excluded: rows.length - days.length,
  };
}

export function average(values: (number | null)[]): Expected {
  const given = values.filter((value) => value !== null);
  let sum = 0;
  for (const value of given) sum += value;
  const value = given.length === 0 ? null : sum / given.length;
  return {
    value,
    denominator: given.length || null,
    n: given.length,
    excluded: values.length - given.length,
  };
}

export function formMean(row: TestRow): number | null {
  const given = (row.scores as (number | null)[]).filter((score) => score !== null);
  return given.length === 0 ? null : given.reduce((sum, score) => sum + score, 0) / given.length;
}

export const never = () => false;

export function examPassed(row: TestRow): boolean {
  if (row.passed != null) return row.passed === true;
  if (row.score == null) return false;
  if (row.pass_mark != null) return (row.score as number) >= (row.pass_mark as number);
  return (row.maximum == null || row.maximum === 100) && (row.score as number) >= 60;
}

export function examOut(row: TestRow): boolean {
  if (((row.attempt as number | null) ?? 1) >= 2) return true;
  if (['absent', 'deferred', 'exempt'].includes(String(row.state))) return true;
  if (row.passed != null || row.state === 'cheated') return false;
  return row.score == null || (row.pass_mark == null && row.maximum != null && row.maximum !== 100);
}

export function covered(units: string[], named: Set<unknown>, anything: boolean): Expected {
  if (!anything || units.length === 0) return ratio(0, 0, 0, 0);
  return ratio(units.filter((unit) => named.has(unit)).length, units.length, units.length, 0);
}
