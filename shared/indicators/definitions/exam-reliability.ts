import type { Indicator, RowSet } from '../types.ts';
import { leftOut, text } from './parts.ts';

const rows: RowSet = {
  from: 'exam-responses',
  exclude: [leftOut('absent', { field: 'absent', is: true }, '缺考', 'Absent')],
};

export const examReliability: Indicator = {
  id: 'exam-reliability',
  version: '1',
  effectiveFrom: '2022-09-01',
  label: text('试卷信度', 'Exam reliability'),
  definition: text(
    '各试卷克隆巴赫 α（0/1 计分时即 KR-20）的平均值。只计登记了标准答案、且至少有 10 份答卷的试卷；没有标准答案的题按作答栏里的得分计。',
    'Mean over all papers of Cronbach’s alpha (KR-20 for items marked 0 or 1). Only papers with a key and at least 10 answer sheets count; an item without a key takes the mark that stands in the answers.',
  ),
  source: {
    text: text(
      '经典测量理论；.70 的下限见于公开的命题指南。',
      'Classical test theory; the limit of .70 stands in a published guide to item analysis.',
    ),
    verified: true,
  },
  group: 'assessment',
  unit: 'score',
  decimals: 2,
  direction: 'higher',
  target: {
    value: 0.7,
    watch: 0.6,
    origin: text(
      '公开的命题指南：不低于 .70；.60 为本系统的提示线。',
      'Published guide to item analysis: at least .70; .60 is our own warning line.',
    ),
  },
  levels: ['hospital', 'department'],
  measure: { kind: 'items', rows, statistic: 'reliability' },
  enough: 20,
};
