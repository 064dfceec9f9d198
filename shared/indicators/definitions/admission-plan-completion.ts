import type { Indicator, RowSet } from '../types.ts';
import { leftOut, text } from './parts.ts';

const rows: RowSet = {
  from: 'cohort',
  exclude: [
    leftOut('no-plan', { field: 'planned', given: false }, '没有登记计划招生', 'Planned intake not recorded'),
    leftOut('no-admission', { field: 'admitted', given: false }, '没有登记录取人数', 'Admitted not recorded'),
  ],
};

export const admissionPlanCompletion: Indicator = {
  id: 'admission-plan-completion',
  version: '1',
  effectiveFrom: '2022-09-01',
  label: text('招生计划完成率', 'Admission plan completed'),
  definition: text(
    '分子：期内入学各届的录取人数之和。分母：这些届的计划招生之和。计划或录取人数未登记的届不计入。',
    'Numerator: admitted in the cohorts that entered in the period. Denominator: their planned intake. Cohorts without either number are left out.',
  ),
  source: {
    text: text(
      '数据平台的口径与预警线：录取／计划，85% 以下红灯，90% 以上绿灯。',
      'As coded in a data platform with its lights: admitted over planned, red below 85%, green from 90%.',
    ),
    verified: true,
  },
  group: 'assessment',
  unit: 'percent',
  decimals: 1,
  direction: 'higher',
  target: {
    value: 90,
    watch: 85,
    origin: text('数据平台的预警线：90% 与 85%。', 'Lights of a data platform: 90% and 85%.'),
  },
  levels: ['hospital', 'programme', 'cohort'],
  measure: {
    kind: 'ratio',
    numerator: [{ rows, quantity: { sum: 'admitted' } }],
    denominator: [{ rows, quantity: { sum: 'planned' } }],
    scale: 100,
  },
  enough: 1,
};
