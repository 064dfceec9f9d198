import { defineRecordType } from './define.ts';
import { amount, choice, date, identifier, longText, option, text } from './fields.ts';

export const examCut = defineRecordType({
  id: 'exam-cut',
  group: 'assessment',
  label: { zh: '合格线决定', en: 'Cut-score decision' },
  plural: { zh: '合格线决定', en: 'Cut-score decisions' },
  help: {
    zh: '一次考试最终采用哪种方法、多少分合格、为什么。',
    en: 'Which method and which score an exam is passed by, and why.',
  },
  icon: 'exam-key',
  sheets: '合格线决定 | 合格线 | 分数线决定 | cut scores | cut score decisions',
  fields: [
    identifier(
      'paper',
      '考试编号',
      'Exam no.',
      '试卷编号 | 试卷代码 | 试卷 | 考试代码 | 卷号 | paper no | paper | exam code | exam id',
      { maxLength: 80 },
    ),
    choice(
      'method',
      '方法',
      'Method',
      '合格线方法 | 标准设定方法 | 设定方法 | method | standard-setting method',
      [
        option('fixed', '固定比例', 'Fixed share', '固定分数 | 60% | 60分 | fixed'),
        option('recorded', '卷面及格线', 'Pass mark of the paper', '原定及格线 | 及格线 | pass mark'),
        option('angoff', 'Angoff 法', 'Angoff', 'Angoff | 安戈夫'),
        option('hofstee', 'Hofstee 法', 'Hofstee', 'Hofstee | 霍夫斯蒂 | 折中法'),
        option('cohen', 'Cohen 法', 'Cohen', 'Cohen | 科恩'),
        option('borderline-group', '边界组法', 'Borderline group', '临界组法 | BGM'),
        option('borderline-regression', '边界回归法', 'Borderline regression', '临界回归法 | BRM'),
      ],
      { required: true },
    ),
    amount('cut', '合格线', 'Cut score', '分数线 | 及格线 | 合格分 | cut | cut score', {
      max: 100_000,
      decimals: 2,
      required: true,
    }),
    longText('reason', '理由', 'Reason', '原因 | 依据 | 说明 | reason | rationale', { required: true }),
    text('decided_by', '决定人', 'Decided by', '批准人 | 决定者 | decided by | approved by', {
      personal: true,
      maxLength: 60,
    }),
    date('decided_on', '决定日期', 'Decided on', '批准日期 | 日期 | decided on | date'),
  ],
  key: ['paper'],
  departmentField: null,
  timeField: null,
  basis: 'point',
  privacy: 'internal',
  titleFields: ['paper', 'method'],
  checks: [],
});
