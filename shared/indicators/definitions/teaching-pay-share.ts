import type { Indicator } from '../types.ts';
import { residencyForm, text } from './parts.ts';

export const teachingPayShare: Indicator = {
  id: 'teaching-pay-share',
  version: '1',
  effectiveFrom: '2023-01-01',
  label: text('教学绩效占比', 'Teaching in performance pay'),
  definition: text(
    '分子：期内“师资与带教补助”的支出之和。分母：期内“绩效总额”的支出之和。',
    'Numerator: spent on teachers’ pay in the period. Denominator: spent on performance pay in all.',
  ),
  source: residencyForm(
    '3.4.1★：教学绩效不低于 8% 得满分，5%—8% 得 1 分。',
    'item 3.4.1★: full marks from 8%, one point from 5% to 8%.',
  ),
  group: 'resources',
  unit: 'percent',
  decimals: 1,
  direction: 'higher',
  target: {
    value: 8,
    watch: 5,
    origin: text(
      '住培基地评估指标（2023）3.4.1★：8% 与 5%。',
      'Residency base form (2023), item 3.4.1★: 8% and 5%.',
    ),
  },
  levels: ['hospital', 'department'],
  measure: {
    kind: 'ratio',
    numerator: [
      { rows: { from: 'budget', where: [{ field: 'purpose', is: 'faculty' }] }, quantity: { sum: 'spent' } },
    ],
    denominator: [
      {
        rows: { from: 'budget', where: [{ field: 'purpose', is: 'performance-pay' }] },
        quantity: { sum: 'spent' },
      },
    ],
    scale: 100,
  },
  enough: 1,
};
