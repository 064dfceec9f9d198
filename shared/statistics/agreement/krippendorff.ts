/**
 * Krippendorff's alpha for any number of raters and missing ratings, from the coincidences of values
 * (Krippendorff, Computing Krippendorff's Alpha-Reliability, 2011).
 */
export const metrics = ['nominal', 'ordinal', 'interval', 'ratio'] as const;
export type Metric = (typeof metrics)[number];

/** NaN where nothing varies, or no unit has two values. `columns[j][i]` is rater j on unit i, NaN for missing. */
export function krippendorffAlpha(columns: readonly Float64Array[], metric: Metric): number {
  const values = [...new Set(columns.flatMap((column) => [...column]))]
    .filter((value) => !Number.isNaN(value))
    .sort((a, b) => a - b);
  const size = values.length;
  const place = new Map(values.map((value, index) => [value, index]));
  const coincidence = new Float64Array(size * size);
  for (let unit = 0; unit < (columns[0]?.length ?? 0); unit++) {
    const here = columns.map((column) => column[unit]!).filter((value) => !Number.isNaN(value));
    if (here.length < 2) continue;
    for (let a = 0; a < here.length; a++) {
      for (let b = 0; b < here.length; b++) {
        if (a === b) continue;
        coincidence[place.get(here[a]!)! * size + place.get(here[b]!)!]! += 1 / (here.length - 1);
      }
    }
  }
  const marginal = Float64Array.from({ length: size }, (_, i) =>
    coincidence.slice(i * size, (i + 1) * size).reduce((sum, value) => sum + value, 0),
  );
  const n = marginal.reduce((sum, value) => sum + value, 0);
  let [observed, expected] = [0, 0];
  for (let i = 0; i < size; i++) {
    for (let j = i + 1; j < size; j++) {
      const distance = difference(i, j);
      observed += coincidence[i * size + j]! * distance;
      expected += marginal[i]! * marginal[j]! * distance;
    }
  }
  return 1 - ((n - 1) * observed) / expected;

  function difference(i: number, j: number): number {
    const [low, high] = [values[i]!, values[j]!];
    if (metric === 'nominal') return 1;
    if (metric === 'interval') return (high - low) ** 2;
    if (metric === 'ratio') return ((high - low) / (high + low)) ** 2;
    let between = -(marginal[i]! + marginal[j]!) / 2;
    for (let g = i; g <= j; g++) between += marginal[g]!;
    return between ** 2;
  }
}
