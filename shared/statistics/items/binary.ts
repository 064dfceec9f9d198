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

  const solved = new Float64Array(quads * 4);
  const withTotal = new Float64Array(quads * 4);
  const upper = new Float64Array(quads * 4);
  const lower = new Float64Array(quads * 4);
  const here = new Float64Array(quads * 4);
  let [uppers, lowers, sum, squares] = [0, 0, 0, 0];
  for (let total = 0; total <= k; total++) {
    const people = from[total + 1]! - from[total]!;
    sum += people * total;
    squares += people * total * total;
    if (total >= high) uppers += people;
    if (total <= low) lowers += people;
  }
  for (let total = 0; total <= k; total++) {
    const end = from[total + 1]!;
    if (end === from[total]) continue;
    here.fill(0);
    // A lane of eight bits holds 255 ones.
    for (let begin = from[total]!; begin < end; begin += 255)
      countRows(packed, order, begin, Math.min(end, begin + 255), here);
    add(withTotal, here, total);
    add(solved, here, 1);
    if (total >= high) add(upper, here, 1);
    if (total <= low) add(lower, here, 1);
  }
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

/** Adds the ones of each item in some rows; `| 0` keeps the addition one of integers when the last lane passes 127. */
function countRows(
  packed: readonly Int32Array[],
  order: Int32Array,
  from: number,
  to: number,
  counts: Float64Array,
): void {
  for (let quad = 0; quad < packed.length; quad++) {
    const lanes = packed[quad]!;
    let four = 0;
    for (let at = from; at < to; at++) four = (four + lanes[order[at]!]!) | 0;
    const item = quad * 4;
    counts[item]! += four & 255;
    counts[item + 1]! += (four >>> 8) & 255;
    counts[item + 2]! += (four >>> 16) & 255;
    counts[item + 3]! += four >>> 24;
  }
}

function add(to: Float64Array, what: Float64Array, times: number): void {
  for (let i = 0; i < to.length; i++) to[i]! += times * what[i]!;
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
