/** Integrals over an interval at whose ends the integrand may rise without bound: the tanh-sinh rule (Takahasi and Mori 1974). */

const STEP = 1 / 32;
const REACH = 4;

/** `f(x, fromLow, fromHigh)` is given its distances from both ends, which near them are more exact than x itself. */
export function integrate(
  f: (x: number, fromLow: number, fromHigh: number) => number,
  low: number,
  high: number,
): number {
  const half = (high - low) / 2;
  if (!(half > 0)) return 0;
  let sum = 0;
  for (let t = -REACH; t <= REACH; t += STEP) {
    const s = (Math.PI / 2) * Math.sinh(t);
    // 1 + tanh(s) and 1 - tanh(s) without cancellation
    const up = 2 / (1 + Math.exp(-2 * s));
    const down = 2 / (1 + Math.exp(2 * s));
    const weight = (Math.PI / 2) * Math.cosh(t) * up * down * STEP;
    if (!(up > 0 && down > 0)) continue;
    const value = f(low + half * up, half * up, half * down) * weight;
    if (Number.isFinite(value)) sum += value;
  }
  return sum * half;
}
