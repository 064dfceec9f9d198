import { branch, leaf } from '../build.ts';

export const faculty = branch('3', '师资管理', 'Faculty', true, [
  branch('3.1', '师资配备', 'Supervisors', false, [
    leaf('3.1.1', {
      title: ['带教管理', 'Management of supervisors'],
      guidance: ['带教师资的遴选、聘任与管理。', 'How supervisors are chosen, appointed and managed.'],
      points: 2,
      evidence: [
        ['rules', '带教师资管理办法', 'Rules for supervisors'],
        ['register', '带教师资名册', 'Register of supervisors'],
      ],
      indicators: ['graduate-degree-share', 'senior-title-share'],
      verified: true,
    }),
    leaf('3.1.2', {
      title: ['导师', 'Mentors'],
      guidance: ['每名住院医师是否有 1 名导师。', 'Whether every resident has a mentor.'],
      points: 1,
      evidence: [
        ['list', '导师与学员对应名单', 'List of mentors and residents'],
        ['records', '导师指导记录', 'Records of mentoring'],
      ],
      verified: true,
    }),
  ]),
  branch('3.2', '师资培训', 'Training of supervisors', false, [
    leaf('3.2.1', {
      title: ['院级培训', 'Training by the hospital'],
      guidance: ['上岗培训率应为 100%。', 'Everybody is trained before teaching.'],
      points: 1,
      evidence: [
        ['plan', '培训计划与课程', 'Plan and courses'],
        ['records', '签到与证书', 'Attendance and certificates'],
      ],
      indicators: ['trained-before-teaching-share'],
      verified: true,
    }),
    leaf('3.2.2', {
      title: ['省级培训', 'Provincial training'],
      guidance: [
        '近 5 年各专业基地参加省级及以上培训的情况。',
        'Who took part in provincial or higher training in the last five years.',
      ],
      points: 1,
      evidence: [
        ['certificates', '省级及以上培训证书', 'Certificates'],
        ['summary', '各专业基地参训汇总', 'Summary by base'],
      ],
      indicators: ['provincial-training-coverage'],
      verified: true,
    }),
  ]),
  branch('3.3', '师资评价', 'Evaluation of supervisors', false, [
    leaf('3.3.1', {
      title: ['住院医师评价带教', 'Residents evaluate their supervisors'],
      guidance: [
        '评价须有反馈与整改，并纳入总评。',
        'The evaluation is fed back, acted on, and counts in the overall appraisal.',
      ],
      points: 1,
      evidence: [
        ['forms', '评价表与结果', 'Forms and results'],
        ['feedback', '反馈与整改记录', 'Feedback and correction'],
        ['appraisal', '纳入总评的证明', 'How it counts in the appraisal'],
      ],
      indicators: [
        'evaluation-mean',
        'evaluation-feedback-days',
        'sheet-acknowledged-rate',
        'evaluation-response-rate',
        'observation-score-mean',
        'lecture-attendance-rate',
      ],
      verified: true,
    }),
  ]),
  branch('3.4', '激励', 'Incentives', false, [
    leaf('3.4.1', {
      title: ['教学绩效', 'Teaching in pay'],
      guidance: [
        '教学绩效占比达到 8% 得满分，5%—8% 得 1 分。',
        'Full points from a share of 8% of pay, one point from 5% to 8%.',
      ],
      points: 4,
      core: true,
      evidence: [
        ['scheme', '绩效分配方案', 'Scheme of pay'],
        ['share', '教学绩效占比测算', 'Calculation of the share'],
      ],
      indicators: ['teaching-pay-share'],
      verified: true,
    }),
  ]),
]);
