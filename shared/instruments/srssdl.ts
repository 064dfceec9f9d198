import { bands, numberedItems } from './items.ts';
import { frequency } from './scales.ts';
import type { Instrument } from './types.ts';

/** Self-Rating Scale of Self-Directed Learning: sixty items in five areas of twelve. */
export const srssdl: Instrument = {
  id: 'srssdl',
  short: 'SRSSDL',
  edition: '2007',
  label: { zh: 'SRSSDL 自主学习自评量表', en: 'Self-Rating Scale of Self-Directed Learning' },
  source: {
    zh: 'Williamson，2007：60 题五个方面各 12 题。意大利版重组为 40 题 8 因子，不在此列。',
    en: 'Williamson 2007: sixty items, twelve in each of five areas. The Italian version of forty items in eight factors is another instrument.',
  },
  wording: 'licensed',
  licence: {
    zh: '题目文字归作者与出版社，使用请先询问出版社。',
    en: 'The wording belongs to author and publisher; ask the publisher before use.',
  },
  scale: frequency,
  scoring: { rule: 'sum', answered: 0.8 },
  subscales: [
    { id: 'awareness', label: { zh: '学习意识', en: 'Awareness' } },
    { id: 'strategies', label: { zh: '学习策略', en: 'Learning strategies' } },
    { id: 'activities', label: { zh: '学习行为', en: 'Learning activities' } },
    { id: 'evaluation', label: { zh: '学习评价', en: 'Evaluation' } },
    { id: 'interpersonal', label: { zh: '人际技能', en: 'Interpersonal skills' } },
  ],
  items: numberedItems('SRSSDL', 60, {
    awareness: '1-12',
    strategies: '13-24',
    activities: '25-36',
    evaluation: '37-48',
    interpersonal: '49-60',
  }),
  bands: bands(
    [60, '低：需要指导', 'Low: guidance is needed'],
    [141, '中：部分需要指导', 'Moderate: partly on their way'],
    [221, '高：能有效自主学习', 'High: self-directed learning is effective'],
  ),
  bandSource: {
    zh: 'Williamson 的三段：60-140、141-220、221-300。',
    en: 'Williamson’s three ranges: 60-140, 141-220, 221-300.',
  },
  raters: ['student', 'resident'],
  target: 'self',
};
