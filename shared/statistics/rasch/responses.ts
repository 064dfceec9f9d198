/** Answers scored 0 or 1, brought together by what the Rasch model needs of them: the items presented and the raw score. */

/** Persons to whom the same items were presented. */
export interface Pattern {
  /** Indexes of the items presented, ascending. */
  items: Int32Array;
  /** Persons by raw score 0..number of items presented. */
  counts: Float64Array;
  /** Right answers by item presented, of persons whose raw score is neither 0 nor full. */
  right: Float64Array;
  /** Rows of the persons. */
  rows: number[];
}

/** `columns[j][i]`: 0, 1, or NaN where item j was not presented to person i. Persons without an item are left out. */
export function patternsOf(columns: readonly Float64Array[]): Pattern[] {
  const n = columns[0]?.length ?? 0;
  const patterns = new Map<string, Pattern>();
  const presented = new Uint16Array(columns.length);
  for (let row = 0; row < n; row++) {
    let size = 0;
    let score = 0;
    for (let j = 0; j < columns.length; j++) {
      const value = columns[j]![row]!;
      if (Number.isNaN(value)) continue;
      presented[size++] = j;
      score += value;
    }
    if (size === 0) continue;
    const key = size === columns.length ? '' : String.fromCharCode(...presented.subarray(0, size));
    let pattern = patterns.get(key);
    if (!pattern) {
      pattern = {
        items: Int32Array.from(presented.subarray(0, size)),
        counts: new Float64Array(size + 1),
        right: new Float64Array(size),
        rows: [],
      };
      patterns.set(key, pattern);
    }
    pattern.counts[score]! += 1;
    pattern.rows.push(row);
    if (score > 0 && score < size)
      for (let at = 0; at < size; at++) pattern.right[at]! += columns[presented[at]!]![row]!;
  }
  return [...patterns.values()];
}

/**
 * Items that everybody who tells items apart (neither 0 nor full marks) solved, or nobody: they have no difficulty. Taking
 * them out can leave others without one, so it is done until nothing changes.
 */
export function constantItems(columns: readonly Float64Array[]): Map<number, 'all' | 'none'> {
  const out = new Map<number, 'all' | 'none'>();
  while (out.size < columns.length) {
    const before = out.size;
    const kept = columns.map((_, j) => j).filter((j) => !out.has(j));
    const right = new Float64Array(kept.length);
    const seen = new Float64Array(kept.length);
    for (const { items, counts, right: rights } of patternsOf(kept.map((j) => columns[j]!))) {
      let persons = 0;
      for (let r = 1; r < items.length; r++) persons += counts[r]!;
      items.forEach((item, at) => {
        right[item]! += rights[at]!;
        seen[item]! += persons;
      });
    }
    kept.forEach((item, at) => {
      if (right[at] === 0) out.set(item, shareOf(columns[item]!) === 1 ? 'all' : 'none');
      else if (right[at] === seen[at]) out.set(item, 'all');
    });
    if (out.size === before) break;
  }
  return out;
}

function shareOf(column: Float64Array): number {
  let [right, seen] = [0, 0];
  for (const value of column) {
    if (Number.isNaN(value)) continue;
    seen++;
    right += value;
  }
  return right / seen;
}

/**
 * Sets of items whose difficulties can be placed on one scale: within a set a chain of "somebody solved this one and not that
 * one" leads from each item to each other and back (Fischer, Psychometrika 46, 1981, 59-77). The largest first; more than one
 * set means that the maximum of the likelihood lies at infinity.
 */
export function comparableSets(columns: readonly Float64Array[]): number[][] {
  const k = columns.length;
  const beats = new Uint8Array(k * k);
  for (let i = 0; i < k; i++)
    for (let j = 0; j < k; j++)
      if (i !== j && columns[i]!.some((value, row) => value === 1 && columns[j]![row] === 0))
        beats[i * k + j] = 1;
  const reach = (start: number, forwards: boolean): Uint8Array => {
    const seen = new Uint8Array(k);
    const queue = [start];
    seen[start] = 1;
    for (let at = queue.pop(); at !== undefined; at = queue.pop())
      for (let j = 0; j < k; j++)
        if (!seen[j] && beats[forwards ? at * k + j : j * k + at]) {
          seen[j] = 1;
          queue.push(j);
        }
    return seen;
  };
  const sets: number[][] = [];
  const placed = new Set<number>();
  for (let i = 0; i < k; i++) {
    if (placed.has(i)) continue;
    const [on, back] = [reach(i, true), reach(i, false)];
    const set = columns.map((_, j) => j).filter((j) => on[j] && back[j]);
    for (const j of set) placed.add(j);
    sets.push(set);
  }
  return sets.sort((a, b) => b.length - a.length);
}
