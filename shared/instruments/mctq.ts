import { numberedItems } from './items.ts';
import { agreement } from './scales.ts';
import type { Instrument } from './types.ts';

/** Maastricht Clinical Teaching Questionnaire: fifteen items on cognitive apprenticeship, and one overall mark. */
export const mctq: Instrument = {
  id: 'mctq',
  short: 'MCTQ',
  edition: '2010',
  label: { zh: 'MCTQ 临床带教问卷', en: 'Maastricht Clinical Teaching Questionnaire' },
  source: {
    zh: 'Stalmeijer 等，2010：15 题五个方面，另有 1-10 分总体评价。每个方面三题的归属未经原表核对。',
    en: 'Stalmeijer et al. 2010: fifteen items in five domains and an overall mark from 1 to 10. That each domain has three items has not been compared with the original form.',
  },
  wording: 'licensed',
  licence: {
    zh: '题目文字归原作者，请持有者自行粘贴。',
    en: 'The wording belongs to its authors; who holds a copy pastes it.',
  },
  scale: agreement,
  scoring: { rule: 'mean', answered: 0.8 },
  subscales: [
    { id: 'climate', label: { zh: '学习氛围', en: 'Learning climate' } },
    { id: 'modelling', label: { zh: '示范', en: 'Modelling' } },
    { id: 'coaching', label: { zh: '指导', en: 'Coaching' } },
    { id: 'articulation', label: { zh: '引导表述', en: 'Articulation' } },
    { id: 'exploration', label: { zh: '鼓励探索', en: 'Exploration' } },
  ],
  items: numberedItems('MCTQ', 15, {
    climate: '1-3',
    modelling: '4-6',
    coaching: '7-9',
    articulation: '10-12',
    exploration: '13-15',
  }),
  overall: {
    label: { zh: '总体评价（1-10 分）', en: 'Overall mark (1 to 10)' },
    lowest: 1,
    highest: 10,
    aliases: '总体评价 | 总体评分 | 总体打分 | overall mark | overall grade | global rating',
  },
  raters: ['student', 'resident'],
  target: 'teacher',
  minimumRatings: {
    ratings: 7,
    source: {
      zh: '原作者：每位教师 7-10 份；巴林的研究为 10 份。',
      en: 'Its authors: seven to ten forms per teacher; a study in Bahrain asks for ten.',
    },
  },
};
