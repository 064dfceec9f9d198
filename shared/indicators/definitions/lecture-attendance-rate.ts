import type { Indicator } from '../types.ts';
import { commonPractice, leftOut, ownTarget, text } from './parts.ts';

const rows = {
  from: 'observation' as const,
  exclude: [
    leftOut(
      'no-attendance',
      {
        any: [
          { field: 'expected', given: false },
          { field: 'present', given: false },
        ],
      },
      '没有登记应到或实到人数',
      'Expected or actual attendance not recorded',
    ),
  ],
};

export const lectureAttendanceRate: Indicator = {
  id: 'lecture-attendance-rate',
  version: '1',
  effectiveFrom: '2022-09-01',
  label: text('听课到课率', 'Attendance at observed lectures'),
  definition: text(
    '分子：听课时实到学生人数之和。分母：应到学生人数之和。任一人数未登记的听课不计入。',
    'Numerator: students present at observed lectures. Denominator: students expected. Observations without either number are left out.',
  ),
  source: commonPractice,
  group: 'observation',
  unit: 'percent',
  decimals: 1,
  direction: 'higher',
  target: ownTarget(90, 80),
  levels: ['hospital', 'department'],
  measure: {
    kind: 'ratio',
    numerator: [{ rows, quantity: { sum: 'present' } }],
    denominator: [{ rows, quantity: { sum: 'expected' } }],
    scale: 100,
  },
  enough: 50,
};
