/** Narratives of the sample. Every figure is a live one: `{{indicator}}` or `{{indicator@department}}`. */

export interface SampleNarrative {
  framework: string;
  code: string;
  state: 'draft' | 'reviewed' | 'approved';
  zh: string;
  en: string;
}

export const sampleNarratives: readonly SampleNarrative[] = [
  {
    framework: 'wfme-2020',
    code: '2.4',
    state: 'reviewed',
    zh: '全院教学活动按月计划、按月核对，教学查房、小讲课与教学病例讨论的标准达成率为 {{activity-standard-attainment}}。急诊科为 {{activity-standard-attainment@EM}}，主要缺口是教学查房。\n\n活动签到率为 {{activity-sign-in-rate}}。妇产科（{{activity-sign-in-rate@OG}}）签到不全，已要求改为当场扫码签到。',
    en: 'Teaching activities are planned and checked month by month. The standard for rounds, mini-lectures and case discussions was reached in {{activity-standard-attainment}} of all cases. Emergency Medicine stands at {{activity-standard-attainment@EM}}, for want of teaching rounds.\n\nAttendance sheets were signed by {{activity-sign-in-rate}} of those expected. Obstetrics ({{activity-sign-in-rate@OG}}) has been asked to collect signatures on the spot.',
  },
  {
    framework: 'wfme-2020',
    code: '3.2',
    state: 'reviewed',
    zh: '评教结果从提交到反馈给教师的中位时间为 {{evaluation-feedback-days}}。内科自 2024 年春季学期实行七日反馈制，现为 {{evaluation-feedback-days@IM}}；急诊科仍为 {{evaluation-feedback-days@EM}}，拟推广内科做法。',
    en: 'From a submitted form to the day when its teacher saw the result, the median is {{evaluation-feedback-days}}. Internal Medicine introduced a seven-day rule in spring 2024 and now needs {{evaluation-feedback-days@IM}}; Emergency Medicine still needs {{evaluation-feedback-days@EM}}, and the rule is to be extended to it.',
  },
  {
    framework: 'wfme-2020',
    code: '3.3',
    state: 'approved',
    zh: '各课程按统一及格线评定，课程考试通过率为 {{course-pass-rate}}，出科考核通过率为 {{rotation-exit-pass-rate}}。外科（{{course-pass-rate@SU}}）的下降集中在外科学总论，已列入整改。',
    en: 'Decisions follow published pass marks. {{course-pass-rate}} of the course exams and {{rotation-exit-pass-rate}} of the rotation exits were passed. The fall in Surgery ({{course-pass-rate@SU}}) comes from Principles of Surgery, for which an action is open.',
  },
  {
    framework: 'wfme-2020',
    code: '5.2',
    state: 'draft',
    zh: '本学年督导覆盖专业基地的比例为 {{supervision-coverage}}，听课平均分为 {{observation-score-mean}}。需跟进的听课中 {{observation-follow-up-done}} 已完成跟进。',
    en: 'Supervisors visited {{supervision-coverage}} of the residency bases this year. The mean score of all observations is {{observation-score-mean}}, and {{observation-follow-up-done}} of those that called for a follow-up received one.',
  },
  {
    framework: 'wfme-2020',
    code: '7.1',
    state: 'reviewed',
    zh: '质量保障按“采集—分析—反馈—整改—复测”闭环运行。评教回收率 {{evaluation-response-rate}}，评教均分 {{evaluation-mean}}；到期整改任务完成率 {{action-closure-rate}}，按期完成率 {{action-on-time-rate}}。',
    en: 'Quality assurance runs as a cycle: collect, analyse, feed back, improve, measure again. The response rate of evaluations is {{evaluation-response-rate}} and their mean {{evaluation-mean}}. Of the actions due, {{action-closure-rate}} were closed, {{action-on-time-rate}} of them on time.',
  },
  {
    framework: 'residency-base-2023',
    code: '2.2.2',
    state: 'reviewed',
    zh: '各专业基地按标准开展教学查房、小讲课与教学病例讨论，达成率 {{activity-standard-attainment}}。急诊科（{{activity-standard-attainment@EM}}）教学查房次数不足，且 2025 年 5 月以后的活动记录尚未上报。',
    en: 'The bases hold rounds, mini-lectures and case discussions to the standard; it was reached in {{activity-standard-attainment}} of all cases. Emergency Medicine ({{activity-standard-attainment@EM}}) holds too few rounds, and its records after April 2025 have not been handed in.',
  },
  {
    framework: 'residency-base-2023',
    code: '2.2.4',
    state: 'draft',
    zh: '出科考核通过率 {{rotation-exit-pass-rate}}，年度业务水平测试参考率 {{annual-test-participation}}。急诊科本学年考核资料尚未上报，未计入。',
    en: '{{rotation-exit-pass-rate}} of the rotation exits were passed, and {{annual-test-participation}} of the residents sat the annual test. The results of Emergency Medicine have not been handed in and are not counted.',
  },
  {
    framework: 'residency-base-2023',
    code: '2.2.5',
    state: 'approved',
    zh: '院级督导本学年覆盖专业基地 {{supervision-coverage}}。听课意见反馈的中位时间为 {{observation-feedback-days}}，需跟进者 {{observation-follow-up-done}} 已跟进，形成闭环。',
    en: 'The supervisors of the hospital visited {{supervision-coverage}} of the bases this year. Feedback took a median of {{observation-feedback-days}}, and {{observation-follow-up-done}} of the follow-ups asked for were made.',
  },
  {
    framework: 'residency-base-2023',
    code: '3.2.1',
    state: 'draft',
    zh: '带教教师上岗培训率为 {{trained-before-teaching-share}}，其中急诊科 {{trained-before-teaching-share@EM}}。未培训者已列入下学期培训名单。',
    en: '{{trained-before-teaching-share}} of the teachers were trained before teaching, {{trained-before-teaching-share@EM}} in Emergency Medicine. Those who were not are on the list for next term.',
  },
  {
    framework: 'residency-base-2023',
    code: '3.3.1',
    state: 'reviewed',
    zh: '评教均分 {{evaluation-mean}}，回收率 {{evaluation-response-rate}}。麻醉科样本较少（{{evaluation-mean@AN}}），仅供参考。评教结果反馈教师并纳入年度总评。',
    en: 'The mean of the evaluation forms is {{evaluation-mean}} at a response rate of {{evaluation-response-rate}}. Anaesthesiology has few forms ({{evaluation-mean@AN}}), to be read with care. Teachers are shown the results, which count in their annual review.',
  },
  {
    framework: 'residency-base-2023',
    code: '4.1.2',
    state: 'draft',
    zh: '住院医师首次参加执业医师资格考试的通过率（近三年）为 {{licensing-first-pass-rate}}。',
    en: 'Over three years, {{licensing-first-pass-rate}} of the residents passed the licensing exam at their first attempt.',
  },
];

/** The item whose text stands as it was drafted. */
export const sampleDrafted = { framework: 'wfme-2020', code: '3.4' };

/** A remark of the reviewer on one passage. */
export const sampleComment = {
  framework: 'wfme-2020',
  code: '2.4',
  comment: {
    language: 'zh-CN' as const,
    start: 0,
    quote: '主要缺口是教学查房',
    text: '请补一句：急诊科从何时起补上教学查房，由谁负责。',
  },
};
