import { departmentField, option, personField } from './fields.ts';
import type { RecordType } from './types.ts';

export const observation: RecordType = {
  id: 'observation',
  group: 'evaluation',
  label: { zh: '听课记录', en: 'Lecture observation' },
  plural: { zh: '听课与督导', en: 'Observations' },
  help: {
    zh: '领导、督导与同行听课：出勤、评分、优点、建议，以及是否需要跟进与跟进日期。',
    en: 'Observation by leaders, supervisors and peers: attendance, score, strengths, suggestions, and whether and when it was followed up.',
  },
  icon: 'observation',
  sheetAliases: [
    '听课',
    '听课记录',
    '听课评价',
    '听课登记',
    '督导',
    '督导听课',
    'observations',
    'lecture observations',
    'class observation',
    'supervision',
  ],
  fields: [
    {
      kind: 'date',
      name: 'date',
      required: true,
      label: { zh: '听课日期', en: 'Observed on' },
      aliases: ['听课日期', '日期', '听课时间', '督导日期', 'date', 'observed on', 'observation date'],
    },
    departmentField(),
    personField(
      'teacher',
      '授课教师',
      'Teacher observed',
      '被听课教师 | 教师 | 任课教师 | 主讲教师 | teacher | lecturer | teacher observed',
      { required: true },
    ),
    {
      kind: 'reference',
      name: 'course',
      to: 'course',
      unknown: 'warning',
      label: { zh: '课程', en: 'Course' },
      aliases: ['课程', '课程名称', '课程代码', 'course', 'course name', 'course code'],
    },
    {
      kind: 'text',
      name: 'topic',
      maxLength: 200,
      label: { zh: '授课内容', en: 'Topic' },
      aliases: ['授课内容', '章节', '题目', '内容', 'topic', 'content', 'course unit'],
    },
    personField(
      'observer',
      '听课人',
      'Observer',
      '督导专家 | 听课专家 | 评价人 | 督导 | observer | supervisor | assessor',
      { required: true },
    ),
    {
      kind: 'choice',
      name: 'observer_role',
      label: { zh: '听课人身份', en: 'Observer’s role' },
      aliases: ['听课人身份', '身份', '听课人类别', '督导类别', 'observer role', 'role', "observer's role"],
      options: [
        option('peer', '同行', 'Peer', '教师', '同行教师', 'teacher', 'colleague'),
        option('leader', '领导', 'Leader', '院领导', '科主任', '主任', 'director', 'head'),
        option(
          'supervisor',
          '督导',
          'Supervisor',
          '督导专家',
          '院级督导',
          '校级督导',
          'expert',
          'quality office',
        ),
      ],
    },
    {
      kind: 'integer',
      name: 'expected',
      min: 0,
      max: 2000,
      label: { zh: '应到人数', en: 'Expected' },
      aliases: ['应到人数', '应到', 'expected', 'expected attendance'],
    },
    {
      kind: 'integer',
      name: 'present',
      min: 0,
      max: 2000,
      label: { zh: '实到人数', en: 'Present' },
      aliases: ['实到人数', '实到', 'present', 'actual attendance', 'attended'],
    },
    {
      kind: 'number',
      name: 'score',
      min: 0,
      max: 100,
      decimals: 1,
      label: { zh: '评分', en: 'Score' },
      aliases: ['评分', '得分', '总分', '听课评分', 'score', 'total score', 'rating'],
    },
    {
      kind: 'text',
      name: 'strengths',
      multiline: true,
      maxLength: 2000,
      label: { zh: '优点', en: 'Strengths' },
      aliases: ['优点', '亮点', '特色', 'strengths', 'good points'],
    },
    {
      kind: 'text',
      name: 'suggestions',
      multiline: true,
      maxLength: 2000,
      label: { zh: '建议', en: 'Suggestions' },
      aliases: ['建议', '改进建议', '不足与建议', '意见', 'suggestions', 'improvements', 'comments'],
    },
    {
      kind: 'boolean',
      name: 'follow_up_needed',
      label: { zh: '需要跟进', en: 'Needs follow-up' },
      aliases: [
        '需要跟进',
        '是否跟进',
        '是否需要跟进',
        '需整改',
        '是否需整改',
        'follow-up needed',
        'needs follow-up',
        'follow up',
        'followup',
      ],
    },
    {
      kind: 'date',
      name: 'followed_up_on',
      label: { zh: '跟进日期', en: 'Followed up on' },
      aliases: ['跟进日期', '整改日期', '跟进完成日期', 'followed up on', 'follow-up date', 'followed up'],
    },
    {
      kind: 'date',
      name: 'fed_back_on',
      label: { zh: '反馈日期', en: 'Fed back on' },
      help: { zh: '教师收到听课反馈的日期。', en: 'When the teacher received the feedback.' },
      aliases: ['反馈日期', '反馈时间', '教师反馈日期', 'fed back on', 'feedback date', 'feedback given on'],
    },
  ],
  key: ['date', 'teacher', 'observer', 'topic'],
  departmentField: 'department',
  timeField: 'date',
  basis: 'school-year',
  privacy: 'personal',
  titleFields: ['teacher', 'date'],
  checks: [
    {
      id: 'observation-present-over-expected',
      level: 'warning',
      field: 'present',
      message: {
        zh: '实到 {present} 人，多于应到 {expected} 人。',
        en: '{present} present, but only {expected} were expected.',
      },
      test: (v) =>
        typeof v.present === 'number' && typeof v.expected === 'number' && v.present > v.expected
          ? { present: v.present, expected: v.expected }
          : null,
    },
    {
      id: 'observation-follow-up-before',
      level: 'error',
      field: 'followed_up_on',
      message: {
        zh: '跟进日期 {followed} 早于听课日期 {date}。',
        en: 'Followed up on {followed}, before the observation of {date}.',
      },
      test: (v) =>
        typeof v.followed_up_on === 'string' && typeof v.date === 'string' && v.followed_up_on < v.date
          ? { followed: v.followed_up_on, date: v.date }
          : null,
    },
    {
      id: 'observation-feedback-before',
      level: 'error',
      field: 'fed_back_on',
      message: {
        zh: '反馈日期 {fed} 早于听课日期 {date}。',
        en: 'Fed back on {fed}, before the observation of {date}.',
      },
      test: (v) =>
        typeof v.fed_back_on === 'string' && typeof v.date === 'string' && v.fed_back_on < v.date
          ? { fed: v.fed_back_on, date: v.date }
          : null,
    },
    {
      id: 'observation-no-advice',
      level: 'warning',
      field: 'suggestions',
      message: {
        zh: '标为需要跟进，却没有写建议。',
        en: 'Marked for follow-up, but no suggestion is written.',
      },
      test: (v) => (v.follow_up_needed === true && !v.suggestions ? {} : null),
    },
  ],
};
