import { z } from 'zod';
import { correlationOf, sampleOf } from '../covariance.ts';
import { medianOf } from '../description.ts';
import { without } from '../linear/matrix.ts';
import { alphaOf, alphaStandardError, interItem, lambda6, standardizedAlpha } from '../reliability/alpha.ts';
import { omegaTotal, oneFactor } from '../reliability/omega.ts';
import { pairwiseConsistency, scaleConsistency } from '../reliability/scale.ts';
import { splitBy, type Table } from '../table.ts';
import { chosenColumns, completeRows, isRowNumber, numericColumns, pick, textColumn } from './input.ts';
import { type Answer, dataInput, type Json, method, type Note, Unusable } from './types.ts';

const options = z.object({
  items: z
    .array(z.string())
    .optional()
    .describe('item columns; "q1..q6" is a run; all numeric columns but row numbers (id, student) if absent'),
  reverse: z.array(z.string()).default([]).describe('items worded the other way: scored min + max - x'),
  min: z
    .number()
    .optional()
    .describe('lowest point of the scale, for reversing; the lowest value seen if absent'),
  max: z
    .number()
    .optional()
    .describe('highest point of the scale, for reversing; the highest value seen if absent'),
  missing: z
    .enum(['listwise', 'pairwise'])
    .default('listwise')
    .describe('listwise: complete rows only; pairwise: each covariance from the rows that have both items'),
  by: z.string().optional().describe('column of groups: the whole answer again for each'),
  level: z.number().gt(0).lt(1).default(0.95).describe('confidence level'),
});
type Options = z.output<typeof options>;

export const reliability = method({
  id: 'reliability',
  family: 'reliability',
  title: { zh: '内部一致性信度', en: 'Internal consistency' },
  help: {
    zh: '每行一份答卷，每列一个条目：Cronbach α（原始、标准化、删除条目后）、Feldt 区间、λ6、分半、ω、测量标准误；0/1 条目另给 KR-20、KR-21。',
    en: "One form per row, one item per column: Cronbach's alpha (raw, standardised, if an item is dropped) with Feldt's interval, lambda 6, split halves, omega, SEM; KR-20 and KR-21 for 0/1 items.",
  },
  inputs: [dataInput('答卷 × 条目', 'Forms by items')],
  options,
  conventions: [
    'covariances use n - 1; alpha = k/(k-1) (1 - sum of variances / sum of all covariances)',
    'standardised alpha: the same of the correlation matrix',
    "Feldt's interval from F(n-1, (n-1)(k-1)); SEM = sd of totals (n - 1) * sqrt(1 - alpha)",
    'lambda 6 from squared multiple correlations of the correlation matrix',
    'split half: odd against even items in column order',
    'omega total: one factor by maximum likelihood on the covariance matrix (divisor n)',
    'KR-20 with population variances throughout, which equals alpha; KR-21 with the population variance of totals',
  ],
  run({ data }, given) {
    const items = chosenColumns(data!, given.items, [
      ...(given.by ? [given.by] : []),
      ...data!.columns.filter(isRowNumber),
    ]);
    if (items.length < 2) throw new Unusable('too-few-items', { needed: 2 });
    const bounds = boundsOf(numericColumns(data!, items), given);
    const notes: Note[] = [];
    const values: Answer['values'] = {
      n_rows: data!.rows.length,
      ...group(data!, items, bounds, given, notes, ''),
    };
    if (given.by) {
      textColumn(data!, given.by);
      values.by_group = Object.fromEntries(
        [...splitBy(data!, given.by)].map(([name, part]) => [
          name,
          group(part, items, bounds, given, notes, `by_group.${name}.`),
        ]),
      );
    }
    return { values, notes };
  },
});

interface Bounds {
  min: number;
  max: number;
}

function boundsOf(columns: readonly Float64Array[], given: Options): Bounds {
  let [min, max] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const column of columns) {
    for (const value of column) {
      if (value < min) min = value;
      if (value > max) max = value;
    }
  }
  return { min: given.min ?? min, max: given.max ?? max };
}

