import type { Indicator } from '../types.ts';
import { commonPractice, ownTarget, peopleAs, text } from './parts.ts';

export const learnersWithoutActivity: Indicator = {
  id: 'learners-without-activity',
  version: '1',
  effectiveFrom: '2022-09-01',
  label: text('未参加教学活动的住院医师比例', 'Residents without any activity'),
  definition: text(
    '分子：期内没有一次签到记录的住院医师。分母：期内在册、有轮转记录的住院医师。宜按月看；全院没有签到记录时不作判断。',
    'Numerator: residents who did not sign in to a single activity of the period. Denominator: residents on the register who have a rotation on record. It is best read by month; while the whole hospital has no attendance on record nothing is judged.',
  ),
  source: commonPractice,
  group: 'activity',
  unit: 'percent',
  decimals: 1,
  direction: 'lower',
  target: ownTarget(0, 5),
  levels: ['hospital', 'department', 'programme', 'cohort'],
  measure: {
    kind: 'coverage',
    units: peopleAs(['resident'], { field: 'number', names: { from: 'rotation', key: 'learner' } }),
    unitKey: 'number',
    rows: { from: 'attendance', where: [{ field: 'signed_in', is: true }] },
    rowKey: 'person',
    count: 'uncovered',
    scale: 100,
  },
  enough: 5,
};
