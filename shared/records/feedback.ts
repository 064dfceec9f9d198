import { neededWhen, notBefore } from './checks.ts';
import { defineRecordType } from './define.ts';
import {
  choice,
  date,
  departmentField,
  identifier,
  longText,
  option,
  personField,
  text,
  yesNo,
} from './fields.ts';

export const feedback = defineRecordType({
  id: 'feedback',
  group: 'evaluation',
  label: { zh: '学员反馈', en: 'Learner feedback' },
  plural: { zh: '学员反馈与投诉', en: 'Feedback and complaints' },
  help: {
    zh: '学员提出的意见、建议、投诉与表扬，以及由谁在何时答复。不记录提出人的姓名。',
    en: 'What learners suggest, complain of or praise, and who answered when. Nobody is named who raised it.',
  },
  icon: 'feedback',
  sheets:
    '学员反馈 | 学生反馈 | 意见反馈 | 投诉 | 投诉登记 | 意见箱 | 座谈会意见 | 诉求 | feedback | complaints | student feedback | suggestions',
  fields: [
    identifier(
      'number',
      '反馈编号',
      'Feedback no.',
      '编号 | 序号 | 投诉编号 | 受理编号 | feedback no | case no | no | id',
    ),
    date(
      'received_on',
      '收到日期',
      'Received on',
      '日期 | 反馈日期 | 受理日期 | 提出日期 | 投诉日期 | received on | date',
      { required: true },
    ),
    departmentField(false),
    choice(
      'kind',
      '反馈类别',
      'Kind of feedback',
      '类别 | 类型 | 性质 | 反馈性质 | kind | type',
      [
        option('suggestion', '意见建议', 'Suggestion', '建议 | 意见 | suggestion'),
        option('complaint', '投诉', 'Complaint', '申诉 | 举报 | complaint | grievance'),
        option('appeal', '成绩申诉', 'Appeal', '成绩复核 | 复核申请 | appeal'),
        option('praise', '表扬', 'Praise', '感谢 | 好评 | praise | compliment'),
      ],
      { required: true },
    ),
    choice(
      'about',
      '涉及方面',
      'About',
      '涉及内容 | 反馈内容分类 | 问题类别 | 主题 | about | topic | subject',
      [
        option('teaching', '教学安排', 'Teaching', '课程教学 | 教学 | 带教 | teaching | courses'),
        option('teacher', '教师', 'A teacher', '带教老师 | 师德 | teacher'),
        option('assessment', '考核评价', 'Assessment', '考试 | 考核 | assessment | exams'),
        option('rotation', '轮转安排', 'Rotations', '轮转 | 实习安排 | rotation'),
        option('workload', '工作与休息', 'Workload', '值班 | 工作强度 | 休息 | workload | duty hours'),
        option('living', '食宿与待遇', 'Living', '住宿 | 补助 | 待遇 | 后勤 | accommodation | pay'),
        option('mistreatment', '不当对待', 'Mistreatment', '歧视 | 欺凌 | 骚扰 | mistreatment | harassment'),
        option('other', '其他', 'Other', '其它'),
      ],
    ),
    choice('channel', '反馈渠道', 'Channel', '渠道 | 来源 | 途径 | 方式 | channel | source', [
      option('meeting', '座谈会', 'Meeting', '座谈 | 面谈 | meeting | focus group'),
      option('box', '意见箱', 'Suggestion box', '信箱 | 邮箱 | 邮件 | email | box'),
      option('survey', '问卷', 'Survey', '调查 | 问卷调查 | survey'),
      option('phone', '电话', 'Telephone', '热线 | 12345 | phone | hotline'),
      option('online', '网络平台', 'Online', '系统 | 微信 | 公众号 | online | app'),
    ]),
    text(
      'raised_by',
      '提出人类别',
      'Raised by',
      '反馈人类别 | 人员类别 | 学员类别 | 身份 | raised by | group',
      {
        maxLength: 40,
        help: {
          zh: '写类别，例如“二年级住院医师”，不写姓名。',
          en: 'A group such as “second-year residents”, never a name.',
        },
      },
    ),
    longText(
      'content',
      '反馈内容',
      'What was said',
      '内容 | 意见内容 | 投诉内容 | 具体内容 | 诉求 | content | text | details',
      { required: true },
    ),
    personField(
      'handler',
      '处理人',
      'Handled by',
      '负责人 | 承办人 | 答复人 | 责任人 | 受理人 | handled by | handler | owner',
    ),
    longText(
      'handling',
      '处理情况',
      'Handling',
      '处理结果 | 答复内容 | 处理意见 | 整改情况 | 落实情况 | handling | answer | outcome',
    ),
    date(
      'answered_on',
      '答复日期',
      'Answered on',
      '回复日期 | 处理日期 | 办结日期 | 反馈给学员日期 | answered on | replied on | closed on',
    ),
    yesNo(
      'accepted',
      '提出人是否满意',
      'Content with the answer',
      '是否满意 | 满意 | 满意度 | satisfied | content with the answer',
    ),
  ],
  key: ['number'],
  departmentField: 'department',
  timeField: 'received_on',
  basis: 'school-year',
  privacy: 'anonymous',
  titleFields: ['number', 'content'],
  checks: [
    notBefore('feedback-answered-before', 'answered_on', 'received_on'),
    neededWhen('feedback-answer-without-text', 'handling', 'answered_on'),
  ],
});
