/** Intraclass correlations of a complete table of targets by raters, with intervals. */
import { fQuantile, fUpperTail } from '../distributions/index.ts';
import { spearmanBrown } from './alpha.ts';

export interface MeanSquares {
  n: number;
  k: number;
  targets: number;
  raters: number;
  residual: number;
  /** Raters and residual together: what a one-way design leaves within targets. */
  within: number;
}

/** Mean squares of the two-way table without replication; `columns[j][i]` is rater j on target i. */
export function meanSquares(columns: readonly Float64Array[]): MeanSquares {
  const k = columns.length;
  const n = columns[0]!.length;
  const raterMeans = columns.map((column) => column.reduce((sum, value) => sum + value, 0) / n);
  const targetMeans = Float64Array.from(
    { length: n },
    (_, i) => columns.reduce((sum, column) => sum + column[i]!, 0) / k,
  );
  const grand = raterMeans.reduce((sum, value) => sum + value, 0) / k;
  let [targets, raters, residual, within] = [0, 0, 0, 0];
  for (const value of targetMeans) targets += k * (value - grand) ** 2;
  for (const value of raterMeans) raters += n * (value - grand) ** 2;
  columns.forEach((column, j) => {
    column.forEach((value, i) => {
      residual += (value - targetMeans[i]! - raterMeans[j]! + grand) ** 2;
      within += (value - targetMeans[i]!) ** 2;
    });
  });
  return {
    n,
    k,
    targets: targets / (n - 1),
    raters: raters / (k - 1),
    residual: residual / ((n - 1) * (k - 1)),
    within: within / (n * (k - 1)),
  };
}

export interface Intraclass {
  icc: number;
  F: number;
  df1: number;
  df2: number;
  p: number;
  lower: number;
  upper: number;
}

/**
 * The three single-rater coefficients and those of the mean of k raters (Shrout and Fleiss, Psychol. Bull. 86, 1979,
 * 420-428; McGraw and Wong, Psychol. Methods 1, 1996, 30-46): one-way, two-way absolute agreement, two-way consistency.
 */
export function intraclass(ms: MeanSquares, level: number) {
  const { n, k } = ms;
  const tail = 1 - (1 - level) / 2;
  const oneWayF = ms.targets / ms.within;
  const twoWayF = ms.targets / ms.residual;
  const dfTargets = n - 1;
  const dfWithin = n * (k - 1);
  const dfResidual = (n - 1) * (k - 1);

  const oneWay = around(oneWayF, dfTargets, dfWithin);
  const consistency = around(twoWayF, dfTargets, dfResidual);
  const absolute = absoluteAgreement(ms, tail);
  const absoluteTest = {
    F: twoWayF,
    df1: dfTargets,
    df2: dfResidual,
    p: fUpperTail(twoWayF, dfTargets, dfResidual),
  };
  return {
    oneWay: { single: oneWay, average: averaged(oneWay, k) },
    absolute: {
      single: { ...absoluteTest, ...absolute },
      average: averaged({ ...absoluteTest, ...absolute }, k),
    },
    consistency: { single: consistency, average: averaged(consistency, k) },
  };

  function around(F: number, df1: number, df2: number): Intraclass {
    const low = F / fQuantile(tail, df1, df2);
    const high = F * fQuantile(tail, df2, df1);
    // No residual at all: the limit.
    const of = (f: number) => (f === Number.POSITIVE_INFINITY ? 1 : (f - 1) / (f + k - 1));
    return { icc: of(F), F, df1, df2, p: fUpperTail(F, df1, df2), lower: of(low), upper: of(high) };
  }
}

const averaged = (single: Intraclass, k: number): Intraclass => ({
  ...single,
  icc: spearmanBrown(single.icc, k),
  lower: spearmanBrown(single.lower, k),
  upper: spearmanBrown(single.upper, k),
});

/** Satterthwaite's degrees of freedom for the interval, as Shrout and Fleiss give them. */
function absoluteAgreement(ms: MeanSquares, tail: number) {
  const { n, k } = ms;
  const icc =
    (ms.targets - ms.residual) / (ms.targets + (k - 1) * ms.residual + (k * (ms.raters - ms.residual)) / n);
  const F = ms.raters / ms.residual;
  const inner = n * (1 + (k - 1) * icc) - k * icc;
  const above = (k - 1) * (n - 1) * (k * icc * F + inner) ** 2;
  const below = (n - 1) * k * k * icc * icc * F * F + inner ** 2;
  const df = above / below;
  const outer = k * ms.raters + (k * n - k - n) * ms.residual;
  const high = fQuantile(tail, n - 1, df);
  const low = fQuantile(tail, df, n - 1);
  return {
    icc,
    lower: (n * (ms.targets - high * ms.residual)) / (high * outer + n * ms.targets),
    upper: (n * (low * ms.targets - ms.residual)) / (outer + n * low * ms.targets),
  };
}
