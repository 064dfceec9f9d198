import { numberedItems } from './items.ts';
import { fit } from './scales.ts';
import type { Instrument } from './types.ts';

/** Self-Directed Learning Instrument: twenty items in four domains, the shortest of its kind. */
export const sdli: Instrument = {
  id: 'sdli',
  short: 'SDLI',
  edition: '2010',
  label: { zh: 'SDLI 自主学习能力量表', en: 'Self-Directed Learning Instrument' },
  source: {
    zh: 'Cheng 等，2010：20 题四个维度；总分 20-100，原作者未公布分段。',
    en: 'Cheng et al. 2010: twenty items in four domains; the total runs from 20 to 100, without published bands.',
  },
  wording: 'licensed',
  licence: {
    zh: '题目文字归原作者与出版社，请持有者自行粘贴。',
    en: 'The wording belongs to authors and publisher; who holds a copy pastes it.',
  },
  scale: fit,
  scoring: { rule: 'sum', answered: 0.8 },
  subscales: [
    { id: 'motivation', label: { zh: '学习动机', en: 'Learning motivation' } },
    { id: 'planning', label: { zh: '计划与实施', en: 'Planning and implementing' } },
    { id: 'monitoring', label: { zh: '自我监控', en: 'Self-monitoring' } },
    { id: 'interpersonal', label: { zh: '人际沟通', en: 'Interpersonal communication' } },
  ],
  items: numberedItems('SDLI', 20, {
    motivation: '1-6',
    planning: '7-12',
    monitoring: '13-16',
    interpersonal: '17-20',
  }),
  raters: ['student', 'resident'],
  target: 'self',
};
