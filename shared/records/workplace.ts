/** What the forms of workplace-based assessment share. */
import { count, option } from './fields.ts';
import type { ChoiceOption } from './types.ts';

export const settings: ChoiceOption[] = [
  option('outpatient', '门诊', 'Outpatient', '门诊部 | opd | clinic | outpatient department'),
  option('ward', '病房', 'Ward', '住院部 | 病区 | inpatient | ward'),
  option('emergency', '急诊', 'Emergency', '急诊室 | ed | er | emergency department'),
  option('theatre', '手术室', 'Operating theatre', '操作室 | operating room | theatre'),
  option('skills-centre', '技能中心', 'Skills centre', '模拟中心 | 技能培训中心 | simulation | skills lab'),
  option('other', '其他', 'Other', '其它'),
];

export const sexes: ChoiceOption[] = [
  option('male', '男', 'Male', '男性 | m'),
  option('female', '女', 'Female', '女性 | f'),
];

export const difficulties: ChoiceOption[] = [
  option('low', '低', 'Low', '简单 | 容易 | easy'),
  option('medium', '中', 'Medium', '一般 | 中等 | moderate | average'),
  option('high', '高', 'High', '复杂 | 困难 | 难 | difficult | hard'),
];

/** Minutes of one observation or of the talk after it. */
export const minutes = (name: string, zh: string, en: string, aliases: string) =>
  count(name, zh, en, aliases, { max: 600, unit: { zh: '分钟', en: 'min' } });
