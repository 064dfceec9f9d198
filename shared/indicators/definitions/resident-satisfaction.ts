import type { Indicator } from '../types.ts';
import { leftOut, residencyForm, shareOf, text } from './parts.ts';

export const residentSatisfaction: Indicator = {
  id: 'resident-satisfaction',
  version: '2',
  effectiveFrom: '2023-01-01',
  label: text('住院医师满意度', 'Satisfied residents'),
  definition: text(
    '分子：平均分不低于 4 分（同意）的住院医师问卷。分母：住院医师提交且至少答一题的问卷。问卷先按匿名下限（默认 5 人）归组，只计入整组落在统计范围内的问卷，因此没有月度值。',
    'Numerator: forms by residents with a mean of at least 4 (agree). Denominator: forms by residents with at least one answer. Forms are first put into groups of at least as many people as the anonymity floor (5 by default); only groups that lie wholly within what is asked are counted, so there is no monthly value.',
  ),
  source: residencyForm(
    '4.3.2：满意度达到 90% 得满分，80%—90% 得一半；“满意”取 4 分及以上是本系统的口径。',
    'item 4.3.2: full points from 90%, half from 80%. That “satisfied” means 4 or more is our own rule.',
  ),
  group: 'evaluation',
  unit: 'percent',
  decimals: 1,
  direction: 'higher',
  target: {
    value: 90,
    watch: 80,
    origin: text('住培基地评估指标（2023）4.3.2', 'Residency base form (2023), item 4.3.2'),
  },
  levels: ['hospital', 'department'],
  measure: shareOf(
    {
      from: 'evaluation',
      where: [{ field: 'rater_group', is: 'resident' }],
      exclude: [leftOut('blank', { field: 'scores', given: false }, '没有作答', 'No item answered')],
    },
    { field: 'scores', atLeast: 4 },
  ),
  enough: 20,
};
