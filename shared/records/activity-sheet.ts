import { activityKinds } from './activity-kinds.ts';
import { addsUp, notTheSame } from './checks.ts';
import { defineRecordType } from './define.ts';
import { choice, date, departmentField, longText, mark, personField, text } from './fields.ts';

export const activitySheet = defineRecordType({
  id: 'activity-sheet',
  group: 'clinical',
  label: { zh: '教学活动评分表', en: 'Activity score sheet' },
  plural: { zh: '教学活动评分', en: 'Activity score sheets' },
  help: {
    zh: '专家按 100 分评分表给一次教学活动打分：备课 15、实际指导 40、指导方法 25、指导效果 15、总体印象 5。',
    en: 'An assessor’s 100-point sheet for one activity: preparation 15, guidance 40, method 25, effect 15, impression 5.',
  },
  icon: 'activity-sheet',
  sheets:
    '活动评分表 | 教学活动评分 | 教学活动评分表 | 小讲课评分表 | 教学查房评分表 | 病例讨论评分表 | 评分汇总 | activity score sheets | activity sheets | score sheets',
  sections: {
    date: '活动与评分人 | Activity and assessor',
    preparation: '逐项评分 | Scores',
    deductions: '意见 | Remarks',
  },
  fields: [
    date(
      'date',
      '评分日期',
      'Assessed on',
      '日期 | 活动日期 | 评价日期 | 考评日期 | date | assessed on | activity date',
      { required: true },
    ),
    departmentField(),
    choice(
      'kind',
      '活动类型',
      'Kind of activity',
      '活动类别 | 类型 | 教学活动类型 | 评分表类型 | kind | activity type | kind of activity',
      activityKinds,
      {
        required: true,
      },
    ),
    text(
      'title',
      '活动名称',
      'Title',
      '主题 | 题目 | 活动主题 | 讲课题目 | 查房病例 | title | topic | activity name',
    ),
    personField(
      'teacher',
      '被评教师',
      'Teacher assessed',
      '授课教师 | 主讲人 | 主持人 | 带教老师 | 主查老师 | teacher | teacher assessed | presenter',
      {
        required: true,
      },
    ),
    personField(
      'assessor',
      '评分专家',
      'Assessor',
      '评分人 | 考评专家 | 督导专家 | 评委 | 评价人 | 专家签名 | assessor | rater | examiner',
      {
        required: true,
      },
    ),
    mark('preparation', '备课', 'Preparation', '教学准备 | 准备工作 | 备课(15) | preparation (15)', {
      max: 15,
    }),
    mark('guidance', '实际指导', 'Guidance', '指导过程 | 指导内容 | 实际指导(40) | guidance (40)', {
      max: 40,
    }),
    mark('method', '指导方法', 'Method', '教学方法 | 指导方法(25) | method (25)', { max: 25 }),
    mark('effect', '指导效果', 'Effect', '教学效果 | 指导效果(15) | effect (15)', { max: 15 }),
    mark('impression', '总体印象', 'Impression', '印象 | 整体印象 | 总体印象(5) | impression (5)', {
      max: 5,
    }),
    mark(
      'total',
      '评分合计',
      'Sum of the sheet',
      '总分 | 合计 | 得分 | 总得分 | 合计得分 | total | total score | sum',
      { required: true },
    ),
    longText(
      'deductions',
      '扣分说明',
      'Why points were taken off',
      '扣分原因 | 扣分点 | 存在问题 | 扣分理由 | deductions | reasons',
    ),
    longText('advice', '改进建议', 'Advice', '建议 | 意见建议 | 专家意见 | advice | suggestions'),
  ],
  key: ['date', 'department', 'kind', 'teacher', 'assessor'],
  departmentField: 'department',
  timeField: 'date',
  basis: 'school-year',
  privacy: 'personal',
  titleFields: ['teacher', 'date'],
  checks: [
    addsUp('activity-sheet-sum', ['preparation', 'guidance', 'method', 'effect', 'impression'], 'total'),
    notTheSame('activity-sheet-oneself', 'assessor', 'teacher'),
    {
      id: 'activity-sheet-deduction-unexplained',
      level: 'warning',
      field: 'deductions',
      message: {
        zh: '合计 {total} 分，低于 60 分，却没有扣分说明。',
        en: 'The sheet adds up to {total}, below 60, but does not say why points were taken off.',
      },
      test: ({ total, deductions }) =>
        typeof total === 'number' && total < 60 && !deductions ? { total } : null,
    },
  ],
});
