/**
 * The figures of an exam of right and wrong answers from counts alone: four items share one integer, examinees are grouped by
 * their totals, so that one addition counts four items and correlations follow from whole numbers.
 */
import { quantileOfSorted } from '../description.ts';

export interface BinaryItem {
  p: number;
  /** Correlation with the total of the other items; NaN where the item or the rest does not vary. */
  r_rest: number;
  /** Shares in the upper and lower 27 % by the quantiles of totals, ties all included. */
  D_quantile: number;
  alpha_if_dropped: number;
}

export interface BinaryExam {
  alpha: number;
  items: BinaryItem[];
}

/** `columns[j][i]` is 0 or 1; null where anything else stands, or there are fewer than two items or examinees. */
export function examStatistics(columns: readonly Float64Array[]): BinaryExam | null {
  const k = columns.length;
  const n = columns[0]?.length ?? 0;
  if (k < 2 || n < 2) return null;
  const totals = new Int32Array(n);
  const quads = (k + 3) >> 2;
  const packed: Int32Array[] = [];
  const nobody = new Float64Array(n);
  for (let quad = 0; quad < quads; quad++) {
    const four = [0, 1, 2, 3].map((lane) => columns[quad * 4 + lane] ?? nobody);
    const lanes = pack(four[0]!, four[1]!, four[2]!, four[3]!, totals);
    if (!lanes) return null;
    packed.push(lanes);
  }
  // Examinees in the order of their totals, by counting.
  const from = new Int32Array(k + 2);
  for (const total of totals) from[total + 1]! += 1;
  for (let total = 0; total <= k; total++) from[total + 1]! += from[total]!;
  const order = new Int32Array(n);
  const next = from.slice();
  for (let i = 0; i < n; i++) order[next[totals[i]!]!++] = i;
  const sorted = new Float64Array(n);
  for (let i = 0; i < n; i++) sorted[i] = totals[order[i]!]!;
  const [low, high] = [quantileOfSorted(sorted, SHARE), quantileOfSorted(sorted, 1 - SHARE)];

  let [uppers, lowers, sum, squares] = [0, 0, 0, 0];
  // Examinees of one total, at most 255 at a time: a lane of eight bits holds so many ones.
  const ends: number[] = [];
  const at: number[] = [];
  for (let total = 0; total <= k; total++) {
    const [begin, end] = [from[total]!, from[total + 1]!];
    sum += (end - begin) * total;
    squares += (end - begin) * total * total;
    if (total >= high) uppers += end - begin;
    if (total <= low) lowers += end - begin;
    for (let stop = begin; stop < end; ) {
      stop = Math.min(end, stop + 255);
      ends.push(stop);
      at.push(total);
    }
  }
  const counts = countItems(packed, order, Int32Array.from(ends), Int32Array.from(at), low, high);
  const { solved, withTotal, upper, lower } = counts;
  // n² times variances and covariances are whole numbers.
  const whole = n * squares - sum * sum;
  const own = columns.map((_, j) => solved[j]! * (n - solved[j]!));
  const within = own.reduce((all, value) => all + value, 0);
  const reliability = (items: number, parts: number, all: number) =>
    (items / (items - 1)) * (1 - parts / all);
  return {
    alpha: reliability(k, within, whole),
    items: columns.map((_, j) => {
      const covariance = n * withTotal[j]! - solved[j]! * sum;
      const rest = whole - 2 * covariance + own[j]!;
      return {
        p: solved[j]! / n,
        r_rest: (covariance - own[j]!) / Math.sqrt(own[j]! * rest),
        D_quantile: upper[j]! / uppers - lower[j]! / lowers,
        alpha_if_dropped: k > 2 ? reliability(k - 1, within - own[j]!, rest) : Number.NaN,
      };
    }),
  };
}

const SHARE = 0.27;

/**
 * Who solved each item: all, those of the upper and the lower group, and the sum of their totals. Steps of examinees in
 * `order` end at `ends` and have the totals `at`. `| 0` keeps the addition one of integers when the last lane passes 127.
 */
function countItems(
  packed: readonly Int32Array[],
  order: Int32Array,
  ends: Int32Array,
  at: Int32Array,
  low: number,
  high: number,
) {
  const items = packed.length * 4;
  const solved = new Float64Array(items);
  const withTotal = new Float64Array(items);
  const upper = new Float64Array(items);
  const lower = new Float64Array(items);
  for (let quad = 0; quad < packed.length; quad++) {
    const lanes = packed[quad]!;
    const item = quad * 4;
    let row = 0;
    for (let step = 0; step < ends.length; step++) {
      const end = ends[step]!;
      let four = 0;
      for (; row < end; row++) four = (four + lanes[order[row]!]!) | 0;
      const total = at[step]!;
      for (let lane = 0; lane < 4; lane++) {
        const ones = (four >>> (8 * lane)) & 255;
        const place = item + lane;
        solved[place]! += ones;
        withTotal[place]! += ones * total;
        if (total >= high) upper[place]! += ones;
        if (total <= low) lower[place]! += ones;
      }
    }
  }
  return { solved, withTotal, upper, lower };
}

/** Four columns side by side in one integer each row, their sum added to the totals; null for anything but 0 and 1. */
function pack(
  a: Float64Array,
  b: Float64Array,
  c: Float64Array,
  d: Float64Array,
  totals: Int32Array,
): Int32Array | null {
  const n = a.length;
  const lanes = new Int32Array(n);
  let strange = 0;
  for (let i = 0; i < n; i++) {
    const w = a[i]!;
    const x = b[i]!;
    const y = c[i]!;
    const z = d[i]!;
    // Nothing but 0 and 1 is its own square; a gap makes the sum a gap.
    strange += Math.abs(w * w - w) + Math.abs(x * x - x) + Math.abs(y * y - y) + Math.abs(z * z - z);
    lanes[i] = w + 256 * x + 65536 * y + 16777216 * z;
    totals[i]! += w + x + y + z;
  }
  return strange === 0 ? lanes : null;
}
