/** Fisher's exact test of a fourfold table, as R's fisher.test. */
import { logGamma } from '../distributions/index.ts';

const logChoose = (n: number, k: number) => logGamma(n + 1) - logGamma(k + 1) - logGamma(n - k + 1);

/** [[a, b], [c, d]]; the odds ratio is the conditional maximum likelihood one. */
export function fisherExact(a: number, b: number, c: number, d: number): { p: number; oddsRatio: number } {
  const [row, column, n] = [a + b, a + c, a + b + c + d];
  const low = Math.max(0, row + column - n);
  const high = Math.min(row, column);
  const support = Array.from({ length: high - low + 1 }, (_, i) => low + i);
  const logs = support.map((x) => logChoose(column, x) + logChoose(n - column, row - x));
  const top = Math.max(...logs);
  const weights = logs.map((value) => Math.exp(value - top));
  const total = weights.reduce((sum, value) => sum + value, 0);
  const own = weights[a - low]! * (1 + 1e-7);
  const p = weights.reduce((sum, value) => (value <= own ? sum + value : sum), 0) / total;

  const mean = (logOdds: number) => {
    const shifted = logs.map((value, i) => value + support[i]! * logOdds);
    const most = Math.max(...shifted);
    let [sum, weighted] = [0, 0];
    shifted.forEach((value, i) => {
      const weight = Math.exp(value - most);
      sum += weight;
      weighted += weight * support[i]!;
    });
    return weighted / sum;
  };
  if (a === low) return { p, oddsRatio: 0 };
  if (a === high) return { p, oddsRatio: Number.POSITIVE_INFINITY };
  let [from, to] = [-50, 50];
  for (let step = 0; step < 200; step++) {
    const middle = (from + to) / 2;
    if (mean(middle) < a) from = middle;
    else to = middle;
  }
  return { p: Math.min(1, p), oddsRatio: Math.exp((from + to) / 2) };
}
