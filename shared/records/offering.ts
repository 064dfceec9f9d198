import { departmentField, personField } from './fields.ts';
import type { RecordType } from './types.ts';

export const offering: RecordType = {
  id: 'offering',
  group: 'curriculum',
  label: { zh: '开课', en: 'Course offering' },
  plural: { zh: '开课情况', en: 'Course offerings' },
  help: {
    zh: '一门课程在一个学期对一个班的授课：计划与实际学时、负责教师、应评人数。',
    en: 'One course taught to one class in one term: planned and delivered hours, teacher in charge, expected raters.',
  },
  icon: 'offering',
  sheetAliases: [
    '开课',
    '开课情况',
    '开课计划',
    '授课任务',
    'offerings',
    'course offerings',
    'teaching plan',
  ],
  fields: [
    {
      kind: 'reference',
      name: 'course',
      to: 'course',
      unknown: 'error',
      required: true,
      label: { zh: '课程', en: 'Course' },
      aliases: ['课程', '课程名称', '课程代码', 'course', 'course code', 'course name'],
    },
    {
      kind: 'period',
      name: 'term',
      grain: 'term',
      required: true,
      label: { zh: '学期', en: 'Term' },
      aliases: ['学期', '开课学期', '学年学期', 'term', 'semester'],
    },
    {
      kind: 'text',
      name: 'class_name',
      required: true,
      maxLength: 60,
      label: { zh: '班级', en: 'Class' },
      aliases: ['班级', '教学班', '授课对象', '年级班级', 'class', 'class name', 'group'],
    },
    departmentField(),
    personField(
      'teacher',
      '负责教师',
      'Teacher in charge',
      '任课教师 | 主讲教师 | 课程负责人 | 授课教师 | teacher | lecturer | course director | instructor',
    ),
    {
      kind: 'integer',
      name: 'students',
      min: 0,
      max: 5000,
      label: { zh: '学生人数', en: 'Students' },
      aliases: ['学生人数', '选课人数', '人数', '应评人数', 'students', 'enrolled', 'class size'],
    },
    {
      kind: 'number',
      name: 'planned_hours',
      min: 0,
      max: 2000,
      decimals: 1,
      label: { zh: '计划学时', en: 'Planned hours' },
      aliases: ['计划学时', '应授学时', 'planned hours', 'planned'],
    },
    {
      kind: 'number',
      name: 'delivered_hours',
      min: 0,
      max: 2000,
      decimals: 1,
      label: { zh: '实际学时', en: 'Delivered hours' },
      aliases: ['实际学时', '已授学时', '完成学时', 'delivered hours', 'delivered', 'actual hours'],
    },
  ],
  key: ['course', 'term', 'class_name'],
  departmentField: 'department',
  timeField: 'term',
  basis: 'school-year',
  privacy: 'internal',
  titleFields: ['course', 'term', 'class_name'],
  checks: [
    {
      id: 'offering-hours-short',
      level: 'warning',
      field: 'delivered_hours',
      message: {
        zh: '实际学时 {delivered} 不到计划学时 {planned} 的九成。',
        en: '{delivered} hours delivered of {planned} planned: less than nine tenths.',
      },
      test: (v) =>
        typeof v.delivered_hours === 'number' &&
        typeof v.planned_hours === 'number' &&
        v.delivered_hours < 0.9 * v.planned_hours
          ? { delivered: v.delivered_hours, planned: v.planned_hours }
          : null,
    },
  ],
};
