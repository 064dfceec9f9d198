import type { ReportTemplate } from './types.ts';

/** Every indicator in words. */
export const indicatorBook: ReportTemplate = {
  id: 'indicator-book',
  label: { zh: '指标手册', en: 'Indicator book' },
  title: { zh: '教学质量指标手册', en: 'Indicator book' },
  fileWord: { zh: '指标手册', en: 'indicator-book' },
  subject: 'hospital',
  form: 'book',
  sections: [{ section: 'definitions' }],
};
