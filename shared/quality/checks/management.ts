import type { QualityCheck } from '../types.ts';

export const improvementOverdue: QualityCheck = {
  id: 'improvement-overdue',
  level: 'warning',
  type: 'improvement',
  title: { zh: '整改逾期未完成', en: 'Improvement overdue' },
  message: {
    zh: '整改期限已过，还没有完成日期。请督促科室完成，或登记完成日期。',
    en: 'The due date has passed without a closing date. Please see to it, or enter the date.',
  },
  rows: {
    kind: 'where',
    where: [
      { field: 'due_on', reached: true },
      { field: 'closed_on', given: false },
    ],
  },
};

export const policyReviewDue: QualityCheck = {
  id: 'policy-review-due',
  level: 'warning',
  type: 'policy',
  title: { zh: '制度超过复审日期', en: 'Policy past its review date' },
  message: {
    zh: '复审日期已过。请复审后登记新的复审日期，或登记废止。',
    en: 'The review date has passed. Please review it and enter the next date, or mark it as withdrawn.',
  },
  rows: {
    kind: 'where',
    where: [
      { field: 'review_on', reached: true },
      { field: 'repealed_on', given: false },
    ],
  },
};
