import type { Indicator } from '../types.ts';
import { commonPractice, leftOut, ownTarget, text } from './parts.ts';

export const actionDaysToClose: Indicator = {
  id: 'action-days-to-close',
  version: '1',
  effectiveFrom: '2022-09-01',
  label: text('整改用时', 'Days to close an action'),
  definition: text(
    '从提出到完成的天数，取中位数，按提出日期归期。未完成的任务不计入，另列件数；仍有未完成任务时，这个值偏低。',
    'Days from opening to closing: the median, by the day an action was opened. Open actions are left out and counted apart; while there are any, the value is too low.',
  ),
  source: commonPractice,
  group: 'improvement',
  unit: 'days',
  decimals: 1,
  direction: 'lower',
  target: ownTarget(60, 90),
  levels: ['hospital', 'department'],
  measure: {
    kind: 'median',
    rows: {
      from: 'improvement',
      exclude: [leftOut('open', { field: 'closed_on', given: false }, '尚未完成', 'Still open')],
    },
    value: { daysFrom: 'opened_on', to: 'closed_on' },
  },
  enough: 5,
};
