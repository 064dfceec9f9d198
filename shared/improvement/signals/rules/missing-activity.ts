import type { SignalRule } from '../types.ts';

export const missingActivity: SignalRule = {
  id: 'missing-activity',
  label: { zh: '教学活动空缺', en: 'No teaching activity' },
  help: {
    zh: '一年内有过教学活动的科室，某月一次也没有登记，而同月半数以上的科室有。',
    en: 'A department that taught within the year has not one activity on record in a month in which at least half of the departments had some.',
  },
  reason: {
    zh: '{months} 没有一次教学活动，共 {count} 个月。',
    en: 'Not one teaching activity in {months} ({count} {count|month|months}).',
  },
  watch: { kind: 'quiet', type: 'activity', months: 12, others: 0.5 },
};
