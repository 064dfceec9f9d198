import type { Indicator } from '../types.ts';
import { commonPractice, leftOut, ownTarget, peopleAs, text } from './parts.ts';

export const bedsPerStudent: Indicator = {
  id: 'beds-per-student',
  version: '1',
  effectiveFrom: '2022-09-01',
  label: text('生均教学床位', 'Teaching beds per student'),
  definition: text(
    '分子：各科室的教学床位之和。分母：期内在册的本科生；登记册不区分临床阶段，医院登记册上的本科生即视为处于临床阶段。',
    'Numerator: teaching beds of all departments. Denominator: undergraduates on the register in the period; the register knows no phases, so undergraduates of the hospital’s register count as being in the clinical phase.',
  ),
  source: commonPractice,
  group: 'resources',
  unit: 'count',
  decimals: 2,
  direction: 'higher',
  target: ownTarget(1, 0.5),
  levels: ['hospital'],
  measure: {
    kind: 'ratio',
    numerator: [
      {
        rows: {
          from: 'department',
          exclude: [leftOut('no-beds', { field: 'beds', given: false }, '没有登记床位', 'Beds not recorded')],
        },
        quantity: { sum: 'beds' },
      },
    ],
    denominator: [{ rows: peopleAs(['student']), quantity: { count: true } }],
    scale: 1,
  },
  enough: 5,
};
