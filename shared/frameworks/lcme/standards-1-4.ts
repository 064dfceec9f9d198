import { row } from '../rows.ts';
import { standard } from './standard.ts';

export const mission = standard(
  '1',
  '使命、规划、组织与诚信',
  'Mission, Planning, Organization, and Integrity',
  '',
  [
    row({
      code: '1.1',
      title: ['战略规划与持续质量改进', 'Strategic Planning and Continuous Quality Improvement'],
      ask: ['规划与质量改进的循环是否运转。', 'Whether planning and quality improvement turn as a cycle.'],
      evidence: 'plan report improvement',
      indicators:
        'action-closure-rate action-on-time-rate action-days-to-close action-recurrence evidence-completeness',
      verified: true,
    }),
    row({
      code: '1.2',
      title: ['利益冲突政策', 'Conflict of Interest Policies'],
      ask: ['利益冲突怎样申报与处理。', 'How conflicts of interest are declared and handled.'],
      evidence: 'policy log',
      verified: true,
    }),
    row({
      code: '1.3',
      title: ['教师参与的机制', 'Mechanisms for Faculty Participation'],
      ask: ['教师怎样参与决策。', 'How faculty take part in decisions.'],
      evidence: 'committee minutes',
      verified: true,
    }),
    row({
      code: '1.4',
      title: ['附属协议', 'Affiliation Agreements'],
      ask: ['每个教学基地是否有有效协议。', 'Whether each site has an agreement in force.'],
      evidence: 'agreements register',
      tables: 'lcme-1.4-1',
      verified: true,
    }),
    row({
      code: '1.5',
      title: ['章程', 'Bylaws'],
      ask: ['章程是否公布并执行。', 'Whether bylaws are public and followed.'],
      evidence: 'charter publication',
      verified: true,
    }),
    row({
      code: '1.6',
      title: ['资格要求', 'Eligibility Requirements'],
      ask: ['是否具备接受认证的资格。', 'Whether the school is eligible.'],
      evidence: 'publication register',
      verified: true,
    }),
  ],
);

export const leadership = standard('2', '领导与行政', 'Leadership and Administration', '', [
  row({
    code: '2.1',
    title: ['行政人员与教师的任命', 'Administrative Officer and Faculty Appointments'],
    ask: ['任命的权限与程序。', 'Authority and procedure of appointments.'],
    evidence: 'policy appointments',
    verified: true,
  }),
  row({
    code: '2.2',
    title: ['院长资格', 'Dean’s Qualifications'],
    ask: ['院长的资历是否合适。', 'Whether the dean is qualified.'],
    evidence: 'appointments register',
    verified: true,
  }),
  row({
    code: '2.3',
    title: ['院长的联系渠道与权限', 'Access and Authority of the Dean'],
    ask: ['院长能否向上沟通、对教学负责。', 'Whether the dean reaches those above and answers for teaching.'],
    evidence: 'charter policy',
    verified: true,
  }),
  row({
    code: '2.4',
    title: ['行政人员配备', 'Sufficiency of Administrative Staff'],
    ask: ['管理人员是否足够，问题是否按期解决。', 'Whether staff suffice and matters are settled in time.'],
    evidence: 'register survey',
    indicators: 'residents-per-manager action-on-time-rate',
    verified: true,
  }),
  row({
    code: '2.5',
    title: ['院长的责任与对院长的责任', 'Responsibility of and to the Dean'],
    ask: ['各教学点负责人与院长的责任关系。', 'Who answers to whom on each campus.'],
    evidence: 'charter appointments',
    verified: true,
  }),
  row({
    code: '2.6',
    title: ['教师的功能整合', 'Functional Integration of the Faculty'],
    ask: ['各教学点教师怎样成为一体。', 'How faculty of all sites work as one.'],
    evidence: 'minutes committee',
    verified: true,
  }),
]);

export const environments = standard('3', '学术与学习环境', 'Academic and Learning Environments', '', [
  row({
    code: '3.1',
    title: ['住院医师参与医学生教育', 'Resident Participation in Medical Student Education'],
    ask: ['学生是否有机会与住院医师一起学习。', 'Whether students learn alongside residents.'],
    evidence: 'agreements log',
  }),
  row({
    code: '3.2',
    title: ['学者群体与科研机会', 'Community of Scholars/Research Opportunities'],
    ask: ['学生参与科研的机会。', 'Opportunities for research.'],
    evidence: 'log report',
  }),
  row({
    code: '3.3',
    title: ['多元化与生源项目', 'Diversity/Pipeline Programs and Partnerships'],
    ask: [
      '该条后来改写，据称已撤销，请核对适用年份的文本。',
      'Rewritten since and reported as withdrawn: compare the text of the year that applies.',
    ],
    evidence: 'policy analysis',
    verified: true,
    validTo: '2025-06-30',
  }),
  row({
    code: '3.4',
    title: ['反歧视政策', 'Anti-Discrimination Policy'],
    ask: ['政策是否公布并执行。', 'Whether the policy is public and followed.'],
    evidence: 'policy publication',
  }),
  row({
    code: '3.5',
    title: ['学习环境与职业素养', 'Learning Environment/Professionalism'],
    ask: ['怎样评估并改善学习环境。', 'How the learning environment is watched and improved.'],
    evidence: 'survey feedback',
    indicators: 'resident-satisfaction teaching-incident-rate',
  }),
  row({
    code: '3.6',
    title: ['学生受不当对待', 'Student Mistreatment'],
    ask: ['怎样举报、处理与预防。', 'How it is reported, handled and prevented.'],
    evidence: 'policy survey feedback',
  }),
]);

export const faculty = standard(
  '4',
  '教师的准备、产出、参与与政策',
  'Faculty Preparation, Productivity, Participation, and Policies',
  '',
  [
    row({
      code: '4.1',
      title: ['教师数量', 'Sufficiency of Faculty'],
      ask: ['教师数量、结构与资质是否足够。', 'Whether number, structure and qualification suffice.'],
      evidence: 'register analysis',
      indicators:
        'student-teacher-ratio senior-title-share graduate-degree-share professors-teaching-share senior-taught-share',
      tables: 'lcme-4.1-1',
    }),
    row({
      code: '4.2',
      title: ['学术产出', 'Scholarly Productivity'],
      ask: ['教师学术活动的成果。', 'Results of scholarly work.'],
      evidence: 'report register',
    }),
    row({
      code: '4.3',
      title: ['教师聘任政策', 'Faculty Appointment Policies'],
      ask: ['聘任、晋升与评价的政策。', 'Policies of appointment, promotion and review.'],
      evidence: 'policy appointments',
      indicators: 'teaching-pay-share',
    }),
    row({
      code: '4.4',
      title: ['对教师的反馈', 'Feedback to Faculty'],
      ask: ['教师是否定期得到教学反馈。', 'Whether faculty regularly hear how they teach.'],
      evidence: 'feedback log',
      indicators: 'evaluation-feedback-days observation-feedback-days evaluation-mean observation-score-mean',
    }),
    row({
      code: '4.5',
      title: ['教师专业发展', 'Faculty Professional Development'],
      ask: ['培训是否覆盖教学人员。', 'Whether training reaches those who teach.'],
      evidence: 'training plan',
      indicators: 'training-hours-per-teacher provincial-training-coverage trained-before-teaching-share',
    }),
    row({
      code: '4.6',
      title: ['学院政策的制定责任', 'Responsibility for Medical School Policies'],
      ask: ['院长与教师怎样共同制定政策。', 'How dean and faculty make policy together.'],
      evidence: 'minutes committee',
    }),
  ],
);
