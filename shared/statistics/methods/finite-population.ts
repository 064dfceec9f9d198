import { z } from 'zod';
import { finiteCorrection } from '../intervals.ts';
import { normalQuantile } from '../normal.ts';
import { numericColumn } from './input.ts';
import { dataInput, method, type Note } from './types.ts';

export const finitePopulation = method({
  id: 'finite-population',
  family: 'intervals',
  title: { zh: '有限总体校正与所需答卷数', en: 'Finite-population correction and responses needed' },
  help: {
    zh: '每行一个班：答卷数与应答人数。给出校正系数、回收率、比例的误差范围，以及达到给定误差所需的答卷数。',
    en: 'One class per row: responses and class size. Answers the correction, the response rate, the margin of a proportion, and the responses needed for a wanted margin.',
  },
  inputs: [dataInput('含答卷数与人数列的表', 'A table with columns of responses and sizes')],
  options: z.object({
    n: z.string().default('n').describe('column of responses'),
    N: z.string().default('N').describe('column of class sizes'),
    level: z.number().gt(0).lt(1).default(0.95).describe('confidence level'),
    margins: z.array(z.number().gt(0).lt(1)).default([0.05, 0.1]).describe('margins of error wanted'),
    sizes: z
      .array(z.number().int().gt(0))
      .optional()
      .describe('class sizes to plan for, beside those of the table'),
  }),
  conventions: [
    'fpc = sqrt((N - n) / (N - 1)); 0 when everyone answered',
    'n0 = z^2 * 0.25 / E^2; n = n0 / (1 + (n0 - 1) / N), rounded up',
    'margin = z * sqrt(0.25 / n) * fpc, for a proportion of one half',
  ],
  run({ data }, options) {
    const answered = numericColumn(data!, options.n);
    const sizes = numericColumn(data!, options.N);
    const z = normalQuantile(1 - (1 - options.level) / 2);
    const needed = (N: number) =>
      options.margins.map((E) => {
        const n0 = (z * z * 0.25) / (E * E);
        return { N, E, n0, n: Math.ceil(n0 / (1 + (n0 - 1) / N)) };
      });
    const notes: Note[] = [];
    return {
      notes,
      values: {
        rows: Array.from(answered, (n, i) => {
          const N = sizes[i]!;
          const fpc = finiteCorrection(n, N);
          if (!(n >= 0 && N >= n))
            notes.push({ reason: 'more-than-all', at: `rows[${i}]`, details: { n, N } });
          return {
            row: i + 1,
            n,
            N,
            response_rate: n / N,
            fpc,
            margin: n > 0 ? z * Math.sqrt(0.25 / n) * fpc : null,
          };
        }),
        n_needed: (options.sizes ?? [...new Set(sizes)]).flatMap(needed),
      },
    };
  },
});
