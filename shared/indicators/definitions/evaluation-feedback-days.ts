import type { Indicator } from '../types.ts';
import { commonPractice, leftOut, ownTarget, text } from './parts.ts';

export const evaluationFeedbackDays: Indicator = {
  id: 'evaluation-feedback-days',
  version: '1',
  effectiveFrom: '2022-09-01',
  label: text('评教反馈时长', 'Days until evaluations are shown'),
  definition: text(
    '从提交问卷到结果反馈给教师的天数，取中位数。尚未反馈的问卷不计入，另列件数。',
    'Days from the handing in of a form to the day its result was shown to the teacher: the median. Forms not yet shown are left out and counted apart.',
  ),
  source: commonPractice,
  group: 'evaluation',
  unit: 'days',
  decimals: 1,
  direction: 'lower',
  target: ownTarget(14, 30),
  levels: ['hospital', 'department'],
  measure: {
    kind: 'median',
    rows: {
      from: 'evaluation',
      exclude: [
        leftOut('not-shown', { field: 'shown_on', given: false }, '结果尚未反馈', 'Result not yet shown'),
      ],
    },
    value: { daysFrom: 'submitted_on', to: 'shown_on' },
  },
  enough: 10,
};
