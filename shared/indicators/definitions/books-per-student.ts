import type { Indicator } from '../types.ts';
import { dataPlatform, leftOut, studentEquivalents, text } from './parts.ts';

export const booksPerStudent: Indicator = {
  id: 'books-per-student',
  version: '1',
  effectiveFrom: '2022-09-01',
  label: text('生均图书册数', 'Books per student'),
  definition: text(
    '分子：期内盘点的图书数量之和（册）。分母：折合在校生数。',
    'Numerator: number of books counted in the period. Denominator: equivalent students.',
  ),
  source: dataPlatform('生均图书。', 'books per student.'),
  group: 'resources',
  unit: 'count',
  decimals: 1,
  direction: 'higher',
  levels: ['hospital'],
  measure: {
    kind: 'ratio',
    numerator: [
      {
        rows: {
          from: 'resource',
          where: [{ field: 'kind', in: ['books'] }],
          exclude: [
            leftOut(
              'no-quantity',
              { field: 'quantity', given: false },
              '没有登记数量',
              'Number not recorded',
            ),
          ],
        },
        quantity: { sum: 'quantity' },
      },
    ],
    denominator: [studentEquivalents],
    scale: 1,
  },
  enough: 5,
};
