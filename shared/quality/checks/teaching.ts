import type { QualityCheck } from '../types.ts';

export const unsignedShare: QualityCheck = {
  id: 'activity-few-signed',
  level: 'warning',
  type: 'activity',
  title: { zh: '签到不足六成的活动', en: 'Activities with fewer than 60 % signed in' },
  message: {
    zh: '应到 {whole} 人，只有 {part} 人签到（{percent}%）。请补签到或核对应到人数。',
    en: '{part} of {whole} expected signed in ({percent} %). Please complete the sign-in or check the number expected.',
  },
  rows: { kind: 'share', part: 'signed_in', whole: 'expected', below: 0.6 },
};

export const activityTwice: QualityCheck = {
  id: 'activity-looks-twice',
  level: 'note',
  type: 'activity',
  title: { zh: '疑似重复的教学活动', en: 'Activities that look entered twice' },
  message: {
    zh: '同一科室、同一天、同一主持人、同一类型的活动另有 {others} 条。如是重复登记，请删去一条。',
    en: '{others} other of the same department, day, host and kind. If one was entered twice, please remove it.',
  },
  rows: { kind: 'shared', fields: ['department', 'date', 'kind', 'host'] },
};

export const observationTwice: QualityCheck = {
  id: 'observation-looks-twice',
  level: 'note',
  type: 'observation',
  title: { zh: '疑似重复的听课记录', en: 'Observations that look entered twice' },
  message: {
    zh: '同一天、同一听课人听同一教师的课另有 {others} 条。如是重复登记，请删去一条。',
    en: '{others} other of the same day, observer and teacher. If one was entered twice, please remove it.',
  },
  rows: { kind: 'shared', fields: ['date', 'teacher', 'observer'] },
};

export const hoursOver: QualityCheck = {
  id: 'offering-hours-over',
  level: 'note',
  type: 'offering',
  title: { zh: '实授学时超出计划一成', en: 'Over 110 % of the planned hours delivered' },
  message: {
    zh: '计划 {whole} 学时，实授 {part} 学时（{percent}%）。请核对两个数字。',
    en: '{part} hours were delivered where {whole} were planned ({percent} %). Please check both numbers.',
  },
  rows: { kind: 'share', part: 'delivered_hours', whole: 'planned_hours', above: 1.1 },
};

/** A teaching hour is 45 minutes. */
export const hoursAgainstActivities: QualityCheck = {
  id: 'offering-hours-activities',
  level: 'warning',
  type: 'offering',
  title: { zh: '实授学时与教学活动合计不符', en: 'Hours delivered and activities do not add up' },
  message: {
    zh: '本学期本课程计划 {whole} 学时，登记实授 {part} 学时，教学活动合计 {total} 学时。请核对实授学时，或补登活动。',
    en: '{whole} hours of this course were planned in the term, {part} are entered as delivered, its activities add up to {total}. Please check the hours, or add the activities.',
  },
  rows: {
    kind: 'sum-differs',
    other: 'activity',
    match: { course: 'course', department: 'department' },
    period: 'term',
    grain: 'term',
    part: 'delivered_hours',
    whole: 'planned_hours',
    sum: 'minutes',
    per: 45,
    tolerance: 0.1,
  },
};
