/** Signs that a form was not filled in with care. None of them proves it; each is shown with and without. */
import { sampleOf } from '../covariance.ts';

export interface FormPattern {
  answered: number;
  /** The longest run of equal answers in the order of the items; a gap ends a run. */
  longestRun: number;
  /** Share of the commonest answer among those given; NaN for an empty form. */
  sameShare: number;
  /** Variance of a person's answers as given (n - 1); NaN for fewer than two. */
  variance: number;
  /** Items left open after the last answer: where the person gave up. */
  brokenOff: number;
}

/** `columns[j][i]` is the answer of form i to item j as given, before any reversal; NaN for none. */
export function formPatterns(columns: readonly Float64Array[]): FormPattern[] {
  const forms = columns[0]?.length ?? 0;
  return Array.from({ length: forms }, (_, i) => {
    const counts = new Map<number, number>();
    let [answered, run, longestRun, last] = [0, 0, 0, -1];
    let before = Number.NaN;
    columns.forEach((column, j) => {
      const value = column[i]!;
      run = Number.isNaN(value) ? 0 : value === before ? run + 1 : 1;
      before = value;
      longestRun = Math.max(longestRun, run);
      if (Number.isNaN(value)) return;
      answered++;
      last = j;
      counts.set(value, (counts.get(value) ?? 0) + 1);
    });
    return {
      answered,
      longestRun,
      sameShare: answered === 0 ? Number.NaN : Math.max(...counts.values()) / answered,
      variance: sampleOf(columns.map((column) => column[i]!)).variance,
      brokenOff: columns.length - 1 - last,
    };
  });
}

export interface Duplicates {
  /** Rows of identical forms, in sets of two and more. */
  sets: number[][];
  /** Pairs of identical forms, and how many chance alone would make. */
  pairs: number;
  expectedPairs: number;
}

/**
 * Forms with the same answer to every item, gaps included, within each group (-1: none). Forms with less than `least` answers
 * are not compared. Chance: every item answered on its own with the shares seen in the group, so that it is understated
 * where items hang together.
 */
export function duplicateForms(
  columns: readonly Float64Array[],
  groups: Int32Array,
  patterns: readonly FormPattern[],
  least: number,
): Duplicates {
  const byGroup = new Map<number, number[]>();
  groups.forEach((group, row) => {
    if (group < 0 || patterns[row]!.answered < least) return;
    const rows = byGroup.get(group);
    if (rows) rows.push(row);
    else byGroup.set(group, [row]);
  });
  const sets: number[][] = [];
  let [pairs, expectedPairs] = [0, 0];
  for (const rows of byGroup.values()) {
    const alike = new Map<string, number[]>();
    for (const row of rows) {
      const key = columns.map((column) => column[row]).join(' ');
      const own = alike.get(key);
      if (own) own.push(row);
      else alike.set(key, [row]);
    }
    for (const own of alike.values()) {
      if (own.length < 2) continue;
      sets.push(own);
      pairs += (own.length * (own.length - 1)) / 2;
    }
    expectedPairs += chancePairs(columns, rows);
  }
  return { sets: sets.sort((a, b) => b.length - a.length || a[0]! - b[0]!), pairs, expectedPairs };
}

/** Expected pairs of equal rows when every column is shuffled on its own. */
function chancePairs(columns: readonly Float64Array[], rows: readonly number[]): number {
  const n = rows.length;
  if (n < 2) return 0;
  const all = (n * (n - 1)) / 2;
  return columns.reduce((expected, column) => {
    const counts = new Map<number, number>();
    for (const row of rows) counts.set(column[row]!, (counts.get(column[row]!) ?? 0) + 1);
    let equal = 0;
    for (const count of counts.values()) equal += (count * (count - 1)) / 2;
    return (expected * equal) / all;
  }, all);
}

/** A duration as survey tools write it, in seconds: `84`, `84秒`, `1分24秒`, `1:24`, `0:01:24`, `84 s`; NaN for others. */
export function secondsOf(text: string): number {
  const plain = text.trim().toLowerCase();
  if (plain === '') return Number.NaN;
  if (/^\d+(\.\d+)?\s*(s|sec|secs|seconds?|秒)?$/.test(plain)) return Number.parseFloat(plain);
  const clock = /^(?:(\d+):)?(\d{1,2}):(\d{1,2}(?:\.\d+)?)$/.exec(plain);
  if (clock) return Number(clock[1] ?? 0) * 3600 + Number(clock[2]) * 60 + Number(clock[3]);
  const words =
    /^(?:(\d+)\s*(?:小时|时|h))?\s*(?:(\d+)\s*(?:分钟|分|min|m))?\s*(?:(\d+(?:\.\d+)?)\s*(?:秒|sec|s))?$/.exec(
      plain,
    );
  if (words) return Number(words[1] ?? 0) * 3600 + Number(words[2] ?? 0) * 60 + Number(words[3] ?? 0);
  return Number.NaN;
}
