import { z } from 'zod';
import { shrink } from '../empirical-bayes/moments.ts';
import { connectedSets } from '../mixed-model/connectivity.ts';
import type { RandomFactor } from '../mixed-model/design.ts';
import { type FittedFactor, fitMixed } from '../mixed-model/fit.ts';
import { normalQuantile } from '../normal.ts';
import { inOrder, isNumeric, type Table } from '../table.ts';
import { numericColumn, textColumn } from './input.ts';
import { dataInput, type Json, method, type Note, Unusable } from './types.ts';

const options = z.object({
  score: z.string().default('score').describe('column of ratings'),
  random: z
    .array(z.string())
    .min(1)
    .default(['target', 'rater'])
    .describe('columns of random factors, targets first; "a:b" is the interaction of two columns'),
  fixed: z
    .array(z.string())
    .default([])
    .describe('columns of fixed effects: numeric ones as they are, others by treatment contrasts'),
  categorical: z.array(z.string()).default([]).describe('numeric columns to be taken as categories'),
  level: z.number().gt(0).lt(1).default(0.95).describe('level of the intervals of effects'),
  wanted: z.number().gt(0).lt(1).default(0.7).describe('reliability wanted of a target’s score'),
});
type Options = z.output<typeof options>;

export const mixedModel = method({
  id: 'mixed-model',
  family: 'fair-scores',
  title: { zh: '公平得分：交叉随机效应模型（REML）', en: 'Fair scores: crossed random effects (REML)' },
  help: {
    zh: '每行一个评分，另列被评者、评分者与可选的固定效应：方差分量、评分者严厉度、收缩后的得分与区间、可靠性、所需评分数、连通性。单个因素即单向经验贝叶斯（REML）。',
    en: 'One rating per row with target, rater and, if wanted, fixed effects: variance components, severity of raters, shrunken scores with intervals, reliability, ratings needed, connectivity. One factor alone is one-way empirical Bayes by REML.',
  },
  inputs: [dataInput('长表：评分、被评者、评分者', 'A long table of ratings, targets and raters')],
  options,
  conventions: [
    'REML; effects are best linear unbiased predictions, sd = conditional sd given the estimates (lme4 condVar)',
    'score of a level = intercept + effect, at 0 or the first category of every fixed effect',
    'reliability of a level: 1 - conditional variance / variance; ratings needed: residual variance * r / (variance * (1 - r)), other factors known',
    'rows with a missing value are left out; categories in numeric, otherwise alphabetic order, the first as reference',
    'severity of a rater is the opposite of its effect',
  ],
  run({ data }, given) {
    const rows = usableRows(data!, given);
    const scores = numericColumn(data!, given.score);
    const y = Float64Array.from(rows, (row) => scores[row]!);
    const random = given.random.map((name) => factorOf(data!, name, rows));
    for (const factor of random) {
      if (factor.levels.length < 2) throw new Unusable('too-few-groups', { needed: 2 });
      if (factor.levels.length >= rows.length)
        throw new Unusable('too-few-rows', { needed: factor.levels.length + 1 });
    }
    if (random.length > 1 && secondLargest(random) > MOST)
      throw new Unusable('too-many-levels', { most: MOST });
    const fixed = fixedEffects(data!, given, rows);
    if (y.every((value) => value === y[0])) throw new Unusable('no-variance');
    const fit = fitMixed({ y, fixed: fixed.map(({ values }) => values), random });
    if (!fit) throw new Unusable('not-independent');
    const notes: Note[] = [];
    if (!fit.converged) notes.push({ reason: 'not-converged' });
    if (fit.singular) notes.push({ reason: 'singular-fit' });
    const sets = random.length > 1 ? connectedSets(random[0]!, random[1]!) : [];
    if (sets.length > 1) notes.push({ reason: 'not-connected', at: 'connected_sets' });
    const intercept = fit.fixed[0]!.estimate;
    const half = normalQuantile(1 - (1 - given.level) / 2);
    const total = fit.factors.reduce((sum, { variance }) => sum + variance, fit.residual);
    return {
      notes,
      values: {
        n: fit.n,
        rows_left_out: data!.rows.length - rows.length,
        fixed: fit.fixed.map(({ estimate, se }, i) => ({ term: fixed[i]!.name, estimate, se })),
        variance: {
          ...Object.fromEntries(fit.factors.map(({ name, variance }) => [name, variance])),
          Residual: fit.residual,
        },
        ICC: fit.factors[0]!.variance / total,
        logREML: fit.logREML,
        connected_sets: sets.length,
        disconnected: sets.slice(1, 20),
        ratings_needed: Math.ceil(
          (fit.residual * given.wanted) / (fit.factors[0]!.variance * (1 - given.wanted)),
        ),
        levels: Object.fromEntries(
          fit.factors.map((factor) => [
            factor.name,
            levelsOf(factor, intercept, half, means(y, random, factor)),
          ]),
        ),
      },
    };
  },
});

