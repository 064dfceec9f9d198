import type { ReportTemplate } from './types.ts';

/** The self-evaluation form of a framework with points: score, reason and attachments for each item. */
export const selfForm: ReportTemplate = {
  id: 'self-form',
  label: { zh: '自评表', en: 'Self-evaluation form' },
  title: { zh: '自评表', en: 'Self-evaluation form' },
  fileWord: { zh: '自评表', en: 'self-evaluation-form' },
  subject: 'hospital',
  form: 'paper',
  sections: [{ section: 'form' }],
};
