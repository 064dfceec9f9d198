import { branch, leaf } from '../build.ts';

export const staff = branch('5', '教师', 'Academic Staff', true, [
  leaf('5.1', {
    title: ['教师编制政策', 'Academic staff establishment policy'],
    guidance: [
      '教师的数量、结构与资质是否够用，怎样规划。',
      'Whether number, mix and qualification of teachers suffice, and how they are planned.',
    ],
    evidence: [
      ['plan', '师资队伍规划', 'Staffing plan'],
      ['register', '教师名册', 'Register of teachers'],
      ['appointment', '教师聘任与准入办法', 'Rules of appointment'],
    ],
    indicators: [
      'student-teacher-ratio',
      'graduate-degree-share',
      'senior-title-share',
      'professors-teaching-share',
      'senior-taught-share',
    ],
    verified: false,
  }),
  leaf('5.2', {
    title: ['教师的表现与行为', 'Academic staff performance and conduct'],
    guidance: [
      '教学要求是什么，怎样通过评教与听课得知教师的表现，结果怎样使用。',
      'What is expected of teachers, how evaluation and observation show their performance, and how results are used.',
    ],
    evidence: [
      ['expectations', '教师职责与师德规范', 'Duties and code of conduct'],
      ['evaluation', '评教结果与反馈记录', 'Evaluation results and their feedback'],
      ['observation', '听课记录样本', 'Sample observation records'],
    ],
    indicators: [
      'evaluation-mean',
      'teacher-observation-coverage',
      'observation-score-mean',
      'observation-follow-up-needed',
    ],
    verified: false,
  }),
  leaf('5.3', {
    title: ['教师的持续专业发展', 'Continuing professional development for academic staff'],
    guidance: [
      '教师上岗前后受到什么教学培训，谁已参加。',
      'Which training in teaching there is before and after appointment, and who has had it.',
    ],
    evidence: [
      ['programme', '师资培训计划', 'Programme of training'],
      ['records', '培训签到与证书', 'Attendance records and certificates'],
    ],
    indicators: ['trained-before-teaching-share', 'training-hours-per-teacher', 'digital-literacy-share'],
    verified: false,
  }),
]);

export const resources = branch('6', '教育资源', 'Educational Resources', true, [
  leaf('6.1', {
    title: ['教育与培训的设施', 'Physical facilities for education and training'],
    guidance: [
      '教室、示教室、技能中心等是否够用、安全。',
      'Whether teaching rooms, skills centre and the like are sufficient and safe.',
    ],
    evidence: [
      ['inventory', '教学场所与设备清单', 'Inventory of rooms and equipment'],
      ['use', '使用登记', 'Records of use'],
    ],
    indicators: ['floor-area-per-student', 'equipment-per-student'],
    verified: false,
  }),
  leaf('6.2', {
    title: ['临床培训资源', 'Clinical training resources'],
    guidance: [
      '病种、床位、带教教师是否满足轮转，各基地的教学活动是否到位。',
      'Whether cases, beds and supervisors suffice for the rotations, and bases hold the teaching they owe.',
    ],
    evidence: [
      ['sites', '临床基地与床位', 'Clinical sites and beds'],
      ['cases', '病种与操作统计', 'Counts of cases and procedures'],
      ['agreements', '教学协作协议', 'Affiliation agreements'],
    ],
    indicators: [
      'activity-standard-attainment',
      'induction-coverage',
      'student-teacher-ratio',
      'beds-per-student',
      'internship-site-load',
      'cases-per-learner',
    ],
    verified: false,
  }),
  leaf('6.3', {
    title: ['信息资源', 'Information resources'],
    guidance: [
      '图书、数据库与信息系统是否够用，师生是否会用。',
      'Whether library, databases and information systems suffice and are used.',
    ],
    evidence: [
      ['library', '图书与数据库清单', 'Holdings and databases'],
      ['systems', '教学信息系统说明', 'Description of the information systems'],
    ],
    indicators: ['books-per-student'],
    verified: false,
  }),
]);

export const quality = branch('7', '质量保障', 'Quality Assurance', true, [
  leaf('7.1', {
    title: ['质量保障体系', 'The quality assurance system'],
    guidance: [
      '怎样收集数据、发现问题、反馈、整改并再次测量，谁负责。',
      'How data are gathered, problems found, fed back, corrected and measured again, and who answers for it.',
    ],
    evidence: [
      ['system', '质量保障体系文件', 'Documents of the quality system'],
      ['reports', '年度质量报告', 'Annual quality reports'],
      ['actions', '整改台账', 'Register of improvement actions'],
      ['minutes', '质量会议纪要', 'Minutes of quality meetings'],
    ],
    indicators: [
      'evaluation-response-rate',
      'evaluation-feedback-days',
      'sheet-acknowledged-rate',
      'supervision-coverage',
      'observation-feedback-days',
      'observation-follow-up-done',
      'action-closure-rate',
      'action-on-time-rate',
      'action-days-to-close',
      'graduate-follow-up-response',
      'observations-per-observer',
      'teaching-incident-rate',
      'action-recurrence',
      'evidence-completeness',
    ],
    verified: false,
  }),
]);

export const governance = branch('8', '治理与行政', 'Governance and Administration', true, [
  leaf('8.1', {
    title: ['治理', 'Governance'],
    guidance: [
      '由谁决定教学事务，责任怎样划分。',
      'Who decides on education, and how responsibility is divided.',
    ],
    evidence: [
      ['structure', '组织架构与职责', 'Structure and duties'],
      ['minutes', '教学委员会纪要', 'Minutes of the education committee'],
    ],
    verified: false,
  }),
  leaf('8.2', {
    title: ['学生与教师的代表', 'Student and academic staff representation'],
    guidance: [
      '学生与教师怎样参与决定，他们的意见怎样被听到。',
      'How students and teachers take part in decisions, and how their opinion is heard.',
    ],
    evidence: [
      ['representatives', '代表名单与产生办法', 'Representatives and how they are chosen'],
      ['minutes', '有代表参加的会议纪要', 'Minutes of meetings that they attended'],
    ],
    indicators: ['evaluation-response-rate'],
    verified: false,
  }),
  leaf('8.3', {
    title: ['行政', 'Administration'],
    guidance: [
      '行政人员与流程怎样支持教学，任务是否按期完成。',
      'How administration supports education, and whether tasks are done in time.',
    ],
    evidence: [
      ['staff', '教学管理人员与分工', 'Teaching managers and their tasks'],
      ['procedures', '管理流程文件', 'Administrative procedures'],
    ],
    indicators: ['action-on-time-rate'],
    verified: false,
  }),
]);
