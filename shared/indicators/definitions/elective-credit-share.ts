import type { Indicator } from '../types.ts';
import { dataPlatform, leftOut, text } from './parts.ts';

const rows = {
  from: 'course',
  exclude: [
    leftOut('no-kind', { field: 'kind', given: false }, '没有登记课程类别', 'Kind of course not recorded'),
    leftOut('no-credits', { field: 'credits', given: false }, '没有登记学分', 'Credits not recorded'),
  ],
};

export const electiveCreditShare: Indicator = {
  id: 'elective-credit-share',
  version: '1',
  effectiveFrom: '2022-09-01',
  label: text('选修学分比例', 'Share of elective credits'),
  definition: text(
    '分子：选修课的学分之和。分母：全部课程的学分之和。课程类别或学分未登记的不计入。课程目录不分学期，因此各期的值相同。',
    'Numerator: credits of elective courses. Denominator: credits of all courses. Courses without a kind or credits are left out. The catalogue has no terms, so the value is the same in every period.',
  ),
  source: dataPlatform('选修课学分占总学分的比例。', 'elective credits over all credits.'),
  group: 'resources',
  unit: 'percent',
  decimals: 1,
  direction: 'higher',
  levels: ['hospital', 'department'],
  measure: {
    kind: 'ratio',
    numerator: [
      { rows: { ...rows, where: [{ field: 'kind', is: 'elective' }] }, quantity: { sum: 'credits' } },
    ],
    denominator: [{ rows, quantity: { sum: 'credits' } }],
    scale: 100,
  },
  enough: 1,
};
