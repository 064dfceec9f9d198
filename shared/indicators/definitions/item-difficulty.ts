import type { Indicator, RowSet } from '../types.ts';
import { commonPractice, leftOut, text } from './parts.ts';

const rows: RowSet = {
  from: 'exam-responses',
  exclude: [leftOut('absent', { field: 'absent', is: true }, '缺考', 'Absent')],
};

export const itemDifficulty: Indicator = {
  id: 'item-difficulty',
  version: '1',
  effectiveFrom: '2022-09-01',
  label: text('试题平均难度 P', 'Mean item difficulty P'),
  definition: text(
    '各题平均得分与该题满分之比的平均值，越高越容易。只计登记了标准答案、且至少有 10 份答卷的试卷；没有标准答案的题按作答栏里的得分计。',
    'Mean over all items of the mean score divided by the item’s maximum; the higher, the easier. Only papers with a key and at least 10 answer sheets count; an item without a key takes the mark that stands in the answers.',
  ),
  source: commonPractice,
  group: 'assessment',
  unit: 'score',
  decimals: 2,
  direction: 'higher',
  levels: ['hospital', 'department'],
  measure: { kind: 'items', rows, statistic: 'difficulty' },
  enough: 20,
};
