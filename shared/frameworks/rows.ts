/** Shorthand for frameworks with many like items: evidence comes from a common stock. */
import { leaf, type Slot } from './build.ts';
import type { FrameworkItem } from './types.ts';

/** Evidence that experts ask for again and again, by id. */
const stock: Readonly<Record<string, readonly [zh: string, en: string]>> = {
  agreements: ['协议与合同文本', 'Agreements and contracts'],
  analysis: ['数据统计与分析报告', 'Statistics and their analysis'],
  appointments: ['聘任、任命文件', 'Letters of appointment'],
  blueprint: ['命题蓝图或双向细目表', 'Blueprints of exams'],
  budget: ['经费预算与决算', 'Budgets and accounts'],
  charter: ['章程或组织条例', 'Charter or bylaws'],
  committee: ['委员会名单与职责', 'Committees, their members and duties'],
  curriculum: ['人才培养方案', 'The programme plan'],
  feedback: ['反馈记录与整改材料', 'Feedback and what was done about it'],
  files: ['学生个人档案样本', 'Sample student files'],
  inventory: ['设施设备清单', 'Inventory of rooms and equipment'],
  improvement: ['改进前后对比材料', 'Comparison before and after improvement'],
  log: ['活动或工作记录', 'Logs of activities'],
  map: ['目标与课程对应表', 'Map from objectives to courses'],
  minutes: ['会议纪要', 'Minutes of meetings'],
  plan: ['规划与年度计划', 'Strategic and yearly plans'],
  policy: ['现行制度文件', 'Policies and rules in force'],
  publication: ['公开发布的信息', 'What is made public'],
  register: ['名册与资质材料', 'Registers with qualifications'],
  report: ['总结或评估报告', 'Summary or evaluation reports'],
  results: ['考试与考核结果', 'Results of examinations'],
  samples: ['教案、试卷或记录样本', 'Sample plans, papers or records'],
  survey: ['问卷调查结果', 'Results of surveys'],
  syllabi: ['课程大纲', 'Syllabi'],
  timetable: ['教学进程与课表', 'Calendar and timetables'],
  training: ['培训记录与证书', 'Records and certificates of training'],
};

export interface Row {
  code: string;
  title: readonly [zh: string, en: string];
  ask: readonly [zh: string, en: string];
  /** Ids of the stock, separated by blanks. */
  evidence: string;
  indicators?: string;
  tables?: string;
  verified?: boolean;
  validTo?: string;
}

const words = (text: string | undefined): string[] => text?.split(' ').filter((word) => word !== '') ?? [];

export function row({
  code,
  title,
  ask,
  evidence,
  indicators,
  tables,
  verified,
  validTo,
}: Row): FrameworkItem {
  return {
    ...leaf(code, {
      title,
      guidance: ask,
      evidence: words(evidence).map((id): Slot => [id, ...stock[id]!]),
      indicators: words(indicators),
      verified: verified ?? false,
    }),
    ...(tables ? { tables: words(tables) } : {}),
    ...(validTo ? { validTo } : {}),
  };
}
