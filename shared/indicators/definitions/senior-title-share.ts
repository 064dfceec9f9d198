import type { Indicator } from '../types.ts';
import { leftOut, peopleAs, shareOf, text } from './parts.ts';

export const seniorTitleShare: Indicator = {
  id: 'senior-title-share',
  version: '1',
  effectiveFrom: '2022-09-01',
  label: text('高级职称教师比例', 'Teachers with a senior title'),
  definition: text(
    '分子：教授与副教授（含同级临床高级职称）。分母：期内在册、登记了职称的教师，含医院医师，不含外聘。',
    'Numerator: professors and associate professors, or clinical titles of that rank. Denominator: teachers on the register in the period whose title is recorded, hospital physicians included, external teachers not.',
  ),
  source: {
    text: text('本科教学基本状态数据的常用指标。', 'In common use with the undergraduate status data.'),
    verified: false,
  },
  group: 'resources',
  unit: 'percent',
  decimals: 1,
  direction: 'higher',
  levels: ['hospital', 'department'],
  measure: shareOf(
    {
      ...peopleAs(['teacher']),
      exclude: [leftOut('no-title', { field: 'title', given: false }, '没有登记职称', 'Title not recorded')],
    },
    { field: 'title', in: ['professor', 'associate'] },
  ),
  enough: 5,
};
