import type { Indicator } from '../types.ts';
import { commonPractice, ownTarget, shareOf, text } from './parts.ts';

export const sheetAcknowledgedRate: Indicator = {
  id: 'sheet-acknowledged-rate',
  version: '1',
  effectiveFrom: '2022-09-01',
  label: text('反馈单确认率', 'Feedback sheets acknowledged'),
  definition: text(
    '按发出日期归期。分子：已填写确认日期的反馈单。分母：发出的全部反馈单。',
    'By the day a sheet was sent. Numerator: feedback sheets with a date of acknowledgement. Denominator: all feedback sheets sent.',
  ),
  source: commonPractice,
  group: 'evaluation',
  unit: 'percent',
  decimals: 1,
  direction: 'higher',
  target: ownTarget(90, 70),
  levels: ['hospital', 'department'],
  measure: shareOf({ from: 'feedback-sheet' }, { field: 'acknowledged_on', given: true }),
  enough: 5,
};