/** The dense part of the equations grows with the square, its factorisation with the cube of this. */
const MOST = 4000;

function secondLargest(random: readonly RandomFactor[]): number {
  const sizes = random.map(({ levels }) => levels.length).sort((a, b) => b - a);
  return sizes.slice(1).reduce((sum, size) => sum + size, 0);
}

function usableRows(data: Table, given: Options): number[] {
  const scores = numericColumn(data, given.score);
  const words = [...given.random.flatMap((name) => name.split(':')), ...given.fixed].map((name) =>
    textColumn(data, name),
  );
  const rows = [...scores.keys()].filter(
    (row) => !Number.isNaN(scores[row]!) && words.every((column) => column[row] !== ''),
  );
  if (rows.length < 3) throw new Unusable('too-few-rows', { needed: 3 });
  return rows;
}

function factorOf(data: Table, name: string, rows: readonly number[]): RandomFactor {
  const parts = name.split(':').map((part) => textColumn(data, part));
  const words = rows.map((row) => parts.map((part) => part[row]).join(':'));
  const levels = inOrder(words);
  const place = new Map(levels.map((level, i) => [level, i]));
  return { name, levels, codes: Int32Array.from(words, (word) => place.get(word)!) };
}

function fixedEffects(data: Table, given: Options, rows: readonly number[]) {
  const terms = [{ name: '(Intercept)', values: new Float64Array(rows.length).fill(1) }];
  for (const name of given.fixed) {
    if (isNumeric(data, name) && !given.categorical.includes(name)) {
      const column = numericColumn(data, name);
      terms.push({ name, values: Float64Array.from(rows, (row) => column[row]!) });
      continue;
    }
    const words = textColumn(data, name);
    for (const level of inOrder(rows.map((row) => words[row]!)).slice(1))
      terms.push({
        name: `${name}${level}`,
        values: Float64Array.from(rows, (row) => (words[row] === level ? 1 : 0)),
      });
  }
  return terms;
}

function means(y: Float64Array, random: readonly RandomFactor[], { name }: FittedFactor): Float64Array {
  const factor = random.find((entry) => entry.name === name)!;
  const sums = new Float64Array(factor.levels.length);
  const counts = new Float64Array(factor.levels.length);
  factor.codes.forEach((code, i) => {
    sums[code]! += y[i]!;
    counts[code]! += 1;
  });
  return sums.map((sum, level) => sum / counts[level]!);
}

function levelsOf(factor: FittedFactor, intercept: number, half: number, raw: Float64Array): Json {
  return factor.levels.map((level, i) => ({
    level,
    n: factor.counts[i]!,
    mean: raw[i]!,
    effect: factor.effects[i]!,
    sd: factor.sds[i]!,
    score: intercept + factor.effects[i]!,
    lower: intercept + factor.effects[i]! - half * factor.sds[i]!,
    upper: intercept + factor.effects[i]! + half * factor.sds[i]!,
    reliability: factor.variance > 0 ? 1 - factor.sds[i]! ** 2 / factor.variance : null,
  }));
}

export const empiricalBayes = method({
  id: 'empirical-bayes',
  family: 'fair-scores',
  title: { zh: '单向经验贝叶斯（矩估计）', en: 'One-way empirical Bayes (moments)' },
  help: {
    zh: '每行一个得分及其单位（教师、科室）：组间与组内方差、各单位均值的可靠性与收缩后的均值。REML 估计见 mixed-model。',
    en: 'One score per row with its unit (teacher, department): variances between and within, reliability of each mean, shrunken means. For REML see mixed-model.',
  },
  inputs: [dataInput('含得分列与单位列的表', 'A table with columns of scores and units')],
  options: z.object({
    score: z.string().default('score').describe('column of scores'),
    unit: z.string().default('unit').describe('column of units'),
  }),
  conventions: [
    'var_between = max(0, (MSB - MSW) / n0), n0 = (N - sum n^2 / N) / (J - 1)',
    'lambda = var_between / (var_between + MSW / n); shrunken = centre + lambda (mean - centre)',
    'centre: mean of the units weighted by 1 / (var_between + MSW / n)',
  ],
  run({ data }, given) {
    const scores = numericColumn(data!, given.score);
    const groups = new Map<string, number[]>();
    textColumn(data!, given.unit).forEach((name, i) => {
      if (name === '' || Number.isNaN(scores[i]!)) return;
      const group = groups.get(name);
      if (group) group.push(scores[i]!);
      else groups.set(name, [scores[i]!]);
    });
    if (groups.size < 2) throw new Unusable('too-few-groups', { needed: 2 });
    if ([...groups.values()].every((values) => values.length < 2))
      throw new Unusable('too-few-rows', { needed: 2 });
    const { units, negative, ...rest } = shrink(groups);
    return {
      notes: negative ? [{ reason: 'negative-component', at: 'var_between' }] : [],
      values: { ...rest, units: units.map((unit): Json => ({ ...unit })) },
    };
  },
});
