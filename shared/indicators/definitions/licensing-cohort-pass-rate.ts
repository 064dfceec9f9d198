import type { Indicator, RowSet } from '../types.ts';
import { leftOut, residencyForm, text } from './parts.ts';

const rows: RowSet = {
  from: 'licensing-result',
  where: [{ field: 'exam', is: 'licensing' }],
  exclude: [
    leftOut('repeated', { field: 'first_attempt', is: false }, '非首次参加', 'Not the first attempt'),
  ],
};

export const licensingCohortPassRate: Indicator = {
  id: 'licensing-cohort-pass-rate',
  version: '1',
  effectiveFrom: '2022-09-01',
  label: text('执医首考通过率（届别口径）', 'Licensing pass rate by cohort'),
  definition: text(
    '分子：期内首次参加执业医师资格考试的一届毕业生的通过人数。分母：该届参加人数。一届指毕业次年首次参加考试的毕业生；非首次参加者另行统计，不计入。实践技能与笔试各有单独的记录，此处只计总的结果。',
    'Numerator: candidates of a cohort who passed the licensing exam at their first attempt in the period. Denominator: candidates of the cohort who sat it. A cohort are the graduates who sit in the year after graduation; repeated attempts are kept apart and left out. The skills and the written part have records of their own; only the whole result counts here.',
  ),
  source: residencyForm('4.1.2：按届统计的首考通过率。', 'item 4.1.2: first-attempt rate by cohort.'),
  group: 'assessment',
  unit: 'percent',
  decimals: 1,
  direction: 'higher',
  levels: ['hospital', 'programme', 'cohort'],
  measure: {
    kind: 'ratio',
    numerator: [{ rows, quantity: { sum: 'passed' } }],
    denominator: [{ rows, quantity: { sum: 'sat' } }],
    scale: 100,
  },
  enough: 20,
};
