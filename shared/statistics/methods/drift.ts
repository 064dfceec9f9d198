import { z } from 'zod';
import { changePoints as changes, cusum as cumulate, ewma as smoothen } from '../monitoring/drift.ts';
import { xmr } from '../monitoring/xmr.ts';
import type { Table } from '../table.ts';
import { numericColumn } from './input.ts';
import { dataInput, method, type Note, Unusable } from './types.ts';

const common = {
  value: z.string().default('value').describe('column of values, in order of time'),
  baseline: z
    .number()
    .int()
    .min(2)
    .optional()
    .describe('first points that set target and sigma; all if absent'),
  target: z.number().optional().describe('target level; the mean of the baseline if absent'),
  sigma: z
    .number()
    .gt(0)
    .optional()
    .describe('standard deviation; mean moving range of the baseline / 1.128 if absent'),
};
const inputs = [dataInput('按时间排列的数值', 'Values in order of time')];

function series(
  data: Table,
  options: {
    value: string;
    baseline?: number | undefined;
    target?: number | undefined;
    sigma?: number | undefined;
  },
) {
  const values = numericColumn(data, options.value).filter((value) => !Number.isNaN(value));
  if (values.length < 2) throw new Unusable('too-few-rows', { needed: 2 });
  const basis = xmr(values.slice(0, options.baseline ?? values.length));
  const sigma = options.sigma ?? basis.sigma_mean_mr;
  if (!(sigma > 0)) throw new Unusable('no-variance');
  const notes: Note[] = [];
  if (basis.n < 12) notes.push({ reason: 'too-few-points', details: { needed: 12 } });
  return { values, target: options.target ?? basis.mean, sigma, notes };
}

const indexesOf = (values: Float64Array, test: (value: number, index: number) => boolean) =>
  [...values.keys()].filter((i) => test(values[i]!, i)).map((i) => i + 1);

export const cusum = method({
  id: 'cusum',
  family: 'monitoring',
  title: { zh: 'CUSUM 累积和图', en: 'CUSUM' },
  help: {
    zh: '发现小而持久的偏移：向上与向下累积和，超过 h·σ 报警。',
    en: 'Finds small lasting shifts: sums upwards and downwards, alarm beyond h sigma.',
  },
  inputs,
  options: z.object({
    ...common,
    k: z.number().gte(0).default(0.5).describe('slack in sigma: half the shift to be found'),
    h: z.number().gt(0).default(5).describe('decision limit in sigma'),
  }),
  conventions: [
    'C+ = max(0, x - (target + k sigma) + C+ before), C- = max(0, target - k sigma - x + C- before), both starting at 0',
    'out: points with C+ or C- above h sigma; the sums are not reset',
  ],
  run({ data }, options) {
    const { values, target, sigma, notes } = series(data!, options);
    const { high, low } = cumulate(values, target, sigma, options.k);
    const limit = options.h * sigma;
    return {
      notes,
      values: {
        n: values.length,
        target,
        sigma,
        limit,
        c_plus: [...high],
        c_minus: [...low],
        out_high: indexesOf(high, (value) => value > limit),
        out_low: indexesOf(low, (value) => value > limit),
      },
    };
  },
});

export const ewma = method({
  id: 'ewma',
  family: 'monitoring',
  title: { zh: 'EWMA 指数加权图', en: 'EWMA' },
  help: {
    zh: '指数加权移动平均及其精确控制限。',
    en: 'Exponentially weighted moving average with its exact limits.',
  },
  inputs,
  options: z.object({
    ...common,
    lambda: z.number().gt(0).lte(1).default(0.2).describe('weight of the newest value'),
    L: z.number().gt(0).default(3).describe('width of the limits in standard errors'),
  }),
  conventions: [
    'starts at the target; limits target -+ L sigma sqrt(lambda / (2 - lambda) (1 - (1 - lambda)^(2i)))',
  ],
  run({ data }, options) {
    const { values, target, sigma, notes } = series(data!, options);
    const { smooth, half } = smoothen(values, target, sigma, options.lambda, options.L);
    return {
      notes,
      values: {
        n: values.length,
        target,
        sigma,
        ewma: [...smooth],
        UCL: Array.from(half, (value) => target + value),
        LCL: Array.from(half, (value) => target - value),
        out: indexesOf(smooth, (value, i) => Math.abs(value - target) > half[i]!),
      },
    };
  },
});

export const changePoints = method({
  id: 'change-points',
  family: 'monitoring',
  title: { zh: '变点', en: 'Change points' },
  help: {
    zh: '均值在哪里发生改变，以及各段的均值。',
    en: 'Where the mean changed, and the mean of each stretch.',
  },
  inputs,
  options: z.object({
    ...common,
    least: z.number().int().min(2).default(4).describe('least number of points between changes'),
  }),
  conventions: [
    'binary segmentation by squared error, penalty 2 sigma^2 ln n for each change; sigma from moving ranges',
    'an index is the first point of the new stretch, one-based',
  ],
  run({ data }, options) {
    const { values, sigma, notes } = series(data!, options);
    const starts = [1, ...changes(values, options.least, sigma), values.length + 1];
    return {
      notes,
      values: {
        n: values.length,
        sigma,
        changes: starts.slice(1, -1),
        segments: starts.slice(0, -1).map((from, i) => {
          const part = values.slice(from - 1, starts[i + 1]! - 1);
          const mean = part.reduce((sum, value) => sum + value, 0) / part.length;
          return { from, to: starts[i + 1]! - 1, n: part.length, mean };
        }),
      },
    };
  },
});
