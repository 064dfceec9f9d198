/**
 * Student's t: upper tail by the regularised incomplete beta function, quantile by Newton steps kept inside a shrinking
 * bracket.
 */
import { betaFraction } from './distributions/beta.ts';
import { normalQuantile } from './normal.ts';

/** ln(Γ(x + 1/2) / Γ(x)) by its asymptotic series, carried up by the recurrence where x is small. */
function logHalfStep(x: number): number {
  let shift = 0;
  let at = x;
  while (at < 12) {
    shift += Math.log(at / (at + 0.5));
    at += 1;
  }
  const inverse = 1 / at;
  const squared = inverse * inverse;
  const series =
    inverse *
    (-1 / 8 + squared * (1 / 192 + squared * (-1 / 640 + squared * (17 / 14336 - (squared * 31) / 18432))));
  return 0.5 * Math.log(at) + series + shift;
}

/** P(T > t) for t >= 0 and `df` > 0 degrees of freedom. */
export function studentUpperTail(t: number, df: number): number {
  const a = df / 2;
  const x = df / (df + t * t);
  const rest = (t * t) / (df + t * t);
  if (rest === 0) return 0.5;
  if (t === Number.POSITIVE_INFINITY) return 0;
  // B(a, 1/2) = Γ(a) √π / Γ(a + 1/2)
  const logFront =
    -a * Math.log1p((t * t) / df) + 0.5 * Math.log(rest) + logHalfStep(a) - 0.5 * Math.log(Math.PI);
  return x < (a + 1) / (a + 2.5)
    ? 0.5 * betaFraction(x, a, 0.5, logFront)
    : 0.5 * (1 - betaFraction(rest, 0.5, a, logFront));
}

function density(t: number, df: number): number {
  const logFront = logHalfStep(df / 2) - 0.5 * Math.log(df * Math.PI);
  return Math.exp(logFront - ((df + 1) / 2) * Math.log1p((t * t) / df));
}

/** t with P(T <= t) = probability. Throws for a probability outside (1e-10, 1 - 1e-10) or `df` not above 0. */
export function studentQuantile(probability: number, df: number): number {
  if (!(df > 0)) throw new RangeError(`no t distribution with ${df} degrees of freedom`);
  if (probability === 0.5) return 0;
  if (probability < 0.5) return -studentQuantile(1 - probability, df);
  const tail = 1 - probability;
  let low = 0;
  // The t distribution has heavier tails than the normal one, so its quantile lies beyond.
  let high = Math.max(1, normalQuantile(probability));
  while (studentUpperTail(high, df) > tail) {
    low = high;
    high *= 2;
  }
  let t = (low + high) / 2;
  for (let step = 0; step < 200; step++) {
    const error = studentUpperTail(t, df) - tail;
    if (error > 0) low = t;
    else high = t;
    const newton = t + error / density(t, df);
    const next = newton > low && newton < high ? newton : (low + high) / 2;
    if (Math.abs(next - t) <= 1e-15 * Math.abs(next)) return next;
    t = next;
  }
  return t;
}
