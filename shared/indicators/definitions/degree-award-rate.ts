import type { Indicator, RowSet } from '../types.ts';
import { dataPlatform, leftOut, ownTarget, text } from './parts.ts';

const due: RowSet = {
  from: 'cohort',
  where: [{ field: 'due_on', given: true }],
  span: { from: 'due_on', to: 'due_on' },
  exclude: [
    leftOut(
      'no-graduates',
      { field: 'graduated', given: false },
      '没有登记毕业人数',
      'Graduates not recorded',
    ),
    leftOut('no-degrees', { field: 'degrees', given: false }, '没有登记学位人数', 'Degrees not recorded'),
  ],
};

export const degreeAwardRate: Indicator = {
  id: 'degree-award-rate',
  version: '1',
  effectiveFrom: '2022-09-01',
  label: text('学位授予率', 'Degree-award rate'),
  definition: text(
    '分子：应在期内毕业的各届授予学位人数。分母：这些届的毕业人数。毕业或学位人数未登记的届不计入。',
    'Numerator: degrees awarded to the cohorts that were due to finish in the period. Denominator: graduates of these cohorts. Cohorts without either number are left out.',
  ),
  source: dataPlatform('应届本科生学位授予率。', 'degrees awarded over graduates.'),
  group: 'assessment',
  unit: 'percent',
  decimals: 1,
  direction: 'higher',
  target: ownTarget(95, 90),
  levels: ['hospital', 'programme', 'cohort'],
  measure: {
    kind: 'ratio',
    numerator: [{ rows: due, quantity: { sum: 'degrees' } }],
    denominator: [{ rows: due, quantity: { sum: 'graduated' } }],
    scale: 100,
  },
  enough: 20,
};
