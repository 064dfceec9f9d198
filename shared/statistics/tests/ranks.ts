/** Ranks and what is made of them. */
import { normalUpperTail } from '../distributions/index.ts';

/** Mean ranks from 1, and Σ (t³ - t) over the ties. */
export function midRanks(values: ArrayLike<number>): { ranks: Float64Array; ties: number } {
  const order = Array.from(values, (_, i) => i).sort((a, b) => values[a]! - values[b]!);
  const ranks = new Float64Array(values.length);
  let ties = 0;
  for (let from = 0; from < order.length; ) {
    let to = from + 1;
    while (to < order.length && values[order[to]!] === values[order[from]!]) to++;
    for (let i = from; i < to; i++) ranks[order[i]!] = (from + to + 1) / 2;
    ties += (to - from) ** 3 - (to - from);
    from = to;
  }
  return { ranks, ties };
}

export interface RankSum {
  /** Pairs in which x is the larger, ties counting half. */
  U_x: number;
  U_y: number;
  hasTies: boolean;
  /** Two-sided, from the exact distribution; null with ties or where both samples have 50 or more. */
  exact: number | null;
  withCorrection: number;
  withoutCorrection: number;
}

/** Mann and Whitney's test (Ann. Math. Stat. 18, 1947), the normal approximation corrected for ties. */
export function rankSum(x: ArrayLike<number>, y: ArrayLike<number>): RankSum {
  const [n, m] = [x.length, y.length];
  const { ranks, ties } = midRanks([...Array.from(x), ...Array.from(y)]);
  let sum = 0;
  for (let i = 0; i < n; i++) sum += ranks[i]!;
  const U = sum - (n * (n + 1)) / 2;
  const all = n + m;
  const sigma = Math.sqrt(((n * m) / 12) * (all + 1 - ties / (all * (all - 1))));
  const off = U - (n * m) / 2;
  const p = (correction: number) =>
    Math.min(1, 2 * normalUpperTail(Math.max(0, Math.abs(off) - correction) / sigma));
  return {
    U_x: U,
    U_y: n * m - U,
    hasTies: ties > 0,
    exact: ties === 0 && n < 50 && m < 50 ? exactRankSum(U, n, m) : null,
    withCorrection: p(0.5),
    withoutCorrection: p(0),
  };
}

/** Two-sided p from the number of arrangements with each U. */
function exactRankSum(U: number, n: number, m: number): number {
  // ways[u] after j of the m: the product of (1 - q^(n+j)) / (1 - q^j).
  let ways = new Float64Array(n * m + 1);
  ways[0] = 1;
  for (let j = 1; j <= m; j++) {
    const next = ways.slice();
    for (let u = n * m; u >= n + j; u--) next[u]! -= ways[u - n - j]!;
    for (let u = j; u <= n * m; u++) next[u]! += next[u - j]!;
    ways = next;
  }
  const total = ways.reduce((sum, value) => sum + value, 0);
  const atMost = (limit: number) =>
    ways.slice(0, Math.floor(limit) + 1).reduce((sum, value) => sum + value, 0) / total;
  const tail = U > (n * m) / 2 ? atMost(n * m - U) : atMost(U);
  return Math.min(1, 2 * tail);
}

/** Wilcoxon's signed ranks of paired differences; zeros are left out and counted. */
export function signedRanks(differences: ArrayLike<number>) {
  const there = Array.from(differences).filter((value) => value !== 0);
  const n = there.length;
  const { ranks, ties } = midRanks(there.map(Math.abs));
  const V = there.reduce((sum, value, i) => (value > 0 ? sum + ranks[i]! : sum), 0);
  const sigma = Math.sqrt((n * (n + 1) * (2 * n + 1)) / 24 - ties / 48);
  const off = Math.abs(V - (n * (n + 1)) / 4);
  const p = (correction: number) => Math.min(1, 2 * normalUpperTail(Math.max(0, off - correction) / sigma));
  return {
    V,
    n,
    zeros: differences.length - n,
    withCorrection: p(0.5),
    withoutCorrection: p(0),
  };
}
