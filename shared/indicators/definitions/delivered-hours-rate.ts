import type { Indicator } from '../types.ts';
import { commonPractice, leftOut, ownTarget, text } from './parts.ts';

const rows = {
  from: 'offering' as const,
  exclude: [
    leftOut(
      'no-hours',
      {
        any: [
          { field: 'planned_hours', given: false },
          { field: 'delivered_hours', given: false },
        ],
      },
      '没有登记计划或实际学时',
      'Planned or delivered hours not recorded',
    ),
  ],
};

export const deliveredHoursRate: Indicator = {
  id: 'delivered-hours-rate',
  version: '1',
  effectiveFrom: '2022-09-01',
  label: text('学时完成率', 'Hours delivered'),
  definition: text(
    '分子：开课的实际学时之和。分母：计划学时之和。任一未登记的开课不计入。多上的学时会抵消少上的，应同时查看各门课。',
    'Numerator: hours delivered in course offerings. Denominator: hours planned. Offerings without either are left out. Extra hours of one course make up for missing ones of another, so look at the courses as well.',
  ),
  source: commonPractice,
  group: 'resources',
  unit: 'percent',
  decimals: 1,
  direction: 'higher',
  target: ownTarget(98, 90),
  levels: ['hospital', 'department', 'programme', 'cohort'],
  measure: {
    kind: 'ratio',
    numerator: [{ rows, quantity: { sum: 'delivered_hours' } }],
    denominator: [{ rows, quantity: { sum: 'planned_hours' } }],
    scale: 100,
  },
  enough: 20,
};
