import { z } from 'zod';
import { sampleOf } from '../covariance.ts';
import { chosenColumns, isRowNumber, numericColumns } from './input.ts';
import { dataInput, method, type Note, Unusable } from './types.ts';

export const angoff = method({
  id: 'angoff',
  family: 'standard-setting',
  title: { zh: '改良 Angoff 法', en: 'Modified Angoff' },
  help: {
    zh: '每行一题，每列一名评委估计的边界考生答对概率：分数线、评委均值、标准误。',
    en: 'One item per row, one judge per column with the probability that a borderline candidate solves it: cut, judges, standard error.',
  },
  inputs: [dataInput('试题 × 评委', 'Items by judges')],
  options: z.object({
    judges: z.array(z.string()).optional().describe('judge columns; all numeric columns but item if absent'),
    item: z.string().default('item').describe('column of item names, left out of the judges'),
  }),
  conventions: [
    'cut % = mean of item means, a blank judgement skipped; cut score = cut share * number of items',
    'se = sd of judge means (n - 1) / sqrt(judges)',
    'judgements above 1 are taken as percentages',
  ],
  run({ data }, options) {
    const names = chosenColumns(data!, options.judges, [options.item, ...data!.columns.filter(isRowNumber)]);
    if (names.length === 0) throw new Unusable('too-few-raters', { needed: 1 });
    let columns = numericColumns(data!, names);
    if (columns.some((column) => column.some((value) => value > 1)))
      columns = columns.map((column) => column.map((value) => value / 100));
    const itemMeans = data!.rows.map(
      (_, i) => sampleOf(Float64Array.from(columns, (column) => column[i]!)).mean,
    );
    const known = itemMeans.filter((mean) => !Number.isNaN(mean));
    if (known.length === 0) throw new Unusable('no-rows');
    const share = sampleOf(known).mean;
    const judges = columns.map((column) => sampleOf(column).mean);
    const sd = Math.sqrt(sampleOf(judges).variance);
    const notes: Note[] = [];
    if (names.length < 5) notes.push({ reason: 'too-few-raters', details: { needed: 5 } });
    return {
      notes,
      values: {
        n_items: known.length,
        n_judges: names.length,
        cut_percent: 100 * share,
        cut_score: share * known.length,
        judge_means: Object.fromEntries(names.map((name, i) => [name, judges[i]!])),
        sd_judges: sd,
        se: sd / Math.sqrt(names.length),
        item_means: itemMeans,
      },
    };
  },
});
