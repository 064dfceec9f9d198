import { withinMaximum } from './checks.ts';
import { defineRecordType } from './define.ts';
import { courseField, departmentField, option, personField, text } from './fields.ts';

export const examResult = defineRecordType({
  id: 'exam-result',
  group: 'assessment',
  label: { zh: '考试成绩', en: 'Exam result' },
  plural: { zh: '考试成绩', en: 'Exam results' },
  help: {
    zh: '课程考试、出科考核、结业与执业医师考试的成绩，含缺考等状态。',
    en: 'Results of course exams, rotation exits, completion and licensing exams, with states such as absent.',
  },
  icon: 'exam',
  sheets:
    '成绩 | 考试成绩 | 成绩单 | 成绩登记 | 出科考核 | 考核成绩 | results | exam results | grades | scores',
  fields: [
    personField(
      'learner',
      '学员',
      'Learner',
      '学号 | 学生 | 学员 | 学号/工号 | 考生 | 住培编号 | 姓名 | student | student no | student id | trainee | candidate',
      { required: true },
    ),
    {
      kind: 'choice',
      name: 'exam',
      required: true,
      label: { zh: '考试类别', en: 'Exam' },
      aliases: ['考试类别', '考核类型', '考试类型', '考试', 'exam', 'exam type', 'assessment'],
      options: [
        option('course', '课程考试', 'Course exam', '期末考试', '结课考试', '期末', 'final exam', 'final'),
        option(
          'rotation-exit',
          '出科考核',
          'Rotation exit',
          '出科考试',
          '出科',
          'rotation exit exam',
          'end of rotation',
        ),
        option(
          'annual',
          '年度业务水平测试',
          'Annual test',
          '年度考核',
          'annual assessment',
          'in-training exam',
        ),
        option(
          'completion',
          '结业理论考核',
          'Completion exam',
          '结业考核',
          '结业考试',
          'residency completion',
          'exit theory',
        ),
        option(
          'licensing',
          '执业医师资格考试',
          'Licensing exam',
          '执医考试',
          '医师资格考试',
          'national licensing',
          'licensing',
        ),
        option('fitness', '体质测试', 'Fitness test', '体质健康测试', '体测', 'fitness', 'physical fitness'),
      ],
    },
    text(
      'name',
      '考试名称',
      'Name of the exam',
      '考核名称 | 考试项目 | 考核项目 | 测验名称 | 试卷名称 | exam name | test name | quiz | item',
      {
        maxLength: 120,
        help: {
          zh: '同一课程同一天有几项成绩时用来区分，例如“期末理论”“病例分析”；课程总评不填。',
          en: 'Tells several results of one course and day apart, such as “Final, theory”; empty for the course’s total.',
        },
      },
    ),
    courseField(),
    {
      kind: 'date',
      name: 'date',
      required: true,
      label: { zh: '考试日期', en: 'Date' },
      aliases: ['考试日期', '日期', '考核日期', '考试时间', 'date', 'exam date'],
    },
    departmentField(),
    {
      kind: 'integer',
      name: 'attempt',
      min: 1,
      max: 9,
      label: { zh: '第几次', en: 'Attempt' },
      aliases: ['第几次', '次数', '考试次数', '是否补考', 'attempt', 'sitting'],
    },
    {
      kind: 'choice',
      name: 'state',
      label: { zh: '状态', en: 'State' },
      aliases: ['状态', '考试状态', '备注', '成绩标志', 'state', 'status', 'remark'],
      options: [
        option('sat', '正常', 'Sat', '参加', '已考', '正常考试', 'present', 'normal', 'ok'),
        option('absent', '缺考', 'Absent', '旷考', '未参加', 'no show'),
        option('deferred', '缓考', 'Deferred', '缓', 'postponed'),
        option('exempt', '免修', 'Exempt', '免考', '免试', 'waived'),
        option('cheated', '作弊', 'Misconduct', '违纪', 'cheating'),
      ],
    },
    {
      kind: 'number',
      name: 'score',
      min: 0,
      max: 1000,
      decimals: 1,
      label: { zh: '成绩', en: 'Score' },
      aliases: [
        '成绩',
        '总分',
        '总评',
        '总成绩',
        '总评成绩',
        '考试成绩',
        '得分',
        '分数',
        '理论成绩',
        'score',
        'total',
        'mark',
        'grade',
      ],
    },
    {
      kind: 'number',
      name: 'maximum',
      min: 1,
      max: 1000,
      decimals: 0,
      label: { zh: '满分', en: 'Maximum' },
      aliases: ['满分', '卷面满分', 'maximum', 'max score', 'out of'],
    },
    {
      kind: 'number',
      name: 'pass_mark',
      min: 0,
      max: 1000,
      decimals: 1,
      label: { zh: '及格线', en: 'Pass mark' },
      aliases: ['及格线', '合格线', '及格分', 'pass mark', 'cut score', 'passing score'],
    },
    {
      kind: 'boolean',
      name: 'passed',
      label: { zh: '是否合格', en: 'Passed' },
      aliases: ['是否合格', '合格', '通过', '是否通过', '是否及格', 'passed', 'pass', 'result'],
    },
    {
      kind: 'date',
      name: 'released_on',
      label: { zh: '成绩发布日期', en: 'Result released on' },
      aliases: [
        '成绩发布日期',
        '发布日期',
        '公布日期',
        '成绩公布日期',
        'released on',
        'release date',
        'grade released',
      ],
    },
  ],
  // What was added later stands last: an earlier key with an empty part behind it is the key of today.
  key: ['learner', 'exam', 'course', 'date', 'name'],
  departmentField: 'department',
  timeField: 'date',
  basis: 'school-year',
  privacy: 'personal',
  titleFields: ['learner', 'exam', 'date'],
  checks: [
    withinMaximum('exam-score-over-maximum', 'score', 'maximum'),
    {
      id: 'exam-passed-below-mark',
      level: 'error',
      field: 'passed',
      message: {
        zh: '标为合格，但成绩 {score} 低于及格线 {mark}。',
        en: 'Marked as passed, but {score} is below the pass mark of {mark}.',
      },
      test: (v) =>
        v.passed === true &&
        typeof v.score === 'number' &&
        typeof v.pass_mark === 'number' &&
        v.score < v.pass_mark
          ? { score: v.score, mark: v.pass_mark }
          : null,
    },
    {
      id: 'exam-sat-without-score',
      level: 'warning',
      field: 'score',
      message: {
        zh: '参加了考试，却没有成绩，也没有是否合格。',
        en: 'Sat the exam, but has neither a score nor a pass or fail.',
      },
      test: (v) =>
        (v.state === 'sat' || v.state === null || v.state === undefined) &&
        v.score == null &&
        v.passed == null
          ? {}
          : null,
    },
  ],
});
