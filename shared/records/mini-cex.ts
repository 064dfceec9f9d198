import { miniCex } from '#shared/instruments/mini-cex.ts';
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
import { difficulties, minutes, settings, sexes } from './workplace.ts';

export const miniCexRecord = defineRecordType({
  id: 'mini-cex',
  group: 'assessment',
  label: { zh: 'Mini-CEX', en: 'Mini-CEX' },
  plural: { zh: 'Mini-CEX 评估', en: 'Mini-CEX' },
  help: {
    zh: '教师观察学员一次诊疗（约 15 分钟）并当面反馈（约 10 分钟），七项各 1-9 分，未观察到的不填。',
    en: 'A teacher watches one encounter (about 15 minutes) and gives feedback (about 10): seven aspects from 1 to 9, empty where not observed.',
  },
  icon: 'mini-cex',
  sheets:
    'Mini-CEX | minicex | 迷你临床演练 | 迷你临床演练评估 | 小型临床演练评估 | mini cex | mini clinical evaluation',
  sections: {
    learner: '评估 | Assessment',
    setting: '患者与情境 | Patient and setting',
    scores: '评分 | Scores',
    observed: '时间与反馈 | Time and feedback',
  },
  fields: [
    learnerField('被评学员 | 受评学员 | 考生'),
    departmentField(),
    date('date', '评估日期', 'Assessed on', '日期 | 考核日期 | 评价日期 | 评估时间 | assessed on | date', {
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
      'assessor_post',
      '教师职称',
      'Assessor’s post',
      '评估人职称 | 考官职称 | 评估教师职称 | assessor position | assessor post',
      { maxLength: 40 },
    ),
    choice('setting', '评估地点', 'Setting', '场所 | 地点 | 评估场所 | 就诊场所 | setting | place', settings),
    count('patient_age', '患者年龄', 'Patient’s age', '年龄 | 病人年龄 | patient age | age', {
      max: 130,
      unit: { zh: '岁', en: 'years' },
    }),
    choice('patient_sex', '患者性别', 'Patient’s sex', '性别 | 病人性别 | patient sex | sex | gender', sexes),
    text(
      'problem',
      '诊断/主要问题',
      'Problem',
      '诊断 | 主要诊断 | 患者问题 | 病例诊断 | 主诉 | problem | diagnosis | chief complaint',
    ),
    choice(
      'difficulty',
      '病情复杂程度',
      'Complexity',
      '复杂程度 | 病情严重程度 | 难度 | complexity | difficulty',
      difficulties,
    ),
    choice('focus', '评估重点', 'Focus', '重点 | 诊治重点 | 评估侧重 | focus', [
      {
        code: 'history',
        label: { zh: '病史采集', en: 'History' },
        aliases: ['收集资料', '问诊', 'data gathering'],
      },
      { code: 'diagnosis', label: { zh: '诊断', en: 'Diagnosis' }, aliases: ['临床诊断'] },
      { code: 'treatment', label: { zh: '治疗', en: 'Treatment' }, aliases: ['处理', 'therapy'] },
      {
        code: 'counselling',
        label: { zh: '健康宣教', en: 'Counselling' },
        aliases: ['健康教育', '宣教', 'counseling'],
      },
    ]),
    scores('scores', '逐项评分', 'Scores', miniCex, { required: true }),
    minutes(
      'observed',
      '观察时间',
      'Observed for',
      '观察时长 | 直接观察时间 | 观察(分钟) | observed for | observation time',
    ),
    minutes(
      'feedback',
      '反馈时间',
      'Feedback for',
      '反馈时长 | 指导反馈时间 | 反馈(分钟) | feedback for | feedback time',
    ),
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
  key: ['learner', 'date', 'assessor', 'problem'],
  departmentField: 'department',
  timeField: 'date',
  basis: 'school-year',
  privacy: 'personal',
  titleFields: ['learner', 'date'],
  checks: [
    notTheSame('mini-cex-oneself', 'assessor', 'learner'),
    {
      id: 'mini-cex-too-long',
      level: 'warning',
      field: 'observed',
      message: {
        zh: '观察 {minutes} 分钟，超过一小时，不像一次小型评估。',
        en: 'Observed for {minutes} minutes: longer than an hour is hardly a mini exercise.',
      },
      test: ({ observed }) => (typeof observed === 'number' && observed > 60 ? { minutes: observed } : null),
    },
    {
      id: 'mini-cex-low-without-advice',
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
