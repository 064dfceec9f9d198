import type { Indicator, RowSet } from '../types.ts';
import { dataPlatform, leftOut, ownTarget, text } from './parts.ts';

const due: RowSet = {
  from: 'cohort',
  where: [{ field: 'due_on', given: true }],
  span: { from: 'due_on', to: 'due_on' },
  exclude: [
    leftOut('no-due', { field: 'due', given: false }, '没有登记应毕业人数', 'Number due not recorded'),
    leftOut(
      'no-graduates',
      { field: 'graduated', given: false },
      '没有登记毕业人数',
      'Graduates not recorded',
    ),
  ],
};

export const graduationRate: Indicator = {
  id: 'graduation-rate',
  version: '1',
  effectiveFrom: '2022-09-01',
  label: text('应届毕业率', 'Graduation rate'),
  definition: text(
    '分子：应在期内毕业的各届实际毕业人数。分母：这些届的应毕业人数。按应毕业日期归入各期；应毕业或毕业人数未登记的届不计入。',
    'Numerator: graduates of the cohorts that were due to finish in the period. Denominator: those due to graduate in these cohorts. A cohort belongs to the period of its due date; cohorts without either number are left out.',
  ),
  source: dataPlatform('应届本科生毕业率。', 'graduation rate of the year’s cohort.'),
  group: 'assessment',
  unit: 'percent',
  decimals: 1,
  direction: 'higher',
  target: ownTarget(95, 90),
  levels: ['hospital', 'programme', 'cohort'],
  measure: {
    kind: 'ratio',
    numerator: [{ rows: due, quantity: { sum: 'graduated' } }],
    denominator: [{ rows: due, quantity: { sum: 'due' } }],
    scale: 100,
  },
  enough: 20,
};
