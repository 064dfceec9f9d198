import { z } from 'zod';
import { sampleOf } from '../covariance.ts';
import { quantile } from '../description.ts';
import { numericColumn } from './input.ts';
import { dataInput, type Json, method, type Note, Unusable } from './types.ts';

export const cohenMethod = method({
  id: 'cohen-cut',
  family: 'standard-setting',
  title: { zh: 'Cohen 相对分数线', en: "Cohen's relative cut" },
  help: {
    zh: '每行一名考生的总分：以高分段考生得分的一定比例为分数线，并可校正猜测。',
    en: 'One total score per row: a share of the score of the best candidates, corrected for guessing if wanted.',
  },
  inputs: [dataInput('含总分列的表', 'A table with a column of total scores')],
  options: z.object({
    score: z.string().default('score').describe('column of total scores'),
    percentile: z
      .number()
      .gt(0)
      .lte(1)
      .default(0.95)
      .describe('the best candidates: this quantile of the scores'),
    share: z.number().gt(0).lte(1).default(0.6).describe('share of that score'),
    guess: z.number().gte(0).default(0).describe('score expected by guessing alone'),
  }),
  conventions: ['cut = guess + share * (type-7 quantile of the scores - guess); pass = score >= cut'],
  run({ data }, options) {
    const scores = numericColumn(data!, options.score).filter((score) => !Number.isNaN(score));
    if (scores.length === 0) throw new Unusable('no-rows');
    const best = quantile(scores, options.percentile);
    const cut = options.guess + options.share * (best - options.guess);
    const pass = scores.filter((score) => score >= cut).length;
    return {
      values: {
        n: scores.length,
        reference_score: best,
        cut,
        pass_n: pass,
        pass_rate: pass / scores.length,
        fail_rate: 1 - pass / scores.length,
      },
    };
  },
});

export const hofstee = method({
  id: 'hofstee',
  family: 'standard-setting',
  title: { zh: 'Hofstee 折中法', en: 'Hofstee compromise' },
  help: {
    zh: '评委给出可接受的最低、最高分数线与最低、最高不及格率；与实际得分分布的交点即分数线。',
    en: 'Judges name the lowest and highest acceptable cut and failure rate; the cut is where their diagonal meets the distribution of scores.',
  },
  inputs: [
    dataInput('含总分列的表', 'A table with a column of total scores'),
    {
      name: 'judges',
      required: false,
      help: {
        zh: '评委表，列 min_cut、max_cut、min_fail、max_fail',
        en: 'Judges, with columns min_cut, max_cut, min_fail and max_fail',
      },
    },
  ],
  options: z.object({
    score: z.string().default('score').describe('column of total scores'),
    min_cut: z.number().optional().describe('lowest acceptable cut, without a table of judges'),
    max_cut: z.number().optional().describe('highest acceptable cut'),
    min_fail: z.number().gte(0).lte(1).optional().describe('lowest acceptable failure rate, 0 to 1'),
    max_fail: z.number().gte(0).lte(1).optional().describe('highest acceptable failure rate, 0 to 1'),
  }),
  conventions: [
    'means of the judges; failure rates above 1 are percentages',
    'fail rate at a cut = share of scores below it; the line falls from (min cut, max fail) to (max cut, min fail)',
    'without a crossing the cut is the nearer acceptable end, with a note',
  ],
  run({ data, judges }, options) {
    const scores = numericColumn(data!, options.score)
      .filter((score) => !Number.isNaN(score))
      .sort();
    if (scores.length === 0) throw new Unusable('no-rows');
    const given = (name: 'min_cut' | 'max_cut' | 'min_fail' | 'max_fail'): number => {
      const value = judges ? sampleOf(numericColumn(judges, name)).mean : options[name];
      if (value === undefined) throw new Unusable('bad-options', { what: name });
      return name.endsWith('fail') && value > 1 ? value / 100 : value;
    };
    const [low, high, least, most] = [
      given('min_cut'),
      given('max_cut'),
      given('min_fail'),
      given('max_fail'),
    ];
    if (!(high > low) || !(most >= least)) throw new Unusable('bad-options', { what: 'max below min' });
    const failAt = (cut: number) => scores.filter((score) => score < cut).length / scores.length;
    const allowed = (cut: number) => most - ((cut - low) / (high - low)) * (most - least);
    const notes: Note[] = [];
    let cut: number;
    if (failAt(low) > allowed(low)) {
      cut = low;
      notes.push({ reason: 'no-crossing' });
    } else if (failAt(high) < allowed(high)) {
      cut = high;
      notes.push({ reason: 'no-crossing' });
    } else {
      // The share below rises, the line falls: they cross once.
      let [from, to] = [low, high];
      for (let step = 0; step < 100; step++) {
        const middle = (from + to) / 2;
        if (failAt(middle) > allowed(middle)) to = middle;
        else from = middle;
      }
      cut = from;
    }
    const values: { [key: string]: Json } = {
      n: scores.length,
      min_cut: low,
      max_cut: high,
      min_fail: least,
      max_fail: most,
      cut,
      fail_rate: failAt(cut),
      pass_rate: 1 - failAt(cut),
    };
    return { values, notes };
  },
});
