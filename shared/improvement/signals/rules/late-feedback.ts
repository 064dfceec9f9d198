import type { SignalRule } from '../types.ts';

export const lateFeedback: SignalRule = {
  id: 'late-feedback',
  label: { zh: '反馈迟缓', en: 'Late feedback' },
  help: {
    zh: '最近一个学期里，从事件到告知结果的中位天数超过目标的容许范围。',
    en: 'In the latest term, the median of days from the event to the result being shown lies beyond what the target tolerates.',
  },
  reason: {
    zh: '{period}反馈中位用时 {value}，目标 {target}；另有 {waiting} 件尚未反馈。',
    en: 'The median in {period} is {value}, the target {target}; {waiting} more are not yet fed back.',
  },
  watch: {
    kind: 'delay',
    indicators: ['evaluation-feedback-days', 'observation-feedback-days'],
    least: 1,
  },
};
