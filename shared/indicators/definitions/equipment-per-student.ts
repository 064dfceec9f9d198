import type { Indicator } from '../types.ts';
import { dataPlatform, leftOut, studentEquivalents, text } from './parts.ts';

export const equipmentPerStudent: Indicator = {
  id: 'equipment-per-student',
  version: '1',
  effectiveFrom: '2022-09-01',
  label: text('生均教学设备值', 'Teaching equipment per student'),
  definition: text(
    '分子：期内盘点的教学设备与模拟教具的资产价值之和。分母：折合在校生数。同一设备一期只应盘点一次，重复盘点会重复计入。',
    'Numerator: value of teaching equipment and simulators counted in the period. Denominator: equivalent students. An item should be counted once a period; what is counted twice counts twice.',
  ),
  source: dataPlatform('生均教学科研仪器设备值。', 'value of equipment per student.'),
  group: 'resources',
  unit: 'money',
  decimals: 0,
  direction: 'higher',
  levels: ['hospital'],
  measure: {
    kind: 'ratio',
    numerator: [
      {
        rows: {
          from: 'resource',
          where: [{ field: 'kind', in: ['equipment', 'simulator'] }],
          exclude: [
            leftOut('no-value', { field: 'value', given: false }, '没有登记资产价值', 'Value not recorded'),
          ],
        },
        quantity: { sum: 'value' },
      },
    ],
    denominator: [studentEquivalents],
    scale: 1,
  },
  enough: 5,
};
