import { z } from 'zod';
import { sampleOf } from '../covariance.ts';
import { inOrder, splitBy } from '../table.ts';
import { adjust } from '../tests/adjust.ts';
import { anova, kruskal, welchAnova } from '../tests/groups.ts';
import { rankSum } from '../tests/ranks.ts';
import { standardised } from '../tests/two-samples.ts';
import { numericColumn, textColumn } from './input.ts';
import { dataInput, method, type Note, Unusable } from './types.ts';

export const severalGroups = method({
  id: 'several-groups',
  family: 'effects',
  title: { zh: '多组比较', en: 'Several groups compared' },
  help: {
    zh: '每行一个数值及其组别：方差分析、Welch、Kruskal-Wallis、效应量、两两比较（Holm 校正）。',
    en: 'A value and its group per row: analysis of variance, Welch, Kruskal-Wallis, effect sizes, pairs with Holm’s correction.',
  },
  inputs: [dataInput('含数值列与组别列的表', 'A table with columns of values and groups')],
  options: z.object({
    value: z.string().default('value').describe('column of values'),
    group: z.string().default('group').describe('column of groups'),
    level: z.number().gt(0).lt(1).default(0.95).describe('confidence level of the pairwise effects'),
  }),
  conventions: [
    'eta2 = SSB / SST; omega2 = (SSB - dfB MSW) / (SST + MSW); epsilon2 = H / ((N^2 - 1) / (N + 1)); eta2_H = (H - k + 1) / (N - k)',
    'pairs: Wilcoxon rank sums, normal with continuity and tie correction, Holm; g with the exact correction',
    'groups in numeric, otherwise alphabetic order',
  ],
  run({ data }, options) {
    textColumn(data!, options.group);
    const byGroup = splitBy(data!, options.group);
    const names = inOrder(byGroup.keys());
    const notes: Note[] = [];
    const usable = names.flatMap((name) => {
      const values = numericColumn(byGroup.get(name)!, options.value).filter((value) => !Number.isNaN(value));
      if (values.length < 2) {
        notes.push({ reason: 'too-few-rows', at: name, details: { needed: 2 } });
        return [];
      }
      return [{ name, values }];
    });
    if (usable.length < 2) throw new Unusable('too-few-groups', { needed: 2 });
    const groups = usable.map(({ values }) => values);
    const pairs = usable.flatMap((b, j) =>
      usable.slice(0, j).map((a) => ({
        a: a.name,
        b: b.name,
        p: rankSum(a.values, b.values).withCorrection,
        effect: standardised(sampleOf(a.values), sampleOf(b.values), options.level),
      })),
    );
    const holm = adjust(
      pairs.map(({ p }) => p),
      'holm',
    );
    const per = (of: (values: Float64Array) => number) =>
      Object.fromEntries(usable.map(({ name, values }) => [name, of(values)]));
    return {
      notes,
      values: {
        n: per((values) => values.length),
        means: per((values) => sampleOf(values).mean),
        sds: per((values) => Math.sqrt(sampleOf(values).variance)),
        anova: anova(groups),
        welch: welchAnova(groups),
        kruskal: kruskal(groups),
        pairs: pairs.map(({ a, b, p, effect }, i) => ({
          a,
          b,
          p,
          p_holm: holm[i]!,
          hedges_g: effect.hedges_g_exactJ,
          hedges_g_ci: effect.hedges_g_ci,
        })),
      },
    };
  },
});
