import { wordedItems } from './items.ts';
import { notObserved } from './scales.ts';
import type { Instrument } from './types.ts';

const weights = [5, 10, 10, 15, 10, 15, 15, 10, 10];

/** What an observer marks on a teaching round; the weights add up to a hundred. */
export const teachingRound: Instrument = {
  id: 'teaching-round',
  edition: '1',
  label: { zh: '教学查房评价表', en: 'Teaching round sheet' },
  source: {
    zh: 'Attest 自拟，按住培教学查房的通行环节（准备、床旁、讨论）编排，权重可复制后修改。',
    en: 'Attest’s own, in the usual order of a teaching round (preparation, bedside, discussion); copy it to change its weights.',
  },
  wording: 'open',
  licence: { zh: '可自由使用与修改。', en: 'Free to use and to change.' },
  scale: {
    lowest: 1,
    highest: 5,
    labels: [
      { score: 1, label: { zh: '差', en: 'Poor' }, aliases: ['不合格', 'E'] },
      { score: 2, label: { zh: '较差', en: 'Weak' }, aliases: ['D'] },
      { score: 3, label: { zh: '中', en: 'Fair' }, aliases: ['合格', '一般', 'C'] },
      { score: 4, label: { zh: '良', en: 'Good' }, aliases: ['良好', 'B'] },
      { score: 5, label: { zh: '优', en: 'Very good' }, aliases: ['优秀', 'A', 'excellent'] },
    ],
    notObserved,
  },
  scoring: { rule: 'percent', answered: 0.75 },
  subscales: [
    { id: 'preparation', label: { zh: '查房准备', en: 'Preparation' } },
    { id: 'bedside', label: { zh: '床旁', en: 'At the bedside' } },
    { id: 'discussion', label: { zh: '示教室讨论', en: 'Discussion' } },
  ],
  items: wordedItems({
    preparation: [
      ['病例选择适合学员层次', 'The case suits the level of the learners'],
      ['教学目标与教案完备', 'Aims and plan are there'],
    ],
    bedside: [
      ['住院医师汇报病史完整', 'The resident presents a complete history'],
      ['示范并纠正查体手法', 'Examination is shown and corrected'],
      ['尊重并保护患者', 'The patient is respected and protected'],
    ],
    discussion: [
      ['引导学员归纳病例特点', 'Learners are led to sum up the case'],
      ['围绕诊断与处理启发思维', 'Diagnosis and management are reasoned out'],
      ['联系指南与新进展', 'Guidelines and new findings are brought in'],
      ['总结要点并布置任务', 'Main points are summed up and tasks given'],
    ],
  }).map((item, at) => ({ ...item, weight: weights[at]! })),
  raters: ['supervisor', 'leader', 'peer'],
  target: 'teacher',
};
