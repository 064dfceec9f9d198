import type { ReportTemplate } from './types.ts';

/** The annual quality report against a framework. */
export const annual: ReportTemplate = {
  id: 'annual',
  label: { zh: '教学质量年度报告', en: 'Annual quality report' },
  title: { zh: '教学质量年度报告', en: 'Annual report on teaching quality' },
  fileWord: { zh: '年度报告', en: 'annual-report' },
  subject: 'hospital',
  form: 'book',
  lists: true,
  sections: [
    { section: 'summary' },
    { section: 'basis' },
    { section: 'overview' },
    { section: 'departments' },
    { section: 'standards' },
    { section: 'actions' },
    { section: 'figures' },
    { section: 'sources' },
  ],
};
