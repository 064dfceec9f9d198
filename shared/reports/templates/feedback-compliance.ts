import type { ReportTemplate } from './types.ts';

/** How long feedback takes, leg by leg. */
export const feedbackCompliance: ReportTemplate = {
  id: 'feedback-compliance',
  label: { zh: '反馈时限执行报告', en: 'Feedback compliance' },
  title: { zh: '教学反馈时限执行情况报告', en: 'Report on feedback compliance' },
  fileWord: { zh: '反馈时限执行', en: 'feedback-compliance' },
  subject: 'hospital',
  form: 'book',
  lists: true,
  sections: [{ section: 'clock' }, { section: 'actions' }],
};
