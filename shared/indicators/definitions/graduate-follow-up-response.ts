import type { Indicator } from '../types.ts';
import { commonPractice, ownTarget, shareOf, text } from './parts.ts';

export const graduateFollowUpResponse: Indicator = {
  id: 'graduate-follow-up-response',
  version: '1',
  effectiveFrom: '2022-09-01',
  label: text('毕业生跟踪调查回收率', 'Graduate follow-up response'),
  definition: text(
    '分子：答复了跟踪调查的毕业生。分母：登记了调查日期的毕业生。按毕业日期归入各期。',
    'Numerator: graduates who replied to the follow-up. Denominator: graduates with a date of the survey. A graduate belongs to the period of the graduation date.',
  ),
  source: commonPractice,
  group: 'evaluation',
  unit: 'percent',
  decimals: 1,
  direction: 'higher',
  target: ownTarget(60, 40),
  levels: ['hospital', 'programme', 'cohort'],
  measure: shareOf(
    { from: 'graduate-outcome', where: [{ field: 'surveyed_on', given: true }] },
    { field: 'replied', is: true },
  ),
  enough: 20,
};
