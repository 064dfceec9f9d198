import type { Indicator } from '../types.ts';
import { commonPractice, ownTarget, text } from './parts.ts';

export const observationScoreMean: Indicator = {
  id: 'observation-score-mean',
  version: '1',
  effectiveFrom: '2022-09-01',
  label: text('听课均分', 'Mean observation score'),
  definition: text(
    '听课评分（百分制）的平均值，给出记录数、标准差与 95% 置信区间。未评分的记录不计入。不同听课人的尺度不同，比较科室时应看是谁听的课。',
    'The mean of the observation scores (out of 100), with the number of observations, the standard deviation and the 95% interval. Observations without a score are left out. Observers differ in severity: before comparing departments, see who observed.',
  ),
  source: commonPractice,
  group: 'observation',
  unit: 'score',
  decimals: 1,
  direction: 'higher',
  target: ownTarget(85, 75),
  levels: ['hospital', 'department'],
  measure: { kind: 'mean', rows: { from: 'observation' }, value: { field: 'score' } },
  enough: 7,
};
