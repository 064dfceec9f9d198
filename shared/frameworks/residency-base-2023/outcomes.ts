import { branch, leaf } from '../build.ts';

export const outcomes = branch('4', '培训质量', 'Quality of training', true, [
  branch('4.1', '考试通过率', 'Pass rates', false, [
    leaf('4.1.1', {
      title: ['结业理论考核首考通过率', 'First-attempt pass rate of the completion theory exam'],
      guidance: [
        '三年首考通过率与全国均值比较，每低 1 个百分点扣 0.5 分。',
        'Three years against the national mean: half a point off for each percentage point below.',
      ],
      points: 6,
      core: true,
      evidence: [
        ['results', '结业考核成绩通知', 'Official results'],
        ['national', '同期全国均值', 'National mean of the same years'],
      ],
      indicators: ['completion-first-pass-rate'],
      verified: true,
    }),
    leaf('4.1.2', {
      title: ['执业医师资格考试首考通过率', 'First-attempt pass rate of the licensing exam'],
      guidance: ['三年首考通过率与全国均值比较。', 'Three years against the national mean.'],
      points: 2,
      evidence: [
        ['results', '执医考试成绩', 'Official results'],
        ['national', '同期全国均值', 'National mean of the same years'],
      ],
      indicators: ['licensing-first-pass-rate'],
      verified: true,
    }),
  ]),
  branch('4.2', '专业基地质量', 'Quality of the bases', false, [
    leaf('4.2.1', {
      title: ['专业基地质量均分', 'Mean quality score of the specialty bases'],
      guidance: ['各专业基地评估得分的平均。', 'The mean of the evaluation scores of all bases.'],
      points: 18,
      core: true,
      evidence: [
        ['scores', '各专业基地自评表', 'Self-evaluation of each base'],
        ['samples', '病历、技能与教学活动抽查', 'Samples of records, skills and teaching activities'],
        ['summary', '得分汇总', 'Summary of scores'],
      ],
      indicators: ['activity-standard-attainment', 'rotation-exit-pass-rate', 'delivered-hours-rate'],
      verified: true,
    }),
  ]),
  branch('4.3', '综合评价', 'Overall appraisal', false, [
    leaf('4.3.1', {
      title: ['多源（360 度）评价', 'Multi-source (360 degree) feedback'],
      guidance: ['是否由多类人员评价住院医师。', 'Whether several groups of raters evaluate residents.'],
      points: 1,
      evidence: [
        ['forms', '评价表样本', 'Sample forms'],
        ['summary', '评价汇总与反馈', 'Summary and feedback'],
      ],
      indicators: ['multisource-completeness'],
      verified: true,
    }),
    leaf('4.3.2', {
      title: ['住院医师满意度', 'Satisfaction of residents'],
      guidance: ['满意度达到 90% 得满分，80%—90% 得一半。', 'Full points from 90%, half from 80% to 90%.'],
      points: 1,
      evidence: [
        ['survey', '满意度调查', 'Survey'],
        ['action', '据调查作出的改进', 'What was done about it'],
      ],
      indicators: ['resident-satisfaction', 'evaluation-response-rate'],
      verified: true,
    }),
    leaf('4.3.3', {
      title: ['省级综合评价', 'Appraisal by the province'],
      guidance: ['省级卫生健康部门的综合评价。', 'The overall appraisal by the provincial health authority.'],
      points: 2,
      evidence: [
        ['result', '省级评价结果', 'Result of the appraisal'],
        ['correction', '整改报告', 'Report of correction'],
      ],
      verified: true,
    }),
  ]),
]);
