/** Two samples: differences of means, standardised differences, dominance. */
import { type Sample, sampleOf } from '../covariance.ts';
import { logGamma, studentQuantile, studentUpperTail } from '../distributions/index.ts';
import { noncentralityInterval } from '../distributions/noncentral-t.ts';

const twoSided = (t: number, df: number): number => 2 * studentUpperTail(Math.abs(t), df);

/** Welch's test (Biometrika 34, 1947) with Satterthwaite's degrees of freedom, unrounded. */
export function welch(x: Sample, y: Sample, level: number) {
  const [vx, vy] = [x.variance / x.n, y.variance / y.n];
  const df = (vx + vy) ** 2 / (vx ** 2 / (x.n - 1) + vy ** 2 / (y.n - 1));
  const diff = x.mean - y.mean;
  const error = Math.sqrt(vx + vy);
  // Without any variance there are no degrees of freedom either.
  const half = df > 0 ? studentQuantile(1 - (1 - level) / 2, df) * error : Number.NaN;
  return { t: diff / error, df, p: twoSided(diff / error, df), diff, ci: [diff - half, diff + half] };
}

export const pooledVariance = (x: Sample, y: Sample): number =>
  ((x.n - 1) * x.variance + (y.n - 1) * y.variance) / (x.n + y.n - 2);

export function student(x: Sample, y: Sample) {
  const df = x.n + y.n - 2;
  const t = (x.mean - y.mean) / Math.sqrt(pooledVariance(x, y) * (1 / x.n + 1 / y.n));
  return { t, df, p: twoSided(t, df) };
}

/** Cohen's d by the pooled standard deviation with its noncentral t interval, and what is made of it. */
export function standardised(x: Sample, y: Sample, level: number) {
  const df = x.n + y.n - 2;
  const d = (x.mean - y.mean) / Math.sqrt(pooledVariance(x, y));
  const scale = Math.sqrt(1 / x.n + 1 / y.n);
  const { low, high } = noncentralityInterval(student(x, y).t, df, level);
  const approximate = 1 - 3 / (4 * df - 1);
  const exact = Math.exp(logGamma(df / 2) - 0.5 * Math.log(df / 2) - logGamma((df - 1) / 2));
  return {
    cohens_d_pooled: d,
    cohens_d_ci: [low * scale, high * scale],
    hedges_g_approxJ: d * approximate,
    hedges_g_exactJ: d * exact,
    hedges_g_ci: [low * scale * exact, high * scale * exact],
    glass_delta_sd2: (x.mean - y.mean) / Math.sqrt(y.variance),
    cohens_d_average_sd: (x.mean - y.mean) / Math.sqrt((x.variance + y.variance) / 2),
  };
}

/** Student's test of paired differences. */
export function paired(differences: ArrayLike<number>, level: number) {
  const { n, mean, variance } = sampleOf(differences);
  const error = Math.sqrt(variance / n);
  const half = studentQuantile(1 - (1 - level) / 2, n - 1) * error;
  return {
    t: mean / error,
    df: n - 1,
    p: twoSided(mean / error, n - 1),
    mean_diff: mean,
    ci: [mean - half, mean + half],
    d_z: mean / Math.sqrt(variance),
  };
}

/**
 * Cliff's delta with its interval from the variance of dominance (Cliff, Psychol. Bull. 114, 1993, 494-509, the consistent
 * estimate; the asymmetric interval of Feng and Cliff 2004).
 */
export function cliff(x: ArrayLike<number>, y: ArrayLike<number>, level: number) {
  const [n, m] = [x.length, y.length];
  const rows = new Float64Array(n);
  const columns = new Float64Array(m);
  let delta = 0;
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < m; j++) {
      const sign = Math.sign(x[i]! - y[j]!);
      rows[i]! += sign / m;
      columns[j]! += sign / n;
      delta += sign;
    }
  }
  delta /= n * m;
  let spread = 0;
  for (let i = 0; i < n; i++) for (let j = 0; j < m; j++) spread += (Math.sign(x[i]! - y[j]!) - delta) ** 2;
  const between = (values: Float64Array) => values.reduce((sum, value) => sum + (value - delta) ** 2, 0);
  const variance = Math.max(
    (m * m * between(rows) + n * n * between(columns) - spread) / (n * m * (n - 1) * (m - 1)),
    (1 - delta ** 2) / (n * m - 1),
  );
  const t = studentQuantile(1 - (1 - level) / 2, n + m - 2);
  const centre = delta - delta ** 3;
  const half = t * Math.sqrt(variance) * Math.sqrt((1 - delta ** 2) ** 2 + t * t * variance);
  const scale = 1 - delta ** 2 + t * t * variance;
  return { delta, ci: [(centre - half) / scale, (centre + half) / scale] };
}
