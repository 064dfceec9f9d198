/** Location and spread of samples given as a histogram: distinct values in ascending order with their counts. */

export interface Histogram {
  /** Ascending. */
  values: readonly number[];
  counts: readonly number[];
}

export interface Moments {
  n: number;
  sum: number;
  mean: number;
  /** Sample standard deviation (n - 1); null for fewer than two values. */
  sd: number | null;
}

/** Mean and sample standard deviation in two passes; null for an empty sample. */
export function moments({ values, counts }: Histogram): Moments | null {
  let n = 0;
  let sum = 0;
  values.forEach((value, index) => {
    n += counts[index]!;
    sum += value * counts[index]!;
  });
  if (n === 0) return null;
  const mean = sum / n;
  if (n === 1) return { n, sum, mean, sd: null };
  let squares = 0;
  values.forEach((value, index) => {
    squares += counts[index]! * (value - mean) ** 2;
  });
  return { n, sum, mean, sd: Math.sqrt(squares / (n - 1)) };
}

/** The middle value, or the mean of the two middle values; null for an empty sample. */
export function median({ values, counts }: Histogram): number | null {
  const n = counts.reduce((sum, count) => sum + count, 0);
  if (n === 0) return null;
  const at = (rank: number): number => {
    let seen = 0;
    for (let index = 0; index < values.length; index++) {
      seen += counts[index]!;
      if (seen > rank) return values[index]!;
    }
    return values.at(-1)!;
  };
  return n % 2 === 1 ? at((n - 1) / 2) : (at(n / 2 - 1) + at(n / 2)) / 2;
}

/** The histogram of single values. */
export function histogram(sample: readonly number[]): Histogram {
  const byValue = new Map<number, number>();
  for (const value of sample) byValue.set(value, (byValue.get(value) ?? 0) + 1);
  const values = [...byValue.keys()].sort((a, b) => a - b);
  return { values, counts: values.map((value) => byValue.get(value)!) };
}
