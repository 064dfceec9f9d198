import type { QualityCheck } from '../types.ts';

export const attendanceElsewhere: QualityCheck = {
  id: 'attendance-outside-rotation',
  level: 'warning',
  type: 'attendance',
  title: { zh: '签到不在轮转科室', en: 'Attendance outside the rotation department' },
  message: {
    zh: '这名学员当天不在该科室轮转。请核对签到的科室和日期，或补登轮转安排。',
    en: 'The trainee was not rotating in this department on that day. Please check department and date, or add the rotation.',
  },
  rows: {
    kind: 'not-within',
    other: 'rotation',
    match: { person: 'learner', department: 'department' },
    date: 'date',
    from: 'starts_on',
    to: 'ends_on',
  },
};

export const quietMonth: QualityCheck = {
  id: 'rotation-quiet-month',
  level: 'warning',
  type: 'rotation',
  title: { zh: '轮转期间整月没有教学活动', en: 'A month of rotation without any activity' },
  message: {
    zh: '轮转期间，{months} 没有任何教学活动签到。请补录签到，或说明原因后忽略。',
    en: 'No attendance at any teaching activity in {months} of this rotation. Please add it, or dismiss this with the reason.',
  },
  rows: {
    kind: 'quiet-month',
    other: 'attendance',
    match: { learner: 'person' },
    date: 'date',
    from: 'starts_on',
    to: 'ends_on',
    where: [{ not: { field: 'state', is: 'interrupted' } }],
  },
};
