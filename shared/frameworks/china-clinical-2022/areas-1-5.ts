import { branch } from '../build.ts';
import { row } from '../rows.ts';

export const mission = branch('1', '宗旨与结果', 'Mission and outcomes', false, [
  row({
    code: '1.1',
    title: ['宗旨', 'Mission'],
    ask: ['办学宗旨怎样表述、公布并指导工作。', 'How the mission is worded, made known and put to use.'],
    evidence: 'publication plan minutes',
  }),
  row({
    code: '1.2',
    title: ['宗旨制定的参与', 'Taking part in writing the mission'],
    ask: ['哪些人参与制定和修订宗旨。', 'Who takes part in writing and revising the mission.'],
    evidence: 'minutes survey',
  }),
  row({
    code: '1.3',
    title: ['院校自主权与学术自由', 'Institutional autonomy and academic freedom'],
    ask: [
      '教学安排与资源使用由谁决定，教师的学术自由怎样保障。',
      'Who decides on teaching and its resources, and how academic freedom is kept.',
    ],
    evidence: 'charter policy minutes',
  }),
  row({
    code: '1.4',
    title: ['教育结果', 'Educational outcomes'],
    ask: [
      '毕业生应达到哪些结果，达到多少，怎样得知。',
      'What graduates should reach, how far they do, and how it is known.',
    ],
    evidence: 'curriculum map analysis',
    indicators:
      'graduation-rate degree-award-rate licensing-first-pass-rate licensing-cohort-pass-rate placement-rate employer-satisfaction',
    tables: 'bs-student-numbers bs-employment',
  }),
]);

export const programme = branch('2', '教育计划', 'Educational programme', false, [
  row({
    code: '2.1',
    title: ['课程计划与教学方法', 'Curriculum and teaching methods'],
    ask: [
      '课程计划怎样体现以学生为中心，教学方法是否多样并有效。',
      'How the curriculum puts students first, and whether methods vary and work.',
    ],
    evidence: 'curriculum syllabi log',
    indicators:
      'activity-standard-attainment activity-attendances-per-learner lecture-attendance-rate learners-without-activity activity-irregular-titles',
    tables: 'bs-courses bs-course-teaching',
  }),
  row({
    code: '2.2',
    title: ['科学方法教育', 'Education in scientific method'],
    ask: [
      '学生在哪里学到循证与科研方法。',
      'Where students learn evidence-based practice and research methods.',
    ],
    evidence: 'syllabi samples',
    indicators: 'elective-credit-share',
  }),
  row({
    code: '2.3',
    title: ['人文社会科学与自然科学', 'Humanities, social and natural sciences'],
    ask: ['人文、社会与自然科学课程怎样服务于医学。', 'How these courses serve the practice of medicine.'],
    evidence: 'curriculum syllabi',
    indicators: 'elective-credit-share digital-literacy-share',
  }),
  row({
    code: '2.4',
    title: ['生物医学', 'Biomedical sciences'],
    ask: [
      '基础医学课程是否齐备，与临床怎样衔接，实验是否开出。',
      'Whether basic sciences are complete, joined to clinical ones, and taught with their laboratory classes.',
    ],
    evidence: 'syllabi timetable log',
    indicators: 'practical-delivery-rate delivered-hours-rate',
    tables: 'bs-lab-courses',
  }),
  row({
    code: '2.5',
    title: ['公共卫生', 'Public health'],
    ask: ['公共卫生课程与现场实践怎样安排。', 'How public health and its field practice are arranged.'],
    evidence: 'syllabi agreements',
  }),
  row({
    code: '2.6',
    title: ['临床医学', 'Clinical sciences and skills'],
    ask: [
      '见习、实习是否足量，必修的病种与技能是否完成。',
      'Whether clerkships and internship suffice, and required cases and skills are done.',
    ],
    evidence: 'syllabi log samples',
    indicators:
      'practice-credit-share required-experience-completion rotation-exit-pass-rate cases-per-learner induction-coverage attendance-outside-rotation',
    tables: 'bs-graduation-training-medical',
  }),
  row({
    code: '2.7',
    title: ['课程结构与学时', 'Structure and hours of the curriculum'],
    ask: [
      '课程结构与学时是否合理，实际授课与计划是否一致。',
      'Whether structure and hours make sense, and teaching follows the plan.',
    ],
    evidence: 'curriculum timetable',
    indicators: 'delivered-hours-rate practice-credit-share elective-credit-share',
    tables: 'bs-programme-plan bs-courses',
  }),
  row({
    code: '2.8',
    title: ['教育计划管理', 'Management of the programme'],
    ask: [
      '由哪个机构管理教育计划，师生怎样参与。',
      'Which body runs the programme, and how staff and students take part.',
    ],
    evidence: 'committee minutes policy',
    indicators: 'evidence-completeness',
  }),
  row({
    code: '2.9',
    title: ['与毕业后教育及卫生系统的联系', 'Links with postgraduate training and the health system'],
    ask: [
      '与住院医师培训和用人单位怎样沟通，意见怎样用于修订。',
      'How residency programmes and employers are heard, and what follows.',
    ],
    evidence: 'minutes survey improvement',
    indicators: 'employer-satisfaction graduate-follow-up-response placement-rate completion-first-pass-rate',
  }),
]);

