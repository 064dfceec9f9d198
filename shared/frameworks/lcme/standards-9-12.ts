import { row } from '../rows.ts';
import { standard } from './standard.ts';

export const teaching = standard(
  '9',
  '教学、带教、考核与安全',
  'Teaching, Supervision, Assessment, and Student and Patient Safety',
  'lcme-9.0-1 lcme-9.0-2 lcme-9.0-3',
  [
    row({
      code: '9.1',
      title: ['住院医师与非教师带教人员的准备', 'Preparation of Resident and Non-Faculty Instructors'],
      ask: [
        '带教前是否熟悉目标并受过培训。',
        'Whether they know the objectives and were trained before teaching.',
      ],
      evidence: 'training register',
      indicators: 'trained-before-teaching-share',
    }),
    row({
      code: '9.2',
      title: ['教师聘任', 'Faculty Appointments'],
      ask: ['带教责任由受聘教师承担。', 'Whether those responsible hold appointments.'],
      evidence: 'appointments register',
    }),
    row({
      code: '9.3',
      title: ['医学生的临床带教', 'Clinical Supervision of Medical Students'],
      ask: ['带教是否保障患者与学生安全。', 'Whether supervision keeps patients and students safe.'],
      evidence: 'policy log',
      indicators: 'activity-standard-attainment induction-coverage',
    }),
    row({
      code: '9.4',
      title: ['考核体系', 'Assessment System'],
      ask: ['考核是否覆盖知识、技能与态度。', 'Whether knowledge, skills and attitudes are assessed.'],
      evidence: 'policy blueprint',
      indicators: 'exam-reliability item-difficulty item-discrimination annual-test-participation',
    }),
    row({
      code: '9.5',
      title: ['叙述性评价', 'Narrative Assessment'],
      ask: ['是否给出书面评语。', 'Whether written comments are given.'],
      evidence: 'samples policy',
      indicators: 'multisource-completeness',
    }),
    row({
      code: '9.6',
      title: ['成就标准的设定', 'Setting Standards of Achievement'],
      ask: ['合格标准由谁怎样设定。', 'Who sets standards, and how.'],
      evidence: 'policy minutes',
      indicators: 'course-pass-rate rotation-exit-pass-rate',
    }),
    row({
      code: '9.7',
      title: ['形成性评价与反馈', 'Formative Assessment and Feedback'],
      ask: [
        '四周以上课程是否在中期正式反馈。',
        'Whether courses of four weeks or more give formal feedback by mid-point.',
      ],
      evidence: 'samples analysis',
      indicators: 'feedback-during-rotation',
    }),
    row({
      code: '9.8',
      title: ['公平及时的终结性评价', 'Fair and Timely Summative Assessment'],
      ask: ['最终成绩是否在六周内公布。', 'Whether final grades come within six weeks.'],
      evidence: 'analysis policy',
      indicators: 'grade-release-days',
      tables: 'lcme-9.8-1',
    }),
    row({
      code: '9.9',
      title: ['升级与申诉程序', 'Student Advancement and Appeal Process'],
      ask: ['升级、处分与申诉的程序。', 'Progress, discipline and appeal.'],
      evidence: 'policy log',
    }),
  ],
);

export const selection = standard(
  '10',
  '招生、分配与学业进展',
  'Medical Student Selection, Assignment, and Progress',
  '',
  [
    row({
      code: '10.1',
      title: ['医预教育与必修课程', 'Premedical Education/Required Coursework'],
      ask: ['入学前课程要求。', 'Coursework required before entry.'],
      evidence: 'policy publication',
    }),
    row({
      code: '10.2',
      title: ['招生委员会的最终权限', 'Final Authority of Admission Committee'],
      ask: ['录取由委员会决定。', 'Whether the committee decides.'],
      evidence: 'committee minutes',
    }),
    row({
      code: '10.3',
      title: [
        '选拔与进展政策及其公布',
        'Policies Regarding Student Selection/Progress and Their Dissemination',
      ],
      ask: ['政策是否公布。', 'Whether the policies are made known.'],
      evidence: 'policy publication',
    }),
    row({
      code: '10.4',
      title: ['录取者的特点', 'Characteristics of Accepted Applicants'],
      ask: ['生源情况与计划完成。', 'Who is admitted and whether the plan is met.'],
      evidence: 'analysis register',
      indicators: 'admission-plan-completion',
      tables: 'lcme-10.4-1',
    }),
    row({
      code: '10.5',
      title: ['技术标准', 'Technical Standards'],
      ask: ['对身体与能力的要求。', 'Requirements of fitness and ability.'],
      evidence: 'policy publication',
      indicators: 'fitness-pass-rate',
    }),
    row({
      code: '10.6',
      title: ['宣传材料的内容', 'Content of Informational Materials'],
      ask: ['材料是否准确。', 'Whether materials are accurate.'],
      evidence: 'publication policy',
    }),
    row({
      code: '10.7',
      title: ['转学生', 'Transfer Students'],
      ask: ['接收转学的条件。', 'Conditions for transfer.'],
      evidence: 'policy register',
    }),
    row({
      code: '10.8',
      title: ['访问学生', 'Visiting Students'],
      ask: ['核实与登记的办法。', 'How visitors are verified and registered.'],
      evidence: 'policy register',
    }),
    row({
      code: '10.9',
      title: ['学生分配', 'Student Assignment'],
      ask: ['教学点的分配与调换。', 'Assignment to sites and change of it.'],
      evidence: 'policy log',
      indicators: 'internship-site-load',
    }),
  ],
);

