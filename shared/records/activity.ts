import { activityKinds } from './activity-kinds.ts';
import { notBefore, notMoreThan } from './checks.ts';
import { defineRecordType } from './define.ts';
import {
  attachmentsField,
  choice,
  count,
  courseField,
  departmentField,
  longText,
  option,
  personField,
  text,
  time,
} from './fields.ts';

const foldTitle = (text: string) => text.replace(/\s+/g, '').toLowerCase();

const kindWords = new Set(
  activityKinds.flatMap((kind) => [kind.label.zh, kind.label.en, ...kind.aliases]).map(foldTitle),
);

const minuteOfDay = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));

export const activity = defineRecordType({
  id: 'activity',
  group: 'clinical',
  label: { zh: '教学活动', en: 'Teaching activity' },
  plural: { zh: '教学活动', en: 'Teaching activities' },
  help: {
    zh: '教学查房、小讲课、病例讨论等，含应到与签到人数。',
    en: 'Rounds, mini-lectures, case discussions and the like, with expected and signed-in attendance.',
  },
  icon: 'activity',
  sheets:
    '教学活动 | 教学活动登记 | 教学活动登记表 | 教学活动记录 | 查房登记 | 小讲课登记 | activities | teaching activities | activity log',
  sections: {
    date: '活动 | Activity',
    host: '主讲与参加 | Led by and attended',
    starts_at: '时间与级别 | Time and level',
    diagnosis: '病例 | Case',
    expected_raters: '评价与材料 | Rating and papers',
  },
  fields: [
    {
      kind: 'date',
      name: 'date',
      required: true,
      label: { zh: '日期', en: 'Date' },
      aliases: [
        '日期',
        '活动日期',
        '时间',
        '活动时间',
        '开展日期',
        '开始时间',
        'date',
        'activity date',
        'held on',
      ],
    },
    departmentField(),
    {
      kind: 'choice',
      name: 'kind',
      required: true,
      options: activityKinds,
      label: { zh: '活动类型', en: 'Kind of activity' },
      aliases: [
        '活动类型',
        '活动类别',
        '类型',
        '教学活动类型',
        'kind',
        'type',
        'activity type',
        'kind of activity',
      ],
    },
    {
      kind: 'text',
      name: 'title',
      required: true,
      maxLength: 200,
      label: { zh: '活动名称', en: 'Title' },
      aliases: [
        '活动名称',
        '主题',
        '题目',
        '内容',
        '活动主题',
        '教学内容',
        'title',
        'topic',
        'subject',
        'activity name',
      ],
    },
    personField(
      'host',
      '主讲/主持人',
      'Led by',
      '主讲人 | 主持人 | 主讲 | 主讲教师 | 带教老师 | 带教教师 | 主查老师 | 授课教师 | host | teacher | presenter | led by | speaker',
      { required: true },
    ),
    {
      kind: 'text',
      name: 'place',
      maxLength: 80,
      label: { zh: '地点', en: 'Place' },
      aliases: ['地点', '活动地点', '地址', 'place', 'venue', 'location'],
    },
    {
      kind: 'integer',
      name: 'minutes',
      min: 5,
      max: 600,
      label: { zh: '时长', en: 'Duration' },
      unit: { zh: '分钟', en: 'min' },
      aliases: [
        '时长',
        '时长(分钟)',
        '时长（分钟）',
        '持续时间',
        'duration',
        'minutes',
        'duration (min)',
        'duration min',
      ],
    },
    {
      kind: 'integer',
      name: 'expected',
      min: 0,
      max: 500,
      label: { zh: '应到人数', en: 'Expected' },
      aliases: [
        '应到人数',
        '应到',
        '应参加人数',
        '应签到',
        'expected',
        'expected attendance',
        'expected attendees',
      ],
    },
    {
      kind: 'integer',
      name: 'signed_in',
      min: 0,
      max: 500,
      label: { zh: '签到人数', en: 'Signed in' },
      aliases: [
        '签到人数',
        '实到人数',
        '实到',
        '签到',
        '实际签到',
        '实际人数',
        'signed in',
        'attended',
        'attendance',
        'actual attendance',
        'signed',
      ],
    },
    {
      kind: 'number',
      name: 'rating',
      min: 0,
      max: 100,
      decimals: 1,
      label: { zh: '活动评分', en: 'Sheet score' },
      help: { zh: '按 100 分评分表。', en: 'On the 100-point activity sheet.' },
      aliases: ['活动评分', '评分', '得分', '督导评分', 'score', 'rating', 'sheet score'],
    },
    time('starts_at', '开始时刻', 'Starts at', '起始时刻 | 开始时点 | start time | starts at'),
    time('ends_at', '结束时刻', 'Ends at', '结束时间 | 结束时点 | 终止时间 | end time | ends at'),
    choice('level', '活动级别', 'Level', '级别 | 层级 | 活动层级 | 举办级别 | level | held by', [
      option('department', '科级', 'Department', '科室 | 科室级 | 病区 | departmental'),
      option('base', '专业基地', 'Specialty base', '基地 | 基地级 | 教研室 | base'),
      option('hospital', '院级', 'Hospital', '医院 | 全院 | hospital level'),
    ]),
    text('specialty', '所属专业', 'Specialty', '专业 | 亚专业 | 培训专业 | specialty | subspecialty', {
      maxLength: 60,
    }),
    courseField(),
    text('diagnosis', '病例诊断', 'Diagnosis', '诊断 | 查房病例 | 患者诊断 | 病种 | diagnosis | case'),
    text(
      'patient_code',
      '患者编号',
      'Patient code',
      '病案号 | 住院号 | 病历号 | 床号 | patient code | case no | record no',
      {
        identifier: true,
        maxLength: 30,
        help: {
          zh: '脱敏后的编号；不得填写姓名或身份证号。',
          en: 'A code without identity; never a name or an identity number.',
        },
      },
    ),
    longText(
      'key_points',
      '重点问题',
      'Key questions',
      '关键问题 | 讨论要点 | 教学重点 | 要点 | key questions | key points',
    ),
    count(
      'expected_raters',
      '应评价人数',
      'Due to rate',
      '应评人数 | 应评价 | due to rate | expected raters',
      { max: 500 },
    ),
    count('rated', '评价人数', 'Rated it', '已评价人数 | 参评人数 | 评价份数 | rated it | ratings', {
      max: 500,
    }),
    attachmentsField(),
  ],
  key: ['department', 'date', 'kind', 'title', 'host'],
  departmentField: 'department',
  timeField: 'date',
  basis: 'school-year',
  privacy: 'internal',
  titleFields: ['title', 'date'],
  checks: [
    notBefore('activity-ends-before-start', 'ends_at', 'starts_at'),
    notMoreThan('activity-more-ratings-than-due', 'rated', 'expected_raters', 'warning'),
    {
      id: 'activity-minutes-differ',
      level: 'warning',
      field: 'minutes',
      message: {
        zh: '时长 {minutes} 分钟，而 {from} 到 {until} 是 {should} 分钟。',
        en: 'The duration is {minutes} minutes, but from {from} to {until} are {should}.',
      },
      test: ({ minutes, starts_at: from, ends_at: until }) => {
        if (typeof minutes !== 'number' || typeof from !== 'string' || typeof until !== 'string') return null;
        const should = minuteOfDay(until) - minuteOfDay(from);
        return should > 0 && Math.abs(should - minutes) > 5 ? { minutes, from, until, should } : null;
      },
    },
    {
      id: 'activity-title-is-kind',
      level: 'warning',
      field: 'title',
      message: {
        zh: '活动名称“{title}”只写了类型，没有写主题。',
        en: 'The title “{title}” only repeats the kind of activity; it names no topic.',
      },
      test: (v) => {
        if (typeof v.title !== 'string') return null;
        return kindWords.has(foldTitle(v.title)) ? { title: v.title } : null;
      },
    },
    notMoreThan('activity-more-signed-than-expected', 'signed_in', 'expected', 'warning'),
    {
      id: 'activity-unsigned',
      level: 'warning',
      field: 'signed_in',
      message: {
        zh: '应到 {expected} 人，没有一人签到。',
        en: 'None of {expected} expected attendees signed in.',
      },
      test: (v) =>
        v.signed_in === 0 && typeof v.expected === 'number' && v.expected > 0
          ? { expected: v.expected }
          : null,
    },
  ],
});
