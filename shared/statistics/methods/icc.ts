import { z } from 'zod';
import { type Intraclass, intraclass, meanSquares } from '../reliability/intraclass.ts';
import { completeRows, numericColumns, pick } from './input.ts';
import { ratersOptions, ratings } from './raters.ts';
import { dataInput, type Json, method, type Note, Unusable } from './types.ts';

export const icc = method({
  id: 'icc',
  family: 'reliability',
  title: { zh: '组内相关系数', en: 'Intraclass correlations' },
  help: {
    zh: '每行一个被评者、每列一名评分者，或每行一次评分。给出十种 ICC（单向、双向随机、双向混合；绝对一致与一致性；单次与平均）及区间。',
    en: 'One target per row and one rater per column, or one rating per row. Answers the ten forms (one-way, two-way random, two-way mixed; absolute agreement and consistency; single and average) with intervals.',
  },
  inputs: [dataInput('被评者 × 评分者', 'Targets by raters')],
  options: z.object({
    ...ratersOptions,
    level: z.number().gt(0).lt(1).default(0.95).describe('confidence level'),
  }),
  conventions: [
    'targets without a score of every rater are left out',
    'mean squares of the two-way table without replication; intervals from F, for absolute agreement with Satterthwaite degrees of freedom',
    'mixed forms have the values of the random ones; only what they may be generalised to differs (McGraw and Wong 1996)',
    'bands by the interval: below .5 poor, .5-.75 moderate, .75-.9 good, above .9 excellent (Koo and Li 2016)',
  ],
  run(tables, options) {
    const { data, names: raters } = ratings(tables.data!, options, true);
    const all = numericColumns(data, raters);
    const rows = completeRows(all);
    if (rows.length < 2) throw new Unusable('too-few-rows', { needed: 2 });
    const ms = meanSquares(pick(all, rows));
    const notes: Note[] = [];
    if (!(ms.targets > 0) && !(ms.within > 0)) throw new Unusable('no-variance');
    if (rows.length < 30) notes.push({ reason: 'small-sample', details: { n: rows.length } });
    const found = intraclass(ms, options.level);
    const forms: [string, string, string, Intraclass][] = [
      ['ICC(1,1)', 'ICC(1)', 'one-way random, single', found.oneWay.single],
      ['ICC(2,1)', 'ICC(A,1)', 'two-way random, absolute agreement, single', found.absolute.single],
      ['ICC(3,1)', 'ICC(C,1)', 'two-way mixed, consistency, single', found.consistency.single],
      ['ICC(1,k)', 'ICC(k)', 'one-way random, average', found.oneWay.average],
      ['ICC(2,k)', 'ICC(A,k)', 'two-way random, absolute agreement, average', found.absolute.average],
      ['ICC(3,k)', 'ICC(C,k)', 'two-way mixed, consistency, average', found.consistency.average],
      ['', 'ICC(C,1) random', 'two-way random, consistency, single', found.consistency.single],
      ['', 'ICC(C,k) random', 'two-way random, consistency, average', found.consistency.average],
      ['', 'ICC(A,1) mixed', 'two-way mixed, absolute agreement, single', found.absolute.single],
      ['', 'ICC(A,k) mixed', 'two-way mixed, absolute agreement, average', found.absolute.average],
    ];
    return {
      notes,
      values: {
        n: rows.length,
        n_rows: data.rows.length,
        k: raters.length,
        MS: {
          between_targets: ms.targets,
          between_raters: ms.raters,
          residual: ms.residual,
          within_targets: ms.within,
        },
        results: forms.map(([shrout, mcgraw, description, form]): Json => {
          const { icc: value, lower, upper, ...test } = form;
          return {
            model: shrout || mcgraw,
            mcgraw_wong: mcgraw,
            description,
            ICC: value,
            ...test,
            lower,
            upper,
          };
        }),
      },
    };
  },
});