function group(
  table: Table,
  items: string[],
  bounds: Bounds,
  given: Options,
  notes: Note[],
  path: string,
): { [key: string]: Json } {
  const columns = numericColumns(table, items).map((column, i) =>
    given.reverse.includes(items[i]!) ? column.map((value) => bounds.min + bounds.max - value) : column,
  );
  const rows = completeRows(columns);
  const note = (reason: Note['reason'], at: string, details?: Note['details']) =>
    notes.push({ reason, at: path + at, ...(details ? { details } : {}) });
  if (given.missing === 'listwise' && rows.length < 2) {
    if (path === '') throw new Unusable('too-few-rows', { needed: 2 });
    note('too-few-rows', '', { needed: 2 });
    return { n: rows.length };
  }
  items.forEach((item, i) => {
    if (!(sampleOf(columns[i]!).variance > 0)) note('no-variance', `items.${item}`);
  });
  const answer: { [key: string]: Json } =
    given.missing === 'pairwise'
      ? pairwise(items, columns)
      : { ...listwise(items, pick(columns, rows), given.level) };
  if (answer.alpha_raw === null || !Number.isFinite(answer.alpha_raw as number))
    note('no-variance', 'alpha_raw');
  return { n_complete: rows.length, ...answer };
}

function listwise(items: string[], columns: Float64Array[], level: number): { [key: string]: Json } {
  const { items: each, ...scale } = scaleConsistency(columns, level);
  const binary = columns.every((column) => column.every((value) => value === 0 || value === 1));
  return {
    ...scale,
    ...omega(columns, items),
    ...(binary ? richardson(columns) : {}),
    items: each.map((entry, i) => ({ item: items[i]!, ...entry })),
  };
}

function omega(columns: Float64Array[], items: string[]): { [key: string]: Json } {
  const n = columns[0]!.length;
  if (columns.length < 3 || n <= columns.length) return { omega_total: null };
  const { covariance } = pairwiseConsistency(columns);
  if (columns.some((_, i) => !(covariance.data[i * columns.length + i]! > 0))) return { omega_total: null };
  const fit = oneFactor({ ...covariance, data: covariance.data.map((value) => (value * (n - 1)) / n) });
  if (!fit.converged) return { omega_total: null, omega_converged: false };
  return {
    omega_total: omegaTotal(fit),
    omega_loadings: Object.fromEntries(items.map((item, i) => [item, fit.loadings[i]!])),
    omega_residual_variances: Object.fromEntries(items.map((item, i) => [item, fit.residuals[i]!])),
  };
}

/** Kuder and Richardson's formulas 20 and 21 (Psychometrika 2, 1937, 151-160). */
function richardson(columns: Float64Array[]): { [key: string]: Json } {
  const k = columns.length;
  const n = columns[0]!.length;
  const shares = columns.map((column) => column.reduce((sum, value) => sum + value, 0) / n);
  const totals = columns[0]!.map((_, row) => columns.reduce((sum, column) => sum + column[row]!, 0));
  const { mean, variance } = sampleOf(totals);
  const population = (variance * (n - 1)) / n;
  const within = shares.reduce((sum, p) => sum + p * (1 - p), 0);
  return {
    KR20: (k / (k - 1)) * (1 - within / population),
    KR21: (k / (k - 1)) * (1 - (mean * (k - mean)) / (k * population)),
  };
}

function pairwise(items: string[], columns: Float64Array[]): { [key: string]: Json } {
  const { covariance, correlation, items: each } = pairwiseConsistency(columns);
  const rowMeans = columns[0]!.map((_, row) => {
    const present = columns.map((column) => column[row]!).filter((value) => !Number.isNaN(value));
    return present.reduce((sum, value) => sum + value, 0) / present.length;
  });
  const correlations = interItem(correlation);
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const average = mean(correlations);
  const k = items.length;
  const all = sampleOf(rowMeans);
  return {
    n: columns[0]!.length,
    k,
    alpha_raw: alphaOf(covariance),
    alpha_standardized: standardizedAlpha(correlation),
    guttman_lambda6_smc: lambda6(correlation),
    mean_interitem_r: average,
    median_interitem_r: medianOf(correlations),
    signal_to_noise: (k * average) / (1 - average),
    alpha_standard_error: alphaStandardError(covariance, columns[0]!.length),
    mean_of_row_means: all.mean,
    sd_of_row_means: Math.sqrt(all.variance),
    items: each.map((entry, i) => {
      const dropped = k > 2 ? without(covariance, i) : null;
      const droppedR = k > 2 ? without(correlation, i) : null;
      return {
        item: items[i]!,
        ...entry,
        r_item_total_uncorrected: correlationOf(columns[i]!, rowMeans),
        r_item_rest: entry.r_drop,
        alpha_if_dropped: dropped && alphaOf(dropped),
        std_alpha_if_dropped: droppedR && standardizedAlpha(droppedR),
        lambda6_if_dropped: droppedR && lambda6(droppedR),
        mean_r_if_dropped: droppedR && mean(interItem(droppedR)),
      };
    }),
  };
}
