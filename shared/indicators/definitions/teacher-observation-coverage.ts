import type { Indicator } from '../types.ts';
import { commonPractice, peopleAs, text } from './parts.ts';

export const teacherObservationCoverage: Indicator = {
  id: 'teacher-observation-coverage',
  version: '1',
  effectiveFrom: '2022-09-01',
  label: text('教师被听课覆盖率', 'Teachers observed'),
  definition: text(
    '分子：期内至少被听课一次的教师（领导、督导、同行均可），以工号识别。分母：期内在册的教师（不含外聘）。全院都没有听课记录时不作判断。',
    'Numerator: teachers observed at least once in the period by a leader, supervisor or peer, told apart by staff number. Denominator: teachers on the register in the period, without external ones. While the whole hospital has no observation on record nothing is judged.',
  ),
  source: commonPractice,
  group: 'observation',
  unit: 'percent',
  decimals: 1,
  direction: 'higher',
  levels: ['hospital', 'department'],
  measure: {
    kind: 'coverage',
    units: peopleAs(['teacher']),
    unitKey: 'number',
    rows: { from: 'observation' },
    rowKey: 'teacher',
    scale: 100,
  },
  enough: 3,
};
