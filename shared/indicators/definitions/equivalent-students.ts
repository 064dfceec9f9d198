import type { Indicator } from '../types.ts';
import { dataPlatform, studentEquivalents, text } from './parts.ts';

export const equivalentStudents: Indicator = {
  id: 'equivalent-students',
  version: '1',
  effectiveFrom: '2022-09-01',
  label: text('折合在校生数', 'Equivalent students'),
  definition: text(
    '合计：本科生×1＋硕士生×1.5＋博士生×2，计入期内任何时候在册的人。留学生、预科、进修与成人学生在登记册里没有单独的身份，不单独加权；住院医师不是在校生，不计入。',
    'Sum: undergraduates × 1 + master’s students × 1.5 + doctoral students × 2, everybody who was on the register at any time of the period. The register has no roles for international, preparatory, visiting or adult students, so they have no weight of their own; residents are not enrolled students and do not count.',
  ),
  source: dataPlatform('折合系数见该函。', 'the weights are those of the letter.'),
  group: 'resources',
  unit: 'count',
  decimals: 1,
  direction: 'higher',
  levels: ['hospital', 'programme', 'cohort'],
  measure: { kind: 'total', terms: [studentEquivalents] },
  enough: 1,
};
