import type { Indicator } from '../types.ts';
import { firstAttempts, passed } from './exams.ts';
import { commonPractice, shareOf, text } from './parts.ts';

export const coursePassRate: Indicator = {
  id: 'course-pass-rate',
  version: '1',
  effectiveFrom: '2022-09-01',
  label: text('课程考试通过率', 'Course pass rate'),
  definition: text(
    '分子：首次课程考试合格者。分母：首次参加课程考试且有成绩者。补考、缺考、缓考、免修不计入；作弊按不合格计。表中未写是否合格的，以及格线判断；没有及格线的，百分制按 60 分。',
    'Numerator: first attempts at course exams that passed. Denominator: first attempts that were sat and have a result. Resits, absence, deferral and exemption are left out; misconduct counts as not passed. Where the sheet does not say passed or failed the pass mark decides, or 60 of 100 without one.',
  ),
  source: commonPractice,
  group: 'assessment',
  unit: 'percent',
  decimals: 1,
  direction: 'higher',
  levels: ['hospital', 'department', 'programme', 'cohort'],
  measure: shareOf(firstAttempts('course'), passed),
  enough: 20,
};
