import type { Indicator } from '../types.ts';
import { dataPlatform, leftOut, ownTarget, peopleAs, text } from './parts.ts';

export const trainingHoursPerTeacher: Indicator = {
  id: 'training-hours-per-teacher',
  version: '1',
  effectiveFrom: '2022-09-01',
  label: text('教师人均培训学时', 'Training hours per teacher'),
  definition: text(
    '分子：期内师资培训的学时之和。分母：期内在册的教师。',
    'Numerator: hours of faculty training of the period. Denominator: teachers on the register in the period.',
  ),
  source: dataPlatform('表 3-4-2：教师培训进修与交流。', 'form 3-4-2, training of teachers.'),
  group: 'resources',
  unit: 'hours',
  decimals: 1,
  direction: 'higher',
  target: ownTarget(12, 6),
  levels: ['hospital', 'department'],
  measure: {
    kind: 'ratio',
    numerator: [
      {
        rows: {
          from: 'faculty-training',
          exclude: [
            leftOut('no-hours', { field: 'hours', given: false }, '没有登记学时', 'Hours not recorded'),
          ],
        },
        quantity: { sum: 'hours' },
      },
    ],
    denominator: [{ rows: peopleAs(['teacher']), quantity: { count: true } }],
    scale: 1,
  },
  enough: 3,
};
