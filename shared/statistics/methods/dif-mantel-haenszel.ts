import { z } from 'zod';
import { etsClass, type MantelHaenszel, mantelHaenszel, sizeClass } from '../dif/mantel-haenszel.ts';
import { normalQuantile } from '../normal.ts';
import { adjust } from '../tests/adjust.ts';
import { bothWays, difData, difInputs, difOptions, matchingConventions } from './dif-input.ts';
import { type Json, method, type Note } from './types.ts';

export const difMantelHaenszel = method({
  id: 'dif-mantel-haenszel',
  family: 'items',
  title: { zh: '项目功能差异（Mantel–Haenszel）', en: 'Differential item functioning (Mantel-Haenszel)' },
  help: {
    zh: '每行一名考生，每列一道 0/1 题，另有分组列：得分相同的两组人答对机会是否不同。共同优势比、ETS Δ 与 A/B/C 等级、卡方（校正与未校正），净化前后并列。',
    en: 'One examinee per row, one 0/1 item per column, and a column of groups: do people of equal score from two groups have equal chances? Common odds ratio, ETS delta and class A/B/C, chi-squared with and without correction, before and after purification.',
  },
  inputs: difInputs,
  options: z.object({
    ...difOptions,
    level: z.number().gt(0).lt(1).default(0.95).describe('confidence level of the odds ratio'),
  }),
  conventions: [
    ...matchingConventions,
    'odds_ratio: reference over focal; delta = -2.35 ln(odds_ratio), below 0 = harder for the focal group; standard error by Phillips and Holland, which is that of Robins, Breslow and Greenland',
    'chi2 with a correction of one half, at most the difference itself (R mantelhaen.test); chi2_unbounded: one half always (difR); chi2_uncorrected: none',
    'ets_class: A: |delta| < 1 or p >= alpha; C: |delta| >= 1.5 and significantly above 1 (one-sided, alpha); B: the rest. size_class: by |delta| alone, 1 and 1.5 (difR)',
    'standardised_difference: share solved, focal - reference, weighted by the scores of the focal group',
    'purification flags p < alpha of the corrected chi2; p_holm over all items',
  ],
  run({ data }, given) {
    const notes: Note[] = [];
    const z = normalQuantile(1 - (1 - given.level) / 2);
    const shown = (
      item: string,
      found: MantelHaenszel,
      shares: { p_reference: number; p_focal: number },
      all: readonly MantelHaenszel[],
    ): Json => ({
      item,
      ...shares,
      ...found,
      odds_ratio_lower: Math.exp(Math.log(found.odds_ratio) - z * found.log_odds_ratio_se),
      odds_ratio_upper: Math.exp(Math.log(found.odds_ratio) + z * found.log_odds_ratio_se),
      p_holm: holm(all)[all.indexOf(found)]!,
      ets_class: etsClass(found, given.alpha),
      size_class: sizeClass(found),
    });
    const prepared = difData(data!, given, notes);
    const values = bothWays(prepared, mantelHaenszel, ({ p }) => p < given.alpha, shown);
    return { values, notes: [...notes, ...unknown(values.items as Json[])] };
  },
});

function holm(all: readonly MantelHaenszel[]): number[] {
  const tested = all.filter(({ p }) => !Number.isNaN(p));
  const adjusted = adjust(
    tested.map(({ p }) => p),
    'holm',
  );
  return all.map((found) => adjusted[tested.indexOf(found)] ?? Number.NaN);
}

const unknown = (items: Json[]): Note[] =>
  items.flatMap((entry, i): Note[] => {
    const { delta } = entry as { delta: number };
    return Number.isFinite(delta) ? [] : [{ reason: 'no-overlap', at: `items[${i}].odds_ratio` }];
  });
