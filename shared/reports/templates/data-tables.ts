import type { ReportTemplate } from './types.ts';

/** Tables without words: records, indicators, departments. */
export const dataTables: ReportTemplate = {
  id: 'data-tables',
  label: { zh: '数据表', en: 'Data tables' },
  title: { zh: '教学质量数据表', en: 'Data tables' },
  fileWord: { zh: '数据表', en: 'data-tables' },
  subject: 'hospital',
  form: 'book',
  lists: true,
  sections: [
    { section: 'records' },
    { section: 'overview' },
    { section: 'departments', options: { matrix: false, charts: 0 } },
    { section: 'figures' },
    { section: 'sources' },
  ],
};
