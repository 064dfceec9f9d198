import { clinicalTeaching } from '#shared/instruments/clinical-teaching.ts';
import { notBefore } from './checks.ts';
import { defineRecordType } from './define.ts';
import { courseField, departmentField, option, personField } from './fields.ts';

export const evaluation = defineRecordType({
  id: 'evaluation',
  group: 'evaluation',
  label: { zh: '评教问卷', en: 'Evaluation form' },
  plural: { zh: '评教问卷', en: 'Evaluation forms' },
  help: {
    zh: '学员对教师与课程的评价，一份问卷一行，逐题得分。答卷人只留随机编号。',
    en: 'What learners say of a teacher and a course: one row per form, one score per item. The respondent is only a random label.',
  },
  icon: 'evaluation',
  sheets:
    '评教 | 评教数据 | 学生评教 | 评价问卷 | 问卷 | evaluations | evaluation forms | course evaluation | responses',
  fields: [
    {
      kind: 'text',
      name: 'form_no',
      identifier: true,
      required: true,
      maxLength: 40,
      label: { zh: '答卷编号', en: 'Form no.' },
      aliases: ['答卷编号', '问卷编号', '序号', '编号', 'form no', 'form number', 'response id', 'form id'],
    },
    {
      kind: 'date',
      name: 'submitted_on',
      required: true,
      label: { zh: '提交日期', en: 'Submitted on' },
      aliases: [
        '提交日期',
        '提交答卷时间',
        '评价日期',
        '提交时间',
        '日期',
        'submitted on',
        'submitdate',
        'completion time',
        'timestamp',
        'date',
      ],
    },
    departmentField(),
    courseField(),
    personField(
      'teacher',
      '被评教师',
      'Teacher',
      '教师 | 任课教师 | 带教老师 | 授课教师 | teacher | lecturer',
      { required: true },
    ),
    {
      kind: 'text',
      name: 'rater',
      identifier: true,
      maxLength: 40,
      personal: true,
      label: { zh: '答卷人标号', en: 'Respondent label' },
      aliases: [
        '答卷人',
        '答卷人标号',
        '匿名编号',
        '评价人编号',
        'rater',
        'respondent',
        'respondent label',
        'anonymous id',
      ],
    },
    {
      kind: 'choice',
      name: 'rater_group',
      label: { zh: '答卷人类别', en: 'Respondent group' },
      aliases: ['答卷人类别', '评价人类别', '学员类别', 'rater group', 'respondent group', 'learner type'],
      options: [
        option(
          'student',
          '本科生',
          'Undergraduate',
          '学生',
          '实习生',
          '见习生',
          'student',
          'medical student',
        ),
        option('resident', '住院医师', 'Resident', '规培', '规培生', '住培学员', 'trainee'),
        option('supervisor', '督导', 'Supervisor', '督导专家', 'expert', 'observer'),
        option('peer', '同行', 'Peer', '同行教师', 'colleague'),
      ],
    },
    {
      kind: 'scores',
      name: 'scores',
      instrument: clinicalTeaching,
      required: true,
      label: { zh: '逐题得分', en: 'Item scores' },
      aliases: [],
    },
    {
      kind: 'text',
      name: 'comment',
      multiline: true,
      maxLength: 2000,
      label: { zh: '意见', en: 'Comment' },
      aliases: [
        '意见',
        '意见建议',
        '建议',
        '评语',
        '意见与建议',
        'comment',
        'comments',
        'suggestions',
        'free text',
      ],
    },
    {
      kind: 'date',
      name: 'shown_on',
      label: { zh: '结果反馈日期', en: 'Result shown on' },
      help: { zh: '评价结果反馈给教师的日期。', en: 'When the teacher was shown the result.' },
      aliases: ['结果反馈日期', '反馈日期', '反馈时间', 'result shown on', 'shown on', 'feedback date'],
    },
  ],
  key: ['form_no'],
  departmentField: 'department',
  timeField: 'submitted_on',
  basis: 'school-year',
  privacy: 'anonymous',
  titleFields: ['form_no', 'submitted_on'],
  checks: [
    notBefore('evaluation-shown-before', 'shown_on', 'submitted_on'),
    {
      id: 'evaluation-straight-line',
      level: 'warning',
      field: 'scores',
      message: {
        zh: '全部 {n} 题得分相同，可能未认真作答；保留并计入。',
        en: 'All {n} items have the same score, which may be straight-lining. It is kept and counted.',
      },
      test: (v) => {
        if (!Array.isArray(v.scores)) return null;
        const given = v.scores.filter((score) => score !== null);
        return given.length >= 8 && given.every((score) => score === given[0]) && given[0] !== 5
          ? { n: given.length }
          : null;
      },
    },
  ],
});
