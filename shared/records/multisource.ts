import { multisource } from '#shared/instruments/multisource.ts';
import { neededWhen } from './checks.ts';
import { defineRecordType } from './define.ts';
import {
  choice,
  date,
  departmentField,
  identifier,
  learnerField,
  longText,
  option,
  scores,
  text,
} from './fields.ts';

export const multisourceRecord = defineRecordType({
  id: 'multisource',
  group: 'assessment',
  label: { zh: '360 度评价', en: 'Multi-source rating' },
  plural: { zh: '360 度评价', en: 'Multi-source ratings' },
  help: {
    zh: '带教、护士、同伴、患者、自评与管理人员对一名学员的评价，一份一行；评价人只留编号。',
    en: 'What teachers, nurses, peers, patients, managers and the learner say of one learner: one row per form; the rater is only a label.',
  },
  icon: 'multisource',
  sheets:
    '360评价 | 360度评价 | 多源评价 | 多源反馈 | 360 | 360 ratings | multisource | multi-source feedback | msf',
  fields: [
    identifier(
      'form_no',
      '评价表编号',
      'Form no.',
      '编号 | 答卷编号 | 序号 | 表单编号 | 问卷编号 | form no | form id | response id',
    ),
    date(
      'date',
      '评价日期',
      'Rated on',
      '日期 | 提交日期 | 评价时间 | 填写日期 | rated on | date | submitted on',
      { required: true },
    ),
    learnerField('被评学员 | 被评价人 | 被评人 | 受评学员 | ratee'),
    departmentField(),
    choice(
      'rater_group',
      '评价人类别',
      'Rater group',
      '评价者类别 | 评价来源 | 评价角色 | 评价人身份 | 评价主体 | rater group | source | relation',
      [
        option(
          'supervisor',
          '带教老师',
          'Supervisor',
          '上级医师 | 指导医师 | 导师 | 带教教师 | teacher | attending',
        ),
        option('nurse', '护士', 'Nurse', '护理人员 | 护士长 | nursing'),
        option('peer', '同伴', 'Peer', '同级学员 | 同事 | 其他学员 | colleague'),
        option('patient', '患者', 'Patient', '病人 | 家属 | 患者或家属 | patient or family'),
        option('self', '自评', 'Self', '本人 | 自我评价 | self-assessment'),
        option('manager', '管理人员', 'Manager', '教学秘书 | 职能部门 | 行政人员 | admin | administrator'),
      ],
      { required: true },
    ),
    text(
      'rater',
      '评价人编号',
      'Rater label',
      '评价人代码 | 匿名编号 | 评价人 | rater label | rater | anonymous id',
      {
        identifier: true,
        maxLength: 40,
        personal: true,
      },
    ),
    scores('scores', '逐项评分', 'Scores', multisource, { required: true }),
    longText('comment', '评语', 'Comment', '意见 | 评价意见 | 意见建议 | 文字评价 | comment | comments'),
  ],
  key: ['form_no'],
  departmentField: 'department',
  timeField: 'date',
  basis: 'school-year',
  privacy: 'anonymous',
  titleFields: ['learner', 'date'],
  checks: [
    {
      id: 'multisource-all-the-same',
      level: 'warning',
      field: 'scores',
      message: {
        zh: '全部 {n} 项得分都是最低分，请确认没有填反。',
        en: 'All {n} items have the lowest score. Please make sure that the form was not filled in upside down.',
      },
      test: ({ scores: given }) =>
        Array.isArray(given) && given.length > 3 && given.every((score) => score === 1)
          ? { n: given.length }
          : null,
    },
    neededWhen('multisource-rater-missing', 'rater', 'rater_group', {
      is: 'peer',
      message: {
        zh: '同伴评价没有评价人编号，无法判断是否重复。',
        en: 'A peer’s form has no rater label, so that repeats cannot be told.',
      },
    }),
  ],
});
