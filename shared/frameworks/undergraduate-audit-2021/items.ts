import { branch } from '../build.ts';
import { row } from '../rows.ts';

export const direction = branch(
  '1',
  '办学方向与本科地位',
  'Direction and standing of undergraduate education',
  true,
  [
    row({
      code: '1.1',
      title: ['党的领导', 'Leadership of the Party'],
      ask: ['党的领导怎样落实到办学全过程。', 'How Party leadership runs through the whole of education.'],
      evidence: 'minutes policy plan',
      verified: true,
      tables: 'bs-leaders',
    }),
    row({
      code: '1.2',
      title: ['思政教育', 'Ideological and political education'],
      ask: [
        '思政课程与课程思政怎样建设。',
        'How such courses are built, and how the theme enters all courses.',
      ],
      evidence: 'syllabi samples report',
      verified: true,
    }),
    row({
      code: '1.3',
      title: ['本科地位', 'Standing of undergraduate teaching'],
      ask: [
        '领导精力、经费、政策与教授授课是否向本科倾斜。',
        'Whether attention, money, policies and professors’ teaching favour undergraduates.',
      ],
      evidence: 'budget minutes policy',
      indicators: 'professors-teaching-share senior-taught-share teaching-pay-share',
      verified: true,
      tables: 'bs-education-spending bs-courses',
    }),
  ],
);

export const process = branch('2', '培养过程', 'The course of education', true, [
  row({
    code: '2.1',
    title: ['培养方案', 'Programme plans'],
    ask: ['培养方案怎样制定，是否支撑培养目标。', 'How plans are made and whether they lead to the aims.'],
    evidence: 'curriculum map minutes',
    indicators: 'practice-credit-share elective-credit-share',
    verified: true,
    tables: 'bs-programme-plan',
  }),
  row({
    code: '2.2',
    title: ['专业建设', 'Development of programmes'],
    ask: ['专业布局、认证与建设成效。', 'Range of programmes, their accreditation and development.'],
    evidence: 'plan report',
    verified: true,
    tables: 'bs-programmes bs-strong-programmes',
  }),
  row({
    code: '2.3',
    title: ['实践教学', 'Practical teaching'],
    ask: [
      '实验、见习、实习与毕业综合训练是否足量并有质量。',
      'Whether laboratory classes, clerkships, internship and final projects suffice and are good.',
    ],
    evidence: 'agreements log samples',
    indicators:
      'practice-credit-share practical-delivery-rate internship-site-load required-experience-completion rotation-exit-pass-rate induction-coverage attendance-outside-rotation learners-without-activity cases-per-learner',
    verified: true,
    tables: 'bs-practice-sites bs-lab-courses bs-graduation-training bs-graduation-training-medical',
  }),
  row({
    code: '2.4',
    title: ['课堂教学', 'Classroom teaching'],
    ask: [
      '课堂质量怎样，授课是否按计划，到课是否良好。',
      'How good classes are, whether they follow the plan and are attended.',
    ],
    evidence: 'log samples analysis',
    indicators:
      'delivered-hours-rate lecture-attendance-rate observation-score-mean evaluation-mean activity-sign-in-rate',
    verified: true,
    tables: 'bs-course-teaching bs-courses',
  }),
  row({
    code: '2.5',
    title: ['卓越培养', 'Education for excellence'],
    ask: ['拔尖与卓越人才培养的做法与成效。', 'What is done for outstanding students, and with what result.'],
    evidence: 'plan report',
    verified: true,
  }),
  row({
    code: '2.6',
    title: ['双创教育', 'Innovation and enterprise'],
    ask: ['创新创业教育怎样开展。', 'How innovation and enterprise are taught.'],
    evidence: 'syllabi log',
    verified: true,
    tables: 'bs-innovation',
  }),
]);

export const resources = branch('3', '教学资源与利用', 'Resources and their use', true, [
  row({
    code: '3.1',
    title: ['设施条件', 'Facilities'],
    ask: ['教学条件的生均指标是否达标。', 'Whether facilities per student reach the norm.'],
    evidence: 'inventory budget analysis',
    indicators:
      'equivalent-students full-time-students floor-area-per-student equipment-per-student books-per-student beds-per-student',
    verified: true,
    tables: 'bs-floor-area bs-teaching-space bs-library bs-fixed-assets bs-lab-equipment bs-lab-places',
  }),
  row({
    code: '3.2',
    title: ['资源建设', 'Development of resources'],
    ask: [
      '课程、教材与数字资源怎样建设与使用。',
      'How courses, textbooks and digital resources are built and used.',
    ],
    evidence: 'inventory report',
    indicators: 'digital-literacy-share',
    verified: true,
    tables: 'bs-digital-teaching bs-lab-centres',
  }),
]);

