import type { Indicator } from '../types.ts';
import { dataPlatform, leftOut, shareOf, text } from './parts.ts';

export const seniorTaughtShare: Indicator = {
  id: 'senior-taught-share',
  version: '1',
  effectiveFrom: '2022-09-01',
  label: text('高级职称授课门次比例', 'Course offerings taught by professors'),
  definition: text(
    '分子：由教授或副教授负责的开课门次。分母：登记了授课教师的开课门次。',
    'Numerator: course offerings in the charge of a professor or associate professor. Denominator: offerings with a teacher on record.',
  ),
  source: dataPlatform(
    '教授、副教授讲授课程门次占总门次的比例。',
    'sections taught by professors and associate professors over all sections.',
  ),
  group: 'resources',
  unit: 'percent',
  decimals: 1,
  direction: 'higher',
  levels: ['hospital', 'department', 'programme', 'cohort'],
  measure: shareOf(
    {
      from: 'offering',
      exclude: [
        leftOut('no-teacher', { field: 'teacher', given: false }, '没有登记授课教师', 'No teacher on record'),
      ],
    },
    {
      field: 'teacher',
      names: { from: 'person', key: 'number', where: [{ field: 'title', in: ['professor', 'associate'] }] },
    },
  ),
  enough: 5,
};
