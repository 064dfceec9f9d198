import type { Indicator } from '../types.ts';
import { ownTarget, peopleAs, text } from './parts.ts';

export const feedbackDuringRotation: Indicator = {
  id: 'feedback-during-rotation',
  version: '1',
  effectiveFrom: '2022-09-01',
  label: text('轮转期间书面反馈率', 'Feedback during rotations'),
  definition: text(
    '分子：期内至少有一次写明反馈时间的 Mini-CEX 的住院医师。分母：期内在册、有轮转记录的住院医师。全院没有 Mini-CEX 时不作判断。',
    'Numerator: residents with at least one Mini-CEX of the period that records time for feedback. Denominator: residents on the register who have a rotation on record. While the whole hospital has none nothing is judged.',
  ),
  source: {
    text: text(
      'LCME 9.7 的实践口径：轮转中期的书面反馈，汇总审查；见于一所医学院的公开规定。',
      'Practice under LCME 9.7: documented mid-clerkship feedback, reviewed in aggregate, as published by one medical school.',
    ),
    verified: true,
  },
  group: 'evaluation',
  unit: 'percent',
  decimals: 1,
  direction: 'higher',
  target: ownTarget(90, 70),
  levels: ['hospital', 'department', 'programme', 'cohort'],
  measure: {
    kind: 'coverage',
    units: peopleAs(['resident'], { field: 'number', names: { from: 'rotation', key: 'learner' } }),
    unitKey: 'number',
    rows: { from: 'mini-cex', where: [{ field: 'feedback', atLeast: 1 }] },
    rowKey: 'learner',
    scale: 100,
  },
  enough: 5,
};
