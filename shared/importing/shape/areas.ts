/** Cuts a sheet where whole columns are blank between tables that stand side by side. */
import { fold } from '../fold.ts';
import { isValue } from './cell-kinds.ts';
import type { Area, Grid } from './grid.ts';
import { isNote, isNumberedLine, isRemarksTitle } from './words.ts';

/** Rows that are looked at for blank columns. */
const DEEPEST = 3000;

/**
 * The areas of a sheet that hold tables, from the left and from the top. In a text file a blank column is a column
 * without a heading, and separates tables only where the headings start anew behind it.
 */
export function areasOf(grid: Grid, isText: boolean): Area[] {
  const all = grid.used({ top: 0, left: 0, bottom: grid.bottom, right: 16_383 });
  if (!all) return [];
  all.right = withoutAside(grid, all);
  const apart = splitColumns(grid, all, isText);
  if (apart.length > 1) return apart;
  if (isText) return [all];
  return byBands(grid, all);
}

/**
 * The last column of an area without the one that stands behind a blank one and only says something about the table:
 * words without a heading, or under one like 填表说明.
 */
function withoutAside(grid: Grid, area: Area): number {
  const gap = blankColumns(grid, area).at(-1);
  if (!gap || gap.to + 1 !== area.right || gap.from - area.left < 2) return area.right;
  let head = area.top;
  while (head < area.bottom && grid.filled(head, { ...area, right: gap.from - 1 }).length < 2) head++;
  const texts: string[] = [];
  for (let row = area.top; row <= area.bottom; row++) {
    const kind = grid.kind(row, area.right);
    if (kind === 'blank') continue;
    if (isValue(kind)) return area.right;
    texts.push(grid.text(row, area.right));
  }
  const headed = grid.text(head, area.right);
  if (headed !== '' && !isRemarksTitle(headed) && !isNote(headed) && !isNumberedLine(headed))
    return area.right;
  const remarks = texts.filter((text) => isNote(text) || isNumberedLine(text) || isRemarksTitle(text)).length;
  const rows = area.bottom - head;
  return remarks > 0 || texts.length <= rows / 2 ? gap.from - 1 : area.right;
}

/** Runs of rows without a blank one between, joined again unless tables stand side by side in one of them. */
function byBands(grid: Grid, all: Area): Area[] {
  const areas: Area[] = [];
  let open: Area | null = null;
  const close = () => {
    const used = open && grid.used(open);
    if (used) areas.push(used);
    open = null;
  };
  for (let row = all.top; row <= all.bottom; ) {
    if (grid.isBlank(row, all)) {
      row++;
      continue;
    }
    let last = row;
    while (last < all.bottom && !grid.isBlank(last + 1, all)) last++;
    const band: Area = { ...all, top: row, bottom: last };
    const parts = splitColumns(grid, band, false);
    if (parts.length > 1) {
      close();
      areas.push(...parts);
    } else if (open) open = { ...(open as Area), bottom: last };
    else open = band;
    row = last + 1;
  }
  close();
  return areas;
}

function splitColumns(grid: Grid, area: Area, isText: boolean): Area[] {
  const gaps = blankColumns(grid, area);
  if (gaps.length === 0) return foldedParts(grid, area);
  const parts: Area[] = [];
  let left = area.left;
  for (const gap of [...gaps, { from: area.right + 1, to: area.right + 1 }]) {
    const used = grid.used({ ...area, left, right: gap.from - 1 });
    if (used) parts.push(used);
    left = gap.to + 1;
  }
  const joined: Area[] = [];
  for (const part of parts) {
    const before = joined.at(-1);
    if (before && !standsApart(grid, before, part, isText)) {
      joined[joined.length - 1] = {
        top: Math.min(before.top, part.top),
        bottom: Math.max(before.bottom, part.bottom),
        left: before.left,
        right: part.right,
      };
    } else joined.push(part);
  }
  return joined.length > 1 ? joined : [area];
}

