/** Which rows of an area are its heading, told from the contrast to the rows below. */
import { fold } from '../fold.ts';
import { type CellKind, isNothing, isValue, kindOf } from './cell-kinds.ts';
import { labelsAndValues } from './form-lines.ts';
import type { Area, Grid } from './grid.ts';
import { downward, namesColumns, upward } from './header-levels.ts';
import { isHeadingWord } from './words.ts';

export interface HeaderRows {
  /** Zero-based. */
  top: number;
  bottom: number;
  score: number;
}

/** Filled rows in which a heading is looked for, and rows below it that it is compared with. */
const DEEPEST = 40;
const SAMPLE = 60;
const ENOUGH = 0.04;
const CLEAR = 0.45;
/** Enough for a row of which half are words that head columns everywhere. */
const PLAIN = 0.3;

interface Profile {
  /** Part of the filled cells that are values. */
  values: number;
  filled: number;
  texts: Set<string>;
  /** The one pattern that all texts share, if they do. */
  pattern: string | null;
  next: CellKind;
}

/** The heading of an area, or null where its first row is data. */
export function headerOf(grid: Grid, area: Area): HeaderRows | null {
  const rows: number[] = [];
  for (let row = area.top; row <= area.bottom && rows.length < DEEPEST + SAMPLE; row++) {
    if (!grid.isBlank(row, area)) rows.push(row);
  }
  if (rows.length === 0) return null;
  const width = usualWidth(grid, area, rows);
  let best: { top: number; bottom: number; score: number } | null = null;
  for (let at = 0; at < Math.min(rows.length, DEEPEST); at++) {
    const two = fillsGaps(grid, area, rows, at);
    const score = scoreOf(grid, area, rows, at, width, two ? 2 : 1);
    if (score === null) continue;
    const placed = score - at * 0.012;
    if (!best || placed > best.score + 0.05)
      best = { top: rows[at]!, bottom: rows[at + (two ? 1 : 0)]!, score: placed };
    // A clear heading is the heading of the first table, whatever stands below it.
    if (
      best.score >= CLEAR ||
      (best.top === rows[at] && best.score >= PLAIN && namesColumns(grid, area, best.top))
    )
      break;
  }
  if (!best || best.score < ENOUGH) return null;
  const bottom = downward(grid, area, best.bottom);
  return { top: upward(grid, area, best.top), bottom, score: best.score };
}

/** How many cells a row of the table has: that of most of the wider rows. */
function usualWidth(grid: Grid, area: Area, rows: readonly number[]): number {
  const counts = rows.map((row) => grid.filled(row, area).length).sort((a, b) => a - b);
  return counts[Math.floor(counts.length * 0.6)] ?? 1;
}

function scoreOf(
  grid: Grid,
  area: Area,
  rows: readonly number[],
  at: number,
  width: number,
  height: 1 | 2,
): number | null {
  const row = rows[at]!;
  const heads: { column: number; text: string; kind: CellKind }[] = [];
  for (let column = area.left; column <= area.right; column++) {
    const kind = kindOf(grid.spread(row, column));
    if (kind !== 'blank') heads.push({ column, text: textOf(grid, row, column), kind });
    else if (height === 2) {
      const lower = rows[at + 1]!;
      const under = grid.kind(lower, column);
      if (under !== 'blank') heads.push({ column, text: `/${grid.text(lower, column)}`, kind: under });
    }
  }
  if (heads.length === 0) return null;
  if (heads.length < Math.min(width, area.right - area.left + 1) * 0.5) return null;
  if (width > 1 && grid.filled(row, area).length < 2) return null;
  if (height === 1 && labelsAndValues(grid, area, row)) return null;
  const below = sampleBelow(grid, area, rows, at + height - 1, width);
  if (below.length === 0) return at === 0 && looksLikeHeadings(heads) ? 0.3 : null;
  const sequence = isSequence(heads);
  let score = 0;
  let columns = 0;
  for (let column = area.left; column <= area.right; column++) {
    const head = heads.find((entry) => entry.column === column);
    const profile = profileOf(grid, column, below);
    if (!head && profile.filled === 0) continue;
    columns++;
    score += head ? contrast(head, profile, sequence) : -0.25;
  }
  const distinct = new Set(heads.map((head) => fold(head.text) || head.text)).size;
  return score / Math.max(columns, 1) - 0.35 * (1 - distinct / heads.length);
}

/** The rows that a heading is compared with: down to the next blank row, or to the same heading once more. */
function sampleBelow(grid: Grid, area: Area, rows: readonly number[], at: number, width: number): number[] {
  const head = grid.filled(rows[at]!, area);
  const sample: number[] = [];
  for (let place = at + 1; place < Math.min(rows.length, at + 1 + SAMPLE); place++) {
    const row = rows[place]!;
    if (sample.length >= 2 && row - rows[place - 1]! > 1) break;
    if (head.length >= 2 && head.every((column) => grid.text(row, column) === grid.text(rows[at]!, column)))
      break;
    if (width < 3 || grid.filled(row, area).length > 1) sample.push(row);
  }
  return sample;
}

