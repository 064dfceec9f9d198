import type { Indicator } from '../types.ts';
import { text } from './parts.ts';

export const gradeReleaseDays: Indicator = {
  id: 'grade-release-days',
  version: '1',
  effectiveFrom: '2022-09-01',
  label: text('成绩发布天数', 'Days until grades are released'),
  definition: text(
    '课程考试日期到成绩发布日期的平均天数。没有登记发布日期的成绩不计入。',
    'Mean days from the date of a course exam to the day on which its result was released. Results without a release date are left out.',
  ),
  source: {
    text: text(
      'LCME 9.8 的实践口径：期末成绩六周内发布；见于一所医学院的公开规定。',
      'Practice under LCME 9.8: final grades within six weeks, as published by one medical school.',
    ),
    verified: true,
  },
  group: 'assessment',
  unit: 'days',
  decimals: 1,
  direction: 'lower',
  target: {
    value: 42,
    watch: 56,
    origin: text(
      '六周（42 天）；八周为本系统的提示线。',
      'Six weeks (42 days); eight weeks is our own warning line.',
    ),
  },
  levels: ['hospital', 'department', 'programme', 'cohort'],
  measure: {
    kind: 'mean',
    rows: { from: 'exam-result', where: [{ field: 'exam', is: 'course' }] },
    value: { daysFrom: 'date', to: 'released_on' },
  },
  enough: 20,
};
