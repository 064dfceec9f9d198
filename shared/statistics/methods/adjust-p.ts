import { z } from 'zod';
import { type Adjustment, adjust, adjustments } from '../tests/adjust.ts';
import { numericColumn } from './input.ts';
import { dataInput, method, Unusable } from './types.ts';

export const adjustP = method({
  id: 'adjust-p',
  family: 'effects',
  title: { zh: '多重比较校正', en: 'Adjustment for several comparisons' },
  help: {
    zh: '每行一个 p 值：Holm、Hochberg、Benjamini-Hochberg、Bonferroni 校正值。',
    en: 'One p value per row: adjusted by Holm, Hochberg, Benjamini-Hochberg and Bonferroni.',
  },
  inputs: [dataInput('含 p 值列的表', 'A table with a column of p values')],
  options: z.object({ p: z.string().default('p').describe('column of p values') }),
  conventions: [
    'as R p.adjust; values in the order of the file, clipped at 1; missing ones count for nothing',
  ],
  run({ data }, options) {
    const p = numericColumn(data!, options.p);
    const strange = p.find((value) => value < 0 || value > 1);
    if (strange !== undefined) throw new Unusable('no-probability', { value: strange });
    const names = Object.keys(adjustments) as Adjustment[];
    return { values: Object.fromEntries(names.map((name) => [name, adjust(p, name)])) };
  },
});
