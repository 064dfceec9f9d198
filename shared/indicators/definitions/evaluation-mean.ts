import type { Indicator } from '../types.ts';
import { commonPractice, ownTarget, text } from './parts.ts';

export const evaluationMean: Indicator = {
  id: 'evaluation-mean',
  version: '2',
  effectiveFrom: '2022-09-01',
  label: text('评教均分', 'Mean evaluation score'),
  definition: text(
    '临床教学评价表每份问卷已答题目的平均分（1 至 5 分，反向题先换算），再对全部问卷取平均。同时给出问卷数、标准差与 95% 置信区间。问卷先按匿名下限（默认 5 人）归组，只计入整组落在统计范围内的问卷，其余不计入，因此没有月度值；少于 20 份标为“数据不足”。',
    'The mean of the answered items of each clinical teaching form (1 to 5, reversed items turned round), averaged over all forms; with the number of forms, the standard deviation and the 95% interval. Forms are first put into groups of at least as many people as the anonymity floor (5 by default); only groups that lie wholly within what is asked are counted, so there is no monthly value. Fewer than 20 forms are marked as developing.',
  ),
  source: commonPractice,
  group: 'evaluation',
  unit: 'score',
  decimals: 2,
  direction: 'higher',
  target: ownTarget(4.2, 3.8),
  levels: ['hospital', 'department'],
  measure: { kind: 'mean', rows: { from: 'evaluation' }, value: { field: 'scores' } },
  enough: 20,
};
