import type { Indicator, RowSet } from '../types.ts';
import { dataPlatform, leftOut, ownTarget, text } from './parts.ts';

const rows: RowSet = {
  from: 'offering',
  where: [
    {
      field: 'course',
      names: { from: 'course', key: 'code', where: [{ field: 'kind', is: 'practice' }] },
    },
  ],
  exclude: [
    leftOut(
      'no-plan',
      { field: 'planned_hours', given: false },
      '没有登记计划学时',
      'Planned hours not recorded',
    ),
    leftOut(
      'no-delivery',
      { field: 'delivered_hours', given: false },
      '没有登记实际学时',
      'Delivered hours not recorded',
    ),
  ],
};

export const practicalDeliveryRate: Indicator = {
  id: 'practical-delivery-rate',
  version: '1',
  effectiveFrom: '2022-09-01',
  label: text('实验实践开出率', 'Practical teaching delivered'),
  definition: text(
    '分子：实践课开课的实际学时之和。分母：实践课开课的计划学时之和。记录里只有学时，没有单个实验项目，因此以学时代替项目数。计划或实际学时未登记的不计入。',
    'Numerator: hours delivered in offerings of practice courses. Denominator: hours planned for them. The records hold hours, not single experiments, so hours stand for them. Offerings without planned or delivered hours are left out.',
  ),
  source: dataPlatform(
    '原指标为实际开出的实验项目数／大纲规定的项目数。',
    'the original counts experiments run over experiments in the syllabus.',
  ),
  group: 'resources',
  unit: 'percent',
  decimals: 1,
  direction: 'higher',
  target: ownTarget(95, 90),
  levels: ['hospital', 'department', 'programme', 'cohort'],
  measure: {
    kind: 'ratio',
    numerator: [{ rows, quantity: { sum: 'delivered_hours' } }],
    denominator: [{ rows, quantity: { sum: 'planned_hours' } }],
    scale: 100,
  },
  enough: 1,
};
