import type { Indicator } from '../types.ts';
import { dataPlatform, leftOut, ownTarget, shareOf, text } from './parts.ts';

export const placementRate: Indicator = {
  id: 'placement-rate',
  version: '1',
  effectiveFrom: '2022-09-01',
  label: text('毕业去向落实率', 'Placed after graduation'),
  definition: text(
    '分子：已就业、升学、参加住培、出国出境或以其他形式就业的毕业生。分母：登记了去向的毕业生。按毕业日期归入各期。',
    'Numerator: graduates who work, study on, are in residency, are abroad or work otherwise. Denominator: graduates whose destination is recorded. A graduate belongs to the period of the graduation date.',
  ),
  source: dataPlatform('表 6-5：就业与升学情况。', 'form 6-5, employment and further study.'),
  group: 'assessment',
  unit: 'percent',
  decimals: 1,
  direction: 'higher',
  target: ownTarget(90, 80),
  levels: ['hospital', 'programme', 'cohort'],
  measure: shareOf(
    {
      from: 'graduate-outcome',
      exclude: [
        leftOut(
          'no-destination',
          { field: 'destination', given: false },
          '没有登记去向',
          'Destination not recorded',
        ),
      ],
    },
    { field: 'destination', in: ['employed', 'further-study', 'residency', 'abroad', 'other-work'] },
  ),
  enough: 20,
};
