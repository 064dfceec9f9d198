import { z } from 'zod';
import { lengthFor, spearmanBrown as prophecy } from '../reliability/alpha.ts';
import { numericColumn } from './input.ts';
import { dataInput, method } from './types.ts';

export const spearmanBrown = method({
  id: 'spearman-brown',
  family: 'reliability',
  title: { zh: 'Spearman-Brown 预测', en: 'Spearman-Brown prophecy' },
  help: {
    zh: '每行一个信度与倍数：加长 k 倍后的信度，以及达到目标信度所需的倍数。',
    en: 'A reliability and a factor per row: the reliability of a measure k times as long, and the factor needed for a wanted one.',
  },
  inputs: [dataInput('含信度列与倍数列的表', 'A table with columns of reliabilities and factors')],
  options: z.object({
    reliability: z.string().default('rel').describe('column of reliabilities'),
    k: z.string().default('k').describe('column of factors'),
    wanted: z.number().gt(0).lt(1).default(0.8).describe('the reliability wanted'),
  }),
  conventions: ['r_kk = k r / (1 + (k - 1) r); k needed = r* (1 - r) / (r (1 - r*)), not rounded up'],
  run({ data }, options) {
    const rel = numericColumn(data!, options.reliability);
    const k = numericColumn(data!, options.k);
    return {
      values: {
        wanted: options.wanted,
        rows: Array.from(rel, (value, i) => ({
          rel: value,
          k: k[i]!,
          predicted: prophecy(value, k[i]!),
          k_needed: lengthFor(value, options.wanted),
        })),
      },
    };
  },
});
