/** The rows around a found heading row that belong to it: groups above, sub-headings, units and translations below. */
import { hasHan } from '../fold.ts';
import { isValue } from './cell-kinds.ts';
import { type Area, type Grid, isFilled } from './grid.ts';
import { unitNamed } from './units.ts';
import { isHeadingWord, totalLabel } from './words.ts';

/** Rows that a heading may have. */
const HIGHEST = 4;

/** Rows above that belong to the heading: groups over several columns, or headings that reach down. */
export function upward(grid: Grid, area: Area, bottom: number): number {
  let top = bottom;
  while (top > area.top && bottom - top + 1 < HIGHEST && groups(grid, area, top - 1, top)) top--;
  return top;
}

function groups(grid: Grid, area: Area, upper: number, lower: number): boolean {
  const above = grid.filled(upper, area);
  if (above.length < 2) return spansPart(grid, area, upper, lower);
  if (above.some((column) => isValue(grid.kind(upper, column)))) return false;
  if (above.some((column) => /.[:：]\s*\S/.test(grid.text(upper, column)))) return false;
  if (joined(grid, area, upper, lower)) return true;
  if (explains(grid, area, upper, lower) || translates(grid, area, upper, lower)) return true;
  const lows = new Set(grid.filled(lower, area));
  for (let column = area.left; column <= area.right; column++)
    if (grid.mergeAt(lower, column)) lows.add(column);
  let useful = 0;
  for (const [place, column] of above.entries()) {
    const merge = grid.mergeAt(upper, column);
    if (merge && (merge.right > merge.left || merge.bottom > merge.top)) {
      if (merge.left <= area.left && merge.right >= area.right) return false;
      useful++;
      continue;
    }
    if (!lows.has(column)) {
      useful++;
      continue;
    }
    // Without a merge a group reaches to the next heading of its row, over filled cells only.
    const next = above[place + 1] ?? area.right + 1;
    let reach = column + 1;
    while (reach < next && lows.has(reach)) reach++;
    if (reach === column + 1) return false;
    useful++;
  }
  return useful > 0 && lows.size + above.length > area.right - area.left;
}

/** A heading reaches over both rows. */
const joined = (grid: Grid, area: Area, upper: number, lower: number): boolean =>
  grid
    .mergesOn(lower)
    .some(
      ({ top, left, right }) =>
        top <= upper &&
        left >= area.left &&
        right <= area.right &&
        right - left < (area.right - area.left) / 2 &&
        isFilled(grid.cell(top, left)),
    );

/** A single heading above, over a part of the columns only. */
function spansPart(grid: Grid, area: Area, upper: number, lower: number): boolean {
  const column = grid.filled(upper, area)[0];
  if (column === undefined || isValue(grid.kind(upper, column))) return false;
  const merge = grid.mergeAt(upper, column);
  if (!merge || merge.right === merge.left) return false;
  return (
    merge.left > area.left &&
    merge.right - merge.left + 1 < (area.right - area.left + 1) * 0.8 &&
    grid.filled(lower, area).length >= (area.right - area.left + 1) * 0.6 &&
    merge.right <= area.right
  );
}

const REMARK = /^\s*[（([【].*[）)\]】]\s*$/;

const isRemark = (text: string): boolean => REMARK.test(text) || unitNamed(text) !== null;

/** The lower row only explains the upper one: units, or remarks in parentheses. */
function explains(grid: Grid, area: Area, upper: number, lower: number): boolean {
  const lows = grid.filled(lower, area);
  if (grid.filled(upper, area).length < lows.length) return false;
  return lows.length >= 2 && lows.every((column) => isRemark(grid.text(lower, column)));
}

/** The same headings once more in another script: 学号 over Student ID, or over the name of a database's field. */
function translates(grid: Grid, area: Area, upper: number, lower: number): boolean {
  const above = grid.filled(upper, area);
  const lows = grid.filled(lower, area);
  if (above.length < 2 || above.join() !== lows.join()) return false;
  const han = (row: number) => above.filter((column) => hasHan(grid.text(row, column))).length / above.length;
  return Math.abs(han(upper) - han(lower)) >= 0.8;
}

const namesFields = (grid: Grid, row: number, filled: readonly number[]): boolean =>
  filled.every((column) => /^[a-z]+(?:_[a-z0-9]+)+$|^[a-z]+[A-Z]\w*$/.test(grid.text(row, column)));

/** Rows below that only fill the gaps of the heading, or explain it. */
export function downward(grid: Grid, area: Area, from: number): number {
  let bottom = from;
  while (bottom < area.bottom && bottom - from + 1 < HIGHEST && continues(grid, area, from, bottom + 1))
    bottom++;
  return bottom;
}

function continues(grid: Grid, area: Area, top: number, row: number): boolean {
  const filled = grid.filled(row, area);
  if (filled.length === 0) return false;
  if (filled.some((column) => isValue(grid.kind(row, column)))) return false;
  if (filled.length >= 2 && filled.every((column) => isRemark(grid.text(row, column)))) return true;
  // Data in another script is no translation: the words must be those of headings, or of a database's fields.
  if (
    translates(grid, area, row - 1, row) &&
    (namesColumns(grid, area, row) || namesFields(grid, row, filled))
  )
    return true;
  if (totalLabel(grid.text(row, filled[0]!))) return false;
  const reachesDown = grid
    .mergesOn(row)
    .some(
      (merge) => merge.top >= top && merge.top < row && merge.left >= area.left && merge.left <= area.right,
    );
  const fills = filled.filter((column) => grid.kind(row - 1, column) === 'blank').length;
  const under = filled.filter((column) => {
    const merge = grid.mergeAt(row - 1, column);
    return merge !== undefined && merge.right > merge.left;
  }).length;
  if (reachesDown) return fills + under > 0;
  // Sub-headings stand below a heading with a gap behind it, and the row below them holds values there.
  const below =
    row + 1 <= area.bottom ? filled.filter((column) => isValue(grid.kind(row + 1, column))).length : 0;
  return fills > 0 && filled.length < area.right - area.left + 1 && below > 0 && below >= filled.length / 2;
}

/** At least half of the cells are words that head columns in most tables. */
export function namesColumns(grid: Grid, area: Area, row: number): boolean {
  const filled = grid.filled(row, area);
  return filled.filter((column) => isHeadingWord(grid.text(row, column))).length >= filled.length / 2;
}
