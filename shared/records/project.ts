import { neededWhen, notBefore } from './checks.ts';
import { defineRecordType } from './define.ts';
import {
  amount,
  attachmentsField,
  choice,
  date,
  departmentField,
  identifier,
  option,
  personField,
  text,
} from './fields.ts';
import { levels } from './levels.ts';

export const project = defineRecordType({
  id: 'project',
  group: 'development',
  label: { zh: '教学项目', en: 'Teaching project' },
  plural: { zh: '教学改革与课题', en: 'Teaching projects' },
  help: {
    zh: '教学改革、课程建设、教学研究等项目：级别、负责人、经费与起止。',
    en: 'Projects of reform, course building and research into teaching: level, leader, funds and dates.',
  },
  icon: 'project',
  sheets:
    '教改项目 | 教学项目 | 教学改革项目 | 教学课题 | 课题 | 质量工程 | 一流课程 | projects | teaching projects | reform projects',
  sections: {
    number: '项目 | Project',
    department: '立项与结题 | Start and end',
  },
  fields: [
    identifier(
      'number',
      '项目编号',
      'Project no.',
      '编号 | 立项编号 | 课题编号 | 批准号 | project no | grant no | no',
    ),
    text('name', '项目名称', 'Project', '课题名称 | 名称 | 项目 | project | project name | title', {
      required: true,
    }),
    choice('kind', '项目类别', 'Kind of project', '类别 | 类型 | 项目类型 | 课题类别 | kind | project type', [
      option('reform', '教学改革', 'Reform', '教改 | 教育教学改革 | reform'),
      option('course', '课程建设', 'Course building', '一流课程 | 精品课程 | 在线课程 | 思政课程 | course'),
      option('research', '教学研究', 'Research into teaching', '教研课题 | 教育科学规划 | research'),
      option('textbook', '教材建设', 'Textbook', '教材 | 案例库 | textbook'),
      option(
        'innovation',
        '大学生创新',
        'Student innovation',
        '大创 | 创新创业 | 大学生创新创业 | innovation',
      ),
      option('base', '基地建设', 'Base', '实践基地 | 示范中心 | 虚拟仿真 | base | centre'),
      option('other', '其他', 'Other', '其它'),
    ]),
    choice('level', '项目级别', 'Level', '级别 | 课题级别 | 立项级别 | level | project level', levels),
    personField(
      'leader',
      '项目负责人',
      'Leader',
      '负责人 | 主持人 | 课题负责人 | 第一负责人 | leader | principal investigator | pi',
      { required: true },
    ),
    text('members', '项目成员', 'Members', '成员 | 参与人 | 课题组成员 | 参加人员 | members | team', {
      maxLength: 300,
      personal: true,
    }),
    departmentField(false),
    text(
      'source',
      '项目来源',
      'Granted by',
      '来源 | 立项单位 | 批准单位 | 资助单位 | granted by | funder | source',
      { maxLength: 120 },
    ),
    date(
      'started_on',
      '立项日期',
      'Granted on',
      '立项时间 | 开始日期 | 批准日期 | 起始日期 | granted on | start date | started on',
      { required: true },
    ),
    date(
      'due_on',
      '计划结题日期',
      'Due on',
      '应结题日期 | 计划完成日期 | 结束日期 | due on | planned end | end date',
    ),
    date('closed_on', '结题日期', 'Closed on', '结题时间 | 验收日期 | 完成日期 | closed on | completed on'),
    amount('funds', '项目经费', 'Funds', '经费 | 资助金额 | 批准经费 | 经费(元) | funds | grant | budget', {
      max: 1_000_000_000,
      decimals: 2,
      unit: { zh: '元', en: 'CNY' },
    }),
    choice('state', '项目状态', 'State', '状态 | 进展情况 | 是否结题 | state | status', [
      option('running', '在研', 'Running', '进行中 | 未结题 | 在建 | running | ongoing'),
      option('closed', '已结题', 'Closed', '结题 | 已验收 | 通过验收 | closed | completed'),
      option('extended', '延期', 'Extended', '申请延期 | extended'),
      option('stopped', '终止', 'Stopped', '撤项 | 中止 | stopped | terminated'),
    ]),
    attachmentsField(),
  ],
  key: ['number'],
  departmentField: 'department',
  timeField: 'started_on',
  basis: 'calendar-year',
  privacy: 'internal',
  titleFields: ['name', 'number'],
  checks: [
    notBefore('project-closed-before', 'closed_on', 'started_on'),
    notBefore('project-due-before', 'due_on', 'started_on'),
    neededWhen('project-closed-without-date', 'closed_on', 'state', {
      is: 'closed',
      message: { zh: '标为已结题，却没有结题日期。', en: 'Marked as closed, but no date says when.' },
    }),
  ],
});
