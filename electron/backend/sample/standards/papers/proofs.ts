import type { SamplePaper } from './types.ts';

const [WFME, BASE, CLINICAL] = ['wfme-2020', 'residency-base-2023', 'china-clinical-2022'] as const;

/** Minutes, certificates, rosters and reports: that something was done. */
export const proofs: readonly SamplePaper[] = [
  {
    file: '教学委员会会议纪要2024-10-16.docx',
    serves: [
      [WFME, '8.1', 'minutes'],
      [WFME, '7.1', 'minutes'],
      [BASE, '2.1.1', 'minutes'],
      [CLINICAL, '9.1', 'minutes'],
    ],
    dated: '2024-10-16',
    owner: '教学办公室',
    tags: ['会议纪要'],
    lines: [
      '教学委员会 2024 年第三次会议纪要',
      '一、听取上学年教学质量报告。评教反馈时间在内科缩短到一周以内，会议决定把内科的做法推广到急诊科。',
      '二、讨论外科学总论考试通过率下降的原因，责成外科教研室本学期内调整教学内容与辅导安排。',
      '三、同意把妇产科教学活动签到改为现场扫码。',
      '四、学生代表、住院医师代表各一名列席并发言。',
    ],
  },
  {
    file: 'Minutes of the student and staff forum 2025-03-12.docx',
    serves: [
      [WFME, '8.2', 'minutes'],
      [WFME, '1.1', 'consultation'],
      [CLINICAL, '4.4', 'minutes'],
    ],
    dated: '2025-03-12',
    owner: 'Student affairs',
    tags: ['minutes', 'students'],
    lines: [
      'Minutes of the student and staff forum, 12 March 2025',
      'Present: eleven student representatives, four residents, nine teachers, the vice dean for education.',
      'Students asked for earlier timetables and for feedback after workplace-based assessments. The office will publish timetables six weeks ahead.',
      'Residents reported that teaching rounds in Emergency Medicine are often cancelled. The department was asked for a plan by the end of April.',
      'The forum supported the wording of the mission on service to the region.',
    ],
  },
  {
    file: '院级带教培训签到与成绩2024.xlsx',
    serves: [
      [BASE, '3.2.1', 'records'],
      [WFME, '5.3', 'records'],
      [CLINICAL, '5.2', 'training'],
    ],
    dated: '2024-11-08',
    owner: '毕业后医学教育办公室',
    tags: ['师资培训'],
    lines: [
      '院级带教师资培训签到与考核汇总（2024 年）',
      '科室 | 应到 | 实到 | 考核合格 | 学时',
      '内科 | 18 | 18 | 18 | 8',
      '外科 | 16 | 15 | 15 | 8',
      '妇产科 | 12 | 12 | 11 | 8',
      '儿科 | 12 | 12 | 12 | 8',
      '急诊科 | 10 | 6 | 6 | 8',
      '神经内科 | 9 | 9 | 9 | 8',
    ],
  },
  {
    file: 'Faculty development programme 2024-2025.pdf',
    serves: [
      [WFME, '5.3', 'programme'],
      [BASE, '3.2.1', 'plan'],
    ],
    dated: '2024-08-26',
    owner: 'Office of medical education',
    tags: ['faculty development'],
    lines: [
      'Faculty development programme 2024-2025',
      'Every new clinical teacher attends the induction before teaching: supervision at the bedside, giving feedback, rating with the mini-CEX and DOPS forms, and the rules on patient safety.',
      'Experienced teachers choose two workshops a year: writing examination items, setting a pass mark, leading a case discussion, using digital tools in teaching.',
      'Attendance and a short test are recorded; certificates are valid for three years.',
    ],
  },
  {
    file: '外科学总论试卷分析报告.docx',
    serves: [
      [WFME, '3.4', 'item-analysis'],
      [WFME, '3.3', 'results'],
      [CLINICAL, '3.1', 'analysis'],
    ],
    dated: '2025-01-20',
    owner: '外科教研室',
    tags: ['考试分析'],
    lines: [
      '《外科学总论》期末试卷分析报告',
      '本次考试的通过率较上一学年明显下降，失分集中在休克、体液平衡和围手术期处理三章。',
      '区分度低于 0.2 的题目逐题复核，其中两题表述不清，予以修改；一题答案有误，已更正并重新计分。',
      '改进：增加床旁小讲课两次，期中安排一次形成性测验，并把测验结果反馈给学员。',
    ],
  },
  {
    file: '住院医师满意度调查报告2025.pdf',
    serves: [
      [BASE, '4.3.2', 'survey'],
      [WFME, '4.2', 'survey'],
      [CLINICAL, '7.2', 'survey'],
    ],
    dated: '2025-06-05',
    owner: '教学质量办公室',
    tags: ['满意度'],
    lines: [
      '住院医师满意度调查报告（2025 年）',
      '调查匿名进行，少于五人的科室不单独列出结果。',
      '满意度较高的方面：带教教师责任心、技能中心开放时间。满意度较低的方面：评价结果反馈、急诊科教学查房次数。',
      '改进措施：评教结果一周内反馈；急诊科每月教学查房不少于两次，由教学主任负责。',
    ],
  },
  {
    file: '技能中心设备清单.xlsx',
    serves: [
      [BASE, '1.3.2', 'equipment'],
      [WFME, '6.1', 'inventory'],
      [CLINICAL, '6.2', 'inventory'],
    ],
    dated: '2024-12-02',
    owner: '临床技能中心',
    tags: ['设施'],
    lines: [
      '临床技能中心设备清单',
      '设备 | 数量 | 购置年份 | 状态',
      '高级生命支持模拟人 | 4 | 2021 | 完好',
      '腹腔镜训练箱 | 8 | 2022 | 完好',
      '分娩机转模型 | 3 | 2020 | 完好',
      '静脉穿刺手臂 | 20 | 2023 | 完好',
      '标准化病人诊室录像系统 | 6 | 2022 | 维修一套',
    ],
  },
  {
    file: '入科教育签到表（扫描件）.png',
    serves: [[BASE, '2.2.2', 'induction']],
    dated: '2024-09-03',
    owner: '儿科教学秘书',
    tags: ['签到', '扫描件'],
    lines: [],
  },
  {
    file: '图书馆临床数据库购置清单.docx',
    serves: [],
    dated: '2024-06-11',
    owner: '图书馆',
    tags: ['信息资源'],
    note: '还没有归到任何条目。',
    lines: [
      '图书馆临床数据库与教学信息系统清单',
      '本年度续订中外文临床数据库各两种，全院网内可用，住院医师凭工号在院外访问。',
      '教学管理信息系统提供轮转、考勤、考核和评价数据的导出。',
    ],
  },
];
