/** The interval of a correlation. */
import type { Interval } from '../intervals.ts';
import { normalQuantile } from '../normal.ts';

/** Fisher's interval by z = artanh(r) with standard error 1 / sqrt(n - 3) (Metron 1, 1921, 3-32). Null below four pairs. */
export function correlationInterval(r: number, n: number, level: number): Interval | null {
  if (!(n > 3) || !(Math.abs(r) < 1)) return null;
  const half = normalQuantile(1 - (1 - level) / 2) / Math.sqrt(n - 3);
  const z = Math.atanh(r);
  return { low: Math.tanh(z - half), high: Math.tanh(z + half) };
}