export const teachers = branch('4', '教师队伍', 'Teachers', true, [
  row({
    code: '4.1',
    title: ['师德师风', 'Professional ethics'],
    ask: [
      '师德建设与考核的机制，失范怎样处理。',
      'How ethics are fostered and judged, and lapses dealt with.',
    ],
    evidence: 'policy report feedback',
    indicators: 'teaching-incident-rate',
    verified: true,
  }),
  row({
    code: '4.2',
    title: ['教学能力', 'Ability to teach'],
    ask: ['教师教学水平怎样，怎样得知。', 'How well teachers teach, and how it is known.'],
    evidence: 'analysis survey samples',
    indicators:
      'evaluation-mean observation-score-mean teacher-observation-coverage graduate-degree-share senior-title-share multisource-completeness',
    verified: true,
    tables: 'bs-high-level-talent bs-staff',
  }),
  row({
    code: '4.3',
    title: ['教学投入', 'Commitment to teaching'],
    ask: [
      '教师投入教学的时间与数量，是否有激励。',
      'Time and work given to teaching, and how it is rewarded.',
    ],
    evidence: 'analysis policy',
    indicators: 'student-teacher-ratio professors-teaching-share senior-taught-share teaching-pay-share',
    verified: true,
    tables: 'bs-staff bs-external-teachers bs-hospital-teachers',
  }),
  row({
    code: '4.4',
    title: ['教师发展', 'Development of teachers'],
    ask: ['培训、交流与发展支持是否覆盖。', 'Whether training, exchange and support reach all teachers.'],
    evidence: 'training plan log',
    indicators: 'trained-before-teaching-share training-hours-per-teacher provincial-training-coverage',
    verified: true,
    tables: 'bs-teacher-centre bs-teacher-training',
  }),
]);

export const students = branch('5', '学生发展', 'Development of students', true, [
  row({
    code: '5.1',
    title: ['理想信念', 'Ideals and conviction'],
    ask: ['理想信念教育的做法与成效。', 'How ideals and conviction are fostered, and with what effect.'],
    evidence: 'log report',
  }),
  row({
    code: '5.2',
    title: ['学业成绩及综合素质', 'Achievement and all-round quality'],
    ask: ['学业成绩、体质与综合素质怎样。', 'Achievement, fitness and all-round qualities of students.'],
    evidence: 'results analysis',
    indicators:
      'course-pass-rate fitness-pass-rate exam-reliability item-difficulty item-discrimination annual-test-participation',
    tables: 'bs-learning-outcomes',
  }),
  row({
    code: '5.3',
    title: ['国际视野', 'International outlook'],
    ask: ['学生对外交流的机会与人数。', 'Opportunities for exchange, and how many take them.'],
    evidence: 'agreements log',
    tables: 'bs-student-exchange',
  }),
  row({
    code: '5.4',
    title: ['支持服务', 'Support and services'],
    ask: [
      '学业指导、就业与资助服务是否到位。',
      'Whether guidance, career and financial support reach students.',
    ],
    evidence: 'policy log survey',
    indicators: 'residents-per-manager feedback-during-rotation grade-release-days',
    tables: 'bs-managers',
  }),
]);

export const quality = branch('6', '质量保障', 'Quality assurance', true, [
  row({
    code: '6.1',
    title: ['质量管理', 'Quality management'],
    ask: [
      '质量标准、组织与监控是否健全，督导是否覆盖。',
      'Whether standards, organisation and monitoring are in place and supervision reaches all.',
    ],
    evidence: 'policy committee log report',
    indicators:
      'supervision-coverage teacher-observation-coverage observations-per-observer activity-standard-attainment evidence-completeness activity-irregular-titles',
    tables: 'bs-managers bs-quality-evaluation',
  }),
  row({
    code: '6.2',
    title: ['质量改进', 'Quality improvement'],
    ask: [
      '问题是否反馈、整改并复查，改进是否有效。',
      'Whether problems are fed back, settled and checked again, and improvement works.',
    ],
    evidence: 'feedback improvement minutes',
    indicators:
      'action-closure-rate action-on-time-rate action-days-to-close action-recurrence evaluation-feedback-days observation-feedback-days observation-follow-up-done observation-follow-up-needed',
    tables: 'bs-yearly-quality-report',
  }),
  row({
    code: '6.3',
    title: ['质量文化', 'Quality culture'],
    ask: ['自觉、自省、自律的质量文化怎样形成。', 'How a culture of quality has grown.'],
    evidence: 'publication log report',
    indicators: 'evaluation-response-rate activity-attendances-per-learner',
  }),
]);

export const effect = branch('7', '教学成效', 'Effect of teaching', true, [
  row({
    code: '7.1',
    title: ['达成度', 'Attainment of aims'],
    ask: ['培养目标与毕业要求达成多少。', 'How far aims and requirements of graduation are attained.'],
    evidence: 'map analysis results',
    indicators:
      'graduation-rate degree-award-rate licensing-first-pass-rate licensing-cohort-pass-rate completion-first-pass-rate',
    tables: 'bs-student-numbers bs-learning-outcomes',
  }),
  row({
    code: '7.2',
    title: ['适应度', 'Fitness for society’s needs'],
    ask: ['招生、就业与社会需求是否相适应。', 'Whether intake and employment fit the needs of society.'],
    evidence: 'analysis report',
    indicators: 'admission-plan-completion placement-rate',
    tables: 'bs-admission bs-employment',
  }),
  row({
    code: '7.3',
    title: ['保障度', 'Sufficiency of resources'],
    ask: ['师资、经费与条件是否保障教学。', 'Whether teachers, money and facilities carry the teaching.'],
    evidence: 'budget inventory analysis',
    indicators: 'student-teacher-ratio equipment-per-student books-per-student',
    tables: 'bs-education-spending bs-staff',
  }),
  row({
    code: '7.4',
    title: ['有效度', 'Effectiveness'],
    ask: ['质量保障是否运行有效。', 'Whether quality assurance works.'],
    evidence: 'report improvement',
    indicators: 'action-closure-rate evidence-completeness',
  }),
  row({
    code: '7.5',
    title: ['满意度', 'Satisfaction'],
    ask: [
      '学生、教师、毕业生与用人单位是否满意。',
      'How content students, teachers, graduates and employers are.',
    ],
    evidence: 'survey analysis',
    indicators: 'resident-satisfaction employer-satisfaction graduate-follow-up-response evaluation-mean',
  }),
]);
