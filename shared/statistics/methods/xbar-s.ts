import { z } from 'zod';
import { sampleOf } from '../covariance.ts';
import { c4 as c4Of } from '../monitoring/constants.ts';
import { splitBy } from '../table.ts';
import { numericColumn, textColumn } from './input.ts';
import { dataInput, method, type Note, Unusable } from './types.ts';

export const xbarS = method({
  id: 'xbar-s',
  family: 'monitoring',
  title: { zh: '均值-标准差图', en: 'Means and standard deviations (Xbar-S)' },
  help: {
    zh: '每行一个测量值及其子组：子组均值与标准差的控制限。',
    en: 'One measurement with its subgroup per row: limits for means and standard deviations of subgroups.',
  },
  inputs: [dataInput('含数值列与子组列的表', 'A table with columns of values and subgroups')],
  options: z.object({
    value: z.string().default('value').describe('column of measurements'),
    group: z.string().default('group').describe('column of subgroups'),
  }),
  conventions: [
    'sigma = sbar / c4; A3 = 3 / (c4 sqrt n); B3, B4 = 1 -+ 3 sqrt(1 - c4^2) / c4, B3 not below 0',
    'subgroups of unequal size: constants of each own size in `groups`, of the mean size above them',
  ],
  run({ data }, options) {
    textColumn(data!, options.group);
    numericColumn(data!, options.value);
    const groups = [...splitBy(data!, options.group)].map(([name, rows]) => {
      const values = numericColumn(rows, options.value).filter((value) => !Number.isNaN(value));
      const { n, mean, variance } = sampleOf(values);
      return {
        name,
        n,
        mean,
        sd: Math.sqrt(variance),
        range: values.length > 0 ? Math.max(...values) - Math.min(...values) : Number.NaN,
      };
    });
    const usable = groups.filter((group) => group.n > 1);
    if (usable.length < 2) throw new Unusable('too-few-groups', { needed: 2 });
    const sizes = usable.map((group) => group.n);
    const n = sizes.reduce((sum, size) => sum + size, 0) / sizes.length;
    const notes: Note[] = [];
    if (usable.length < 12) notes.push({ reason: 'too-few-points', details: { needed: 12 } });
    const grand = usable.reduce((sum, group) => sum + group.n * group.mean, 0) / (n * sizes.length);
    const sbar = usable.reduce((sum, group) => sum + group.sd, 0) / usable.length;
    const constants = (size: number) => {
      const c4 = c4Of(size);
      const spread = (3 * Math.sqrt(1 - c4 * c4)) / c4;
      return { c4, A3: 3 / (c4 * Math.sqrt(size)), B3: Math.max(0, 1 - spread), B4: 1 + spread };
    };
    const limits = (size: number) => {
      const { A3, B3, B4 } = constants(size);
      return {
        xbar_UCL: grand + A3 * sbar,
        xbar_LCL: grand - A3 * sbar,
        S_UCL: B4 * sbar,
        S_LCL: B3 * sbar,
      };
    };
    const column = (name: 'mean' | 'sd' | 'range') =>
      Object.fromEntries(usable.map((group) => [group.name, group[name]]));
    return {
      notes,
      values: {
        ...constants(n),
        xbarbar: grand,
        sbar,
        ...limits(n),
        means: column('mean'),
        sds: column('sd'),
        ranges: column('range'),
        groups: usable.map((group) => {
          const own = limits(group.n);
          return {
            ...group,
            ...own,
            out: group.mean > own.xbar_UCL || group.mean < own.xbar_LCL,
            sd_out: group.sd > own.S_UCL || group.sd < own.S_LCL,
          };
        }),
      },
    };
  },
});
