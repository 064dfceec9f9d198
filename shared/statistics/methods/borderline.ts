import { z } from 'zod';
import { covarianceMatrices, rowSums, sampleOf } from '../covariance.ts';
import { medianOf } from '../description.ts';
import { without } from '../linear/matrix.ts';
import { alphaOf } from '../reliability/alpha.ts';
import { errorAt, line, predicted } from '../standard-setting/regression.ts';
import { splitBy } from '../table.ts';
import { completeRows, numericColumn, pick, textColumn } from './input.ts';
import { dataInput, type Json, method, type Note, Unusable } from './types.ts';

export const borderline = method({
  id: 'borderline',
  family: 'standard-setting',
  title: { zh: '边界组与边界回归法', en: 'Borderline group and borderline regression' },
  help: {
    zh: '每行一名考生在一站的得分与整体评级：各站分数线、考试总分数线、质量指标与对通过率的影响。',
    en: 'One candidate at one station per row, with score and global rating: cuts of stations and of the exam, their quality, and their effect on the pass rate.',
  },
  inputs: [dataInput('考生、考站、得分、整体评级', 'Candidates, stations, scores and global ratings')],
  options: z.object({
    candidate: z.string().default('candidate').describe('column of candidates'),
    station: z.string().default('station').describe('column of stations'),
    score: z.string().default('score').describe('column of scores'),
    global: z.string().default('global').describe('column of global ratings'),
    borderline: z.number().default(2).describe('the global rating that means borderline'),
  }),
  conventions: [
    'least squares of score on global rating per station, pairs with a blank dropped; cut = the line at borderline',
    'RMSE with n - 2; se_of_cut = standard error of the line at borderline',
    'BGM: mean and median of the scores rated borderline',
    'exam cut = sum of station cuts; SEM = sd of totals * sqrt(1 - alpha over stations), complete candidates only',
    'pass = score >= cut, cuts unrounded',
  ],
  run({ data }, options) {
    const stations: { [station: string]: Json } = {};
    const notes: Note[] = [];
    const columns = new Map<string, Map<string, number>>();
    let examCut = 0;
    textColumn(data!, options.station);
    for (const [name, rows] of splitBy(data!, options.station)) {
      const scores = numericColumn(rows, options.score);
      const ratings = numericColumn(rows, options.global);
      const candidates = textColumn(rows, options.candidate);
      columns.set(name, new Map(candidates.map((candidate, i) => [candidate, scores[i]!])));
      const fit = line(ratings, scores);
      const cut = predicted(fit, options.borderline);
      examCut += cut;
      const group = scores.filter((score, i) => ratings[i] === options.borderline && !Number.isNaN(score));
      if (group.length < 10)
        notes.push({ reason: 'small-sample', at: `stations.${name}`, details: { n: group.length } });
      if (!(fit.sxx > 0)) notes.push({ reason: 'no-variance', at: `stations.${name}` });
      stations[name] = {
        n: fit.n,
        intercept: fit.intercept,
        slope_intergrade_discrimination: fit.slope,
        R2: fit.r2,
        RMSE_n_minus_2: fit.rmse,
        cut_BRM: cut,
        se_of_cut: errorAt(fit, options.borderline),
        cut_BGM_mean: group.length > 0 ? sampleOf(group).mean : null,
        cut_BGM_median: group.length > 0 ? medianOf(group) : null,
        n_borderline: group.length,
        pass_rate_BRM: passRate(
          scores.filter((score, i) => !Number.isNaN(score + ratings[i]!)),
          cut,
        ),
        pass_rate_BGM_mean: group.length > 0 ? passRate(scores, sampleOf(group).mean) : null,
      };
    }
    if (columns.size === 0) throw new Unusable('no-rows');
    return { values: { stations, ...exam(columns, examCut) }, notes };
  },
});

function passRate(scores: Float64Array, cut: number): number {
  const there = scores.filter((score) => !Number.isNaN(score));
  return there.filter((score) => score >= cut).length / there.length;
}

function exam(byStation: Map<string, Map<string, number>>, cut: number): { [key: string]: Json } {
  const candidates = [...new Set([...byStation.values()].flatMap((scores) => [...scores.keys()]))];
  const all = [...byStation.values()].map((scores) =>
    Float64Array.from(candidates, (candidate) => scores.get(candidate) ?? Number.NaN),
  );
  const rows = completeRows(all);
  const columns = pick(all, rows);
  const names = [...byStation.keys()];
  if (columns.length < 2 || rows.length < 2) return { exam_cut: cut, n_complete: rows.length };
  const { covariance } = covarianceMatrices(columns);
  const alpha = alphaOf(covariance);
  const totals = rowSums(columns);
  const sem = Math.sqrt(sampleOf(totals).variance) * Math.sqrt(1 - alpha);
  const passing = (limit: number) => totals.filter((total) => total >= limit).length;
  return {
    exam_cut: cut,
    alpha_stations: alpha,
    SEM: sem,
    exam_cut_plus_1_SEM: cut + sem,
    n_complete: rows.length,
    pass_n: passing(cut),
    pass_n_plus_SEM: passing(cut + sem),
    alpha_if_station_removed:
      names.length > 2
        ? Object.fromEntries(names.map((name, i) => [name, alphaOf(without(covariance, i))]))
        : null,
  };
}
