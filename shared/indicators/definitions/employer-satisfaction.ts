import type { Indicator } from '../types.ts';
import { commonPractice, ownTarget, shareOf, text } from './parts.ts';

export const employerSatisfaction: Indicator = {
  id: 'employer-satisfaction',
  version: '1',
  effectiveFrom: '2022-09-01',
  label: text('用人单位满意率', 'Satisfied employers'),
  definition: text(
    '分子：用人单位评价为 4 分或 5 分（满分 5 分）的毕业生。分母：有用人单位评价的毕业生。',
    'Numerator: graduates whose employer gave 4 or 5 of 5. Denominator: graduates with an employer’s view on record.',
  ),
  source: commonPractice,
  group: 'evaluation',
  unit: 'percent',
  decimals: 1,
  direction: 'higher',
  target: ownTarget(90, 80),
  levels: ['hospital', 'programme', 'cohort'],
  measure: shareOf(
    { from: 'graduate-outcome', where: [{ field: 'employer_view', given: true }] },
    { field: 'employer_view', atLeast: 4 },
  ),
  enough: 10,
};
