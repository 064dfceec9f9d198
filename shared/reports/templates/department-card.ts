import type { ReportTemplate } from './types.ts';

/** One department beside the hospital. */
export const departmentCard: ReportTemplate = {
  id: 'department-card',
  label: { zh: '科室质量报告单', en: 'Department report card' },
  title: { zh: '科室教学质量报告单', en: 'Department report card' },
  fileWord: { zh: '科室报告单', en: 'department-card' },
  subject: 'department',
  form: 'paper',
  sections: [
    { section: 'unit' },
    { section: 'actions' },
    { section: 'basis' },
    { section: 'figures', options: { compact: true } },
    { section: 'sources' },
  ],
};
