import { activityKinds } from './activity-kinds.ts';
import { neededWhen } from './checks.ts';
import { defineRecordType } from './define.ts';
import {
  choice,
  date,
  departmentField,
  mark,
  noteField,
  option,
  personField,
  text,
  yesNo,
} from './fields.ts';

export const attendance = defineRecordType({
  id: 'attendance',
  group: 'clinical',
  label: { zh: '活动签到', en: 'Attendance' },
  plural: { zh: '活动签到', en: 'Attendances' },
  help: {
    zh: '谁参加了哪次教学活动、是否签到、是否评价。一人一次活动一行，由日期、科室、名称与活动对应。',
    en: 'Who took part in which activity, signed in or not, rated it or not: one row per person and activity, matched to the activity by date, department and title.',
  },
  icon: 'attendance',
  sheets:
    '签到 | 签到表 | 签到记录 | 活动签到 | 活动签到表 | 活动签到明细 | 签到明细 | 考勤 | 出勤 | 参加人员 | attendance | attendances | sign-in | sign-in sheet | attendance list | participants',
  fields: [
    date('date', '活动日期', 'Activity date', '日期 | 活动时间 | 签到日期 | 时间 | activity date | date', {
      required: true,
    }),
    departmentField(),
    choice(
      'kind',
      '活动类型',
      'Kind of activity',
      '活动类别 | 类型 | 教学活动类型 | kind | activity type | kind of activity',
      activityKinds,
    ),
    text(
      'title',
      '活动名称',
      'Activity',
      '主题 | 题目 | 活动主题 | 教学活动 | 活动 | activity | activity name | title | topic',
      {
        required: true,
      },
    ),
    personField(
      'person',
      '参加人',
      'Participant',
      '参加人员 | 参加学员 | 学员 | 学号 | 工号 | 签到人 | 姓名 | 学员姓名 | 参与人 | participant | attendee | trainee | student | student no | name',
      { required: true },
    ),
    choice(
      'role',
      '参加身份',
      'Took part as',
      '身份 | 人员类别 | 参加人身份 | 参与身份 | role | took part as',
      [
        option('host', '主持', 'Host', '主讲 | 主持人 | 主讲人 | host | presenter | speaker'),
        option('trainee', '学员', 'Trainee', '住院医师 | 规培生 | 住培学员 | 轮转学员 | trainee | resident'),
        option('student', '学生', 'Student', '实习生 | 见习生 | 本科生 | 研究生 | student | intern'),
        option('teacher', '教师', 'Teacher', '带教老师 | 指导医师 | 师资 | teacher | faculty'),
        option('observer', '督导', 'Observer', '督导专家 | 听课人 | observer | supervisor'),
      ],
    ),
    yesNo(
      'signed_in',
      '是否签到',
      'Signed in',
      '签到 | 签到情况 | 签到状态 | 已签到 | 签名 | 到场 | 出勤 | signed in | signed | present | attended',
      {
        required: true,
      },
    ),
    yesNo(
      'rated',
      '是否评价',
      'Rated the activity',
      '评价 | 已评价 | 评价情况 | 是否评分 | rated | evaluated',
    ),
    mark(
      'rating',
      '评价得分',
      'Rating given',
      '评分 | 评价分 | 活动评分 | 得分 | rating | rating given | score',
    ),
    noteField(),
  ],
  key: ['date', 'department', 'title', 'person'],
  departmentField: 'department',
  timeField: 'date',
  basis: 'school-year',
  privacy: 'personal',
  titleFields: ['person', 'date'],
  checks: [
    {
      id: 'attendance-unsigned',
      level: 'warning',
      field: 'signed_in',
      message: { zh: '登记参加了“{title}”，但没有签到。', en: 'Listed for “{title}”, but did not sign in.' },
      test: ({ signed_in, title }) => (signed_in === false ? { title: String(title ?? '') } : null),
    },
    {
      id: 'attendance-rated-absent',
      level: 'warning',
      field: 'rated',
      message: { zh: '没有签到，却评价了活动。', en: 'Did not sign in, but rated the activity.' },
      test: ({ signed_in, rated }) => (signed_in === false && rated === true ? {} : null),
    },
    neededWhen('attendance-rated-without-score', 'rating', 'rated', {
      message: { zh: '标为已评价，却没有评价得分。', en: 'Marked as rated, but no rating is given.' },
    }),
  ],
});
