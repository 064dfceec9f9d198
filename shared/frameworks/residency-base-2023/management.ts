import { branch, leaf } from '../build.ts';

export const management = branch('2', '培训管理', 'Management of training', true, [
  branch('2.1', '培训体系', 'Organisation', false, [
    leaf('2.1.1', {
      title: ['组织领导', 'Leadership'],
      guidance: [
        '医院主要负责人是否每年召开不少于 2 次专题会。',
        'Whether the head of the hospital holds at least two meetings on training a year.',
      ],
      points: 3,
      core: true,
      evidence: [
        ['minutes', '专题会纪要', 'Minutes of these meetings'],
        ['structure', '组织架构文件', 'Structure of leadership'],
      ],
      verified: true,
    }),
    leaf('2.1.2', {
      title: ['职能部门', 'Managing office'],
      guidance: [
        '专职管理人员不少于 3 名，并与学员人数相称（300—500 人按 100:1）。',
        'At least three full-time managers, in keeping with the residents (300 to 500 residents: one for 100).',
      ],
      points: 2,
      evidence: [
        ['staff', '专职人员名单与任命', 'Full-time staff and their appointment'],
        ['duties', '部门职责', 'Duties of the office'],
        ['actions', '整改台账', 'Register of improvement actions'],
      ],
      indicators: [
        'action-closure-rate',
        'action-on-time-rate',
        'action-days-to-close',
        'residents-per-manager',
        'action-recurrence',
      ],
      verified: true,
    }),
    leaf('2.1.3', {
      title: ['专业基地管理', 'Management of the bases'],
      guidance: [
        '专业基地负责人、教学主任与秘书是否落实。',
        'Whether each base has its head, teaching director and secretary.',
      ],
      points: 2,
      evidence: [
        ['appointments', '任命文件', 'Appointments'],
        ['meetings', '专业基地会议记录', 'Minutes of the bases'],
      ],
      indicators: ['activity-irregular-titles'],
      verified: true,
    }),
  ]),
  branch('2.2', '过程管理', 'Process', false, [
    leaf('2.2.1', {
      title: ['招收', 'Recruitment'],
      guidance: ['招收计划的完成与招收程序。', 'Whether the places are filled, and how.'],
      points: 5,
      core: true,
      evidence: [
        ['plan', '招收计划与完成情况', 'Places planned and filled'],
        ['procedure', '招收办法', 'Procedure of recruitment'],
      ],
      indicators: ['student-teacher-ratio'],
      verified: true,
    }),
    leaf('2.2.2', {
      title: ['入院、入专业基地、入科教育与教学活动', 'Induction and teaching activities'],
      guidance: [
        '三级入门教育是否都开展；查房、小讲课、病例讨论是否按规定次数进行。',
        'Whether induction is held at hospital, base and department, and rounds, mini-lectures and case discussions reach their numbers.',
      ],
      points: 3,
      core: true,
      evidence: [
        ['induction', '入门教育签到与课件', 'Induction: sign-in sheets and slides'],
        ['activities', '教学活动登记', 'Log of teaching activities'],
        ['samples', '教学活动原始记录', 'Original records of activities'],
      ],
      indicators: [
        'induction-coverage',
        'activity-standard-attainment',
        'activity-sign-in-rate',
        'activity-attendances-per-learner',
        'activity-irregular-titles',
        'learners-without-activity',
        'attendance-outside-rotation',
      ],
      verified: true,
    }),
    leaf('2.2.3', {
      title: ['轮转', 'Rotation'],
      guidance: [
        '轮转计划是否符合细则并得到执行。',
        'Whether rotations follow the rules and are carried out.',
      ],
      points: 2,
      core: true,
      evidence: [
        ['plan', '轮转计划', 'Rotation plan'],
        ['records', '轮转记录抽样', 'Sample of rotation records'],
      ],
      indicators: [
        'activity-attendances-per-learner',
        'required-experience-completion',
        'cases-per-learner',
        'feedback-during-rotation',
      ],
      verified: true,
    }),
    leaf('2.2.4', {
      title: ['考核', 'Assessment'],
      guidance: [
        '日常、出科、年度考核是否规范；年度业务水平测试参考率应为 100%。',
        'Whether daily, rotation-exit and annual assessments are in order; everybody takes the annual test.',
      ],
      points: 5,
      core: true,
      evidence: [
        ['rules', '考核管理办法', 'Rules of assessment'],
        ['exit', '出科考核资料抽样', 'Sample of rotation-exit records'],
        ['annual', '年度测试名单与成绩', 'Annual test: list and results'],
      ],
      indicators: ['annual-test-participation', 'rotation-exit-pass-rate', 'course-pass-rate'],
      verified: true,
    }),
    leaf('2.2.5', {
      title: ['院级督导', 'Supervision by the hospital'],
      guidance: [
        '每年不少于 1 次，覆盖全部专业基地，有反馈、有整改。',
        'At least once a year, every base, with feedback and correction.',
      ],
      points: 2,
      core: true,
      evidence: [
        ['plan', '督导计划', 'Plan of supervision'],
        ['records', '督导记录', 'Records of supervision'],
        ['correction', '反馈与整改资料', 'Feedback and correction'],
      ],
      indicators: [
        'supervision-coverage',
        'teacher-observation-coverage',
        'observation-feedback-days',
        'observation-follow-up-needed',
        'observation-follow-up-done',
        'action-closure-rate',
      ],
      verified: true,
    }),
    leaf('2.2.6', {
      title: ['沟通反馈', 'Communication and feedback'],
      guidance: [
        '与住院医师的沟通渠道是否畅通，意见是否有回应。',
        'Whether residents can speak up and are answered.',
      ],
      points: 1,
      evidence: [
        ['meetings', '座谈会记录', 'Records of meetings with residents'],
        ['answers', '意见与答复', 'Opinions and answers'],
      ],
      indicators: ['evaluation-feedback-days', 'evaluation-response-rate'],
      verified: true,
    }),
  ]),
]);