export const assessment = branch('3', '学业成绩考核', 'Assessment of students', false, [
  row({
    code: '3.1',
    title: ['考核方法', 'Assessment methods'],
    ask: [
      '考核怎样规定，方法是否可靠有效，考后是否分析。',
      'How assessment is laid down, whether it is valid and reliable, and analysed afterwards.',
    ],
    evidence: 'policy blueprint results analysis',
    indicators:
      'exam-reliability item-difficulty item-discrimination annual-test-participation course-pass-rate',
  }),
  row({
    code: '3.2',
    title: ['考核与学习的关系', 'Assessment and learning'],
    ask: [
      '过程考核与反馈怎样促进学习，成绩多久公布。',
      'How assessment during training and its feedback help learning, and how soon results come.',
    ],
    evidence: 'samples feedback',
    indicators: 'feedback-during-rotation grade-release-days multisource-completeness',
  }),
]);

export const students = branch('4', '学生', 'Students', false, [
  row({
    code: '4.1',
    title: ['招生录取', 'Admission policy and selection'],
    ask: ['招生办法是否公开、公平并定期审议。', 'Whether admission is public, fair and reviewed.'],
    evidence: 'policy publication report',
    tables: 'bs-admission',
  }),
  row({
    code: '4.2',
    title: ['招生规模', 'Intake'],
    ask: [
      '规模怎样按教学资源确定，计划是否完成。',
      'How the intake follows resources, and whether the plan is met.',
    ],
    evidence: 'plan analysis',
    indicators:
      'admission-plan-completion equivalent-students full-time-students student-teacher-ratio beds-per-student',
    tables: 'bs-student-numbers bs-admission',
  }),
  row({
    code: '4.3',
    title: ['学生咨询与支持', 'Counselling and support'],
    ask: [
      '学业、生活、心理与就业支持有哪些，学生是否满意。',
      'Which academic, personal and career support there is, and how content students are.',
    ],
    evidence: 'policy log survey',
    indicators: 'resident-satisfaction placement-rate fitness-pass-rate',
  }),
  row({
    code: '4.4',
    title: ['学生代表', 'Student representation'],
    ask: [
      '学生在哪些机构中有代表，意见怎样被采纳。',
      'On which bodies students sit, and what became of their proposals.',
    ],
    evidence: 'committee minutes feedback',
    indicators: 'evaluation-response-rate',
  }),
]);

export const staff = branch('5', '教师', 'Academic staff', false, [
  row({
    code: '5.1',
    title: ['聘任与遴选', 'Recruitment and selection'],
    ask: [
      '教师数量、结构与资质是否满足教学需要。',
      'Whether number, structure and qualification of teachers meet the need.',
    ],
    evidence: 'policy register appointments',
    indicators: 'student-teacher-ratio senior-title-share graduate-degree-share',
    tables: 'bs-staff bs-external-teachers bs-hospital-teachers',
  }),
  row({
    code: '5.2',
    title: ['教师活动与发展', 'Activity and development of staff'],
    ask: [
      '教学工作怎样认定、评价与激励，教师怎样培训。',
      'How teaching is recognised, evaluated and rewarded, and how teachers are trained.',
    ],
    evidence: 'policy training analysis feedback',
    indicators:
      'trained-before-teaching-share training-hours-per-teacher provincial-training-coverage evaluation-mean teaching-pay-share professors-teaching-share senior-taught-share',
    tables: 'bs-teacher-training',
  }),
]);
