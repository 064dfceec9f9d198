import { wordedItems } from './items.ts';
import { fit } from './scales.ts';
import type { Instrument } from './types.ts';

const dimension = (id: string, zh: string, en: string) => ({ id, label: { zh, en } });
const part = (within: string, id: string, zh: string, en: string) => ({ id, within, label: { zh, en } });

/** The digital literacy of teachers after the education standard JY/T 0646-2022: five dimensions, thirteen parts. */
export const teacherDigital: Instrument = {
  id: 'teacher-digital',
  short: 'JY/T 0646',
  edition: '2022',
  label: { zh: '教师数字素养自评（JY/T 0646-2022）', en: 'Teachers’ digital literacy (JY/T 0646-2022)' },
  source: {
    zh: '教育行业标准 JY/T 0646-2022：5 个一级维度、13 个二级维度、33 个三级维度。标准未规定问卷与评分；二、三级名称及题目归属未经官方文本核对，陈述句为 Attest 自拟。',
    en: 'Education standard JY/T 0646-2022: five dimensions, thirteen parts, thirty-three points. It sets neither a questionnaire nor scores; names and places of the lower levels have not been compared with the official text, and the statements are ours.',
  },
  wording: 'unverified',
  licence: {
    zh: '行业标准，结构可用；正式文本见教育部网站。',
    en: 'A published standard, its structure free to use; the official text is on the ministry’s site.',
  },
  validFrom: '2022-11-30',
  scale: fit,
  scoring: { rule: 'mean', answered: 0.8 },
  subscales: [
    dimension('awareness', '数字化意识', 'Digital awareness'),
    part('awareness', 'understanding', '数字化认识', 'Understanding'),
    part('awareness', 'willingness', '数字化意愿', 'Willingness'),
    part('awareness', 'resolve', '数字化意志', 'Resolve'),
    dimension('technology', '数字技术知识与技能', 'Knowledge and skills'),
    part('technology', 'knowledge', '数字技术知识', 'Knowledge of technology'),
    part('technology', 'skills', '数字技术技能', 'Skills in technology'),
    dimension('application', '数字化应用', 'Application'),
    part('application', 'design', '数字化教学设计', 'Design of teaching'),
    part('application', 'delivery', '数字化教学实施', 'Delivery of teaching'),
    part('application', 'assessment', '数字化学业评价', 'Assessment of learning'),
    part('application', 'education', '数字化协同育人', 'Education together with others'),
    dimension('responsibility', '数字社会责任', 'Social responsibility'),
    part('responsibility', 'ethics', '法治道德规范', 'Law and ethics'),
    part('responsibility', 'security', '数字安全保护', 'Security'),
    dimension('development', '专业发展', 'Professional development'),
    part('development', 'learning', '数字化学习与研修', 'Learning and training'),
    part('development', 'research', '数字化教学研究与创新', 'Research and innovation'),
  ],
  items: wordedItems({
    understanding: [
      ['我了解数字技术对社会和教育的价值', 'I know what digital technology means for society and education'],
      ['我清楚数字技术给教学带来的机会和挑战', 'I see the chances and the risks it brings to teaching'],
    ],
    willingness: [
      ['我愿意主动学习和使用数字资源', 'I like to learn about digital resources and to use them'],
      ['我愿意尝试新的数字化教学方式', 'I like to try new digital ways of teaching'],
    ],
    resolve: [
      ['遇到数字化教学的困难时我会坚持解决', 'I stay with a problem of digital teaching until it is solved'],
    ],
    knowledge: [['我了解常用数字技术的基本原理', 'I know how common digital technology works']],
    skills: [
      ['我会按教学需要选择数字工具', 'I choose digital tools by what teaching needs'],
      ['我能熟练使用所选的工具', 'I use the chosen tools with ease'],
    ],
    design: [
      ['我用数据分析学员的学习情况', 'I use data to see where learners stand'],
      ['我会获取、整理和制作数字教学资源', 'I find, keep and make digital material'],
      ['我能设计数字化的教学活动', 'I can design digital learning activities'],
      ['我能设计线上线下结合的学习环境', 'I can design learning both online and in the room'],
    ],
    delivery: [
      ['我用数字资源组织和管理课堂', 'I use digital means to run a class'],
      ['我用数字技术改进教学流程', 'I use technology to improve the flow of teaching'],
      ['我借助数字技术做个别指导', 'I use technology to guide individual learners'],
    ],
    assessment: [
      ['我会选用工具收集评价数据', 'I choose tools to collect assessment data'],
      ['我会分析学业数据', 'I analyse data on learning'],
      ['我能用图表说明学业结果', 'I can show and explain results in charts'],
    ],
    education: [
      ['我培养学员的数字素养', 'I build the digital literacy of learners'],
      ['我用数字资源开展医德与人文教育', 'I use digital resources for ethics and humane values'],
      ['我用数字资源关心学员的心理健康', 'I use digital resources for learners’ well-being'],
      ['我用数字渠道与各方协同育人', 'I work with others over digital channels'],
    ],
    ethics: [
      ['我依法、规范地使用网络', 'I keep to law and rules online'],
      ['我合理使用数字产品和服务', 'I use digital products with good sense'],
      ['我维护积极健康的网络环境', 'I help to keep the online world decent'],
    ],
    security: [
      ['我保护患者、学员和个人的隐私', 'I protect the privacy of patients, learners and myself'],
      ['我保护工作数据的安全', 'I keep the data of my work secure'],
      ['我注意防范网络风险', 'I look out for risks on the network'],
    ],
    learning: [
      ['我用数字资源持续学习', 'I keep learning with digital resources'],
      ['我用数据反思并改进教学', 'I use data to reflect on my teaching and improve it'],
      ['我参加或主持网络研修', 'I take part in training online or lead it'],
    ],
    research: [
      ['我研究数字化教学的问题', 'I do research on digital teaching'],
      ['我创新教学模式与学习方式', 'I try out new forms of teaching and learning'],
    ],
  }),
  raters: ['teacher'],
  target: 'self',
};
