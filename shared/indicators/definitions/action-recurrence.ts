import type { Indicator } from '../types.ts';
import { commonPractice, leftOut, ownTarget, shareOf, text } from './parts.ts';

export const actionRecurrence: Indicator = {
  id: 'action-recurrence',
  version: '1',
  effectiveFrom: '2022-09-01',
  label: text('整改问题复发率', 'Recurring findings'),
  definition: text(
    '分子：完成后 365 天内同一科室又提出同一类别问题的整改。分母：期内提出并已完成、登记了问题类别的整改。',
    'Numerator: actions after whose closing the same department had a finding of the same category within 365 days. Denominator: actions opened in the period that are closed and have a category.',
  ),
  source: commonPractice,
  group: 'improvement',
  unit: 'percent',
  decimals: 1,
  direction: 'lower',
  target: ownTarget(10, 20),
  levels: ['hospital', 'department'],
  measure: shareOf(
    {
      from: 'improvement',
      where: [{ field: 'closed_on', given: true }],
      exclude: [
        leftOut(
          'no-category',
          { field: 'category', given: false },
          '没有登记问题类别',
          'Category not recorded',
        ),
      ],
    },
    {
      among: {
        from: 'improvement',
        match: [
          { field: 'department', is: 'same', of: 'department' },
          { field: 'category', is: 'same', of: 'category' },
          { field: 'opened_on', is: 'within', days: 365, of: 'closed_on' },
        ],
      },
    },
  ),
  enough: 5,
};
