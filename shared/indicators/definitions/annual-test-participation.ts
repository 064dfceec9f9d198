import type { Indicator } from '../types.ts';
import { leftOut, residencyForm, shareOf, text } from './parts.ts';

export const annualTestParticipation: Indicator = {
  id: 'annual-test-participation',
  version: '1',
  effectiveFrom: '2023-01-01',
  label: text('年度业务水平测试参考率', 'Participation in the annual test'),
  definition: text(
    '分子：参加年度业务水平测试者（状态未填的按参加计）。分母：名单上应参加者。免考者不计入；缺考与缓考按未参加计。',
    'Numerator: those who sat the annual test (no state given counts as sat). Denominator: all who are listed for it. Those exempt are left out; absence and deferral count as not taking part.',
  ),
  source: residencyForm('2.2.4★：参考率 100%。', 'item 2.2.4★: everybody takes part.'),
  group: 'assessment',
  unit: 'percent',
  decimals: 1,
  direction: 'higher',
  target: {
    value: 100,
    watch: 95,
    origin: text(
      '住培基地评估指标（2023）2.2.4★；95% 为本系统的提示线。',
      'Residency base form (2023), item 2.2.4★; 95% is our own warning line.',
    ),
  },
  levels: ['hospital', 'department', 'programme', 'cohort'],
  measure: shareOf(
    {
      from: 'exam-result',
      where: [{ field: 'exam', is: 'annual' }],
      exclude: [leftOut('exempt', { field: 'state', is: 'exempt' }, '免考', 'Exempt')],
    },
    { not: { field: 'state', in: ['absent', 'deferred'] } },
  ),
  enough: 10,
};
