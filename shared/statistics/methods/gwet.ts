import { z } from 'zod';
import { concordance } from '../agreement/concordance.ts';
import { gwet as gwetOf, weightsOf } from '../agreement/gwet.ts';
import { inOrder } from '../table.ts';
import { completeRows, numericColumns, pick, textColumn } from './input.ts';
import { ratersOptions, ratings } from './raters.ts';
import { dataInput, method, type Note, Unusable } from './types.ts';

export const gwet = method({
  id: 'gwet',
  family: 'agreement',
  title: { zh: 'Gwet AC1/AC2 与一致百分比', en: 'Gwet AC1/AC2 and percentage agreement' },
  help: {
    zh: '每行一个单元、每列一名评分者，或每行一次评分；允许缺失。一致百分比、AC1（名义）、AC2（线性与平方加权）及区间；类别分布极不均衡时比 κ 稳定。',
    en: 'One unit per row and one rater per column, or one rating per row; gaps allowed. Percentage agreement, AC1 (nominal), AC2 (linear and quadratic weights) with intervals; steadier than kappa where one category prevails.',
  },
  inputs: [dataInput('单元 × 评分者', 'Units by raters')],
  options: z.object({
    ...ratersOptions,
    level: z.number().gt(0).lt(1).default(0.95).describe('confidence level'),
    categories: z
      .array(z.string())
      .optional()
      .describe('all categories of the scale, in order, also those that nobody chose; those seen if absent'),
  }),
  conventions: [
    'all_agree_pct: units on which all their raters agree, of those with two or more; pairwise: the mean share of agreeing pairs of a unit',
    'chance: sum of all weights / (q (q - 1)) * sum p (1 - p), p over all units with a rating',
    'weights by the values of categories where all are numbers, otherwise by their place',
    'standard error over units, t with n - 1; limits are cut at -1 and 1',
  ],
  run(tables, given) {
    const { data, names } = ratings(tables.data!, given, false);
    const columns = names.map((name) => textColumn(data, name));
    const seen = inOrder(columns.flat().filter((text) => text !== ''));
    if (seen.length === 0) throw new Unusable('no-rows');
    const labels = given.categories ?? seen;
    const strange = seen.find((label) => !labels.includes(label));
    if (strange !== undefined) throw new Unusable('unknown-category', { category: strange });
    const counts = data.rows.map((_, i) =>
      labels.map((label) => columns.reduce((sum, column) => sum + (column[i] === label ? 1 : 0), 0)),
    );
    const perUnit = counts.map((row) => row.reduce((sum, value) => sum + value, 0));
    const paired = counts.filter((_, i) => perUnit[i]! > 1);
    if (paired.length === 0) throw new Unusable('too-few-rows', { needed: 1 });
    const notes: Note[] = [];
    const numeric = labels.every((label) => !Number.isNaN(Number(label)));
    const values = labels.map((label, k) => (numeric ? Number(label) : k));
    const agreed = paired.filter((row) => row.filter((value) => value > 0).length === 1).length;
    const base = {
      units: data.rows.length,
      rated_units: perUnit.filter((count) => count > 0).length,
      paired_units: paired.length,
      raters: names.length,
      categories: [...labels],
      all_agree_pct: (100 * agreed) / paired.length,
    };
    if (labels.length < 2) {
      notes.push({ reason: 'no-variance', at: 'AC1' });
      return { notes, values: { ...base, pairwise_agreement: 1, AC1: null } };
    }
    const of = (kind: Parameters<typeof weightsOf>[1]) => ({
      ...gwetOf(counts, weightsOf(values, kind), given.level),
    });
    const first = of('identity');
    return {
      notes,
      values: {
        ...base,
        pairwise_agreement: first.observed,
        AC1: first,
        AC2_linear: of('linear'),
        AC2_quadratic: of('quadratic'),
      },
    };
  },
});

export const kendallW = method({
  id: 'kendall-w',
  family: 'agreement',
  title: { zh: 'Kendall W 和谐系数', en: "Kendall's W" },
  help: {
    zh: '每行一个被评单元、每列一名评分者的分数或名次，或每行一次评分：各评分者排序的一致程度，含同分校正。',
    en: 'One unit per row and one rater per column with scores or ranks, or one rating per row: how far raters order the units alike, corrected for ties.',
  },
  inputs: [dataInput('单元 × 评分者', 'Units by raters')],
  options: z.object(ratersOptions),
  conventions: [
    'mid-ranks within each rater; W = 12 S / (m^2 (n^3 - n) - m sum (t^3 - t))',
    'chi-squared = m (n - 1) W with n - 1 degrees of freedom, rough for fewer than 8 units',
    'units without a value of every rater are left out',
  ],
  run(tables, options) {
    const { data, names } = ratings(tables.data!, options, true);
    const all = numericColumns(data, names);
    const rows = completeRows(all);
    if (rows.length < 2) throw new Unusable('too-few-rows', { needed: 2 });
    const columns = pick(all, rows);
    if (columns.every((column) => column.every((value) => value === column[0])))
      throw new Unusable('no-variance');
    return {
      values: { ...concordance(columns) },
      notes: rows.length < 8 ? [{ reason: 'small-sample', at: 'p', details: { n: rows.length } }] : [],
    };
  },
});
