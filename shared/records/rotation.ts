import { notBefore, notTheSame } from './checks.ts';
import { defineRecordType } from './define.ts';
import {
  choice,
  count,
  date,
  departmentField,
  learnerField,
  noteField,
  option,
  personField,
  text,
} from './fields.ts';

export const rotation = defineRecordType({
  id: 'rotation',
  group: 'clinical',
  label: { zh: '轮转安排', en: 'Rotation' },
  plural: { zh: '轮转', en: 'Rotations' },
  help: {
    zh: '学员在哪个科室轮转、从哪天到哪天、由谁带教。一名学员一个科室一段一行。',
    en: 'Where a learner rotates, from when to when, and with whom: one row per learner, department and stay.',
  },
  icon: 'rotation',
  sheets:
    '轮转 | 轮转表 | 轮转安排 | 轮转安排表 | 轮转计划 | 轮转名单 | 轮科表 | 实习轮转 | 入科名单 | rotations | rotation | rotation schedule | rotation plan | rota',
  fields: [
    learnerField('轮转学员 | 轮转人员 | 轮转医师 | rotating trainee'),
    departmentField(),
    date(
      'starts_on',
      '轮转开始日期',
      'Rotation starts on',
      '开始日期 | 入科日期 | 入科时间 | 轮转开始 | 轮转开始时间 | 起始日期 | 开始时间 | 起 | start date | starts on | from | rotation start | start',
      { required: true },
    ),
    date(
      'ends_on',
      '轮转结束日期',
      'Rotation ends on',
      '结束日期 | 出科日期 | 出科时间 | 轮转结束 | 轮转结束时间 | 截止日期 | 终止日期 | 结束时间 | 止 | end date | ends on | to | until | rotation end | end',
      { required: true },
    ),
    count(
      'planned_days',
      '计划天数',
      'Planned days',
      '轮转天数 | 应轮转天数 | 计划轮转天数 | planned days | days',
      {
        max: 1500,
        unit: { zh: '天', en: 'days' },
      },
    ),
    text(
      'subject',
      '轮转专业',
      'Rotation subject',
      '亚专业 | 轮转亚专业 | 轮转病区 | 病区 | 轮转内容 | subject | subspecialty | ward',
      {
        maxLength: 80,
      },
    ),
    personField(
      'teacher',
      '带教老师',
      'Supervising teacher',
      '带教教师 | 指导老师 | 指导医师 | 带教医师 | 责任导师 | teacher | supervising teacher | preceptor | supervisor',
    ),
    choice('state', '轮转状态', 'State of the rotation', '状态 | 轮转情况 | 完成情况 | state | status', [
      option('planned', '待入科', 'Planned', '未入科 | 计划中 | 未开始 | planned | upcoming'),
      option('running', '在科', 'Running', '轮转中 | 进行中 | 在轮转 | ongoing | running | in progress'),
      option('completed', '已出科', 'Completed', '已完成 | 完成 | 出科 | completed | finished | done'),
      option('interrupted', '中断', 'Interrupted', '请假 | 暂停 | 延期 | interrupted | suspended | on leave'),
    ]),
    count(
      'absent_days',
      '缺勤天数',
      'Days absent',
      '请假天数 | 病事假天数 | 缺勤 | absent days | days absent | leave days',
      {
        max: 1500,
        unit: { zh: '天', en: 'days' },
      },
    ),
    noteField(),
  ],
  key: ['learner', 'department', 'starts_on'],
  departmentField: 'department',
  timeField: 'starts_on',
  basis: 'school-year',
  privacy: 'personal',
  titleFields: ['learner', 'starts_on'],
  checks: [
    notBefore('rotation-ends-before-start', 'ends_on', 'starts_on'),
    notTheSame('rotation-teaches-oneself', 'teacher', 'learner'),
    {
      id: 'rotation-very-long',
      level: 'warning',
      field: 'ends_on',
      message: {
        zh: '一次轮转从 {from} 到 {until}，超过两年，请核对日期。',
        en: 'One rotation from {from} to {until} is longer than two years. Please check the dates.',
      },
      test: ({ starts_on: from, ends_on: until }) => {
        if (typeof from !== 'string' || typeof until !== 'string') return null;
        return Number(until.slice(0, 4)) - Number(from.slice(0, 4)) > 2 ? { from, until } : null;
      },
    },
  ],
});
