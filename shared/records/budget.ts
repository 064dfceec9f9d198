import { notMoreThan } from './checks.ts';
import { defineRecordType } from './define.ts';
import { amount, choice, count, date, departmentField, noteField, option } from './fields.ts';

const money = { max: 100_000_000_000, decimals: 2, unit: { zh: '元', en: 'CNY' } };

export const budget = defineRecordType({
  id: 'budget',
  group: 'resources',
  label: { zh: '教学经费', en: 'Teaching funds' },
  plural: { zh: '教学经费', en: 'Teaching funds' },
  help: {
    zh: '按自然年度、部门与用途记录的教学经费：预算、到账与支出。',
    en: 'Funds for teaching by calendar year, department and purpose: planned, received and spent.',
  },
  icon: 'budget',
  sheets:
    '教学经费 | 经费 | 经费使用 | 经费预算 | 经费决算 | 专项经费 | funds | budget | teaching funds | expenditure',
  fields: [
    count(
      'calendar_year',
      '自然年度',
      'Calendar year',
      '年份 | 年度 | 经费年度 | 会计年度 | calendar year | fiscal year | year',
      {
        min: 1990,
        max: 2100,
        required: true,
      },
    ),
    date(
      'as_of',
      '统计截止日期',
      'Counted up to',
      '统计日期 | 截止日期 | 日期 | counted up to | as of | date',
      { required: true },
    ),
    departmentField(false),
    choice(
      'purpose',
      '经费用途',
      'Purpose',
      '用途 | 经费类别 | 经费项目 | 科目 | 支出项目 | purpose | item | category',
      [
        option('teaching', '教学运行', 'Running costs', '日常教学 | 教学业务费 | 运行经费 | running costs'),
        option(
          'residency',
          '住培专项',
          'Residency grant',
          '住培经费 | 规培经费 | 中央财政补助 | 中央补助 | residency',
        ),
        option(
          'faculty',
          '师资与带教补助',
          'Teachers’ pay',
          '带教补助 | 课时费 | 师资培训 | 带教津贴 | teaching pay',
        ),
        option(
          'learners',
          '学员待遇',
          'Learners’ pay',
          '住院医师待遇 | 生活补助 | 学员补助 | learner pay | stipends',
        ),
        option(
          'equipment',
          '设备与场地',
          'Equipment and rooms',
          '设备购置 | 技能中心建设 | 条件建设 | equipment',
        ),
        option(
          'performance-pay',
          '绩效总额',
          'Performance pay',
          '绩效工资总额 | 奖励性绩效 | performance pay | incentive pay',
        ),
        option('projects', '教学研究', 'Projects', '教改经费 | 课题经费 | 教学研究经费 | research'),
        option('other', '其他', 'Other', '其它'),
      ],
      { required: true },
    ),
    amount('planned', '预算金额', 'Planned', '预算 | 计划金额 | 预算数 | planned | budget', money),
    amount('received', '到账金额', 'Received', '到账 | 拨款 | 到位金额 | 收入 | received | income', money),
    amount('spent', '支出金额', 'Spent', '支出 | 使用金额 | 执行金额 | 决算数 | spent | expenditure', money),
    noteField(),
  ],
  key: ['calendar_year', 'department', 'purpose', 'as_of'],
  departmentField: 'department',
  timeField: 'as_of',
  basis: 'calendar-year',
  privacy: 'internal',
  titleFields: ['calendar_year', 'purpose'],
  checks: [
    notMoreThan('budget-spent-over-planned', 'spent', 'planned', 'warning'),
    {
      id: 'budget-counted-in-another-year',
      level: 'warning',
      field: 'as_of',
      message: {
        zh: '自然年度 {year} 的经费，统计截止日期却是 {date}。',
        en: 'Funds of {year} are counted up to {date}, which is before that year began or long after it.',
      },
      test: ({ calendar_year: year, as_of }) => {
        if (typeof year !== 'number' || typeof as_of !== 'string') return null;
        const counted = Number(as_of.slice(0, 4));
        return counted < year || counted > year + 1 ? { year, date: as_of } : null;
      },
    },
  ],
});