/** The next row holds words under the gaps of this one: a question above, its choices below. */
function fillsGaps(grid: Grid, area: Area, rows: readonly number[], at: number): boolean {
  const upper = rows[at]!;
  const lower = rows[at + 1];
  if (lower === undefined || lower !== upper + 1 || at + 2 >= rows.length) return false;
  const above = new Set(grid.filled(upper, area));
  for (let column = area.left; column <= area.right; column++)
    if (grid.mergeAt(upper, column)) above.add(column);
  const below = grid.filled(lower, area);
  if (above.size < 2 || below.some((column) => isValue(grid.kind(lower, column)))) return false;
  if ([...above].some((column) => isValue(grid.kind(upper, column)))) return false;
  const gaps = below.filter((column) => !above.has(column)).length;
  const width = area.right - area.left + 1;
  return gaps >= 2 && gaps >= width * 0.2 && gaps + above.size >= width * 0.9;
}

const textOf = (grid: Grid, row: number, column: number): string => {
  const merge = grid.mergeAt(row, column);
  return merge ? grid.text(merge.top, merge.left) : grid.text(row, column);
};

function profileOf(grid: Grid, column: number, rows: readonly number[]): Profile {
  const profile: Profile = { values: 0, filled: 0, texts: new Set(), pattern: null, next: 'blank' };
  let values = 0;
  const patterns = new Set<string>();
  for (const row of rows) {
    const kind = grid.kind(row, column);
    if (isNothing(kind)) continue;
    if (profile.next === 'blank') profile.next = kind;
    profile.filled++;
    if (isValue(kind)) values++;
    else {
      const text = grid.text(row, column);
      profile.texts.add(text);
      if (patterns.size < 3) patterns.add(patternOf(text));
    }
  }
  profile.values = profile.filled === 0 ? 0 : values / profile.filled;
  if (patterns.size === 1 && values === 0) profile.pattern = [...patterns][0]!;
  return profile;
}

/** The build of a text: 临床2201班 and 临床2202班 share theirs. */
const patternOf = (text: string): string =>
  text
    .slice(0, 40)
    .replace(/[A-Z]/g, 'A')
    .replace(/[a-z]+/g, 'a')
    .replace(/\d/g, '0')
    .replace(/[\u3400-\u9fff]+/g, '字');

/** A person or a page, never what a column is called. */
const ADDRESS = /^[^\s@]+@[^\s@]+\.[a-z]{2,}$|^https?:\/\/\S+$/i;

function contrast(head: { text: string; kind: CellKind }, profile: Profile, sequence: boolean): number {
  if (isValue(head.kind)) {
    if (sequence) return 0.3;
    if (profile.filled === 0) return -0.3;
    return profile.values > 0.5 ? -1 : -0.1;
  }
  if (/.[:：]\s*\S/.test(head.text) && head.text.length < 60 && !/[（(].*[:：].*[）)]/.test(head.text))
    return -0.5;
  if (ADDRESS.test(head.text)) return -0.8;
  const word = isHeadingWord(head.text) ? 0.6 : 0;
  if (profile.filled === 0) return 0.15 + word / 2;
  if (profile.values > 0.6) return isValue(profile.next) ? 1 : 0.1;
  if (profile.texts.has(head.text)) return -0.8;
  let score = 0.1 + word;
  if (profile.values > 0) score += profile.values * 0.5;
  if (profile.pattern !== null && profile.filled > 1)
    score += patternOf(head.text) === profile.pattern ? -0.05 : 0.3;
  if (head.text.length > 60) score -= 0.05;
  return score;
}

/** Years, weeks or stations as headings: numbers, each one or the same step above the one before. */
function isSequence(heads: readonly { text: string; kind: CellKind }[]): boolean {
  const numbers = heads.filter((head) => head.kind === 'integer').map((head) => Number(head.text));
  if (numbers.length < 3 || numbers.some(Number.isNaN)) return datesInARow(heads);
  const step = numbers[1]! - numbers[0]!;
  if (step !== 1 && step !== -1) return false;
  return numbers.every((value, index) => index === 0 || value - numbers[index - 1]! === step);
}

const datesInARow = (heads: readonly { kind: CellKind; text: string }[]): boolean => {
  const dates = heads.filter((head) => head.kind === 'date');
  return dates.length >= 3 && new Set(dates.map((head) => head.text)).size === dates.length;
};

const looksLikeHeadings = (heads: readonly { text: string; kind: CellKind }[]): boolean =>
  heads.every((head) => !isValue(head.kind)) &&
  (heads.length > 1 || isHeadingWord(heads[0]!.text)) &&
  heads.every((head) => head.text.length <= 80);