/** A list printed in two or three parts beside each other, under the same headings each time. */
function foldedParts(grid: Grid, area: Area): Area[] {
  const width = area.right - area.left + 1;
  for (let row = area.top; row <= Math.min(area.bottom, area.top + HEAD); row++) {
    if (grid.filled(row, area).length !== width) continue;
    const words: string[] = [];
    for (let column = area.left; column <= area.right; column++) {
      if (isValue(grid.kind(row, column))) break;
      words.push(fold(grid.text(row, column)));
    }
    const period = words.length === width ? words.indexOf(words[0]!, 1) : -1;
    if (period < 2 || width % period !== 0) continue;
    if (new Set(words.slice(0, period)).size < period) continue;
    if (!words.every((word, index) => word === words[index % period])) continue;
    const parts: Area[] = [];
    for (let left = area.left; left <= area.right; left += period)
      parts.push({ ...area, left, right: left + period - 1 });
    // Measures repeat under groups of headings as well; only lists have what names their rows in each part.
    const named = words.slice(0, period).some((word) => NAMING.has(word));
    return named || parts.every((part) => namesRows(grid, { ...part, top: row + 1 })) ? parts : [area];
  }
  return [area];
}

/** Headings of what names a row. */
const NAMING: ReadonlySet<string> = new Set(
  '序号|学号|工号|考号|姓名|学生姓名|学员姓名|教师姓名|name|studentid|studentname|staffid'.split('|'),
);

function blankColumns(grid: Grid, area: Area): { from: number; to: number }[] {
  const filled = new Uint8Array(area.right - area.left + 1);
  const end = Math.min(area.bottom, area.top + DEEPEST);
  for (let row = area.top; row <= end; row++) {
    const columns = grid.filled(row, area);
    // A title that stands alone in its row says nothing about columns.
    if (columns.length === 1 && area.bottom > area.top && isTitleRow(grid, row, columns[0]!)) continue;
    for (const column of columns) filled[column - area.left] = 1;
  }
  const gaps: { from: number; to: number }[] = [];
  let from = -1;
  for (let index = 0; index <= filled.length; index++) {
    const blank = index < filled.length && filled[index] === 0;
    if (blank && from < 0) from = index;
    if (!blank && from >= 0) {
      if (from > 0 && index < filled.length) gaps.push({ from: area.left + from, to: area.left + index - 1 });
      from = -1;
    }
  }
  return gaps;
}

const isTitleRow = (grid: Grid, row: number, column: number): boolean => !isValue(grid.kind(row, column));

/** The first rows of an area: its headings are among them. */
const HEAD = 8;

function standsApart(grid: Grid, left: Area, right: Area, isText: boolean): boolean {
  if (right.right === right.left || left.right === left.left) return false;
  const before = wordsAtTop(grid, left);
  const after = wordsAtTop(grid, right);
  if (after.length < 2 || before.length < 2) return false;
  const known = new Set(before);
  const repeated = after.filter((word) => known.has(word)).length;
  const named = namesRows(grid, right);
  if (repeated >= 2 && repeated >= after.length / 2) return named;
  if (isText) return false;
  // Another height, or a first column of its own that names what the rows are about.
  return named || !sameRows(grid, left, right);
}

/** The rows with several cells are the same ones on both sides, give or take one. */
function sameRows(grid: Grid, left: Area, right: Area): boolean {
  const extent = (area: Area): [number, number] => {
    let [first, last] = [-1, -1];
    for (let row = area.top; row <= area.bottom; row++) {
      if (grid.filled(row, area).length < 2) continue;
      if (first < 0) first = row;
      last = row;
    }
    return [first, last];
  };
  const [a, b] = [extent(left), extent(right)];
  return Math.abs(a[0] - b[0]) <= 1 && Math.abs(a[1] - b[1]) <= 1;
}

function wordsAtTop(grid: Grid, area: Area): string[] {
  let best: string[] = [];
  for (let row = area.top; row <= Math.min(area.bottom, area.top + HEAD); row++) {
    const words = grid
      .filled(row, area)
      .filter((column) => !isValue(grid.kind(row, column)))
      .map((column) => fold(grid.text(row, column)));
    if (words.length > best.length) best = words;
  }
  return best;
}

const FEW = 5;

/** A column of the first three names the rows: distinct words, or numbers with zeros in front. */
function namesRows(grid: Grid, area: Area): boolean {
  const end = Math.min(area.bottom, area.top + 200);
  // In a few rows any words are distinct: there the first column has to name them.
  const columns = end - area.top < FEW ? 1 : 3;
  for (let column = area.left; column < Math.min(area.right + 1, area.left + columns); column++) {
    const seen = new Set<string>();
    let filled = 0;
    for (let row = area.top; row <= end; row++) {
      const kind = grid.kind(row, column);
      if (kind === 'blank') continue;
      filled++;
      if (!isValue(kind) || kind === 'digits') seen.add(grid.text(row, column));
    }
    if (filled >= 3 && filled >= (end - area.top + 1) * 0.6 && seen.size >= filled * 0.8) return true;
  }
  return false;
}
