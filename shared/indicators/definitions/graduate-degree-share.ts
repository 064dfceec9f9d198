import type { Indicator } from '../types.ts';
import { leftOut, peopleAs, shareOf, text } from './parts.ts';

export const graduateDegreeShare: Indicator = {
  id: 'graduate-degree-share',
  version: '1',
  effectiveFrom: '2022-09-01',
  label: text('教师研究生学位比例', 'Teachers with a graduate degree'),
  definition: text(
    '分子：有硕士或博士学位的教师。分母：期内在册、登记了学位的教师，含医院医师，不含外聘。与教育部口径不同之处：教育部只计专任教师。',
    'Numerator: teachers with a master’s degree or a doctorate. Denominator: teachers on the register in the period whose degree is recorded, hospital physicians included, external teachers not. The ministry counts full-time teachers only.',
  ),
  source: {
    text: text(
      '教育部办学条件指标，官方文本未核对。',
      'Ministry of Education, teaching conditions; not checked against the official text.',
    ),
    verified: false,
  },
  group: 'resources',
  unit: 'percent',
  decimals: 1,
  direction: 'higher',
  target: {
    value: 30,
    watch: 25,
    origin: text(
      '教育部办学条件指标 30%，官方文本未核对；25% 为本系统的提示线。',
      'Ministry of Education, 30%, not checked against the official text; 25% is our own warning line.',
    ),
  },
  levels: ['hospital', 'department'],
  measure: shareOf(
    {
      ...peopleAs(['teacher']),
      exclude: [
        leftOut('no-degree', { field: 'degree', given: false }, '没有登记学位', 'Degree not recorded'),
      ],
    },
    { field: 'degree', in: ['master', 'doctorate'] },
  ),
  enough: 5,
};
