import { withinMaximum } from './checks.ts';
import { defineRecordType } from './define.ts';
import {
  amount,
  choice,
  count,
  date,
  departmentField,
  identifier,
  learnerField,
  option,
  personField,
  text,
  yesNo,
} from './fields.ts';

export const osceStation = defineRecordType({
  id: 'osce-station',
  group: 'assessment',
  label: { zh: 'OSCE 考站成绩', en: 'OSCE station' },
  plural: { zh: 'OSCE 考站', en: 'OSCE stations' },
  help: {
    zh: '一名考生在一个考站的成绩一行：核查表得分、整体评分、考官与轮次。轮次用于比较不同考官组的宽严。',
    en: 'One candidate at one station per row: checklist score, global rating, examiner and circuit. The circuit shows whether groups of examiners differ.',
  },
  icon: 'osce',
  sheets:
    'OSCE | 多站考核 | 客观结构化临床考试 | 考站成绩 | 多站式考核 | osce stations | station scores | osce results',
  sections: {
    exam: '考试与考站 | Exam and station',
    learner: '考生与考官 | Candidate and examiner',
    score: '成绩 | Marks',
  },
  fields: [
    identifier(
      'exam',
      '考试编号',
      'Exam no.',
      '考试代码 | 考试名称 | 考试 | OSCE编号 | exam no | exam | exam code | osce',
    ),
    date('date', '考试日期', 'Exam date', '日期 | 考核日期 | 考试时间 | date | exam date', {
      required: true,
    }),
    departmentField(false),
    text(
      'circuit',
      '轮次',
      'Circuit',
      '考试轮次 | 循环 | 场次 | 考场 | 组别 | circuit | cycle | track | session',
      { maxLength: 20 },
    ),
    identifier('station', '考站号', 'Station no.', '站号 | 考站 | 站点 | 站 | station no | station', {
      maxLength: 20,
    }),
    text('station_name', '考站名称', 'Station', '站名 | 考核内容 | 考站内容 | station name | task | case', {
      maxLength: 80,
    }),
    learnerField('考生 | 准考证号 | candidate'),
    personField(
      'examiner',
      '考官',
      'Examiner',
      '主考 | 评分考官 | 考官姓名 | 评委 | examiner | rater | assessor',
    ),
    text(
      'patient',
      '标准化病人',
      'Standardised patient',
      'SP | 模拟病人 | sp姓名 | 标准化病人代码 | standardised patient | standardized patient | simulated patient',
      {
        maxLength: 40,
      },
    ),
    amount(
      'score',
      '核查表得分',
      'Checklist score',
      '得分 | 成绩 | 考站得分 | 评分表得分 | 分数 | checklist score | score | station score',
      { max: 1000 },
    ),
    amount('maximum', '考站满分', 'Maximum', '满分 | 总分值 | 分值 | maximum | max score', {
      max: 1000,
      min: 1,
    }),
    choice(
      'rating',
      '整体评分',
      'Global rating',
      '整体评价 | 总体评分 | 综合评级 | global rating | global score | overall rating',
      [
        option('1', '明显不合格', 'Clear fail', '不合格 | 差 | fail | clear fail'),
        option('2', '临界', 'Borderline', '边界 | 边缘 | borderline'),
        option('3', '合格', 'Clear pass', '及格 | 中 | pass | clear pass'),
        option('4', '良好', 'Good', '良 | very good pass | good pass'),
        option('5', '优秀', 'Excellent', '优 | excellent pass | outstanding'),
      ],
    ),
    amount('cut', '合格线', 'Cut score', '及格线 | 分数线 | 考站合格线 | cut score | pass mark | standard', {
      max: 1000,
    }),
    yesNo('passed', '考站是否通过', 'Passed the station', '是否通过 | 通过 | 合格 | passed | pass'),
    count('minutes', '考站用时', 'Minutes', '用时 | 时长 | 考站时长 | minutes | duration', {
      max: 120,
      unit: { zh: '分钟', en: 'min' },
    }),
  ],
  key: ['exam', 'station', 'learner', 'circuit'],
  departmentField: 'department',
  timeField: 'date',
  basis: 'school-year',
  privacy: 'personal',
  titleFields: ['learner', 'station'],
  checks: [
    withinMaximum('osce-score-over-maximum', 'score', 'maximum'),
    withinMaximum('osce-cut-over-maximum', 'cut', 'maximum'),
    {
      id: 'osce-passed-below-cut',
      level: 'error',
      field: 'passed',
      message: {
        zh: '标为通过，但得分 {score} 低于合格线 {cut}。',
        en: 'Marked as passed, but {score} is below the cut score of {cut}.',
      },
      test: ({ passed, score, cut }) =>
        passed === true && typeof score === 'number' && typeof cut === 'number' && score < cut
          ? { score, cut }
          : null,
    },
  ],
});
