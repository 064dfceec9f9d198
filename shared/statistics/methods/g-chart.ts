import { z } from 'zod';
import { medianOf } from '../description.ts';
import { runOf } from '../monitoring/run-rules.ts';
import { outside } from '../monitoring/xmr.ts';
import { numericColumn } from './input.ts';
import { dataInput, method, type Note, Unusable } from './types.ts';

export const gChart = method({
  id: 'g-chart',
  family: 'monitoring',
  title: { zh: 'g 图（罕见事件）', en: 'g chart (rare events)' },
  help: {
    zh: '每行一次事件距上一次的机会数（如课次、天数）：均值、控制限、运行规则。',
    en: 'One event per row with the number of opportunities since the last one (lessons, days): mean, limits, runs.',
  },
  inputs: [dataInput('含间隔数列的表', 'A table with a column of gaps')],
  options: z.object({ gap: z.string().default('gap').describe('column of opportunities between events') }),
  conventions: [
    'geometric: sigma = sqrt(mean (mean + 1)); upper limit mean + 3 sigma, lower limit 0 (Benneyan 2001)',
    'a point beyond the upper limit is an unusually long time without an event; runs of 8 about the median',
  ],
  run({ data }, options) {
    const gaps = numericColumn(data!, options.gap).filter((value) => !Number.isNaN(value));
    if (gaps.length < 2) throw new Unusable('too-few-rows', { needed: 2 });
    const mean = gaps.reduce((sum, value) => sum + value, 0) / gaps.length;
    const sigma = Math.sqrt(mean * (mean + 1));
    const upper = mean + 3 * sigma;
    const notes: Note[] = [];
    if (gaps.length < 12) notes.push({ reason: 'too-few-points', details: { needed: 12 } });
    const median = medianOf(gaps);
    return {
      notes,
      values: {
        n: gaps.length,
        mean,
        median,
        sigma,
        UCL: upper,
        LCL: Math.max(0, mean - 3 * sigma),
        out: outside(
          gaps,
          () => 0,
          () => upper,
        ),
        run_of_8_end_index: runOf(8)(gaps, median, sigma),
      },
    };
  },
});
