/** The regularised incomplete beta function, on which t, F and binomial tails stand, and its inverse. */
import { logGamma } from './gamma.ts';

/** ln B(a, b). */
export const logBeta = (a: number, b: number): number => logGamma(a) + logGamma(b) - logGamma(a + b);

/**
 * I_x(a, b) by its continued fraction, modified Lentz (Thompson and Barnett, J. Comput. Phys. 64, 1986); quick for x below
 * (a + 1) / (a + b + 2). `logFront` is ln of x^a (1 - x)^b / B(a, b), which a caller may know without cancellation.
 */
export function betaFraction(x: number, a: number, b: number, logFront: number): number {
  const tiny = 1e-300;
  const away = (value: number) => (Math.abs(value) < tiny ? tiny : value);
  let c = 1;
  let d = 1 / away(1 - ((a + b) * x) / (a + 1));
  let sum = d;
  for (let m = 1; m <= 200_000; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / away(1 + even * d);
    c = away(1 + even / c);
    sum *= d * c;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / away(1 + odd * d);
    c = away(1 + odd / c);
    const step = d * c;
    sum *= step;
    if (Math.abs(step - 1) < 1e-16) break;
  }
  return (Math.exp(logFront) * sum) / a;
}

function fraction(x: number, rest: number, a: number, b: number): number {
  return betaFraction(x, a, b, a * Math.log(x) + b * Math.log(rest) - logBeta(a, b));
}

/**
 * I_x(a, b) and 1 - I_x(a, b), each without cancellation. `rest` is 1 - x where the caller knows it better than the
 * subtraction does.
 */
export function incompleteBeta(
  x: number,
  a: number,
  b: number,
  rest = 1 - x,
): { lower: number; upper: number } {
  if (!(x > 0)) return { lower: 0, upper: 1 };
  if (!(rest > 0)) return { lower: 1, upper: 0 };
  if (x < (a + 1) / (a + b + 2)) {
    const lower = fraction(x, rest, a, b);
    return { lower, upper: 1 - lower };
  }
  const upper = fraction(rest, x, b, a);
  return { lower: 1 - upper, upper };
}

/** x with I_x(a, b) = probability: Newton steps kept inside a shrinking bracket. */
export function betaQuantile(probability: number, a: number, b: number): number {
  if (!(probability >= 0 && probability <= 1)) throw new RangeError(`no beta quantile of ${probability}`);
  if (probability === 0) return 0;
  if (probability === 1) return 1;
  const logB = logBeta(a, b);
  let low = 0;
  let high = 1;
  let x = a / (a + b);
  for (let step = 0; step < 300; step++) {
    const tails = incompleteBeta(x, a, b);
    const error = probability <= 0.5 ? tails.lower - probability : 1 - probability - tails.upper;
    if (error > 0) high = x;
    else low = x;
    const density = Math.exp((a - 1) * Math.log(x) + (b - 1) * Math.log1p(-x) - logB);
    const newton = x - error / density;
    const next = newton > low && newton < high ? newton : (low + high) / 2;
    if (Math.abs(next - x) <= 4e-16 * next) return next;
    x = next;
  }
  return x;
}
