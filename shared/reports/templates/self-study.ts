import type { ReportTemplate } from './types.ts';

/** The self-study: chapter by chapter of a framework, with evidence and what is missing. */
export const selfStudy: ReportTemplate = {
  id: 'self-study',
  label: { zh: '自评报告', en: 'Self-study' },
  title: { zh: '自评报告', en: 'Self-study report' },
  fileWord: { zh: '自评报告', en: 'self-study' },
  subject: 'hospital',
  form: 'book',
  lists: true,
  sections: [
    { section: 'readiness' },
    { section: 'summary', options: { few: false } },
    { section: 'standards', options: { chapters: true } },
    { section: 'evidence' },
    { section: 'actions' },
    { section: 'figures' },
    { section: 'sources' },
  ],
};
