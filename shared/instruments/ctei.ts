import { numberedItems } from './items.ts';
import { agreement, notObserved } from './scales.ts';
import type { Instrument } from './types.ts';

/** Cleveland Clinic’s Clinical Teaching Effectiveness Instrument: fifteen items, one scale. */
export const ctei: Instrument = {
  id: 'ctei',
  short: 'CTEI',
  edition: '2000',
  label: { zh: 'CTEI 临床教学效果量表', en: 'Clinical Teaching Effectiveness Instrument' },
  source: {
    zh: 'Copeland 与 Hewson，2000：15 题，五级，单一量表。',
    en: 'Copeland and Hewson 2000: fifteen items of five steps, one scale.',
  },
  wording: 'licensed',
  licence: {
    zh: '题目文字归原机构，请持有者自行粘贴。',
    en: 'The wording belongs to the institution that made it; who holds a copy pastes it.',
  },
  scale: { ...agreement, notObserved },
  scoring: { rule: 'mean', answered: 0.6 },
  subscales: [{ id: 'effectiveness', label: { zh: '教学效果', en: 'Teaching effectiveness' } }],
  items: numberedItems('CTEI', 15, { effectiveness: '1-15' }),
  raters: ['student', 'resident'],
  target: 'teacher',
  minimumRatings: {
    ratings: 7,
    source: {
      zh: '可靠性超过 .80 需每位教师至少 7 份；最大的变异来自评价人。',
      en: 'A reliability above .80 needs at least seven forms per teacher; most of the variance is the rater’s.',
    },
  },
};
