import { numberedItems } from './items.ts';
import { agreement, notObserved } from './scales.ts';
import type { Instrument } from './types.ts';

/** System for Evaluation of Teaching Qualities: residents’ view of a clinical teacher in five scales. */
export const setq: Instrument = {
  id: 'setq',
  short: 'SETQ',
  edition: '2009',
  label: { zh: 'SETQ 教学质量评价系统', en: 'System for Evaluation of Teaching Qualities' },
  source: {
    zh: 'Lombarts 等，2009：22 题五个量表。各量表题数未经原表核对；SETQ Smart（25 题六方面）是另一工具。',
    en: 'Lombarts et al. 2009: twenty-two core items in five scales. The items of each scale have not been compared with the original; SETQ Smart (25 items, six qualities) is another instrument.',
  },
  wording: 'licensed',
  licence: {
    zh: '题目文字归原作者，请持有者自行粘贴。结果只报告评价人数，不列出评价人。',
    en: 'The wording belongs to its authors; who holds a copy pastes it. Reports give the number of raters only.',
  },
  scale: { ...agreement, notObserved },
  scoring: { rule: 'mean', answered: 0.6 },
  subscales: [
    { id: 'climate', label: { zh: '学习氛围', en: 'Learning climate' } },
    { id: 'attitude', label: { zh: '对住院医师的态度', en: 'Professional attitude towards residents' } },
    { id: 'goals', label: { zh: '目标沟通', en: 'Communication of goals' } },
    { id: 'evaluation', label: { zh: '对住院医师的评价', en: 'Evaluation of residents' } },
    { id: 'feedback', label: { zh: '反馈', en: 'Feedback' } },
  ],
  items: numberedItems('SETQ', 22, {
    climate: '1-6',
    attitude: '7-10',
    goals: '11-14',
    evaluation: '15-18',
    feedback: '19-22',
  }),
  raters: ['resident'],
  target: 'teacher',
  minimumRatings: {
    ratings: 3,
    source: {
      zh: '原研究：每位教师 3-5 份住院医师评价。',
      en: 'The original studies: three to five residents per teacher.',
    },
  },
};
