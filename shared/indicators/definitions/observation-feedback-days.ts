import type { Indicator } from '../types.ts';
import { commonPractice, leftOut, ownTarget, text } from './parts.ts';

export const observationFeedbackDays: Indicator = {
  id: 'observation-feedback-days',
  version: '1',
  effectiveFrom: '2022-09-01',
  label: text('听课反馈时长', 'Days from observation to feedback'),
  definition: text(
    '从听课到教师收到反馈的天数，取中位数。尚未反馈的记录不计入，另列件数。',
    'Days from an observation to the day the teacher received the feedback: the median. Observations without feedback are left out and counted apart.',
  ),
  source: commonPractice,
  group: 'observation',
  unit: 'days',
  decimals: 1,
  direction: 'lower',
  target: ownTarget(7, 14),
  levels: ['hospital', 'department'],
  measure: {
    kind: 'median',
    rows: {
      from: 'observation',
      exclude: [
        leftOut('no-feedback', { field: 'fed_back_on', given: false }, '尚未反馈', 'No feedback yet'),
      ],
    },
    value: { daysFrom: 'date', to: 'fed_back_on' },
  },
  enough: 5,
};
