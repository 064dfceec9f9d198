import { activityKinds } from './activity-kinds.ts';
import { departmentField, personField } from './fields.ts';
import type { RecordType } from './types.ts';

const foldTitle = (text: string) => text.replace(/\s+/g, '').toLowerCase();

const kindWords = new Set(
  activityKinds.flatMap((kind) => [kind.label.zh, kind.label.en, ...kind.aliases]).map(foldTitle),
);

export const activity: RecordType = {
  id: 'activity',
  group: 'clinical',
  label: { zh: '教学活动', en: 'Teaching activity' },
  plural: { zh: '教学活动', en: 'Teaching activities' },
  help: {
    zh: '教学查房、小讲课、病例讨论等，含应到与签到人数。',
    en: 'Rounds, mini-lectures, case discussions and the like, with expected and signed-in attendance.',
  },
  icon: 'activity',
  sheetAliases: [
    '教学活动',
    '教学活动登记',
    '教学活动登记表',
    '教学活动记录',
    '查房登记',
    '小讲课登记',
    'activities',
    'teaching activities',
    'activity log',
  ],
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
  ],
  key: ['department', 'date', 'kind', 'title', 'host'],
  departmentField: 'department',
  timeField: 'date',
  basis: 'school-year',
  privacy: 'internal',
  titleFields: ['title', 'date'],
  checks: [
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
    {
      id: 'activity-more-signed-than-expected',
      level: 'warning',
      field: 'signed_in',
      message: {
        zh: '签到 {signed} 人，多于应到 {expected} 人。',
        en: '{signed} signed in, but only {expected} were expected.',
      },
      test: (v) =>
        typeof v.signed_in === 'number' && typeof v.expected === 'number' && v.signed_in > v.expected
          ? { signed: v.signed_in, expected: v.expected }
          : null,
    },
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
};
