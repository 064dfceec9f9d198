import type { Indicator } from '../types.ts';
import { residencyBases, residencyForm, text } from './parts.ts';

export const inductionCoverage: Indicator = {
  id: 'induction-coverage',
  version: '2',
  effectiveFrom: '2023-01-01',
  label: text('入科教育覆盖率', 'Bases that held an induction'),
  definition: text(
    '分子：期内至少登记一次入院教育、入专业基地教育或入轮转科室教育的住培专业基地。分母：全部住培专业基地。全院都没有登记时不作判断。',
    'Numerator: residency bases with at least one induction (to the hospital, the specialty base or the department) on record in the period. Denominator: all residency bases. While the whole hospital has none on record nothing is judged.',
  ),
  source: residencyForm('2.2.2。', 'item 2.2.2.'),
  group: 'activity',
  unit: 'percent',
  decimals: 1,
  direction: 'higher',
  target: {
    value: 100,
    watch: 80,
    origin: text(
      '住培基地评估指标（2023）2.2.2 要求各专业基地均开展；80% 为本系统的提示线。',
      'Residency base form (2023), item 2.2.2, asks it of every base; 80% is our own warning line.',
    ),
  },
  levels: ['hospital', 'department'],
  measure: {
    kind: 'coverage',
    units: residencyBases,
    unitKey: 'code',
    rows: {
      from: 'activity',
      where: [{ field: 'kind', in: ['hospital-induction', 'base-induction', 'induction'] }],
    },
    rowKey: 'department',
    scale: 100,
  },
  enough: 1,
};
