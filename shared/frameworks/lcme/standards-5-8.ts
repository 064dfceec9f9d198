import { row } from '../rows.ts';
import { standard } from './standard.ts';

export const resources = standard('5', '教育资源与基础设施', 'Educational Resources and Infrastructure', '', [
  row({
    code: '5.1',
    title: ['经费充足性', 'Adequacy of Financial Resources'],
    ask: ['经费是否足以支撑教学。', 'Whether money suffices for the programme.'],
    evidence: 'budget analysis',
  }),
  row({
    code: '5.2',
    title: ['院长的资源权限', 'Dean’s Authority/Resources'],
    ask: ['院长对教学资源的支配权。', 'The dean’s command of teaching resources.'],
    evidence: 'charter budget',
  }),
  row({
    code: '5.3',
    title: ['自筹经费压力', 'Pressures for Self-Financing'],
    ask: ['创收压力是否影响教学。', 'Whether the need to earn money harms teaching.'],
    evidence: 'budget policy',
  }),
  row({
    code: '5.4',
    title: ['建筑与设备', 'Sufficiency of Buildings and Equipment'],
    ask: ['建筑与设备是否足够。', 'Whether buildings and equipment suffice.'],
    evidence: 'inventory analysis',
    indicators: 'floor-area-per-student equipment-per-student',
  }),
  row({
    code: '5.5',
    title: ['临床教学资源', 'Resources for Clinical Instruction'],
    ask: ['病人数量与病种是否满足教学。', 'Whether patients and case mix meet the need.'],
    evidence: 'analysis agreements',
    indicators: 'beds-per-student internship-site-load cases-per-learner',
  }),
  row({
    code: '5.6',
    title: ['临床教学设施与信息资源', 'Clinical Instructional Facilities/Information Resources'],
    ask: ['教学基地的设施与信息资源。', 'Facilities and information at clinical sites.'],
    evidence: 'inventory survey',
  }),
  row({
    code: '5.7',
    title: ['安全与灾难准备', 'Security, Student Safety, and Disaster Preparedness'],
    ask: ['安全措施与应急预案。', 'Safety measures and plans for emergencies.'],
    evidence: 'policy log',
  }),
  row({
    code: '5.8',
    title: ['图书资源与人员', 'Library Resources/Staff'],
    ask: ['图书资源与服务。', 'Library, its stock and service.'],
    evidence: 'inventory survey',
    indicators: 'books-per-student',
  }),
  row({
    code: '5.9',
    title: ['信息技术资源与人员', 'Information Technology Resources/Staff'],
    ask: ['信息技术资源与服务。', 'Information technology and its service.'],
    evidence: 'inventory survey',
    indicators: 'digital-literacy-share',
  }),
  row({
    code: '5.10',
    title: ['转学与访问学生占用的资源', 'Resources Used by Transfer/Visiting Students'],
    ask: ['接收外来学生是否影响在校生资源。', 'Whether visitors strain the resources.'],
    evidence: 'analysis policy',
    indicators: 'equivalent-students full-time-students',
  }),
  row({
    code: '5.11',
    title: ['学习、休息与储物空间', 'Study/Lounge/Storage Space/Call Rooms'],
    ask: ['各教学点的学习与值班空间。', 'Space to study, rest and store at each site.'],
    evidence: 'inventory survey',
  }),
  row({
    code: '5.12',
    title: ['向认证机构的必要通知', 'Required Notifications to the LCME'],
    ask: ['重大变化是否按规定报告。', 'Whether major changes are notified.'],
    evidence: 'policy log',
  }),
]);

export const design = standard(
  '6',
  '能力、课程目标与课程设计',
  'Competencies, Curricular Objectives, and Curricular Design',
  'lcme-6.0-1 lcme-6.0-2 lcme-6.0-3',
  [
    row({
      code: '6.1',
      title: ['项目与学习目标', 'Program and Learning Objectives'],
      ask: ['目标是否以能力表述并为师生所知。', 'Whether objectives are stated as competencies and known.'],
      evidence: 'curriculum map',
    }),
    row({
      code: '6.2',
      title: ['必修的临床经历', 'Required Clinical Experiences'],
      ask: ['规定了哪些病种与技能，怎样完成。', 'Which cases and skills are required and how they are met.'],
      evidence: 'log policy',
      indicators: 'required-experience-completion cases-per-learner',
    }),
    row({
      code: '6.3',
      title: ['自主与终身学习', 'Self-Directed and Life-Long Learning'],
      ask: ['课程怎样培养自主学习。', 'How the curriculum fosters self-directed learning.'],
      evidence: 'timetable samples',
      indicators: 'digital-literacy-share',
    }),
    row({
      code: '6.4',
      title: ['住院与门诊经历', 'Inpatient/Outpatient Experiences'],
      ask: ['住院与门诊教学的安排。', 'Teaching on wards and in clinics.'],
      evidence: 'timetable log',
      indicators: 'practical-delivery-rate',
    }),
    row({
      code: '6.5',
      title: ['选修机会', 'Elective Opportunities'],
      ask: ['选修学分与时间。', 'Credits and time for electives.'],
      evidence: 'curriculum analysis',
      indicators: 'elective-credit-share',
    }),
    row({
      code: '6.6',
      title: ['服务学习', 'Service-Learning/Community Service'],
      ask: ['学生参与社会服务的机会。', 'Opportunities to serve the community.'],
      evidence: 'log policy',
    }),
    row({
      code: '6.7',
      title: ['学术环境', 'Academic Environments'],
      ask: ['学生与其他学习者交流的机会。', 'Chances to meet other learners.'],
      evidence: 'log report',
    }),
    row({
      code: '6.8',
      title: ['学制', 'Education Program Duration'],
      ask: ['教学周数是否达到要求。', 'Whether the weeks of teaching suffice.'],
      evidence: 'timetable curriculum',
      indicators: 'delivered-hours-rate',
    }),
  ],
);

