import { dops } from '#shared/instruments/dops.ts';
import { notTheSame } from './checks.ts';
import { defineRecordType } from './define.ts';
import {
  choice,
  count,
  date,
  departmentField,
  learnerField,
  longText,
  personField,
  scores,
  text,
  yesNo,
} from './fields.ts';
import { difficulties, minutes, settings } from './workplace.ts';

export const dopsRecord = defineRecordType({
  id: 'dops',
  group: 'assessment',
  label: { zh: 'DOPS', en: 'DOPS' },
  plural: { zh: 'DOPS 评估', en: 'DOPS' },
  help: {
    zh: '教师直接观察学员完成一项操作，十一项各 1-9 分，未观察到的不填。',
    en: 'A teacher watches one procedure: eleven aspects from 1 to 9, empty where not observed.',
  },
  icon: 'dops',
  sheets:
    'DOPS | 操作技能直接观察 | 操作技能评估 | 直接观察操作技能评估 | direct observation of procedural skills',
  sections: {
    learner: '评估 | Assessment',
    procedure: '操作 | Procedure',
    scores: '评分 | Scores',
    observed: '时间与反馈 | Time and feedback',
  },
  fields: [
    learnerField('被评学员 | 受评学员 | 操作者 | 考生'),
    departmentField(),
    date('date', '评估日期', 'Assessed on', '日期 | 考核日期 | 操作日期 | 评价日期 | assessed on | date', {
      required: true,
    }),
    personField(
      'assessor',
      '评估教师',
      'Assessor',
      '考核老师 | 评估人 | 评价教师 | 考官 | 带教老师 | 评估者 | assessor | examiner | evaluator',
      {
        required: true,
      },
    ),
    text(
      'procedure',
      '操作名称',
      'Procedure',
      '操作项目 | 操作 | 技能项目 | 考核项目 | 项目 | procedure | procedure name | skill',
      {
        required: true,
        maxLength: 120,
      },
    ),
    choice('setting', '操作地点', 'Where it was done', '场所 | 地点 | 评估地点 | setting | place', settings),
    choice(
      'difficulty',
      '操作难度',
      'Difficulty',
      '难度 | 难易程度 | 复杂程度 | difficulty | complexity',
      difficulties,
    ),
    count(
      'done_before',
      '既往操作次数',
      'Times done before',
      '操作次数 | 已操作次数 | 以前操作次数 | 曾操作次数 | times done before | done before | previous procedures',
      {
        max: 10_000,
        unit: { zh: '次', en: 'times' },
      },
    ),
    yesNo('simulated', '模拟操作', 'Simulated', '是否模拟 | 模拟人 | 在模型上操作 | simulated | simulation'),
    scores('scores', '逐项评分', 'Scores', dops, { required: true }),
    minutes(
      'observed',
      '操作时间',
      'Procedure took',
      '观察时间 | 操作时长 | 观察时长 | procedure time | observation time',
    ),
    minutes('feedback', '反馈时间', 'Feedback for', '反馈时长 | 指导反馈时间 | feedback for | feedback time'),
    longText('strengths', '优点', 'Strengths', '良好表现 | 表现良好之处 | strengths | well done'),
    longText(
      'suggestions',
      '改进建议',
      'Suggestions',
      '建议 | 需改进之处 | 评语 | suggestions | to improve | comments',
    ),
    yesNo('learner_signed', '学员签名', 'Signed by the learner', '学员签字 | 学员已签名 | learner signed'),
    yesNo(
      'assessor_signed',
      '教师签名',
      'Signed by the assessor',
      '教师签字 | 评估人签名 | 考官签名 | assessor signed',
    ),
  ],
  key: ['learner', 'date', 'assessor', 'procedure'],
  departmentField: 'department',
  timeField: 'date',
  basis: 'school-year',
  privacy: 'personal',
  titleFields: ['learner', 'procedure'],
  checks: [
    notTheSame('dops-oneself', 'assessor', 'learner'),
    {
      id: 'dops-low-without-advice',
      level: 'warning',
      field: 'suggestions',
      message: {
        zh: '有项目在 3 分及以下，却没有改进建议。',
        en: 'An aspect is scored 3 or lower, but no suggestion is written.',
      },
      test: ({ scores: given, suggestions }) =>
        Array.isArray(given) && given.some((score) => score !== null && score <= 3) && !suggestions
          ? {}
          : null,
    },
  ],
});
