import { branch } from '../build.ts';
import { row } from '../rows.ts';

export const resources = branch('6', '教育资源', 'Educational resources', false, [
  row({
    code: '6.1',
    title: ['教育经费与设施', 'Funding and facilities'],
    ask: ['经费投入与基本设施是否有保障。', 'Whether funding and basic facilities are assured.'],
    evidence: 'budget inventory',
    indicators: 'floor-area-per-student equipment-per-student',
    tables: 'bs-education-income bs-education-spending',
  }),
  row({
    code: '6.2',
    title: ['教学设施', 'Teaching facilities'],
    ask: [
      '教室、实验室、图书与技能中心是否够用。',
      'Whether classrooms, laboratories, library and skills centre suffice.',
    ],
    evidence: 'inventory log analysis',
    indicators: 'floor-area-per-student equipment-per-student books-per-student',
    tables: 'bs-floor-area bs-library bs-lab-equipment bs-lab-places',
  }),
  row({
    code: '6.3',
    title: ['临床教学资源', 'Clinical training resources'],
    ask: [
      '床位、病种、教学基地是否满足临床教学。',
      'Whether beds, case mix and sites meet the needs of clinical teaching.',
    ],
    evidence: 'agreements inventory analysis',
    indicators: 'beds-per-student internship-site-load cases-per-learner',
    tables: 'bs-practice-sites',
  }),
  row({
    code: '6.4',
    title: ['信息技术', 'Information technology'],
    ask: [
      '信息技术怎样用于教学与管理，师生能力怎样培养。',
      'How information technology serves teaching and management, and how its use is taught.',
    ],
    evidence: 'plan inventory training',
    indicators: 'digital-literacy-share',
    tables: 'bs-digital-teaching',
  }),
  row({
    code: '6.5',
    title: ['教育专家', 'Educational expertise'],
    ask: ['怎样得到并使用教育专家的意见。', 'How educational expertise is obtained and used.'],
    evidence: 'register report',
  }),
  row({
    code: '6.6',
    title: ['教育交流', 'Educational exchange'],
    ask: ['与国内外院校交流的政策与成效。', 'Policy and results of exchange with other institutions.'],
    evidence: 'agreements log',
    tables: 'bs-student-exchange',
  }),
]);

export const evaluation = branch('7', '教育评价', 'Programme evaluation', false, [
  row({
    code: '7.1',
    title: ['监督与评价机制', 'Monitoring and evaluation'],
    ask: [
      '督导、听课与评价是否覆盖到位，结果是否反馈并整改。',
      'Whether supervision, observation and evaluation reach everyone, with feedback and action.',
    ],
    evidence: 'policy log report feedback',
    indicators:
      'supervision-coverage teacher-observation-coverage observations-per-observer observation-follow-up-needed observation-score-mean teaching-incident-rate',
    tables: 'bs-quality-evaluation',
  }),
  row({
    code: '7.2',
    title: ['师生反馈', 'Feedback of staff and students'],
    ask: [
      '师生反馈怎样收集，多久反馈到人。',
      'How feedback is gathered, and how soon it reaches those concerned.',
    ],
    evidence: 'survey feedback',
    indicators:
      'evaluation-response-rate evaluation-mean evaluation-feedback-days observation-feedback-days resident-satisfaction',
  }),
  row({
    code: '7.3',
    title: ['学生与毕业生表现', 'Performance of students and graduates'],
    ask: [
      '怎样分析在校生与毕业生的表现并用于改进。',
      'How performance is analysed and used for improvement.',
    ],
    evidence: 'analysis results improvement',
    indicators:
      'course-pass-rate graduation-rate licensing-first-pass-rate licensing-cohort-pass-rate completion-first-pass-rate graduate-follow-up-response',
    tables: 'bs-learning-outcomes bs-employment',
  }),
  row({
    code: '7.4',
    title: ['利益方参与', 'Involvement of stakeholders'],
    ask: ['哪些利益方参与评价，结果向谁公布。', 'Who takes part in evaluation, and who is told its results.'],
    evidence: 'minutes survey publication',
    indicators: 'employer-satisfaction graduate-follow-up-response',
  }),
]);

export const research = branch('8', '科学研究', 'Research', false, [
  row({
    code: '8.1',
    title: ['教学与科研', 'Teaching and research'],
    ask: ['科研怎样支撑教学。', 'How research supports teaching.'],
    evidence: 'policy samples',
    tables: 'bs-teaching-reform',
  }),
  row({
    code: '8.2',
    title: ['教师科研', 'Research of staff'],
    ask: ['教师科研条件与成果。', 'Conditions for and results of research.'],
    evidence: 'register report',
    tables: 'bs-research-projects',
  }),
  row({
    code: '8.3',
    title: ['学生科研', 'Research of students'],
    ask: [
      '学生参与科研的途径、人数与成果。',
      'How students take part in research, how many, and with what result.',
    ],
    evidence: 'policy log samples',
    tables: 'bs-innovation',
  }),
]);

export const governance = branch('9', '管理与行政', 'Governance and administration', false, [
  row({
    code: '9.1',
    title: ['管理', 'Governance'],
    ask: ['管理机构怎样组成，教学事务怎样决策。', 'How governing bodies are made up and decide on teaching.'],
    evidence: 'charter committee minutes',
  }),
  row({
    code: '9.2',
    title: ['学术领导', 'Academic leadership'],
    ask: ['教学负责人的职责及其评价。', 'Duties of those who lead teaching, and how they are judged.'],
    evidence: 'appointments report',
    tables: 'bs-leaders',
  }),
  row({
    code: '9.3',
    title: ['教育预算与资源配置', 'Educational budget and allocation'],
    ask: ['教学经费由谁支配，怎样分配。', 'Who commands the teaching budget and how it is allotted.'],
    evidence: 'budget minutes',
    indicators: 'teaching-pay-share',
    tables: 'bs-education-spending',
  }),
  row({
    code: '9.4',
    title: ['行政人员与管理', 'Administrative staff and management'],
    ask: [
      '管理人员数量与能力是否足够，问题是否按期解决。',
      'Whether managers suffice, and matters are settled in time.',
    ],
    evidence: 'register training feedback',
    indicators: 'residents-per-manager action-on-time-rate',
    tables: 'bs-managers',
  }),
  row({
    code: '9.5',
    title: ['与卫生部门的联系', 'Interaction with the health sector'],
    ask: [
      '与卫生行政部门及医疗机构怎样协作。',
      'How the school works with health authorities and providers.',
    ],
    evidence: 'agreements minutes',
  }),
]);

export const renewal = branch('10', '改革与发展', 'Continuous renewal', false, [
  row({
    code: '10.1',
    title: ['改革与发展', 'Continuous renewal'],
    ask: [
      '怎样定期自我检查、发现问题并持续改进。',
      'How the school reviews itself, finds problems and keeps improving.',
    ],
    evidence: 'plan report improvement',
    indicators:
      'action-closure-rate action-on-time-rate action-recurrence action-days-to-close observation-follow-up-done',
  }),
]);
