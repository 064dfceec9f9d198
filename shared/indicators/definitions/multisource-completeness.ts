import type { Indicator } from '../types.ts';
import { ownTarget, peopleAs, residencyForm, text } from './parts.ts';

export const multisourceCompleteness: Indicator = {
  id: 'multisource-completeness',
  version: '1',
  effectiveFrom: '2023-01-01',
  label: text('360 度评价完整率', 'Multi-source ratings complete'),
  definition: text(
    '分子：期内收到至少 6 份、来自至少 3 类评价人的评价的住院医师。分母：期内在册、有轮转记录的住院医师。份数与类别数由本系统给出，办公室可以另定。全院没有记录时不作判断。',
    'Numerator: residents with at least 6 forms of at least 3 groups of raters in the period. Denominator: residents on the register who have a rotation on record. The two numbers are ours; the office may set others. While the whole hospital has none on record nothing is judged.',
  ),
  source: residencyForm('4.3.1：多源评价。', 'item 4.3.1: multi-source rating.'),
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
    rows: { from: 'multisource' },
    rowKey: 'learner',
    least: { rows: 6, different: { field: 'rater_group', atLeast: 3 } },
    scale: 100,
  },
  enough: 5,
};
