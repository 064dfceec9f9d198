import type { Indicator } from '../types.ts';
import { residencyBases, text } from './parts.ts';

export const activityStandardAttainment: Indicator = {
  id: 'activity-standard-attainment',
  version: '1',
  effectiveFrom: '2023-01-01',
  label: text('教学活动达标率', 'Activity standards reached'),
  definition: text(
    '每个住培专业基地每月三项标准：教学查房不少于 2 次、小讲课不少于 4 次、病例讨论不少于 2 次。分子：达标的“基地×类型×月”。分母：期内已开始的全部月份的“基地×类型×月”，当月未结束也计入。每月归入其 1 日所在的学期；全院都没有登记时不作判断。',
    'Each residency base has three standards a month: at least 2 teaching rounds, 4 mini-lectures and 2 case discussions. Numerator: bases × kinds × months that reached theirs. Denominator: all of them for the months of the period that have begun, the running month included. A month belongs to the term of its first day. While the whole hospital has nothing on record nothing is judged.',
  ),
  source: {
    text: text(
      '住培专业基地评估指标（2023，皮肤科）：查房每两周 1 次、小讲课每周 1 次、病例讨论每两周 1 次；本系统换算为每月次数。',
      'Specialty base form (2023, dermatology): a round every two weeks, a mini-lecture every week, a case discussion every two weeks; turned into monthly numbers by us.',
    ),
    verified: true,
  },
  group: 'activity',
  unit: 'percent',
  decimals: 1,
  direction: 'higher',
  target: {
    value: 100,
    watch: 80,
    origin: text(
      '住培专业基地评估指标（2023）要求全部达到；80% 为本系统的提示线。',
      'The specialty base form (2023) asks for all of them; 80% is our own warning line.',
    ),
  },
  levels: ['hospital', 'department'],
  measure: {
    kind: 'attainment',
    units: residencyBases,
    unitKey: 'code',
    rows: { from: 'activity' },
    rowKey: 'department',
    by: 'kind',
    standards: [
      { value: 'ward-round', atLeast: 2 },
      { value: 'mini-lecture', atLeast: 4 },
      { value: 'case-discussion', atLeast: 2 },
    ],
    scale: 100,
  },
  enough: 3,
};
