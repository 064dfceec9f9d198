import { z } from 'zod';
import { sampleOf } from '../covariance.ts';
import { medianOf } from '../description.ts';
import { chosenColumns, isRowNumber, numericColumn } from './input.ts';
import { dataInput, type Json, method, Unusable } from './types.ts';

export const likertItem = method({
  id: 'likert-items',
  family: 'description',
  title: { zh: '量表条目描述', en: 'Rating items described' },
  help: {
    zh: '每列一个评分条目：频数、均值、中位数、插值中位数、前二与后二占比、净分、共识度。',
    en: 'One rating item per column: counts, mean, median, interpolated median, top-two and bottom-two share, net score, consensus.',
  },
  inputs: [dataInput('答卷 × 条目', 'Forms by items')],
  options: z.object({
    items: z
      .array(z.string())
      .optional()
      .describe('item columns; all numeric columns but row numbers (id, student) if absent'),
    min: z.number().default(1).describe('lowest point of the scale'),
    max: z.number().default(5).describe('highest point of the scale'),
  }),
  conventions: [
    'percentages of those who answered',
    'interpolated median for categories of width 1: L + (n/2 - F) / f with L = m - 0.5',
    'consensus: 1 + sum p log2(1 - |x - mean| / (max - min)) (Tastle and Wierman 2007)',
    'net = top two less bottom two, in percentage points',
  ],
  run({ data }, { items, min, max }) {
    const names = chosenColumns(data!, items, data!.columns.filter(isRowNumber));
    if (names.length === 0) throw new Unusable('too-few-items', { needed: 1 });
    const described = names.map((name): [string, Json] => {
      const all = numericColumn(data!, name);
      const values = all.filter((value) => !Number.isNaN(value));
      return [name, { ...describe(values, min, max), blank: all.length - values.length }];
    });
    return { values: { items: Object.fromEntries(described) } };
  },
});

function describe(values: Float64Array, min: number, max: number): { [key: string]: Json } {
  const n = values.length;
  if (n === 0) return { n };
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  const points = [...counts.keys()].sort((a, b) => a - b);
  const { mean, variance } = sampleOf(values);
  const share = (test: (value: number) => boolean) => (100 * values.filter(test).length) / n;
  const top = share((value) => value >= max - 1);
  const bottom = share((value) => value <= min + 1);
  let below = 0;
  let middle = points[0]!;
  for (const point of points) {
    middle = point;
    if (below + counts.get(point)! >= n / 2) break;
    below += counts.get(point)!;
  }
  const consensus = points.reduce((sum, point) => {
    const distance = Math.abs(point - mean) / (max - min);
    return sum + (counts.get(point)! / n) * Math.log2(1 - distance);
  }, 1);
  return {
    n,
    counts: Object.fromEntries(points.map((point) => [String(point), counts.get(point)!])),
    mean,
    sd: Math.sqrt(variance),
    median: medianOf(values),
    interpolated_median: middle - 0.5 + (n / 2 - below) / counts.get(middle)!,
    top2_pct: top,
    bottom2_pct: bottom,
    net: top - bottom,
    consensus,
  };
}