export const support = standard(
  '11',
  '学业支持、职业指导与学籍',
  'Academic Support, Career Advising, and Educational Records',
  '',
  [
    row({
      code: '11.1',
      title: ['学业指导', 'Academic Advising and Academic Counseling'],
      ask: ['学业困难的识别与帮助，流失情况。', 'How those in difficulty are found and helped; attrition.'],
      evidence: 'log analysis',
      indicators: 'course-pass-rate',
      tables: 'lcme-11.1-1',
    }),
    row({
      code: '11.2',
      title: ['职业指导', 'Career Advising'],
      ask: ['职业指导的安排与效果。', 'Career advice and its effect.'],
      evidence: 'log survey',
      indicators: 'placement-rate',
    }),
    row({
      code: '11.3',
      title: ['校外选修的监督', 'Oversight of Extramural Electives'],
      ask: ['怎样审批与评价。', 'How they are approved and judged.'],
      evidence: 'policy log',
    }),
    row({
      code: '11.4',
      title: ['学生表现评定书', 'Provision of MSPE'],
      ask: ['出具的时间与内容。', 'When it is issued and what it holds.'],
      evidence: 'policy samples',
    }),
    row({
      code: '11.5',
      title: ['教育档案的保密', 'Confidentiality of Student Educational Records'],
      ask: ['档案的保管与调阅。', 'How records are kept and consulted.'],
      evidence: 'policy log',
    }),
    row({
      code: '11.6',
      title: ['学生查阅教育档案', 'Student Access to Educational Records'],
      ask: ['学生查阅与申诉的途径。', 'How students see and contest their records.'],
      evidence: 'policy log',
    }),
  ],
);

export const services = standard(
  '12',
  '健康服务、心理咨询与资助',
  'Health Services, Personal Counseling, Financial Aid',
  '',
  [
    row({
      code: '12.1',
      title: ['资助与债务咨询', 'Financial Aid/Debt Management Counseling/Student Educational Debt'],
      ask: ['资助与债务情况。', 'Financial aid and debt.'],
      evidence: 'policy analysis',
      tables: 'lcme-12.1-1',
    }),
    row({
      code: '12.2',
      title: ['学费退还政策', 'Tuition Refund Policy'],
      ask: ['退费是否公平公开。', 'Whether refunds are fair and public.'],
      evidence: 'policy publication',
    }),
    row({
      code: '12.3',
      title: ['心理咨询与健康促进', 'Personal Counseling/Well-Being Programs'],
      ask: ['服务及其使用与满意度。', 'The service, its use and how content students are.'],
      evidence: 'log survey',
    }),
    row({
      code: '12.4',
      title: ['获得医疗服务', 'Student Access to Health Care Services'],
      ask: ['各教学点学生就医的途径。', 'How students of all sites get care.'],
      evidence: 'policy publication',
    }),
    row({
      code: '12.5',
      title: [
        '诊疗者不参与学生评价及健康档案存放',
        'Non-Involvement of Providers of Student Health Services in Student Assessment/Location of Student Health Records',
      ],
      ask: ['为学生诊治者不参与其评价。', 'Those who treat a student do not assess them.'],
      evidence: 'policy log',
      verified: true,
    }),
    row({
      code: '12.6',
      title: ['健康与伤残保险', 'Student Health and Disability Insurance'],
      ask: ['保险的覆盖。', 'Cover of insurance.'],
      evidence: 'policy publication',
    }),
    row({
      code: '12.7',
      title: ['免疫接种要求与监测', 'Immunization Requirements and Monitoring'],
      ask: ['接种要求与监测。', 'Immunisation and its monitoring.'],
      evidence: 'policy log',
    }),
    row({
      code: '12.8',
      title: ['职业暴露的政策与程序', 'Student Exposure Policies/Procedures'],
      ask: ['暴露后的处理与培训。', 'What follows exposure, and training for it.'],
      evidence: 'policy training',
    }),
  ],
);
