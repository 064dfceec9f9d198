/** The order of an index's entries, found without comparing all of them with one another. */
import type { ColumnValue } from '../repositories/record-codec.ts';

/** Distinct values that are worth sorting here; for more of them SQLite's own sorter is the faster one. */
const FEW = 5000;
/** Halves of a character: these sort differently in UTF-16, which we compare, and in UTF-8, which SQLite compares. */
const HALF = /[\ud800-\udfff]/;

const comparable = (value: ColumnValue): value is string | null =>
  value === null || (typeof value === 'string' && !HALF.test(value));

const compare = (a: string | null, b: string | null): number =>
  a === b ? 0 : a === null ? -1 : b === null ? 1 : a < b ? -1 : 1;

/**
 * Positions of the rows in the order of their keys, `columns[c][row]` being the parts of a key; rows with the same key
 * keep their order. `null` in place of the positions: the rows are in order as they are. `undefined`: not found cheaply,
 * or a key of a unique index comes twice.
 */
export function indexOrder(
  columns: readonly (readonly ColumnValue[])[],
  rows: number,
  unique: boolean,
): Int32Array | null | undefined {
  if (columns.length === 0) return unique && rows > 1 ? undefined : null;
  if (columns.length === 1 && ascending(columns[0]!, rows, unique)) return null;
  return unique ? undefined : grouped(columns, rows);
}

function ascending(column: readonly ColumnValue[], rows: number, strictly: boolean): boolean {
  let before = column[0] ?? null;
  if (!comparable(before)) return false;
  for (let row = 1; row < rows; row++) {
    const value = column[row] ?? null;
    if (value === before && !strictly) continue;
    if (!comparable(value)) return false;
    const order = compare(before as string | null, value);
    if (order > 0 || (order === 0 && strictly && value !== null)) return false;
    before = value;
  }
  return true;
}

interface Group {
  key: (string | null)[];
  count: number;
  at: number;
}

type Branch = Map<ColumnValue, Branch | Group>;

function grouped(columns: readonly (readonly ColumnValue[])[], rows: number): Int32Array | undefined {
  const groups: Group[] = [];
  const member = new Array<Group>(rows);
  const root: Branch = new Map();
  const last = columns.length - 1;
  for (let row = 0; row < rows; row++) {
    let branch = root;
    for (let c = 0; c < last; c++) {
      const value = columns[c]![row] ?? null;
      let next = branch.get(value) as Branch | undefined;
      if (!next) {
        next = new Map();
        branch.set(value, next);
      }
      branch = next;
    }
    const value = columns[last]![row] ?? null;
    let group = branch.get(value) as Group | undefined;
    if (!group) {
      const key = columns.map((column) => column[row] ?? null);
      if (groups.length === FEW || !key.every(comparable)) return undefined;
      group = { key, count: 0, at: 0 };
      groups.push(group);
      branch.set(value, group);
    }
    group.count++;
    member[row] = group;
  }
  groups.sort((a, b) => {
    for (let c = 0; c <= last; c++) {
      const order = compare(a.key[c]!, b.key[c]!);
      if (order !== 0) return order;
    }
    return 0;
  });
  let at = 0;
  for (const group of groups) {
    group.at = at;
    at += group.count;
  }
  const order = new Int32Array(rows);
  for (let row = 0; row < rows; row++) order[member[row]!.at++] = row;
  return order;
}
