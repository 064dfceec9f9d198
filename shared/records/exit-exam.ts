import { notBefore } from './checks.ts';
import { defineRecordType } from './define.ts';
import { count, date, departmentField, learnerField, longText, mark, personField, yesNo } from './fields.ts';
import type { FieldValues, NumberField, RowCheck } from './types.ts';

/** What a rotation requires, and the words for it. */
const requirements = [
  ['histories', '大病历', 'full histories', '病历 | 住院病历'],
  ['diseases', '病种', 'diseases', '管理病种'],
  ['procedures', '操作', 'procedures', '技能操作 | 临床操作'],
  ['operations', '手术', 'operations', '参与手术'],
] as const;

const pairs = (): NumberField[] =>
  requirements.flatMap(([name, zh, en, others]) => {
    const spellings = [zh, ...others.split(' | ')];
    const all = (patterns: readonly string[]) =>
      patterns.flatMap((pattern) => spellings.map((word) => pattern.replace('*', word))).join(' | ');
    return [
      count(
        `${name}_required`,
        `${zh}要求数`,
        `Required ${en}`,
        `${all(['应完成*', '*应完成数', '要求*', '*要求'])} | required ${en}`,
      ),
      count(
        `${name}_done`,
        `${zh}完成数`,
        `Done ${en}`,
        `${all(['已完成*', '*实际完成数', '完成*', '*完成'])} | done ${en} | ${en} done`,
      ),
    ];
  });

/** The first requirement that is not met. */
function missing(values: FieldValues): { item: string; done: number; required: number } | null {
  for (const [name, zh] of requirements) {
    const required = values[`${name}_required`];
    const done = values[`${name}_done`];
    if (typeof required === 'number' && typeof done === 'number' && done < required)
      return { item: zh, done, required };
  }
  return null;
}

const passedShort: RowCheck = {
  id: 'exit-exam-requirements-short',
  level: 'warning',
  field: 'passed',
  message: {
    zh: '标为出科合格，但{item}完成 {done}，少于要求 {required}。',
    en: 'Marked as passed, but {done} of {required} required were done ({item}).',
  },
  test: (values) => (values.passed === true ? missing(values) : null),
};

export const exitExam = defineRecordType({
  id: 'exit-exam',
  group: 'assessment',
  label: { zh: '出科考核', en: 'Rotation exit' },
  plural: { zh: '出科考核', en: 'Rotation exits' },
  help: {
    zh: '学员出科时的理论与技能成绩、医德考勤、要求与完成数，以及考核小组意见与负责人签字。',
    en: 'At the end of a rotation: theory and skill scores, ethics and attendance, required and done, the group’s review and the leader’s signature.',
  },
  icon: 'exit-exam',
  sheets:
    '出科考核表 | 出科考核登记 | 出科考核汇总 | 出科小结 | 出科鉴定 | 出科审核 | rotation exits | rotation exit forms | exit assessment | end of rotation forms',
  sections: {
    learner: '学员与轮转 | Trainee and rotation',
    theory: '成绩 | Marks',
    histories_required: '轮转要求完成情况 | Required experience',
    review: '考核结论 | Decision',
  },
  fields: [
    learnerField('出科学员 | 轮转学员'),
    departmentField(),
    date(
      'starts_on',
      '入科日期',
      'Rotation from',
      '轮转开始日期 | 入科时间 | 轮转开始 | 开始日期 | rotation from | rotation start | start date',
    ),
    date(
      'ends_on',
      '出科日期',
      'Rotation until',
      '轮转结束日期 | 出科时间 | 轮转结束 | 结束日期 | rotation until | rotation end | end date',
    ),
    date(
      'date',
      '出科考核日期',
      'Examined on',
      '考核日期 | 考核时间 | 日期 | 考试日期 | examined on | exam date | date',
      { required: true },
    ),
    mark(
      'theory',
      '理论成绩',
      'Theory score',
      '理论考核 | 理论考试成绩 | 理论 | 理论得分 | theory | theory score | written score',
    ),
    mark(
      'skill',
      '技能成绩',
      'Skill score',
      '技能考核 | 操作成绩 | 技能 | 技能得分 | 临床技能成绩 | skill | skill score | practical score',
    ),
    mark('ethics', '医德医风', 'Ethics', '医德评分 | 医德考核 | 日常表现 | 医德 | ethics | conduct'),
    mark(
      'attendance',
      '考勤',
      'Attendance',
      '出勤 | 考勤评分 | 劳动纪律 | 出勤情况 | attendance | discipline',
    ),
    mark(
      'total',
      '出科总评',
      'Overall mark',
      '总评 | 总分 | 总成绩 | 综合成绩 | overall mark | total | final mark',
    ),
    ...pairs(),
    longText(
      'review',
      '考核小组意见',
      'Review of the group',
      '小组意见 | 考核评语 | 鉴定意见 | 考核意见 | 带教评语 | review | group review | comment',
    ),
    personField(
      'leader',
      '考核负责人',
      'Leader',
      '基地负责人 | 科主任 | 教学主任 | 考核组长 | leader | head | chair of the group',
    ),
    yesNo(
      'leader_signed',
      '负责人签字',
      'Signed by the leader',
      '负责人签名 | 主任签字 | 是否签字 | 签字 | signed by the leader | leader signed | signed',
    ),
    yesNo(
      'passed',
      '出科是否合格',
      'Passed',
      '是否合格 | 出科结论 | 考核结果 | 合格 | 结论 | passed | pass | outcome',
    ),
  ],
  key: ['learner', 'department', 'date'],
  departmentField: 'department',
  timeField: 'date',
  basis: 'school-year',
  privacy: 'personal',
  titleFields: ['learner', 'date'],
  checks: [
    notBefore('exit-exam-ends-before-start', 'ends_on', 'starts_on'),
    notBefore('exit-exam-before-rotation', 'date', 'starts_on', 'warning'),
    passedShort,
    {
      id: 'exit-exam-passed-below-60',
      level: 'warning',
      field: 'passed',
      message: {
        zh: '标为出科合格，但理论或技能成绩 {score} 低于 60 分。',
        en: 'Marked as passed, but the theory or skill score of {score} is below 60.',
      },
      test: ({ passed, theory, skill }) => {
        const low = [theory, skill].find((score) => typeof score === 'number' && score < 60);
        return passed === true && typeof low === 'number' ? { score: low } : null;
      },
    },
    {
      id: 'exit-exam-unsigned',
      level: 'warning',
      field: 'leader_signed',
      message: {
        zh: '有考核结论，却没有负责人签字。',
        en: 'There is a conclusion, but the leader has not signed.',
      },
      test: ({ passed, leader_signed }) =>
        typeof passed === 'boolean' && leader_signed === false ? {} : null,
    },
  ],
});
