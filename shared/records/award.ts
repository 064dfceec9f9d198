import { defineRecordType } from './define.ts';
import {
  attachmentsField,
  choice,
  count,
  date,
  departmentField,
  option,
  personField,
  text,
} from './fields.ts';
import { levels } from './levels.ts';

export const award = defineRecordType({
  id: 'award',
  group: 'development',
  label: { zh: '教学奖励', en: 'Teaching award' },
  plural: { zh: '教学成果与奖励', en: 'Teaching awards' },
  help: {
    zh: '教学成果奖、教学竞赛与荣誉称号：级别、等次、获奖人与本院排名。',
    en: 'Awards for teaching, contests and honours: level, grade, who received it and the rank of the hospital.',
  },
  icon: 'award',
  sheets:
    '教学奖励 | 教学成果奖 | 获奖 | 获奖情况 | 教学竞赛 | 荣誉 | 表彰 | awards | prizes | honours | teaching awards',
  fields: [
    text(
      'name',
      '奖励名称',
      'Award',
      '获奖名称 | 奖项名称 | 奖项 | 成果名称 | 荣誉名称 | 竞赛名称 | 名称 | award | award name | prize | honour',
      { required: true },
    ),
    choice('kind', '奖励类别', 'Kind of award', '类别 | 奖项类别 | 类型 | kind | award type', [
      option('achievement', '教学成果奖', 'Achievement', '成果奖 | achievement'),
      option('contest', '教学竞赛', 'Teaching contest', '教师竞赛 | 讲课比赛 | 青教赛 | contest'),
      option(
        'learner-contest',
        '学生竞赛',
        'Learners’ contest',
        '技能大赛 | 临床技能竞赛 | 学员竞赛 | 学生获奖 | student contest',
      ),
      option('honour', '荣誉称号', 'Honour', '教学名师 | 优秀教师 | 优秀带教 | 先进个人 | honour | title'),
      option('team', '教学团队', 'Team', '优秀团队 | 课程团队 | 先进集体 | team'),
      option('other', '其他', 'Other', '其它'),
    ]),
    choice('level', '奖励级别', 'Level', '级别 | 获奖级别 | 奖项级别 | level | award level', levels),
    choice('grade', '奖励等次', 'Grade', '等次 | 等级 | 获奖等级 | 奖次 | grade | class | prize class', [
      option('special', '特等奖', 'Special prize', '特等 | grand prize | special'),
      option('first', '一等奖', 'First prize', '一等 | 金奖 | 冠军 | first'),
      option('second', '二等奖', 'Second prize', '二等 | 银奖 | 亚军 | second'),
      option('third', '三等奖', 'Third prize', '三等 | 铜奖 | 季军 | third'),
      option('merit', '优秀奖', 'Merit', '优胜奖 | 鼓励奖 | 入围 | merit'),
      option('none', '不分等次', 'Without grade', '无等次 | 称号 | no grade'),
    ]),
    personField(
      'recipient',
      '获奖人',
      'Recipient',
      '获奖者 | 第一完成人 | 获奖教师 | 姓名 | 主要完成人 | 教师 | recipient | winner | awardee | name',
      { required: true },
    ),
    text(
      'others',
      '其他获奖人',
      'Other recipients',
      '团队成员 | 其他完成人 | 完成人员 | 指导教师 | other recipients | team | others',
      { maxLength: 300, personal: true },
    ),
    count(
      'rank',
      '本院排名',
      'Rank of the hospital',
      '单位排名 | 完成单位排名 | 排名 | 位次 | rank | hospital rank',
      { min: 1, max: 99 },
    ),
    departmentField(false),
    date(
      'awarded_on',
      '获奖日期',
      'Awarded on',
      '获奖时间 | 日期 | 授奖日期 | 颁奖日期 | awarded on | date | award date',
      { required: true },
    ),
    text(
      'awarded_by',
      '授奖单位',
      'Awarded by',
      '颁奖单位 | 授予单位 | 发证单位 | 主办单位 | awarded by | granted by | issuer',
      { maxLength: 120 },
    ),
    text(
      'certificate',
      '获奖证书号',
      'Certificate no.',
      '证书编号 | 证书号 | 文号 | certificate no | certificate',
      { identifier: true, maxLength: 60 },
    ),
    attachmentsField(),
  ],
  key: ['name', 'recipient', 'awarded_on'],
  departmentField: 'department',
  timeField: 'awarded_on',
  basis: 'calendar-year',
  privacy: 'internal',
  titleFields: ['name', 'awarded_on'],
  checks: [
    {
      id: 'award-high-without-issuer',
      level: 'warning',
      field: 'awarded_by',
      message: {
        zh: '省级以上奖励没有填写授奖单位，无法佐证。',
        en: 'An award at provincial level or above names nobody who granted it, so that it cannot be proved.',
      },
      test: ({ level, awarded_by }) =>
        ['province', 'nation', 'international'].includes(String(level)) && !awarded_by ? {} : null,
    },
  ],
});
