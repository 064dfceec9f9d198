import { z } from 'zod';
import { sampleOf } from '../covariance.ts';
import { fitMarginal, type MarginalFit, type ScoreGroup } from '../rasch/marginal.ts';
import { weightedLikelihood } from '../rasch/persons.ts';
import { patternsOf } from '../rasch/responses.ts';
import { scoredColumns, scoredOptions } from './scored.ts';
import { dataInput, type Json, method, type Note, Unusable } from './types.ts';

const options = z.object({
  ...scoredOptions,
  sd: z
    .number()
    .gt(0)
    .optional()
    .describe(
      'standard deviation of abilities taken as known, 1 for a discrimination fixed at 1; estimated if absent',
    ),
  persons: z.boolean().default(false).describe('also the ability of every row'),
});

export const raschMml = method({
  id: 'rasch-mml',
  family: 'items',
  title: { zh: 'Rasch 模型（边际极大似然，EAP）', en: 'Rasch model (marginal likelihood, EAP)' },
  help: {
    zh: '每行一名考生，每列一道 0/1 题，能力按正态分布：题目难度、能力标准差（即共同区分度）、EAP 能力值及其标准差、可靠性。零分与满分考生也有估计值。',
    en: 'One examinee per row, one 0/1 item per column, abilities normal: difficulties, sd of abilities (the common discrimination), expected abilities with their sd, reliability. Extreme scores have estimates, too.',
  },
  inputs: [dataInput('考生 × 试题（0/1）', 'Examinees by items (0/1)')],
  options,
  conventions: [
    'abilities normal with mean 0 and sd estimated, discrimination 1 (TAM, constraint on cases); difficulty_standardised = difficulty / sd with discrimination = sd and abilities of sd 1 (ltm rasch)',
    'difficulty_sum_zero: less the mean difficulty; mean_ability_sum_zero is the mean of abilities on that scale',
    'integrals on 161 equally spaced points within 8 sd, practically exact; programs with 15 to 21 points differ in the fourth digit',
    'standard errors from the inverse of the observed information, difficulty_standardised by the delta method',
    'eap_reliability = variance of EAP (n - 1) / (that + mean squared posterior sd); marginal_reliability = 1 - mean squared posterior sd / sd^2',
    'AIC = -2 logLik + 2 parameters; BIC with ln(persons)',
  ],
  run({ data }, given) {
    const scored = scoredColumns(data!, given);
    const notes: Note[] = [];
    const kept: number[] = [];
    scored.columns.forEach((column, j) => {
      const some = (wanted: number) => column.some((value) => value === wanted);
      if (some(0) && some(1)) kept.push(j);
      else
        notes.push({
          reason: some(1) ? 'solved-by-all' : 'solved-by-none',
          details: { item: scored.items[j]! },
        });
    });
    if (kept.length < 2) throw new Unusable('too-few-items', { needed: 2 });
    const names = kept.map((j) => scored.items[j]!);
    const columns = kept.map((j) => scored.columns[j]!);
    const patterns = patternsOf(columns);
    const groups = patterns.map(
      ({ items, counts, rows }): ScoreGroup => ({
        items,
        counts,
        right: Float64Array.from(items, (item) => rows.reduce((sum, row) => sum + columns[item]![row]!, 0)),
      }),
    );
    const work = groups.reduce(
      (sum, { items, counts }) => sum + (items.length * counts.length + 60) * items.length,
      0,
    );
    if (work > MOST) throw new Unusable('too-many-patterns', { patterns: patterns.length });
    const start = Float64Array.from(columns, (column) => {
      const { n, mean } = sampleOf(column);
      return Math.log(((1 - mean) * n + 0.5) / (mean * n + 0.5));
    });
    const fit = fitMarginal(groups, start, given.sd);
    if (!fit?.converged) throw new Unusable('not-converged');
    if (fit.sd === 0) notes.push({ reason: 'singular-fit', at: 'sd' });
    const n = patterns.reduce((sum, { rows }) => sum + rows.length, 0);
    if (n < 100) notes.push({ reason: 'small-sample', details: { n } });
    const size = fit.covariance.rows;
    const parameters = size;
    const mean = fit.difficulty.reduce((sum, value) => sum + value, 0) / names.length;
    return {
      notes,
      values: {
        n_persons: n,
        n_items: names.length,
        n_blank_cells: scored.blanks,
        log_likelihood: fit.logLik,
        parameters,
        AIC: -2 * fit.logLik + 2 * parameters,
        BIC: -2 * fit.logLik + Math.log(n) * parameters,
        sd: fit.sd,
        sd_se: size > names.length ? Math.sqrt(fit.covariance.data[size * size - 1]!) : null,
        variance: fit.sd ** 2,
        discrimination: fit.sd,
        mean_ability_sum_zero: -mean,
        items: names.map((item, at) => ({
          item,
          n: columns[at]!.filter((value) => !Number.isNaN(value)).length,
          difficulty: fit.difficulty[at]!,
          se: Math.sqrt(fit.covariance.data[at * size + at]!),
          difficulty_sum_zero: fit.difficulty[at]! - mean,
          ...standardised(fit, at),
        })),
        ...reliabilities(groups, fit),
        scores: scoreTable(groups, fit),
        ...(given.persons
          ? {
              persons: patterns
                .flatMap(({ items, rows }, at) =>
                  rows.map((row) => {
                    const score = items.reduce((sum, item) => sum + columns[item]![row]!, 0);
                    return {
                      row: scored.rows[row]! + 1,
                      presented: items.length,
                      score,
                      eap: fit.posterior[at]!.mean[score]!,
                      eap_sd: fit.posterior[at]!.sd[score]!,
                    };
                  }),
                )
                .sort((a, b) => a.row - b.row),
            }
          : {}),
      },
    };
  },
});

/** Steps of one evaluation are about 161 times this. */
const MOST = 2e7;

function standardised({ difficulty, sd, covariance }: MarginalFit, at: number) {
  const size = covariance.rows;
  const estimated = size > difficulty.length;
  const ratio = difficulty[at]! / sd;
  const last = size - 1;
  const variance = estimated
    ? covariance.data[at * size + at]! -
      2 * ratio * covariance.data[at * size + last]! +
      ratio ** 2 * covariance.data[last * size + last]!
    : covariance.data[at * size + at]!;
  return { difficulty_standardised: ratio, se_standardised: Math.sqrt(variance) / sd };
}

function reliabilities(groups: readonly ScoreGroup[], fit: MarginalFit) {
  const eap: number[] = [];
  let squares = 0;
  groups.forEach(({ counts }, at) => {
    counts.forEach((n, score) => {
      for (let i = 0; i < n; i++) eap.push(fit.posterior[at]!.mean[score]!);
      squares += n * fit.posterior[at]!.sd[score]! ** 2;
    });
  });
  const error = squares / eap.length;
  const { variance } = sampleOf(eap);
  return {
    eap_reliability: variance / (variance + error),
    marginal_reliability: 1 - error / fit.sd ** 2,
  };
}

/** Every raw score of those to whom all items were presented. */
function scoreTable(groups: readonly ScoreGroup[], fit: MarginalFit): Json {
  const at = groups.findIndex(({ items }) => items.length === fit.difficulty.length);
  if (at < 0) return null;
  return Array.from(groups[at]!.counts, (n, score) => {
    const wle = weightedLikelihood(score, fit.difficulty);
    return {
      score,
      n,
      eap: fit.posterior[at]!.mean[score]!,
      eap_sd: fit.posterior[at]!.sd[score]!,
      wle: wle.theta,
      wle_se: wle.se,
    };
  });
}
