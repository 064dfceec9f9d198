import type { Indicator } from '../types.ts';
import { dataPlatform, leftOut, ownTarget, text } from './parts.ts';

export const internshipSiteLoad: Indicator = {
  id: 'internship-site-load',
  version: '1',
  effectiveFrom: '2022-09-01',
  label: text('实习基地负荷', 'Internship site load'),
  definition: text(
    '分子：实习组的人数之和。分母：期内盘点的实习基地可容纳人数之和。超过 100% 表示超出核定容量。',
    'Numerator: students of the internship groups. Denominator: places of the internship sites counted in the period. More than 100% is beyond the approved capacity.',
  ),
  source: dataPlatform('表 2-4：实习、实训基地。', 'form 2-4, internship and training sites.'),
  group: 'resources',
  unit: 'percent',
  decimals: 1,
  direction: 'lower',
  target: ownTarget(100, 120),
  levels: ['hospital', 'department'],
  measure: {
    kind: 'ratio',
    numerator: [
      {
        rows: {
          from: 'class',
          where: [{ field: 'kind', is: 'internship' }],
          exclude: [
            leftOut('no-size', { field: 'students', given: false }, '没有登记人数', 'Size not recorded'),
          ],
        },
        quantity: { sum: 'students' },
      },
    ],
    denominator: [
      {
        rows: {
          from: 'resource',
          where: [{ field: 'kind', is: 'internship-site' }],
          exclude: [
            leftOut('no-places', { field: 'seats', given: false }, '没有登记容量', 'Places not recorded'),
          ],
        },
        quantity: { sum: 'seats' },
      },
    ],
    scale: 100,
  },
  enough: 5,
};
