import type { Indicator } from '../types.ts';
import { leftOut, ownTarget, text } from './parts.ts';

const rows = {
  from: 'activity' as const,
  exclude: [
    leftOut(
      'no-attendance',
      {
        any: [
          { field: 'expected', given: false },
          { field: 'signed_in', given: false },
        ],
      },
      '没有登记应到或签到人数',
      'Expected or signed-in attendance not recorded',
    ),
  ],
};

export const activitySignInRate: Indicator = {
  id: 'activity-sign-in-rate',
  version: '1',
  effectiveFrom: '2022-09-01',
  label: text('教学活动签到率', 'Sign-in rate'),
  definition: text(
    '分子：各次教学活动签到人数之和。分母：应到人数之和。应到或签到未登记的活动不计入。同一活动的学员并不独立，因此不给置信区间。',
    'Numerator: all who signed in at teaching activities. Denominator: all who were expected. Activities without either number are left out. Learners of one activity are not independent, so no interval is given.',
  ),
  source: {
    text: text(
      '住培管理系统口径：签到／（签到＋未签到）。',
      'As coded in residency systems: signed over signed plus unsigned.',
    ),
    verified: true,
  },
  group: 'activity',
  unit: 'percent',
  decimals: 1,
  direction: 'higher',
  target: ownTarget(90, 80),
  levels: ['hospital', 'department'],
  measure: {
    kind: 'ratio',
    numerator: [{ rows, quantity: { sum: 'signed_in' } }],
    denominator: [{ rows, quantity: { sum: 'expected' } }],
    scale: 100,
  },
  enough: 50,
};
