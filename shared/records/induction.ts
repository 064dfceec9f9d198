import { notMoreThan } from './checks.ts';
import { defineRecordType } from './define.ts';
import {
  attachmentsField,
  choice,
  count,
  date,
  departmentField,
  longText,
  mark,
  option,
  personField,
  text,
  yesNo,
} from './fields.ts';

export const induction = defineRecordType({
  id: 'induction',
  group: 'clinical',
  label: { zh: '入院入科教育', en: 'Induction' },
  plural: { zh: '入院入科教育', en: 'Inductions' },
  help: {
    zh: '入院教育、入专业基地教育与入轮转科室教育，一次一行：主讲、内容、应到与签到、入科测试。',
    en: 'Induction to the hospital, the specialty base and the department, one row each: teacher, topics, attendance, entry test.',
  },
  icon: 'induction',
  sheets:
    '入科教育 | 入院教育 | 入院入科教育 | 入专业基地教育 | 入科教育登记 | 入科教育记录 | 岗前培训 | induction | inductions | orientation | induction log',
  fields: [
    date(
      'date',
      '教育日期',
      'Held on',
      '日期 | 入科教育日期 | 教育时间 | 时间 | 培训日期 | held on | date | induction date',
      {
        required: true,
      },
    ),
    departmentField(),
    choice(
      'level',
      '教育层级',
      'Level of induction',
      '层级 | 教育类型 | 入科教育类型 | 教育级别 | 类型 | level | induction level | induction type',
      [
        option('hospital', '入院教育', 'Hospital', '院级 | 入院 | 院级教育 | hospital level | hospital'),
        option(
          'base',
          '入专业基地教育',
          'Specialty base',
          '专业基地 | 基地级 | 入基地教育 | specialty base | base',
        ),
        option(
          'department',
          '入轮转科室教育',
          'Department',
          '入科教育 | 科级 | 入科 | 轮转科室 | department level | rotation department',
        ),
      ],
      { required: true },
    ),
    personField(
      'teacher',
      '主讲人',
      'Given by',
      '教育人 | 主讲教师 | 授课教师 | 带教老师 | 负责人 | given by | teacher | presenter',
      {
        required: true,
      },
    ),
    longText(
      'topics',
      '教育内容',
      'Topics',
      '内容 | 培训内容 | 教育主题 | 主要内容 | 授课内容 | topics | content | topic',
      {
        help: {
          zh: '科室情况、规章纪律、轮转计划、医德医风、医患沟通等。',
          en: 'The department, its rules, the plan of the rotation, ethics, communication with patients.',
        },
      },
    ),
    count(
      'expected',
      '应参加人数',
      'Due to attend',
      '应到人数 | 应到 | 入科人数 | 新入科人数 | expected | due to attend',
      { max: 5000 },
    ),
    count(
      'signed_in',
      '签到人数',
      'Signed in',
      '实到人数 | 实到 | 签名人数 | 参加人数 | signed in | attended',
      { max: 5000 },
    ),
    yesNo(
      'entry_test',
      '入科测试',
      'Entry test',
      '是否入科测试 | 入科考核 | 是否考核 | 入科考试 | entry test | entry exam',
    ),
    mark(
      'mean_score',
      '测试平均分',
      'Mean of the test',
      '入科测试平均分 | 平均分 | 平均成绩 | mean score | average score',
    ),
    text('place', '教育地点', 'Place', '地点 | 地址 | place | venue | location', { maxLength: 80 }),
    attachmentsField(),
  ],
  key: ['department', 'date', 'level', 'teacher'],
  departmentField: 'department',
  timeField: 'date',
  basis: 'school-year',
  privacy: 'internal',
  titleFields: ['department', 'date'],
  checks: [
    notMoreThan('induction-signed-over-expected', 'signed_in', 'expected', 'warning'),
    {
      id: 'induction-nobody-signed',
      level: 'warning',
      field: 'signed_in',
      message: {
        zh: '应参加 {expected} 人，没有一人签到。',
        en: 'None of the {expected} people due to attend signed in.',
      },
      test: ({ expected, signed_in }) =>
        signed_in === 0 && typeof expected === 'number' && expected > 0 ? { expected } : null,
    },
    {
      id: 'induction-score-without-test',
      level: 'warning',
      field: 'mean_score',
      message: {
        zh: '填写了测试平均分，却标为没有入科测试。',
        en: 'A mean score is given, but the entry test is marked as not held.',
      },
      test: ({ entry_test, mean_score }) =>
        entry_test === false && typeof mean_score === 'number' ? {} : null,
    },
  ],
});
