import { neededWhen, notBefore } from './checks.ts';
import { defineRecordType } from './define.ts';
import {
  choice,
  courseField,
  date,
  departmentField,
  noteField,
  option,
  personField,
  text,
} from './fields.ts';

/** Which feedback sheet went to whom, and when it was read and acknowledged. What a sheet says is not kept here. */
export const feedbackSheet = defineRecordType({
  id: 'feedback-sheet',
  group: 'evaluation',
  label: { zh: '反馈单回执', en: 'Feedback sheet receipt' },
  plural: { zh: '反馈单发放与确认', en: 'Feedback sheets handed out' },
  help: {
    zh: '反馈单发给了谁，何时发出、何时阅读、何时确认。由反馈单页面登记，也可导入科室交回的签收表。',
    en: 'Who was given a feedback sheet, and when it was sent, read and acknowledged. Entered where sheets are made, or imported from the lists that departments return.',
  },
  icon: 'feedback',
  sheets:
    '反馈单 | 反馈单回执 | 反馈单签收 | 反馈单签收表 | 反馈单发放登记 | 评教反馈签收 | 反馈确认表 | feedback sheets | feedback receipts | acknowledgements | returned sheets',
  fields: [
    text(
      'form',
      '评价表',
      'Form',
      '评价表名称 | 评价类型 | 问卷名称 | 反馈依据 | form | questionnaire | based on',
      { required: true, maxLength: 80 },
    ),
    text('period', '反馈时段', 'Period', '时段 | 学年学期 | 学期 | 学年 | period | term | year', {
      required: true,
      maxLength: 20,
    }),
    choice('kind', '反馈对象', 'About', '对象 | 对象类别 | 反馈类型 | about | kind | subject', [
      option('teacher', '教师', 'Teacher', '带教老师 | 带教教师 | teacher'),
      option('learner', '学员', 'Learner', '学生 | 住院医师 | learner | student | resident'),
      option('course', '课程', 'Course', '课程 | course'),
      option('department', '科室', 'Department', '专业基地 | department'),
    ]),
    personField(
      'person',
      '教师或学员',
      'Teacher or learner',
      '工号 | 学号 | 姓名 | 教师 | 教师姓名 | 被评人 | 接收人 | staff no | name | teacher | learner | recipient',
    ),
    courseField(),
    departmentField(),
    date(
      'sent_on',
      '发出日期',
      'Sent on',
      '发放日期 | 送达日期 | 反馈日期 | sent on | sent | handed out on',
      {
        required: true,
      },
    ),
    date('read_on', '阅读日期', 'Read on', '已读日期 | 查阅日期 | 查看日期 | read on | read | seen on'),
    date(
      'acknowledged_on',
      '确认日期',
      'Acknowledged on',
      '签收日期 | 签字日期 | 回执日期 | 确认时间 | acknowledged on | acknowledged | signed on | returned on',
    ),
    personField(
      'acknowledged_by',
      '确认人',
      'Acknowledged by',
      '签收人 | 签字人 | 回执人 | acknowledged by | signed by',
    ),
    noteField(),
  ],
  key: ['form', 'period', 'kind', 'person', 'course', 'department'],
  departmentField: 'department',
  timeField: 'sent_on',
  basis: 'school-year',
  privacy: 'personal',
  titleFields: ['form', 'period', 'person'],
  checks: [
    notBefore('sheet-read-before-sent', 'read_on', 'sent_on'),
    notBefore('sheet-acknowledged-before-sent', 'acknowledged_on', 'sent_on'),
    notBefore('sheet-acknowledged-before-read', 'acknowledged_on', 'read_on', 'warning'),
    neededWhen('sheet-teacher-unnamed', 'person', 'kind', {
      is: 'teacher',
      message: { zh: '对象是教师，却没有写是谁。', en: 'The sheet is about a teacher, but names nobody.' },
    }),
    neededWhen('sheet-learner-unnamed', 'person', 'kind', {
      is: 'learner',
      message: { zh: '对象是学员，却没有写是谁。', en: 'The sheet is about a learner, but names nobody.' },
    }),
    neededWhen('sheet-course-unnamed', 'course', 'kind', {
      is: 'course',
      message: {
        zh: '对象是课程，却没有写是哪门课程。',
        en: 'The sheet is about a course, but names none.',
      },
    }),
  ],
});
