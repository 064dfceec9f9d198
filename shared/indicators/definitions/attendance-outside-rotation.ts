import type { Condition, Indicator } from '../types.ts';
import { commonPractice, ownTarget, shareOf, text } from './parts.ts';

type Among = Extract<Condition, { among: unknown }>['among'];

const onRotation: Among = {
  from: 'rotation',
  match: [
    { field: 'learner', is: 'same', of: 'person' },
    { field: 'starts_on', is: 'notAfter', of: 'date' },
    { field: 'ends_on', is: 'notBefore', of: 'date' },
  ],
};

const here: Among = {
  ...onRotation,
  match: [...onRotation.match, { field: 'department', is: 'same', of: 'department' }],
};

export const attendanceOutsideRotation: Indicator = {
  id: 'attendance-outside-rotation',
  version: '1',
  effectiveFrom: '2022-09-01',
  label: text('非轮转科室签到比例', 'Attendance outside the own rotation'),
  definition: text(
    '分子：当天在另一科室轮转的学员的签到。分母：当天有轮转记录的学员的全部签到。当天没有轮转记录的签到不能判断，不计入分母。',
    'Numerator: sign-ins of learners who were rotating through another department on that day. Denominator: all sign-ins of learners with a rotation on that day. Sign-ins without a rotation on that day cannot be judged and are not counted.',
  ),
  source: commonPractice,
  group: 'activity',
  unit: 'percent',
  decimals: 1,
  direction: 'lower',
  target: ownTarget(5, 10),
  levels: ['hospital', 'department', 'programme', 'cohort'],
  measure: shareOf(
    { from: 'attendance', where: [{ field: 'signed_in', is: true }, { among: onRotation }] },
    { not: { among: here } },
  ),
  enough: 20,
};
