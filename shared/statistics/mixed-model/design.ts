/** The sums that a mixed model needs of its data, gathered once. */

export interface RandomFactor {
  name: string;
  /** Level of each observation, from 0. */
  codes: Int32Array;
  levels: readonly string[];
}

export interface Design {
  y: Float64Array;
  /** Columns of the fixed effects, the intercept among them. */
  fixed: readonly Float64Array[];
  /** The first one is eliminated exactly: its block of the equations is diagonal. */
  random: readonly RandomFactor[];
}

export interface CrossProducts {
  n: number;
  /** Columns of the dense part: levels of the other factors, then the fixed effects. */
  rest: number;
  /** The first dense column of the fixed effects. */
  fixed: number;
  /** Where the levels of each random factor but the first begin. */
  offsets: readonly number[];
  /** Which random factor a dense column belongs to; the number of factors for fixed effects. */
  ownerOf: Int32Array;
  /** Observations per level of the first factor. */
  counts: Float64Array;
  /** Sums of y by level of the first factor. */
  firstY: Float64Array;
  /** Sums of y by dense column. */
  restY: Float64Array;
  yy: number;
  /** For each level of the first factor, from `start[i]` to `start[i + 1]`: dense columns and their sums. */
  start: Int32Array;
  columns: Int32Array;
  sums: Float64Array;
  /** Sums of products of dense columns, row by row, lower triangle. */
  dense: Float64Array;
}

export function crossProducts({ y, fixed, random }: Design): CrossProducts {
  const n = y.length;
  const [first, ...others] = random;
  const offsets: number[] = [];
  let rest = 0;
  for (const factor of others) {
    offsets.push(rest);
    rest += factor.levels.length;
  }
  const fixedAt = rest;
  rest += fixed.length;
  const ownerOf = new Int32Array(rest).fill(random.length);
  others.forEach((factor, k) => {
    ownerOf.fill(k + 1, offsets[k], offsets[k]! + factor.levels.length);
  });

  const levels = first!.levels.length;
  const counts = new Float64Array(levels);
  const firstY = new Float64Array(levels);
  const restY = new Float64Array(rest);
  const dense = new Float64Array(rest * rest);
  const order = byLevel(first!.codes, levels);
  const start = new Int32Array(levels + 1);
  const columns: number[] = [];
  const sums: number[] = [];
  const here = new Float64Array(rest);
  const seen = new Int32Array(rest).fill(-1);
  const touched: number[] = [];
  let yy = 0;
  // The columns of one observation that are not 0, in rising order, and what stands there.
  const active = new Int32Array(others.length + fixed.length);
  const entry = new Float64Array(others.length + fixed.length).fill(1);
  let at = 0;
  for (let level = 0; level < levels; level++) {
    touched.length = 0;
    for (; at < n && first!.codes[order[at]!] === level; at++) {
      const i = order[at]!;
      const value = y[i]!;
      counts[level]! += 1;
      firstY[level]! += value;
      yy += value * value;
      let filled = 0;
      for (let k = 0; k < others.length; k++) active[filled++] = offsets[k]! + others[k]!.codes[i]!;
      for (let f = 0; f < fixed.length; f++) {
        const x = fixed[f]![i]!;
        if (x === 0) continue;
        entry[filled] = x;
        active[filled++] = fixedAt + f;
      }
      for (let a = 0; a < filled; a++) {
        const column = active[a]!;
        const x = entry[a]!;
        restY[column]! += x * value;
        if (seen[column] !== level) {
          seen[column] = level;
          touched.push(column);
        }
        here[column]! += x;
        const row = column * rest;
        for (let b = 0; b <= a; b++) dense[row + active[b]!]! += x * entry[b]!;
      }
    }
    touched.sort((a, b) => a - b);
    start[level] = columns.length;
    for (const column of touched) {
      columns.push(column);
      sums.push(here[column]!);
      here[column] = 0;
    }
  }
  start[levels] = columns.length;
  return {
    n,
    rest,
    fixed: fixedAt,
    offsets,
    ownerOf,
    counts,
    firstY,
    restY,
    yy,
    start,
    columns: Int32Array.from(columns),
    sums: Float64Array.from(sums),
    dense,
  };
}

/** Observations in the order of their level (a counting sort). */
function byLevel(codes: Int32Array, levels: number): Int32Array {
  const next = new Int32Array(levels + 1);
  for (const code of codes) next[code + 1]! += 1;
  for (let level = 0; level < levels; level++) next[level + 1]! += next[level]!;
  const order = new Int32Array(codes.length);
  codes.forEach((code, i) => {
    order[next[code]!++] = i;
  });
  return order;
}