export const content = standard('7', '课程内容', 'Curricular Content', '', [
  row({
    code: '7.1',
    title: ['生物医学、行为与社会科学', 'Biomedical, Behavioral, Social Sciences'],
    ask: ['三类内容是否齐备。', 'Whether the three are covered.'],
    evidence: 'map syllabi',
  }),
  row({
    code: '7.2',
    title: ['器官系统、生命周期与预防', 'Organ Systems/Life Cycle/Prevention/…'],
    ask: ['内容是否覆盖全程。标题为节略。', 'Whether all phases are covered. The title is shortened.'],
    evidence: 'map syllabi',
  }),
  row({
    code: '7.3',
    title: ['科学方法与临床转化研究', 'Scientific Method/Clinical/Translational Research'],
    ask: ['科学方法的教学。', 'Teaching of scientific method.'],
    evidence: 'map syllabi',
  }),
  row({
    code: '7.4',
    title: ['批判性思维与问题解决', 'Critical Judgment/Problem-Solving Skills'],
    ask: ['怎样培养与考核。', 'How these are taught and assessed.'],
    evidence: 'syllabi samples',
  }),
  row({
    code: '7.5',
    title: ['社会问题', 'Societal Problems'],
    ask: ['与健康有关的社会问题的教学。', 'Teaching on societal problems of health.'],
    evidence: 'map syllabi',
  }),
  row({
    code: '7.6',
    title: ['文化胜任力与医疗差异', 'Cultural Competence and Health Care Disparities'],
    ask: ['各年版标题不同，请核对适用年份。', 'Retitled in different years: compare the year that applies.'],
    evidence: 'map syllabi',
    verified: true,
  }),
  row({
    code: '7.7',
    title: ['医学伦理', 'Medical Ethics'],
    ask: ['伦理的教学与考核。', 'Teaching and assessment of ethics.'],
    evidence: 'map syllabi',
  }),
  row({
    code: '7.8',
    title: ['沟通能力', 'Communication Skills'],
    ask: ['沟通能力的教学与考核。', 'Teaching and assessment of communication.'],
    evidence: 'syllabi samples',
  }),
  row({
    code: '7.9',
    title: ['跨专业协作能力', 'Interprofessional Collaborative Skills'],
    ask: ['与其他专业学生共同学习的安排。', 'Learning together with other professions.'],
    evidence: 'syllabi log',
  }),
]);

export const management = standard(
  '8',
  '课程管理、评价与提升',
  'Curricular Management, Evaluation, and Enhancement',
  '',
  [
    row({
      code: '8.1',
      title: ['课程管理', 'Curricular Management'],
      ask: ['课程由哪个机构统一管理。', 'Which body manages the curriculum as a whole.'],
      evidence: 'committee minutes',
    }),
    row({
      code: '8.2',
      title: ['项目目标的使用', 'Use of Medical Educational Program Objectives'],
      ask: ['目标怎样指导课程与考核。', 'How objectives steer courses and assessment.'],
      evidence: 'map minutes',
    }),
    row({
      code: '8.3',
      title: ['课程设计、审议与内容监测', 'Curricular Design, Review, Revision/Content Monitoring'],
      ask: ['课程怎样定期审议与修订。', 'How courses are reviewed and revised.'],
      evidence: 'minutes report',
      indicators: 'supervision-coverage teacher-observation-coverage observations-per-observer',
    }),
    row({
      code: '8.4',
      title: ['项目结果评价', 'Evaluation of Educational Program Outcomes'],
      ask: ['怎样用结果数据评价项目。', 'How outcomes are used to judge the programme.'],
      evidence: 'analysis results',
      indicators:
        'graduation-rate degree-award-rate licensing-first-pass-rate licensing-cohort-pass-rate placement-rate completion-first-pass-rate graduate-follow-up-response employer-satisfaction',
    }),
    row({
      code: '8.5',
      title: ['学生反馈', 'Medical Student Feedback'],
      ask: ['学生评价怎样收集与使用。', 'How student feedback is gathered and used.'],
      evidence: 'survey feedback',
      indicators: 'evaluation-response-rate evaluation-mean resident-satisfaction',
    }),
    row({
      code: '8.6',
      title: ['必修临床经历完成情况的监测', 'Monitoring of Completion of Required Clinical Experiences'],
      ask: ['怎样监测并补足。', 'How completion is watched and gaps are filled.'],
      evidence: 'log analysis',
      indicators: 'required-experience-completion learners-without-activity',
    }),
    row({
      code: '8.7',
      title: ['各教学点的可比性', 'Comparability of Education/Assessment'],
      ask: ['各教学点的教学与考核是否可比。', 'Whether teaching and assessment are alike at all sites.'],
      evidence: 'analysis minutes',
      indicators: 'activity-standard-attainment attendance-outside-rotation rotation-exit-pass-rate',
    }),
    row({
      code: '8.8',
      title: ['学生时间的监测', 'Monitoring Student Time'],
      ask: ['学时与值班负担是否受控。', 'Whether hours and duties are kept within limits.'],
      evidence: 'policy survey',
      indicators: 'delivered-hours-rate activity-attendances-per-learner lecture-attendance-rate',
    }),
  ],
);
