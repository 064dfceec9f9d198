import { branch, leaf } from '../build.ts';

const unread = {
  guidance: [
    '官方标题与评分标准尚未读到，请由办公室按正式文件填写。',
    'Official title and criteria were not read; the office should enter them from the official form.',
  ],
  evidence: [
    ['official', '该项的官方评估内容', 'The official text of the item'],
    ['proof', '相应的证明材料', 'Documents that prove it'],
  ],
  verified: false,
} as const;

export const support = branch('5', '保障措施', 'Support', true, [
  branch('5.1', '经费', 'Funding', false, [
    leaf('5.1.1', {
      title: ['专项经费', 'Dedicated funds'],
      guidance: [
        '培训经费是否专款专用、及时到位。',
        'Whether funds for training arrive in time and are used for it alone.',
      ],
      points: 2,
      core: true,
      evidence: [
        ['budget', '经费预算与决算', 'Budget and accounts'],
        ['audit', '使用审计', 'Audit of their use'],
      ],
      verified: true,
    }),
  ]),
  branch('5.2', '学员保障', 'Support of residents', false, [
    leaf('5.2.1', {
      ...unread,
      title: [
        '学员保障之一（官方标题待填）',
        'Support of residents, first item (official title to be entered)',
      ],
      points: 4,
      core: true,
    }),
    leaf('5.2.2', {
      ...unread,
      title: [
        '学员保障之二（官方标题待填）',
        'Support of residents, second item (official title to be entered)',
      ],
      points: 1,
    }),
    leaf('5.2.3', {
      ...unread,
      title: [
        '学员保障之三（官方标题待填）',
        'Support of residents, third item (official title to be entered)',
      ],
      points: 1,
    }),
    leaf('5.2.4', {
      title: ['临床实践保障', 'Clinical practice is made possible'],
      guidance: [
        '住院医师是否获得处方、病历等临床实践所需的权限与条件。',
        'Whether residents have the rights and means that clinical practice takes.',
      ],
      points: 4,
      core: true,
      evidence: [
        ['rights', '授权文件', 'Rights granted'],
        ['practice', '临床实践量统计', 'Counts of clinical practice'],
      ],
      indicators: ['practice-credit-share'],
      verified: true,
    }),
    leaf('5.2.5', {
      ...unread,
      title: [
        '学员保障之五（官方标题待填）',
        'Support of residents, fifth item (official title to be entered)',
      ],
      points: 4,
      core: true,
    }),
  ]),
  branch('5.3', '激励', 'Incentives', false, [
    leaf('5.3.1', {
      title: ['培训质量与绩效挂钩', 'Quality of training counts in pay'],
      guidance: [
        '专业基地绩效中与培训质量挂钩的比例应超过 10%。',
        'More than 10% of a base’s pay depends on the quality of training.',
      ],
      points: 2,
      evidence: [
        ['scheme', '绩效方案', 'Scheme of pay'],
        ['records', '发放记录', 'Records of payment'],
      ],
      verified: true,
    }),
    leaf('5.3.2', {
      ...unread,
      title: ['激励之二（官方标题待填）', 'Incentives, second item (official title to be entered)'],
      points: 2,
    }),
  ]),
]);
