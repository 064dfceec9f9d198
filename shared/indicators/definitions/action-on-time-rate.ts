import type { Indicator } from '../types.ts';
import { commonPractice, leftOut, ownTarget, shareOf, text } from './parts.ts';

export const actionOnTimeRate: Indicator = {
  id: 'action-on-time-rate',
  version: '1',
  effectiveFrom: '2022-09-01',
  label: text('整改按期完成率', 'Actions closed on time'),
  definition: text(
    '按提出日期归期。分子：完成日期不晚于期限的整改任务。分母：已完成且有期限的整改任务。',
    'By the day an action was opened. Numerator: actions closed no later than their deadline. Denominator: closed actions that had a deadline.',
  ),
  source: commonPractice,
  group: 'improvement',
  unit: 'percent',
  decimals: 1,
  direction: 'higher',
  target: ownTarget(80, 60),
  levels: ['hospital', 'department'],
  measure: shareOf(
    {
      from: 'improvement',
      where: [{ field: 'closed_on', given: true }],
      exclude: [leftOut('no-deadline', { field: 'due_on', given: false }, '没有期限', 'No deadline')],
    },
    { field: 'closed_on', notAfter: 'due_on' },
  ),
  enough: 5,
};
