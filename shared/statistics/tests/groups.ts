/** More than two groups. */
import { sampleOf } from '../covariance.ts';
import { chiSquaredUpperTail, fUpperTail } from '../distributions/index.ts';
import { midRanks } from './ranks.ts';

export function anova(groups: readonly Float64Array[]) {
  const samples = groups.map((group) => sampleOf(group));
  const N = samples.reduce((sum, { n }) => sum + n, 0);
  const grand = samples.reduce((sum, { n, mean }) => sum + n * mean, 0) / N;
  const between = samples.reduce((sum, { n, mean }) => sum + n * (mean - grand) ** 2, 0);
  const within = groups.reduce(
    (sum, group, i) => sum + group.reduce((squares, value) => squares + (value - samples[i]!.mean) ** 2, 0),
    0,
  );
  const df1 = groups.length - 1;
  const df2 = N - groups.length;
  const error = within / df2;
  const F = between / df1 / error;
  return {
    F,
    df1,
    df2,
    p: fUpperTail(F, df1, df2),
    eta2: between / (between + within),
    omega2: (between - df1 * error) / (between + within + error),
  };
}

/** Welch's analysis for unequal variances (Biometrika 38, 1951, 330-336). */
export function welchAnova(groups: readonly Float64Array[]) {
  const samples = groups.map((group) => sampleOf(group));
  const k = samples.length;
  const weights = samples.map(({ n, variance }) => n / variance);
  const total = weights.reduce((sum, value) => sum + value, 0);
  const mean = samples.reduce((sum, sample, i) => sum + weights[i]! * sample.mean, 0) / total;
  const spread = samples.reduce((sum, { n }, i) => sum + (1 - weights[i]! / total) ** 2 / (n - 1), 0);
  const between =
    samples.reduce((sum, sample, i) => sum + weights[i]! * (sample.mean - mean) ** 2, 0) / (k - 1);
  const F = between / (1 + (2 * (k - 2) * spread) / (k * k - 1));
  const df2 = (k * k - 1) / (3 * spread);
  return { F, df1: k - 1, df2, p: fUpperTail(F, k - 1, df2) };
}

/** Kruskal and Wallis' test (J. Am. Stat. Assoc. 47, 1952, 583-621), corrected for ties. */
export function kruskal(groups: readonly Float64Array[]) {
  const all = groups.flatMap((group) => [...group]);
  const N = all.length;
  const { ranks, ties } = midRanks(all);
  let at = 0;
  let sum = 0;
  for (const group of groups) {
    let own = 0;
    for (let i = 0; i < group.length; i++) own += ranks[at++]!;
    sum += own ** 2 / group.length;
  }
  const H = ((12 / (N * (N + 1))) * sum - 3 * (N + 1)) / (1 - ties / (N ** 3 - N));
  const df = groups.length - 1;
  return {
    H,
    df,
    p: chiSquaredUpperTail(H, df),
    epsilon2: H / ((N * N - 1) / (N + 1)),
    eta2_H: (H - df) / (N - groups.length),
  };
}
