/** The lines of the grid: the rows in their order, and with groups the headings between them. */
import type { Output } from '#shared/api/index.ts';

export type Group = Output<'records.order'>['groups'][number];

export interface GroupHead {
  /** The same for the same values, also after another reading of the order. */
  key: string;
  level: number;
  value: Group['values'][number];
  name: string | null;
  count: number;
  /** Of the first row below it. */
  index: number;
}

export interface Lines {
  count: number;
  at(line: number): { index: number; head: null } | { index: null; head: GroupHead };
  /** The line of a row; null while its group is closed. */
  lineOf(index: number): number | null;
}

/** Every row is a line. */
export function plainLines(rows: number): Lines {
  return {
    count: rows,
    at: (line) => ({ index: line, head: null }),
    lineOf: (index) => (index < rows ? index : null),
  };
}

/** The headings of one or two levels, in the order of their rows. */
export function groupHeads(groups: readonly Group[]): GroupHead[] {
  const heads: GroupHead[] = [];
  let index = 0;
  let outer: GroupHead | null = null;
  for (const { values, names, count } of groups) {
    for (const [level, value] of values.entries()) {
      const key = JSON.stringify(values.slice(0, level + 1));
      if (level === 0 && values.length > 1 && outer?.key === key) {
        outer.count += count;
        continue;
      }
      const head: GroupHead = { key, level, value, name: names[level] ?? null, count, index };
      if (level === 0) outer = head;
      heads.push(head);
    }
    index += count;
  }
  return heads;
}

/** Rows between their headings; closed groups keep their rows to themselves. */
export function groupedLines(rows: number, heads: readonly GroupHead[], closed: ReadonlySet<string>): Lines {
  const lines = new Int32Array(rows + heads.length);
  const places = new Int32Array(rows).fill(-1);
  let count = 0;
  let hidden = false;
  let leaf = false;
  for (const [at, head] of heads.entries()) {
    const next = heads[at + 1];
    leaf = !next || next.level <= head.level;
    if (head.level === 0) hidden = false;
    if (!hidden) lines[count++] = -(at + 1);
    if (head.level === 0 && closed.has(head.key)) hidden = true;
    if (!leaf || hidden || closed.has(head.key)) continue;
    for (let index = head.index; index < head.index + head.count && index < rows; index++) {
      places[index] = count;
      lines[count++] = index;
    }
  }
  return {
    count,
    at(line) {
      const entry = lines[line] ?? 0;
      return entry < 0 ? { index: null, head: heads[-entry - 1]! } : { index: entry, head: null };
    },
    lineOf: (index) => {
      const line = places[index] ?? -1;
      return line < 0 ? null : line;
    },
  };
}
