import type { Json } from '#shared/statistics/methods/types.ts';
import type { OracleCase } from '../oracle.ts';

const EVALS = 'EB-01_evals_463.csv';
const DEPARTMENT = 'EB-03_insteval_dept10.csv';

type Named = { [key: string]: Json };

const components = (variance: Json): Json =>
  Object.entries(variance as Named).map(([grp, vcov]) => ({ grp, vcov }));

/** REML of one factor as the oracle prints it. */
const oneWay =
  (factor: string) =>
  (ours: Json): Json => {
    const { fixed, variance, ICC, logREML } = ours as Named;
    const parts = variance as Named;
    return {
      intercept: (fixed as Named[])[0]!.estimate!,
      var_between: parts[factor]!,
      var_d: parts[factor]!,
      var_within: parts.Residual!,
      var_res: parts.Residual!,
      ICC: ICC!,
      logREML: logREML!,
    };
  };

export const fairScoreCases: OracleCase[] = [
  {
    id: 'EB-01',
    checks: [
      {
        method: 'empirical-bayes',
        inputs: { data: EVALS },
        options: { unit: 'prof_id' },
        oracle: 'mom',
        ours: '',
        tolerance: 1e-8,
      },
      {
        method: 'empirical-bayes',
        inputs: { data: EVALS },
        options: { unit: 'prof_id' },
        oracle: 'professors',
        ours: 'units',
        names: {
          prof_id: 'name',
          eb_mom: 'shrunken',
          blup_reml: null,
          eb_reml: null,
          cond_sd_reml: null,
        },
        tolerance: 1e-8,
      },
      {
        method: 'mixed-model',
        inputs: { data: EVALS },
        options: { random: ['prof_id'] },
        oracle: 'reml',
        ours: '',
        shape: oneWay('prof_id'),
      },
      {
        method: 'mixed-model',
        inputs: { data: EVALS },
        options: { random: ['prof_id'] },
        oracle: 'professors',
        ours: 'levels/prof_id',
        names: {
          prof_id: 'level',
          blup_reml: 'effect',
          eb_reml: 'score',
          cond_sd_reml: 'sd',
          lambda: null,
          eb_mom: null,
        },
      },
    ],
  },
  {
    id: 'EB-03',
    checks: [
      {
        method: 'empirical-bayes',
        inputs: { data: DEPARTMENT },
        options: { score: 'y', unit: 'd' },
        oracle: 'mom',
        ours: '',
        tolerance: 1e-8,
      },
      {
        method: 'mixed-model',
        inputs: { data: DEPARTMENT },
        options: { score: 'y', random: ['d'] },
        oracle: 'reml_oneway',
        ours: '',
        shape: oneWay('d'),
      },
      {
        method: 'mixed-model',
        inputs: { data: DEPARTMENT },
        options: { score: 'y', random: ['d'] },
        oracle: 'lecturers',
        ours: 'levels/d',
        names: { d: 'level', blup_oneway_reml: 'effect', cond_sd: 'sd', lambda: null, eb_mom: null },
      },
      {
        method: 'mixed-model',
        inputs: { data: DEPARTMENT },
        options: { score: 'y', random: ['s', 'd'], fixed: ['service'] },
        oracle: 'reml_crossed/vc',
        ours: 'variance',
        shape: components,
      },
      {
        method: 'mixed-model',
        inputs: { data: DEPARTMENT },
        options: { score: 'y', random: ['s', 'd'], fixed: ['service'] },
        oracle: 'reml_crossed/fixef',
        ours: 'fixed',
        shape: (fixed) =>
          Object.fromEntries((fixed as Named[]).map(({ term, estimate }) => [String(term), estimate!])),
      },
    ],
  },
  {
    id: 'GT-01',
    checks: [
      {
        // Unbalanced designs go this way; here the data are those of the balanced one.
        method: 'mixed-model',
        inputs: { data: 'GT-01_osce_long_two_full_raters.csv' },
        options: {
          random: ['person:item', 'item:rater', 'person:rater', 'item', 'person', 'rater'],
        },
        oracle: 'variance_REML_lme4',
        ours: 'variance',
        shape: components,
        tolerance: 1e-3,
      },
    ],
  },
];
