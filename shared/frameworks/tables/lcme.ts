/** Tables of the LCME data collection instrument: `<element>-<n>`, and `<standard>.0-<n>` for a standard as a whole. */
import type { DataTable } from './types.ts';

type Row = readonly [number: string, zh: string, en: string, from: string, verified: boolean];

const rows: readonly Row[] = [
  ['1.4-1', '教学基地的协议及其状态', 'Clinical sites with their agreements', '', false],
  ['4.1-1', '各科室各职称教师人数', 'Faculty by department and rank', 'person appointment', false],
  [
    '6.0-1',
    '课程与教学形式学时表（一）',
    'Hours of courses by instructional format (1)',
    'offering course',
    true,
  ],
  [
    '6.0-2',
    '课程与教学形式学时表（二）',
    'Hours of courses by instructional format (2)',
    'offering course',
    true,
  ],
  [
    '6.0-3',
    '课程与教学形式学时表（三）',
    'Hours of courses by instructional format (3)',
    'offering course',
    true,
  ],
  ['9.0-1', '课程与考核方法表（一）', 'Courses by method of assessment (1)', 'course exam-paper', true],
  ['9.0-2', '课程与考核方法表（二）', 'Courses by method of assessment (2)', 'course exam-paper', true],
  ['9.0-3', '课程与考核方法表（三）', 'Courses by method of assessment (3)', 'course exam-paper', true],
  ['9.8-1', '成绩公布所用周数', 'Weeks until grades are released', 'exam-result', false],
  ['10.4-1', '近三年录取者情况', 'Accepted applicants of three years', 'cohort', false],
  ['11.1-1', '近三年学业流失情况', 'Attrition of three years', 'cohort', false],
  ['12.1-1', '近三年学生债务情况', 'Student debt of three years', '', false],
];

export const lcmeTables: readonly DataTable[] = rows.map(([number, zh, en, from, verified]) => ({
  id: `lcme-${number}`,
  set: 'lcme',
  number,
  label: { zh, en },
  basis: 'S',
  from: from === '' ? [] : from.split(' '),
  verified,
}));
