import { notMoreThan } from './checks.ts';
import { defineRecordType } from './define.ts';
import { amount, choice, count, noteField, option, reference, schoolYearField, yesNo } from './fields.ts';

const percent = (name: string, zh: string, en: string, aliases: string) =>
  amount(name, zh, en, aliases, { max: 100, decimals: 2, unit: { zh: '%', en: '%' } });

export const licensingResult = defineRecordType({
  id: 'licensing-result',
  group: 'outcomes',
  label: { zh: '资格与结业考试结果', en: 'Licensing result' },
  plural: { zh: '资格与结业考试结果', en: 'Licensing results' },
  help: {
    zh: '一次考试一类考生的汇总结果：参加与通过人数、通过率、同期全国值。个人成绩另见考试成绩。',
    en: 'One exam and one group of candidates per row: sat, passed, pass rate and the national figure. Results of single persons are exam results.',
  },
  icon: 'licensing',
  sheets:
    '执业医师考试结果 | 执医通过率 | 结业考核通过率 | 通过率统计 | 资格考试 | 结业考试结果 | 考试通过率 | licensing results | pass rates | licensing | board results',
  fields: [
    schoolYearField(),
    choice(
      'exam',
      '考试名称',
      'Exam',
      '考试 | 考试类别 | 考试类型 | 考试项目 | exam | exam name',
      [
        option(
          'licensing',
          '执业医师资格考试',
          'Licensing exam',
          '执医考试 | 医师资格考试 | 执医 | licensing',
        ),
        option(
          'licensing-skills',
          '执业医师实践技能',
          'Licensing skills',
          '实践技能考试 | 执医技能 | 技能考试 | licensing skills',
        ),
        option(
          'licensing-written',
          '执业医师笔试',
          'Licensing written',
          '医学综合笔试 | 执医笔试 | 综合笔试 | licensing written',
        ),
        option(
          'completion-theory',
          '住培结业理论考核',
          'Residency theory',
          '结业理论 | 结业理论考核 | residency theory',
        ),
        option(
          'completion-skills',
          '住培结业技能考核',
          'Residency skills',
          '结业技能 | 结业实践技能 | residency skills',
        ),
        option('annual', '年度业务水平测试', 'Annual test', '年度测试 | 业务水平测试 | annual test'),
      ],
      { required: true },
    ),
    reference(
      'programme',
      'programme',
      '考生专业',
      'Programme',
      '专业 | 专业名称 | 培训专业 | programme | program | major',
    ),
    reference('cohort', 'cohort', '考生年级', 'Cohort', '年级 | 届别 | 毕业年级 | cohort | class year'),
    yesNo(
      'first_attempt',
      '首次参加',
      'First attempt',
      '是否首考 | 首考 | 是否首次 | 首次 | first attempt | first time',
    ),
    count('eligible', '应考人数', 'Eligible', '应参加人数 | 应届人数 | 报名人数 | eligible | registered'),
    count('sat', '参加人数', 'Sat', '实考人数 | 参考人数 | 考试人数 | sat | examined | takers', {
      required: true,
    }),
    count('passed', '通过人数', 'Passed', '合格人数 | 及格人数 | 通过 | passed | number passed', {
      required: true,
    }),
    percent('rate', '通过率', 'Pass rate', '合格率 | 通过率(%) | 首考通过率 | pass rate | percent passing'),
    percent(
      'national_rate',
      '全国通过率',
      'National pass rate',
      '全国平均通过率 | 全国均值 | 全国 | 国家通过率 | national pass rate | national',
    ),
    amount('mean', '平均分', 'Mean score', '平均成绩 | 均分 | mean score | mean | average', { max: 1000 }),
    noteField(),
  ],
  key: ['school_year', 'exam', 'programme', 'cohort', 'first_attempt'],
  departmentField: null,
  timeField: 'school_year',
  basis: 'calendar-year',
  privacy: 'internal',
  titleFields: ['exam', 'school_year'],
  checks: [
    notMoreThan('licensing-passed-over-sat', 'passed', 'sat'),
    notMoreThan('licensing-sat-over-eligible', 'sat', 'eligible', 'warning'),
    {
      id: 'licensing-rate-differs',
      level: 'warning',
      field: 'rate',
      message: {
        zh: '通过率写的是 {rate}%，按 {passed}/{sat} 计算应为 {should}%。',
        en: 'The pass rate says {rate} %, but {passed} of {sat} make {should} %.',
      },
      test: ({ rate, passed, sat }) => {
        if (typeof rate !== 'number' || typeof passed !== 'number' || typeof sat !== 'number' || sat === 0)
          return null;
        const should = Math.round((10_000 * passed) / sat) / 100;
        return Math.abs(should - rate) > 0.1 ? { rate, passed, sat, should } : null;
      },
    },
  ],
});
