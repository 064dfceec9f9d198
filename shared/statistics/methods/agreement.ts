import { z } from 'zod';
import { cohenKappa, fleissKappa } from '../agreement/kappa.ts';
import { krippendorffAlpha, metrics } from '../agreement/krippendorff.ts';
import { inOrder, isNumeric } from '../table.ts';
import { numericColumns, textColumn } from './input.ts';
import { ratersOptions, ratings } from './raters.ts';
import { dataInput, method, Unusable } from './types.ts';

/** Columns as category numbers (in numeric or alphabetic order) with NaN for missing, and what the numbers mean. */
function categories(columns: readonly (readonly string[])[]): { labels: string[]; codes: Float64Array[] } {
  const labels = inOrder(columns.flat().filter((text) => text !== ''));
  const place = new Map(labels.map((label, index) => [label, index]));
  return {
    labels,
    codes: columns.map((column) => Float64Array.from(column, (text) => place.get(text) ?? Number.NaN)),
  };
}

export const krippendorff = method({
  id: 'krippendorff',
  family: 'agreement',
  title: { zh: 'Krippendorff α 一致性系数', en: "Krippendorff's alpha" },
  help: {
    zh: '每行一个被评单元、每列一名评分者，或每行一次评分；允许缺失。给出名义、顺序、等距、等比四种度量。',
    en: 'One unit per row and one rater per column, or one rating per row; gaps allowed. Nominal, ordinal, interval and ratio.',
  },
  inputs: [dataInput('单元 × 评分者', 'Units by raters')],
  options: z.object(ratersOptions),
  conventions: [
    'units with fewer than two values are not pairable and left out',
    'coincidences weighted by 1 / (values of the unit - 1)',
    'words allow the nominal metric only',
  ],
  run(tables, options) {
    const { data, names } = ratings(tables.data!, options, false);
    const numeric = names.every((name) => isNumeric(data, name));
    const columns = numeric
      ? numericColumns(data, names)
      : categories(names.map((name) => textColumn(data, name))).codes;
    const possible = numeric ? metrics : (['nominal'] as const);
    const perUnit = data.rows.map((_, i) => columns.filter((column) => !Number.isNaN(column[i]!)).length);
    const pairable = perUnit.filter((count) => count > 1);
    if (pairable.length === 0) throw new Unusable('too-few-rows', { needed: 1 });
    return {
      values: {
        units: perUnit.length,
        pairable_units: pairable.length,
        pairable_values: pairable.reduce((sum, count) => sum + count, 0),
        ...Object.fromEntries(possible.map((metric) => [metric, krippendorffAlpha(columns, metric)])),
      },
    };
  },
});

export const kappa = method({
  id: 'kappa',
  family: 'agreement',
  title: { zh: 'Kappa 一致性', en: 'Kappa' },
  help: {
    zh: '每行一个单元、每列一名评分者，或每行一次评分。两名评分者：Cohen κ（含线性与平方加权）；多名：Fleiss κ。',
    en: "One unit per row and one rater per column, or one rating per row. Two raters: Cohen's kappa, unweighted, linear and quadratic; more: Fleiss' kappa.",
  },
  inputs: [dataInput('单元 × 评分者', 'Units by raters')],
  options: z.object({
    ...ratersOptions,
    level: z.number().gt(0).lt(1).default(0.95).describe('confidence level'),
  }),
  conventions: [
    'units without a value of every rater are left out',
    'weights by the order of categories: numeric where all are numbers, otherwise alphabetic',
    "Cohen's standard error: large sample, not under the null; Fleiss': under the null",
  ],
  run(tables, options) {
    const { data, names } = ratings(tables.data!, options, false);
    const { labels, codes } = categories(names.map((name) => textColumn(data, name)));
    const rows = data.rows.map((_, i) => i).filter((i) => codes.every((column) => !Number.isNaN(column[i]!)));
    if (rows.length === 0) throw new Unusable('no-rows');
    const k = labels.length;
    if (k < 2) throw new Unusable('no-variance');
    const base = { n: rows.length, n_rows: data.rows.length, raters: names.length, categories: labels };
    if (names.length > 2) {
      const counts = rows.map((i) => {
        const row = new Array<number>(k).fill(0);
        for (const column of codes) row[column[i]!]! += 1;
        return row;
      });
      return { values: { ...base, fleiss: fleissKappa(counts) } };
    }
    const table = new Float64Array(k * k);
    for (const i of rows) table[codes[0]![i]! * k + codes[1]![i]!]! += 1;
    const of = (weights: Parameters<typeof cohenKappa>[2]) => ({
      ...cohenKappa(table, k, weights, options.level),
    });
    return {
      values: {
        ...base,
        table: Array.from({ length: k }, (_, i) => [...table.slice(i * k, (i + 1) * k)]),
        unweighted: of('none'),
        linear: of('linear'),
        quadratic: of('quadratic'),
      },
    };
  },
});
