import { branch, leaf } from '../build.ts';

export const mission = branch('1', '宗旨与价值观', 'Mission and Values', true, [
  leaf('1.1', {
    title: ['宗旨的表述', 'Stating the mission'],
    guidance: [
      '学校公开的宗旨说了什么、谁参与制定、怎样指导教学与质量工作。',
      'What the published mission says, who took part in writing it, and how it guides teaching and quality work.',
    ],
    evidence: [
      ['statement', '公布的宗旨或办学定位文件', 'The mission as published'],
      [
        'consultation',
        '制定与修订时征求意见的记录',
        'Records of consultation when it was written or revised',
      ],
      ['use', '宗旨被用于决策的例子', 'Examples of decisions that refer to it'],
    ],
    verified: true,
  }),
]);

export const curriculum = branch('2', '课程', 'Curriculum', true, [
  leaf('2.1', {
    title: ['预期的课程成果', 'Intended curriculum outcomes'],
    guidance: [
      '毕业时应具备什么能力，各课程与轮转怎样通向这些能力，结果怎样得知。',
      'What graduates should be able to do, how courses and rotations lead there, and how it is known.',
    ],
    evidence: [
      ['outcomes', '毕业成果文件', 'The outcomes of the programme'],
      ['map', '成果与课程对应表', 'Map from outcomes to courses'],
      ['review', '成果的定期审议记录', 'Records of their review'],
    ],
    indicators: [
      'course-pass-rate',
      'licensing-first-pass-rate',
      'graduation-rate',
      'degree-award-rate',
      'placement-rate',
      'employer-satisfaction',
    ],
    verified: true,
  }),
  leaf('2.2', {
    title: ['课程的组织与结构', 'Curriculum organisation and structure'],
    guidance: [
      '课程怎样安排与衔接，计划学时与实际授课是否一致。',
      'How the curriculum is arranged and joined up, and whether it is delivered as planned.',
    ],
    evidence: [
      ['plan', '人才培养方案', 'The programme plan'],
      ['timetable', '教学进程与课表', 'Calendar and timetables'],
      ['change', '教学计划变更的审批', 'Approvals of changes to the plan'],
    ],
    indicators: [
      'delivered-hours-rate',
      'practice-credit-share',
      'practical-delivery-rate',
      'elective-credit-share',
    ],
    verified: true,
  }),
  leaf('2.3', {
    title: ['课程内容', 'Curriculum content'],
    guidance: [
      '基础、临床、行为与社会科学内容是否齐备，临床实践占多少。',
      'Whether basic, clinical, behavioural and social sciences are covered, and how much is clinical practice.',
    ],
    evidence: [
      ['syllabi', '课程大纲', 'Syllabi'],
      ['clinical', '临床见习与实习大纲', 'Syllabi of clerkships and internships'],
    ],
    indicators: ['practice-credit-share'],
    verified: true,
  }),
  leaf('2.4', {
    title: ['教学方法与学习经历', 'Educational methods and experiences'],
    guidance: [
      '用哪些方法教学，查房、小讲课、病例讨论等是否按标准开展，学员是否真正参加。',
      'Which methods are used, whether rounds, mini-lectures and case discussions take place as they should, and whether learners take part.',
    ],
    evidence: [
      ['activities', '教学活动登记与签到', 'Log of activities with sign-in sheets'],
      ['samples', '教案或活动记录样本', 'Sample plans or records of activities'],
      ['standards', '教学活动规范', 'Rules for teaching activities'],
    ],
    indicators: [
      'activity-standard-attainment',
      'activity-sign-in-rate',
      'activity-attendances-per-learner',
      'lecture-attendance-rate',
      'activity-irregular-titles',
    ],
    verified: false,
  }),
]);

export const assessment = branch('3', '考核', 'Assessment', true, [
  leaf('3.1', {
    title: ['考核政策与体系', 'Assessment policy and system'],
    guidance: [
      '考核怎样规定、覆盖哪些能力，应考者是否都参加。',
      'How assessment is laid down, what it covers, and whether all who should take part do.',
    ],
    evidence: [
      ['policy', '考核管理办法', 'Assessment policy'],
      ['blueprint', '命题蓝图或双向细目表', 'Blueprints of exams'],
      ['calendar', '考核安排', 'Calendar of assessments'],
    ],
    indicators: ['annual-test-participation', 'grade-release-days'],
    verified: false,
  }),
  leaf('3.2', {
    title: ['促进学习的考核', 'Assessment in support of learning'],
    guidance: [
      '过程考核有没有反馈，学员能否据此改进。',
      'Whether assessment during training gives feedback that learners can use.',
    ],
    evidence: [
      ['formative', '形成性考核记录样本', 'Sample records of formative assessment'],
      ['feedback', '给学员反馈的记录', 'Records of feedback to learners'],
    ],
    indicators: ['rotation-exit-pass-rate'],
    verified: false,
  }),
  leaf('3.3', {
    title: ['支持决策的考核', 'Assessment in support of decision-making'],
    guidance: [
      '考核结果怎样用于升级、毕业与准入，标准如何确定，如何申诉。',
      'How results decide on progress and graduation, how standards are set, and how learners appeal.',
    ],
    evidence: [
      ['rules', '升级、毕业与申诉规定', 'Rules of progress, graduation and appeal'],
      ['results', '考试成绩分析', 'Analyses of results'],
      ['standard-setting', '合格线确定的记录', 'Records of standard setting'],
    ],
    indicators: [
      'course-pass-rate',
      'rotation-exit-pass-rate',
      'completion-first-pass-rate',
      'licensing-first-pass-rate',
      'licensing-cohort-pass-rate',
    ],
    verified: false,
  }),
  leaf('3.4', {
    title: ['质量控制', 'Quality control'],
    guidance: [
      '考核本身的质量怎样监测，结果怎样反馈到课程与教学。',
      'How the quality of assessment itself is watched, and how results flow back into teaching.',
    ],
    evidence: [
      ['item-analysis', '试题与试卷分析', 'Analyses of items and papers'],
      ['improvement', '据考试分析作出的改进', 'Improvements made after such analyses'],
    ],
    indicators: [
      'course-pass-rate',
      'action-closure-rate',
      'item-difficulty',
      'item-discrimination',
      'exam-reliability',
    ],
    verified: false,
  }),
]);

export const students = branch('4', '学生', 'Students', true, [
  leaf('4.1', {
    title: ['选拔与招生政策', 'Selection and admission policy'],
    guidance: [
      '招生的标准与程序是否公开、公平，与培养能力是否相称。',
      'Whether selection is public and fair, and the intake fits what can be taught.',
    ],
    evidence: [
      ['policy', '招生章程', 'Admission rules'],
      ['numbers', '近三年招生人数', 'Intake of the last three years'],
    ],
    indicators: ['admission-plan-completion', 'full-time-students', 'equivalent-students'],
    verified: false,
  }),
  leaf('4.2', {
    title: ['学生咨询与支持', 'Student counselling and support'],
    guidance: [
      '学业、心理与生活支持有哪些，学员是否知道、是否满意。',
      'Which academic, personal and welfare support there is, and whether learners know it and are satisfied.',
    ],
    evidence: [
      ['services', '支持服务说明', 'Description of the services'],
      ['tutors', '导师名单与指导记录', 'Tutors and records of their meetings'],
      ['survey', '满意度调查', 'Satisfaction survey'],
    ],
    indicators: ['resident-satisfaction', 'induction-coverage', 'fitness-pass-rate'],
    verified: false,
  }),
]);
