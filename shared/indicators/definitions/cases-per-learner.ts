import type { Indicator, RowSet } from '../types.ts';
import { text } from './parts.ts';

const rows: RowSet = { from: 'experience-log', where: [{ field: 'kind', is: 'disease' }] };

export const casesPerLearner: Indicator = {
  id: 'cases-per-learner',
  version: '1',
  effectiveFrom: '2022-09-01',
  label: text('人均管理病例数', 'Cases per learner'),
  definition: text(
    '分子：期内登记的病种例数。分母：期内登记过病种的学员人数。标准为每半年不少于 48 例，因此按学期判断；学年值与月度值只供参考。',
    'Numerator: diseases logged in the period. Denominator: learners who logged at least one. The standard is 48 in half a year, so it is judged by the term; years and months are for orientation.',
  ),
  source: {
    text: text(
      '住培专业基地评估指标（2023，皮肤科）：半年管理病人不少于 48 例；各专业不同。',
      'Specialty base form (2023, dermatology): at least 48 patients in half a year; specialties differ.',
    ),
    verified: true,
  },
  group: 'activity',
  unit: 'count',
  decimals: 1,
  direction: 'higher',
  target: {
    value: 48,
    watch: 36,
    origin: text(
      '住培专业基地评估指标（2023，皮肤科）每半年 48 例；36 例为本系统的提示线。',
      'Specialty base form (2023, dermatology): 48 in half a year; 36 is our own warning line.',
    ),
  },
  levels: ['hospital', 'department', 'programme', 'cohort'],
  measure: {
    kind: 'ratio',
    numerator: [{ rows, quantity: { count: true } }],
    denominator: [{ rows, quantity: { distinct: 'learner' } }],
    scale: 1,
  },
  enough: 3,
};
