import type { Indicator, RowSet } from '../types.ts';
import { commonPractice, leftOut, ownTarget, text } from './parts.ts';

const rows: RowSet = {
  from: 'exam-responses',
  exclude: [leftOut('absent', { field: 'absent', is: true }, '缺考', 'Absent')],
};

export const itemDiscrimination: Indicator = {
  id: 'item-discrimination',
  version: '1',
  effectiveFrom: '2022-09-01',
  label: text('试题平均区分度 D', 'Mean item discrimination D'),
  definition: text(
    '各题高分组（前 27%）与低分组（后 27%）得分率之差的平均值，两组按总分排名、人数相等。只计登记了标准答案、且至少有 10 份答卷的试卷；没有标准答案的题按作答栏里的得分计。',
    'Mean over all items of the difference between the upper and the lower 27% of the examinees, groups of equal size by rank of the total. Only papers with a key and at least 10 answer sheets count; an item without a key takes the mark that stands in the answers.',
  ),
  source: commonPractice,
  group: 'assessment',
  unit: 'score',
  decimals: 2,
  direction: 'higher',
  target: ownTarget(0.3, 0.2),
  levels: ['hospital', 'department'],
  measure: { kind: 'items', rows, statistic: 'discrimination' },
  enough: 20,
};
