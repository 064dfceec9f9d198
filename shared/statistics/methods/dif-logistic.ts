import { z } from 'zod';
import { bounds, type Gain, gainClass, type LogisticDif, logisticDif } from '../dif/logistic.ts';
import { adjust } from '../tests/adjust.ts';
import { bothWays, difData, difInputs, difOptions, matchingConventions } from './dif-input.ts';
import { type Json, method, type Note } from './types.ts';

export const difLogistic = method({
  id: 'dif-logistic',
  family: 'items',
  title: { zh: '项目功能差异（logistic 回归）', en: 'Differential item functioning (logistic regression)' },
  help: {
    zh: '每行一名考生，每列一道 0/1 题，另有分组列：一致性差异（整体更难）与非一致性差异（只对高分或低分者更难），似然比检验与 Nagelkerke R² 增量，净化前后并列。',
    en: 'One examinee per row, one 0/1 item per column, and a column of groups: uniform differences (harder throughout) and nonuniform ones (harder only for strong or weak examinees), by likelihood ratio and gain of Nagelkerke R squared, before and after purification.',
  },
  inputs: difInputs,
  options: z.object({
    ...difOptions,
    flag: z
      .enum(['both', 'uniform', 'nonuniform'])
      .default('both')
      .describe('the test that purification and the classes go by (difR: both, udif, nudif)'),
  }),
  conventions: [
    ...matchingConventions,
    'models: score; score + group; score + group + score x group, with focal = 1; likelihood ratio tests, both with 2 df',
    "delta_R2: gain of Nagelkerke's R squared; classes A, B, C with bounds .13 and .26 (Zumbo and Thomas) or .035 and .07 (Jodoin and Gierl)",
    'purification flags p < alpha of the test named by the option flag; p_holm over all items',
    'coefficients are for raw scores, not centred',
  ],
  run({ data }, given) {
    const notes: Note[] = [];
    const prepared = difData(data!, given, notes);
    const shown = (
      item: string,
      found: LogisticDif,
      shares: { p_reference: number; p_focal: number },
      all: readonly LogisticDif[],
    ): Json => {
      const [intercept = null, score = null, group = null, product = null] = found.converged
        ? found.full.coefficients
        : [];
      const gain = found[given.flag];
      return {
        item,
        ...shares,
        coefficients: { intercept, score, group, score_group: product },
        group_effect: found.converged ? (found.uniform_model.coefficients[2] ?? null) : null,
        group_effect_se: found.converged ? (found.uniform_model.se[2] ?? null) : null,
        both: shownGain(
          found.both,
          all.map(({ both }) => both),
        ),
        uniform: shownGain(
          found.uniform,
          all.map(({ uniform }) => uniform),
        ),
        nonuniform: shownGain(
          found.nonuniform,
          all.map(({ nonuniform }) => nonuniform),
        ),
        zumbo_thomas: gainClass(gain.delta_R2, bounds.zumbo_thomas),
        jodoin_gierl: gainClass(gain.delta_R2, bounds.jodoin_gierl),
        converged: found.converged,
      };
    };
    const values = bothWays(prepared, logisticDif, (found) => found[given.flag].p < given.alpha, shown);
    (values.items as { converged: boolean }[]).forEach(({ converged }, i) => {
      if (!converged) notes.push({ reason: 'not-converged', at: `items[${i}]` });
    });
    return { values, notes };
  },
});

function shownGain(gain: Gain, all: readonly Gain[]): Json {
  const tested = all.filter(({ p }) => !Number.isNaN(p));
  const adjusted = adjust(
    tested.map(({ p }) => p),
    'holm',
  );
  return { ...gain, p_holm: adjusted[tested.indexOf(gain)] ?? null };
}
