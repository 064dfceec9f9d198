import type { ReportTemplate } from './types.ts';

/** The evidence of a framework, and what is missing. */
export const evidenceIndex: ReportTemplate = {
  id: 'evidence-index',
  label: { zh: '佐证材料目录', en: 'Evidence index' },
  title: { zh: '佐证材料目录', en: 'Index of evidence' },
  fileWord: { zh: '佐证材料目录', en: 'evidence-index' },
  subject: 'hospital',
  form: 'book',
  sections: [{ section: 'readiness' }, { section: 'evidence' }],
};
