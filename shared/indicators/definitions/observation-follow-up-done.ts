import type { Indicator } from '../types.ts';
import { residencyForm, shareOf, text } from './parts.ts';

export const observationFollowUpDone: Indicator = {
  id: 'observation-follow-up-done',
  version: '1',
  effectiveFrom: '2023-01-01',
  label: text('听课跟进完成率', 'Follow-ups done'),
  definition: text(
    '分子：已填写跟进日期的听课记录。分母：标为需要跟进的听课记录。',
    'Numerator: observations with a date of follow-up. Denominator: observations marked as needing follow-up.',
  ),
  source: residencyForm(
    '2.2.5★：督导须有反馈及整改。',
    'item 2.2.5★: supervision is followed by feedback and correction.',
  ),
  group: 'observation',
  unit: 'percent',
  decimals: 1,
  direction: 'higher',
  target: {
    value: 100,
    watch: 80,
    origin: text(
      '住培基地评估指标（2023）2.2.5★；80% 为本系统的提示线。',
      'Residency base form (2023), item 2.2.5★; 80% is our own warning line.',
    ),
  },
  levels: ['hospital', 'department'],
  measure: shareOf(
    { from: 'observation', where: [{ field: 'follow_up_needed', is: true }] },
    { field: 'followed_up_on', given: true },
  ),
  enough: 3,
};
