import { z } from 'zod';
import { sampleOf } from '../covariance.ts';
import { medianOf, quantileOfSorted, shape } from '../description.ts';
import type { Table } from '../table.ts';
import { chosenColumns, numericColumn } from './input.ts';
import { dataInput, type Json, method, Unusable } from './types.ts';

export const describe = method({
  id: 'describe',
  family: 'description',
  title: { zh: '各列描述统计', en: 'Columns described' },
  help: {
    zh: '每个数字列：个数、缺失、合计、均值、标准差、中位数、截尾均值、MAD、四分位、偏度与峰度、标准误；若一行代表多份答卷，可给出权重列（另给加权均值）。',
    en: 'Each numeric column: count, missing, sum, mean, sd, median, trimmed mean, MAD, quartiles, skewness and kurtosis, standard error; with a column of weights, where a row stands for many, also weighted means.',
  },
  inputs: [dataInput('任意表', 'Any table')],
  options: z.object({
    columns: z
      .array(z.string())
      .optional()
      .describe('columns; "q1..q6" is a run; all numeric columns if absent'),
    trim: z.number().min(0).lt(0.5).default(0.1).describe('share cut off at each end for the trimmed mean'),
    weights: z.string().optional().describe('column with the number of cases that a row stands for'),
    head: z
      .number()
      .int()
      .min(0)
      .default(0)
      .describe('so many first rows are shown, to see how the file was read'),
  }),
  conventions: [
    'sd and se with n - 1; quantiles of type 7; MAD = 1.4826 * median |x - median|',
    'trimmed: floor(n * trim) values left out at each end',
    'skewness and kurtosis of type 3 (psych::describe), excess kurtosis',
    'weighted mean = sum w x / sum w over rows that have both; everything else is of rows, not weighted',
  ],
  run({ data }, given) {
    const names = chosenColumns(data!, given.columns);
    if (names.length === 0) throw new Unusable('too-few-items', { needed: 1 });
    if (data!.rows.length === 0) throw new Unusable('no-rows');
    const weights = given.weights === undefined ? null : numericColumn(data!, given.weights);
    const described = names.map((name) => {
      const column = numericColumn(data!, name);
      return [
        name,
        { ...summary(column, given.trim), ...(weights ? weighted(column, weights) : {}) },
      ] as const;
    });
    return {
      values: {
        rows: data!.rows.length,
        columns: [...data!.columns],
        sums: Object.fromEntries(described.map(([name, { sum }]) => [name, sum])),
        described: Object.fromEntries(described),
        ...(given.head > 0 ? { head: firstRows(data!, given.head) } : {}),
      },
    };
  },
});

function summary(column: Float64Array, trim: number) {
  const sorted = column.filter((value) => !Number.isNaN(value)).sort();
  const n = sorted.length;
  const { mean, variance } = sampleOf(sorted);
  const median = medianOf(sorted);
  const cut = Math.floor(n * trim);
  const sd = Math.sqrt(variance);
  const { skew, kurtosis } = shape(sorted);
  const [min, max] = [sorted[0] ?? Number.NaN, sorted[n - 1] ?? Number.NaN];
  return {
    n,
    missing: column.length - n,
    sum: sorted.reduce((sum, value) => sum + value, 0),
    mean,
    sd,
    median,
    trimmed: sampleOf(sorted.subarray(cut, n - cut)).mean,
    mad: 1.4826 * medianOf(sorted.map((value) => Math.abs(value - median))),
    min,
    max,
    range: max - min,
    q25: quantileOfSorted(sorted, 0.25),
    q75: quantileOfSorted(sorted, 0.75),
    skew,
    kurtosis,
    se: sd / Math.sqrt(n),
  };
}

function weighted(column: Float64Array, weights: Float64Array) {
  let [sum, total] = [0, 0];
  column.forEach((value, i) => {
    if (Number.isNaN(value) || Number.isNaN(weights[i]!)) return;
    sum += weights[i]! * value;
    total += weights[i]!;
  });
  return { weight: total, weighted_mean: sum / total };
}

const firstRows = (data: Table, count: number): Json =>
  data.rows.slice(0, count).map((row) =>
    Object.fromEntries(
      data.columns.map((name, j) => {
        const text = row[j] ?? '';
        return [name, text !== '' && !Number.isNaN(Number(text)) ? Number(text) : text];
      }),
    ),
  );
