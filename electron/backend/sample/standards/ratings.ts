/** How the sample's quality office rates itself: a part of the standards is left open, as in the middle of a year. */

export interface SampleRating {
  code: string;
  /** From 0 (not met) to 1 (fully met): becomes a level or points, as the framework rates. */
  share: number;
  reason: string;
}

const rate = (code: string, share: number, reason: string): SampleRating => ({ code, share, reason });

export const sampleRatings: Readonly<Record<string, readonly SampleRating[]>> = {
  'wfme-2020': [
    rate(
      '1.1',
      0.67,
      'The mission was reviewed with students and staff in 2023 and is on every course page.',
    ),
    rate('2.1', 0.67, 'Outcomes are mapped to courses; the map was checked in autumn 2024.'),
    rate('2.2', 0.67, 'The structure is documented and known to the departments.'),
    rate('2.3', 0.33, 'The share of practice is met. The content of General Surgery is being revised.'),
    rate('2.4', 0.33, 'Teaching rounds reach the standard in most departments, not in Emergency Medicine.'),
    rate('3.1', 0.67, 'One assessment policy holds for all departments since 2022.'),
    rate(
      '3.2',
      0.67,
      'Feedback after assessment is quick where the rule of seven days was introduced, slow elsewhere.',
    ),
    rate('3.3', 0.67, 'Decisions follow published pass marks, with a second attempt.'),
    rate('3.4', 0, 'Emergency Medicine has not handed in its results of 2024-2025.'),
    rate('4.2', 0.33, 'Every learner has a tutor; use of the service is not yet counted.'),
    rate('5.1', 0.67, 'The establishment is planned for three years.'),
    rate('5.2', 0.67, 'All bases were visited in 2024-2025. One supervisor is far stricter than the others.'),
    rate('5.3', 0.33, 'Most teachers were trained before teaching; Emergency Medicine lags behind.'),
    rate('6.2', 0.67, 'Beds and skills rooms suffice for the number of learners.'),
    rate('7.1', 0.67, 'The cycle is complete and documented; late reports from one department remain.'),
    rate('8.2', 1, 'Students sit on the teaching committee with a vote.'),
  ],
  'residency-base-2023': [
    rate('1.1.1', 1, '医院资质、科室设置符合要求。'),
    rate('1.1.2', 1, '协同单位 2 家，协议齐全。'),
    rate('1.2.1', 1, '示教室、值班室满足需要。'),
    rate('1.2.2', 1, '教学管理信息系统运行正常。'),
    rate('1.3.1', 1, '技能中心建筑面积 780 平方米。'),
    rate('1.3.2', 1, '设备台账完整。'),
    rate('1.3.3', 0.5, '技能培训开放预约记录不全。'),
    rate('1.4.1', 1, '全科医学科独立设置。'),
    rate('2.1.1', 1, '院领导每年主持专题会 3 次，纪要齐全。'),
    rate('2.1.2', 1, '专职管理人员 3 名。'),
    rate('2.1.3', 0.75, '急诊科教学小组活动记录不完整。'),
    rate('2.2.1', 1, '招收计划完成。'),
    rate('2.2.2', 0.75, '急诊科教学查房次数未达标，其余专业基地达标。'),
    rate('2.2.3', 1, '轮转计划执行到位。'),
    rate('2.2.4', 0.8, '急诊科本学年出科考核资料未上报。'),
    rate('2.2.5', 1, '本学年院级督导覆盖全部专业基地，有反馈有整改。'),
    rate('2.2.6', 1, '每季度召开住院医师座谈会。'),
    rate('3.1.1', 1, '带教管理制度健全。'),
    rate('3.1.2', 1, '每名住院医师均有导师。'),
    rate('3.2.1', 0.5, '上岗培训率未达到 100%，急诊科差距较大。'),
    rate('3.3.1', 1, '评教结果反馈教师并纳入总评。'),
    rate('4.1.1', 0.83, '首考通过率平稳。'),
    rate('4.1.2', 0.75, '首考通过率逐年上升，与全国均值的比较待补。'),
    rate('4.3.1', 0.5, '360 度评价尚缺护理人员评价。'),
    rate('4.3.2', 0.5, '满意度在 80% 至 90% 之间，按标准得一半。'),
    rate('5.1.1', 1, '专项经费专款专用。'),
    rate('5.3.1', 1, '带教绩效与评价结果挂钩。'),
  ],
};
