import { departmentField, option } from './fields.ts';
import type { RecordType } from './types.ts';

export const course: RecordType = {
  id: 'course',
  group: 'curriculum',
  label: { zh: '课程', en: 'Course' },
  plural: { zh: '课程', en: 'Courses' },
  help: {
    zh: '课程目录：代码、学分与学时。每学期的授课另记为开课。',
    en: 'The catalogue: code, credits and hours. What was taught in a term is a course offering.',
  },
  icon: 'course',
  sheetAliases: ['课程', '课程目录', '课程信息', 'courses', 'course catalogue', 'course list'],
  fields: [
    {
      kind: 'text',
      name: 'code',
      identifier: true,
      required: true,
      maxLength: 20,
      label: { zh: '课程代码', en: 'Course code' },
      aliases: ['课程代码', '课程编号', '课程号', '代码', 'course code', 'course no', 'code'],
    },
    {
      kind: 'text',
      name: 'name',
      required: true,
      maxLength: 80,
      label: { zh: '课程名称', en: 'Name (Chinese)' },
      aliases: ['课程名称', '课程', '名称', '课程中文名称', 'course', 'course name', 'course title', 'name'],
    },
    {
      kind: 'text',
      name: 'name_en',
      maxLength: 120,
      label: { zh: '英文名称', en: 'Name (English)' },
      aliases: ['英文名称', '课程英文名称', 'english name', 'name in english', 'english title'],
    },
    departmentField(),
    {
      kind: 'choice',
      name: 'kind',
      label: { zh: '课程类别', en: 'Kind' },
      aliases: ['课程类别', '课程性质', '类别', 'course type', 'kind', 'type'],
      options: [
        option('theory', '理论课', 'Theory', '必修', '理论', 'lecture', 'required'),
        option(
          'practice',
          '实践课',
          'Practice',
          '实践',
          '见习',
          '实习',
          '临床实践',
          'clerkship',
          'practical',
          'internship',
        ),
        option('elective', '选修课', 'Elective', '选修', '限选', '任选', 'optional'),
      ],
    },
    {
      kind: 'number',
      name: 'credits',
      min: 0,
      max: 60,
      decimals: 1,
      label: { zh: '学分', en: 'Credits' },
      aliases: ['学分', '总学分', 'credits', 'credit'],
    },
    {
      kind: 'number',
      name: 'practice_credits',
      min: 0,
      max: 60,
      decimals: 1,
      label: { zh: '实践学分', en: 'Practice credits' },
      aliases: ['实践学分', '实践教学学分', 'practice credits', 'practical credits'],
    },
    {
      kind: 'integer',
      name: 'hours',
      min: 0,
      max: 2000,
      label: { zh: '学时', en: 'Hours' },
      unit: { zh: '学时', en: 'h' },
      aliases: ['学时', '总学时', '计划学时', 'hours', 'total hours', 'contact hours'],
    },
  ],
  key: ['code'],
  departmentField: 'department',
  timeField: null,
  basis: 'point',
  privacy: 'internal',
  titleFields: ['name', 'code'],
  checks: [
    {
      id: 'course-practice-over-total',
      level: 'error',
      field: 'practice_credits',
      message: {
        zh: '实践学分 {practice} 大于总学分 {credits}。',
        en: '{practice} practice credits are more than the {credits} credits of the course.',
      },
      test: (v) =>
        typeof v.practice_credits === 'number' &&
        typeof v.credits === 'number' &&
        v.practice_credits > v.credits
          ? { practice: v.practice_credits, credits: v.credits }
          : null,
    },
  ],
};
