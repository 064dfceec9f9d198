import { neededWhen, notBefore, notMoreThan } from './checks.ts';
import { defineRecordType } from './define.ts';
import {
  attachmentsField,
  choice,
  count,
  date,
  departmentField,
  longText,
  option,
  personField,
  text,
} from './fields.ts';

export const meeting = defineRecordType({
  id: 'meeting',
  group: 'quality',
  label: { zh: '会议与决议', en: 'Meeting and decision' },
  plural: { zh: '会议与决议', en: 'Meetings and decisions' },
  help: {
    zh: '教学会议及其决议，一项决议一行：谁负责、何时完成、办到哪一步。没有决议的会议记一行。',
    en: 'Teaching meetings and what they decided, one row per decision: who sees to it, until when, how far it is. A meeting without decisions is one row.',
  },
  icon: 'meeting',
  sheets:
    '会议 | 会议记录 | 会议纪要 | 会议登记 | 教学例会 | 专题会议 | 决议 | 委员会会议 | meetings | minutes | decisions | committee meetings',
  sections: {
    date: '会议 | Meeting',
    decision_no: '决议与落实 | Decision and follow-up',
  },
  fields: [
    date('date', '会议日期', 'Met on', '日期 | 会议时间 | 召开日期 | 时间 | met on | date | meeting date', {
      required: true,
    }),
    text(
      'title',
      '会议名称',
      'Meeting',
      '会议 | 会议主题 | 会议议题 | 名称 | 主题 | meeting | meeting name | title',
      { required: true },
    ),
    choice('kind', '会议类型', 'Kind of meeting', '类型 | 会议类别 | 会议级别 | kind | meeting type', [
      option(
        'leadership',
        '院领导专题会',
        'Leadership',
        '院长办公会 | 专题会议 | 党委会 | leadership | board',
      ),
      option(
        'committee',
        '教学委员会',
        'Committee',
        '委员会会议 | 毕业后医学教育委员会 | 教学指导委员会 | committee',
      ),
      option('office', '职能部门会议', 'Office', '教务会议 | 工作例会 | 协调会 | office meeting'),
      option(
        'department',
        '科室教学会议',
        'Department',
        '科教学会 | 基地会议 | 教研室会议 | 集体备课 | department meeting',
      ),
      option(
        'learners',
        '学员座谈会',
        'With learners',
        '座谈会 | 学生座谈会 | 住院医师座谈会 | learners | student meeting',
      ),
    ]),
    departmentField(false),
    personField('chair', '主持人', 'Chair', '会议主持 | 主持 | chair | chaired by'),
    personField(
      'minutes_by',
      '会议记录人',
      'Minutes by',
      '记录人 | 记录 | minutes by | minute taker | secretary',
    ),
    count('expected', '应到人数', 'Due to attend', '应到 | 应参会人数 | due to attend | expected', {
      max: 5000,
    }),
    count('present', '实到人数', 'Present', '实到 | 参会人数 | 参加人数 | 到会人数 | present | attended', {
      max: 5000,
    }),
    count(
      'decision_no',
      '决议序号',
      'Decision no.',
      '序号 | 决议编号 | 议题序号 | decision no | item no | no',
      { max: 200 },
    ),
    longText(
      'decision',
      '决议内容',
      'Decision',
      '决议 | 会议决定 | 议定事项 | 会议内容 | 讨论结果 | decision | resolution | outcome',
    ),
    personField('owner', '落实责任人', 'Owner', '责任人 | 负责人 | 承办人 | owner | responsible'),
    date('due_on', '要求完成日期', 'Due on', '完成期限 | 期限 | 截止日期 | due on | due date | deadline'),
    date('done_on', '实际完成日期', 'Done on', '完成日期 | 办结日期 | 落实日期 | done on | completed on'),
    choice(
      'state',
      '落实情况',
      'How far it is',
      '状态 | 进展 | 落实状态 | 办理情况 | state | status | progress',
      [
        option('open', '未开始', 'Not started', '待落实 | 未落实 | open | not started'),
        option('running', '进行中', 'Under way', '落实中 | 推进中 | in progress'),
        option('done', '已落实', 'Done', '已完成 | 完成 | done | completed'),
        option('dropped', '不再执行', 'Dropped', '取消 | 终止 | dropped | cancelled'),
      ],
    ),
    attachmentsField(),
  ],
  key: ['date', 'title', 'decision_no'],
  departmentField: 'department',
  timeField: 'date',
  basis: 'school-year',
  privacy: 'internal',
  titleFields: ['title', 'date'],
  checks: [
    notMoreThan('meeting-present-over-expected', 'present', 'expected', 'warning'),
    notBefore('meeting-due-before', 'due_on', 'date'),
    notBefore('meeting-done-before', 'done_on', 'date'),
    neededWhen('meeting-done-without-date', 'done_on', 'state', {
      is: 'done',
      message: { zh: '标为已落实，却没有实际完成日期。', en: 'Marked as done, but no date says when.' },
    }),
  ],
});
