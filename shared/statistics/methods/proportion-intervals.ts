import { z } from 'zod';
import { agrestiCoull, clopperPearson, jeffreys, wald, wilsonCorrected } from '../intervals/proportion.ts';
import { wilsonInterval } from '../intervals.ts';
import { columnIndex } from '../table.ts';
import { numericColumn } from './input.ts';
import { dataInput, type Json, method, type Note } from './types.ts';

export const proportionIntervals = method({
  id: 'proportion-intervals',
  family: 'intervals',
  title: { zh: '比例的置信区间', en: 'Confidence intervals of proportions' },
  help: {
    zh: '每行一个比例：分子与分母。给出 Wilson、校正 Wilson、Clopper-Pearson、Agresti-Coull、Jeffreys 与 Wald 区间。',
    en: 'One proportion per row: hits and trials. Answers the intervals of Wilson (also continuity-corrected), Clopper-Pearson, Agresti-Coull, Jeffreys and Wald.',
  },
  inputs: [
    dataInput(
      '含分子、分母列（可含置信水平列）的表',
      'A table with columns of hits, trials and, if wanted, level',
    ),
  ],
  options: z.object({
    x: z.string().default('x').describe('column of hits'),
    n: z.string().default('n').describe('column of trials'),
    level: z
      .union([z.number().gt(0).lt(1), z.string()])
      .default(0.95)
      .describe('confidence level, or the column that holds it'),
  }),
  conventions: [
    'z = normal quantile of 1 - (1 - level) / 2',
    'Wilson without continuity correction, clipped to [0, 1]; corrected Wilson as R prop.test',
    'Agresti-Coull and Wald are not clipped',
    'Jeffreys: 0 at x = 0 and 1 at x = n',
  ],
  run({ data }, options) {
    const hits = numericColumn(data!, options.x);
    const trials = numericColumn(data!, options.n);
    const own = typeof options.level === 'string' ? numericColumn(data!, options.level) : null;
    const inFile = own === null && columnIndex(data!, 'level') >= 0 ? numericColumn(data!, 'level') : null;
    const rows: Json[] = [];
    const notes: Note[] = [];
    for (let i = 0; i < hits.length; i++) {
      const [x, n] = [hits[i]!, trials[i]!];
      const level = own?.[i] ?? inFile?.[i] ?? (options.level as number);
      if (!(n > 0) || !(x >= 0) || x > n || !(level > 0 && level < 1)) {
        rows.push({ x, n, level, p: null });
        const at = `rows[${i}]`;
        notes.push(
          Number.isNaN(x) || Number.isNaN(n)
            ? { reason: 'value-missing', at }
            : { reason: 'no-proportion', at, details: { x, n } },
        );
        continue;
      }
      const wilson = wilsonInterval(x, n, level)!;
      const corrected = wilsonCorrected(x, n, level);
      const exact = clopperPearson(x, n, level);
      const adjusted = agrestiCoull(x, n, level);
      const bayes = jeffreys(x, n, level);
      const plain = wald(x, n, level);
      rows.push({
        x,
        n,
        level,
        p: x / n,
        wilson_lo: wilson.low,
        wilson_hi: wilson.high,
        wilson_cc_lo: corrected.low,
        wilson_cc_hi: corrected.high,
        clopper_lo: exact.low,
        clopper_hi: exact.high,
        agresti_coull_lo: adjusted.low,
        agresti_coull_hi: adjusted.high,
        jeffreys_lo: bayes.low,
        jeffreys_hi: bayes.high,
        wald_lo: plain.low,
        wald_hi: plain.high,
      });
    }
    return { notes, values: { rows } };
  },
});
