import type { Indicator } from '../types.ts';
import { residencyBases, residencyForm, text } from './parts.ts';

export const provincialTrainingCoverage: Indicator = {
  id: 'provincial-training-coverage',
  version: '1',
  effectiveFrom: '2023-01-01',
  label: text('省级以上师资培训覆盖率', 'Bases with provincial training'),
  definition: text(
    '分子：近五个学年至少有一名教师参加过省级或以上培训的住培专业基地。分母：全部住培专业基地。全院没有这类记录时不作判断。',
    'Numerator: residency bases of which at least one teacher was trained at provincial level or above within the last five academic years. Denominator: all residency bases. While the whole hospital has no such training on record nothing is judged.',
  ),
  source: residencyForm('3.2.2：近五年省级培训。', 'item 3.2.2: provincial training within five years.'),
  group: 'resources',
  unit: 'percent',
  decimals: 1,
  direction: 'higher',
  target: {
    value: 100,
    watch: 80,
    origin: text(
      '住培基地评估指标（2023）3.2.2；80% 为本系统的提示线。',
      'Residency base form (2023), item 3.2.2; 80% is our own warning line.',
    ),
  },
  levels: ['hospital', 'department'],
  measure: {
    kind: 'coverage',
    units: residencyBases,
    unitKey: 'code',
    rows: {
      from: 'faculty-training',
      where: [{ field: 'level', in: ['province', 'nation', 'international'] }],
      years: 5,
    },
    rowKey: 'department',
    scale: 100,
  },
  enough: 1,
};
