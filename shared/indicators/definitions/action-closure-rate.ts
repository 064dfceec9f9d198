import type { Indicator } from '../types.ts';
import { commonPractice, leftOut, ownTarget, shareOf, text } from './parts.ts';

export const actionClosureRate: Indicator = {
  id: 'action-closure-rate',
  version: '1',
  effectiveFrom: '2022-09-01',
  label: text('整改完成率', 'Actions closed'),
  definition: text(
    '按提出日期归期。分子：已完成的整改任务。分母：已完成或期限已到的整改任务。未到期的与没有期限的未完成任务不计入，另列件数。',
    'By the day an action was opened. Numerator: actions that are closed. Denominator: actions that are closed or due. Open ones that are not yet due, or have no deadline, are left out and counted apart.',
  ),
  source: commonPractice,
  group: 'improvement',
  unit: 'percent',
  decimals: 1,
  direction: 'higher',
  target: ownTarget(90, 75),
  levels: ['hospital', 'department'],
  measure: shareOf(
    {
      from: 'improvement',
      exclude: [
        leftOut(
          'no-deadline',
          {
            all: [
              { field: 'closed_on', given: false },
              { field: 'due_on', given: false },
            ],
          },
          '未完成且没有期限',
          'Open, with no deadline',
        ),
        leftOut(
          'not-due',
          {
            all: [
              { field: 'closed_on', given: false },
              { field: 'due_on', given: true },
              { not: { field: 'due_on', reached: true } },
            ],
          },
          '未到期限',
          'Not yet due',
        ),
      ],
    },
    { field: 'closed_on', given: true },
  ),
  enough: 5,
};
