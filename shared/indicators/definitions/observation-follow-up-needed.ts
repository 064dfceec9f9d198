import type { Indicator } from '../types.ts';
import { commonPractice, leftOut, shareOf, text } from './parts.ts';

export const observationFollowUpNeeded: Indicator = {
  id: 'observation-follow-up-needed',
  version: '1',
  effectiveFrom: '2022-09-01',
  label: text('听课需跟进率', 'Observations that need follow-up'),
  definition: text(
    '分子：标为需要跟进的听课记录。分母：填写了是否需要跟进的听课记录。不设目标：比例低可能是教学好，也可能是听课宽松。',
    'Numerator: observations marked as needing follow-up. Denominator: observations on which this was answered. There is no target: a low share may mean good teaching or lenient observers.',
  ),
  source: commonPractice,
  group: 'observation',
  unit: 'percent',
  decimals: 1,
  direction: 'lower',
  levels: ['hospital', 'department'],
  measure: shareOf(
    {
      from: 'observation',
      exclude: [
        leftOut(
          'unanswered',
          { field: 'follow_up_needed', given: false },
          '没有填写是否需要跟进',
          'Not said whether follow-up is needed',
        ),
      ],
    },
    { field: 'follow_up_needed', is: true },
  ),
  enough: 10,
};
