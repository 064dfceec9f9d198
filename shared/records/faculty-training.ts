import { neededWhen, notBefore } from './checks.ts';
import { defineRecordType } from './define.ts';
import { choice, date, departmentField, hours, option, personField, text, yesNo } from './fields.ts';
import { levels } from './levels.ts';

export const facultyTraining = defineRecordType({
  id: 'faculty-training',
  group: 'development',
  label: { zh: '师资培训', en: 'Faculty training' },
  plural: { zh: '师资培训', en: 'Faculty training' },
  help: {
    zh: '教师参加的上岗培训、教学能力培训与进修，一人一次一行：级别、学时、证书与是否合格。',
    en: 'Training of teachers, one row per person and course: level, hours, certificate and whether it was passed.',
  },
  icon: 'faculty-training',
  sheets:
    '师资培训 | 师资培训登记 | 教师培训 | 骨干师资培训 | 培训记录 | 培训台账 | 教师进修 | faculty training | teacher training | faculty development | training records',
  fields: [
    personField(
      'person',
      '培训教师',
      'Teacher trained',
      '工号 | 教师 | 教师姓名 | 姓名 | 参训人员 | 参训教师 | 培训人员 | 师资 | teacher trained | teacher | staff no | name | participant',
      {
        required: true,
      },
    ),
    departmentField(false),
    text(
      'title',
      '培训名称',
      'Course',
      '培训班名称 | 培训项目 | 培训主题 | 培训内容 | 名称 | course | training | training title | title',
      { required: true },
    ),
    choice(
      'kind',
      '培训类别',
      'Kind of training',
      '类别 | 培训类型 | 类型 | kind | training type | kind of training',
      [
        option(
          'entry',
          '上岗培训',
          'Before teaching',
          '岗前培训 | 准入培训 | 师资准入 | 初任培训 | entry | induction of teachers',
        ),
        option(
          'skills',
          '教学能力培训',
          'Teaching skills',
          '带教能力 | 教学技能 | 骨干师资 | 提升培训 | teaching skills',
        ),
        option('examiner', '考官培训', 'Examiner', '考核员培训 | 命题培训 | examiner training'),
        option('supervisor', '督导培训', 'Supervisor', '督导专家培训 | 评估专家培训 | supervisor training'),
        option(
          'management',
          '管理培训',
          'Management',
          '教学管理 | 基地主任培训 | 秘书培训 | management training',
        ),
        option(
          'digital',
          '数字素养培训',
          'Digital skills',
          '信息化教学 | 数字化教学 | 智慧教学 | digital literacy',
        ),
        option('secondment', '进修访学', 'Secondment', '进修 | 访学 | 交流 | secondment | visiting'),
      ],
    ),
    choice('level', '培训级别', 'Level', '级别 | 层级 | 主办级别 | level | training level', levels),
    date(
      'starts_on',
      '培训开始日期',
      'Starts on',
      '培训日期 | 培训时间 | 开始日期 | 日期 | 开始时间 | starts on | date | training date | from',
      { required: true },
    ),
    date('ends_on', '培训结束日期', 'Ends on', '结束日期 | 结束时间 | 截止日期 | ends on | until | to'),
    hours('hours', '培训学时', 'Hours', '学时 | 学时数 | 课时 | 培训课时 | hours | training hours', {
      max: 2000,
    }),
    text(
      'organiser',
      '主办单位',
      'Organiser',
      '培训机构 | 举办单位 | 组织单位 | 培训单位 | organiser | organizer | held by',
      { maxLength: 120 },
    ),
    yesNo('passed', '培训是否合格', 'Passed', '是否合格 | 考核结果 | 合格 | 考核合格 | passed | pass'),
    text(
      'certificate',
      '证书编号',
      'Certificate no.',
      '合格证书号 | 证书号 | 证书 | 结业证书编号 | certificate no | certificate',
      { identifier: true, maxLength: 60 },
    ),
  ],
  key: ['person', 'title', 'starts_on'],
  departmentField: 'department',
  timeField: 'starts_on',
  basis: 'school-year',
  privacy: 'personal',
  titleFields: ['person', 'title'],
  checks: [
    notBefore('faculty-training-ends-before', 'ends_on', 'starts_on'),
    {
      id: 'faculty-training-too-many-hours',
      level: 'warning',
      field: 'hours',
      message: {
        zh: '从 {from} 到 {until} 共 {days} 天，培训 {hours} 学时，平均每天超过 12 学时。',
        en: '{hours} hours from {from} to {until} ({days} days) are more than 12 a day.',
      },
      test: ({ starts_on: from, ends_on: until, hours: given }) => {
        if (typeof from !== 'string' || typeof until !== 'string' || typeof given !== 'number') return null;
        const days = Math.round((Date.parse(until) - Date.parse(from)) / 86_400_000) + 1;
        return days > 0 && given > 12 * days ? { from, until, days, hours: given } : null;
      },
    },
    {
      id: 'faculty-training-certificate-without-pass',
      level: 'warning',
      field: 'certificate',
      message: {
        zh: '培训不合格，却填写了证书编号。',
        en: 'The course was not passed, but a certificate is given.',
      },
      test: ({ passed, certificate }) => (passed === false && certificate ? {} : null),
    },
    neededWhen('faculty-training-provincial-without-organiser', 'organiser', 'level', {
      is: 'province',
      message: {
        zh: '省级培训没有填写主办单位，无法佐证。',
        en: 'Training at provincial level names no organiser, so that it cannot be proved.',
      },
    }),
  ],
});
