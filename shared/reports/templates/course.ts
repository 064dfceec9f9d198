import type { ReportTemplate } from './types.ts';

/** One course: teaching, exams, evaluation. */
export const course: ReportTemplate = {
  id: 'course',
  label: { zh: '课程质量报告', en: 'Course report' },
  title: { zh: '课程教学质量报告', en: 'Course report' },
  fileWord: { zh: '课程报告', en: 'course-report' },
  subject: 'course',
  form: 'paper',
  sections: [{ section: 'course-teaching' }, { section: 'course-exams' }, { section: 'course-evaluation' }],
};
