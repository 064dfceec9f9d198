/** Adjusted p values for several comparisons at once, as R's p.adjust; answered in the order given. */

type Step = (sorted: readonly number[], n: number) => number[];

const clip = (value: number) => Math.min(1, value);

/** Holm, Scand. J. Stat. 6, 1979, 65-70: valid whatever the dependence. */
const holm: Step = (sorted, n) => runningMax(sorted.map((p, i) => clip((n - i) * p)));
/** Hochberg, Biometrika 75, 1988, 800-802. */
const hochberg: Step = (sorted, n) => runningMin(sorted.map((p, i) => clip((n - i) * p)));
/** Benjamini and Hochberg, J. R. Stat. Soc. B 57, 1995, 289-300: the false discovery rate. */
const benjamini: Step = (sorted, n) => runningMin(sorted.map((p, i) => clip((n / (i + 1)) * p)));
const bonferroni: Step = (sorted, n) => sorted.map((p) => clip(n * p));

export const adjustments = { holm, hochberg, BH: benjamini, bonferroni } as const;
export type Adjustment = keyof typeof adjustments;

/** NaN stays NaN and is not counted. */
export function adjust(p: ArrayLike<number>, how: Adjustment): number[] {
  const order = Array.from(p, (_, i) => i)
    .filter((i) => !Number.isNaN(p[i]!))
    .sort((a, b) => p[a]! - p[b]!);
  const adjusted = adjustments[how](
    order.map((i) => p[i]!),
    order.length,
  );
  const result = Array.from(p, () => Number.NaN);
  order.forEach((i, rank) => {
    result[i] = adjusted[rank]!;
  });
  return result;
}

function runningMax(values: number[]): number[] {
  let most = 0;
  return values.map((value) => {
    most = Math.max(most, value);
    return most;
  });
}

function runningMin(values: number[]): number[] {
  let least = 1;
  return values
    .reverse()
    .map((value) => {
      least = Math.min(least, value);
      return least;
    })
    .reverse();
}
