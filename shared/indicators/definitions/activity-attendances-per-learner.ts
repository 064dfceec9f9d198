import type { Indicator } from '../types.ts';
import { peopleAs, text } from './parts.ts';

export const activityAttendancesPerLearner: Indicator = {
  id: 'activity-attendances-per-learner',
  version: '1',
  effectiveFrom: '2022-09-01',
  label: text('学员人均参加活动次数', 'Attendances per learner'),
  definition: text(
    '分子：各次教学活动签到人数之和。分母：期内在册的学员（本科生、硕士、博士、住院医师）。局限：签到人数不分学员类别；没有登记签到的活动不计入。',
    'Numerator: all who signed in at teaching activities. Denominator: learners on the register in the period (undergraduates, master’s and doctoral students, residents). Limits: sign-ins do not tell the groups of learners apart; activities without a sign-in count are left out.',
  ),
  source: {
    text: text(
      '住培管理系统口径：参加人次／学员数。',
      'As coded in residency systems: attendances over trainees.',
    ),
    verified: false,
  },
  group: 'activity',
  unit: 'count',
  decimals: 1,
  direction: 'higher',
  levels: ['hospital'],
  measure: {
    kind: 'ratio',
    numerator: [{ rows: { from: 'activity' }, quantity: { sum: 'signed_in' } }],
    denominator: [
      { rows: peopleAs(['student', 'master', 'doctoral', 'resident']), quantity: { count: true } },
    ],
    scale: 1,
  },
  enough: 20,
};
