import { z } from 'zod';
import { beyondThree, runOf, someOf, trendOf } from '../monitoring/run-rules.ts';
import { xmr as chart, outside } from '../monitoring/xmr.ts';
import { numericColumn } from './input.ts';
import { dataInput, type Json, method, type Note, Unusable } from './types.ts';

export const xmr = method({
  id: 'xmr',
  family: 'monitoring',
  title: { zh: '单值与移动极差图', en: 'Individuals and moving ranges (XmR)' },
  help: {
    zh: '每行一个时点的值，按时间排列：控制限、界外点、运行规则。可用前若干点作基线。',
    en: 'One value per row in order of time: limits, points beyond them, run rules. The first points may serve as the baseline.',
  },
  inputs: [dataInput('按时间排列的数值', 'Values in order of time')],
  options: z.object({
    value: z.string().default('value').describe('column of values'),
    baseline: z
      .number()
      .int()
      .min(2)
      .optional()
      .describe('number of first points that set the limits; all if absent'),
    run: z.number().int().min(4).max(12).default(8).describe('length of a run that signals'),
  }),
  conventions: [
    'sigma = mean moving range / 1.128; limits at 3 sigma; beside them those with 2.66, and those about the median with 3.145 * median moving range',
    'upper limit of moving ranges 3.267 * their mean; mr_out names the later of the two points',
    'run rules: the point at which the rule is satisfied, for every window, one-based; points exactly on the centre break a run',
    'trend: 6 points in a row rising or falling; zones: 2 of 3 beyond 2 sigma, 4 of 5 beyond 1 sigma, same side, the last one among them or before',
    'missing values are left out, and indexes count what is left',
  ],
  run({ data }, options) {
    const values = numericColumn(data!, options.value).filter((value) => !Number.isNaN(value));
    if (values.length < 2) throw new Unusable('too-few-rows', { needed: 2 });
    const basis = options.baseline === undefined ? values : values.slice(0, options.baseline);
    const limits = chart(basis);
    const notes: Note[] = [];
    if (basis.length < 12) notes.push({ reason: 'too-few-points', details: { needed: 12 } });
    if (!(limits.sigma_mean_mr > 0)) notes.push({ reason: 'no-variance' });
    const { mean, sigma_mean_mr: sigma } = limits;
    const run = Array.from({ length: 3 }, (_, i) => options.run + i);
    const rules: { [rule: string]: Json } = {
      rule1_beyond_3s: beyondThree(values, mean, sigma),
      ...Object.fromEntries(
        run.map((length) => [`run_of_${length}_end_index`, runOf(length)(values, mean, sigma)]),
      ),
      trend_6_end_index: trendOf(6)(values, mean, sigma),
      two_of_three_beyond_2s_end_index: someOf(2, 3, 2)(values, mean, sigma),
      four_of_five_beyond_1s_end_index: someOf(4, 5, 1)(values, mean, sigma),
    };
    const later = outside(
      values,
      () => limits.LNPL,
      () => limits.UNPL,
    );
    return {
      notes,
      values: {
        xmr: limits,
        rules,
        ...(basis === values ? {} : { signals_after_baseline: later.filter((at) => at > basis.length) }),
      },
    };
  },
});
