import type { Instrument } from './types.ts';

/** Agreement from 1 to 5, in the words of questionnaires and of marks. */
export const agreement: Instrument['scale'] = {
  lowest: 1,
  highest: 5,
  labels: [
    {
      score: 1,
      label: { zh: '很不同意', en: 'Strongly disagree' },
      aliases: ['很不满意', '非常不同意', '非常不满意', '差'],
    },
    { score: 2, label: { zh: '不同意', en: 'Disagree' }, aliases: ['不满意', '较差'] },
    { score: 3, label: { zh: '一般', en: 'Neutral' }, aliases: ['中立', '中', 'neither'] },
    { score: 4, label: { zh: '同意', en: 'Agree' }, aliases: ['满意', '良好', '良'] },
    {
      score: 5,
      label: { zh: '很同意', en: 'Strongly agree' },
      aliases: ['很满意', '非常同意', '非常满意', '优秀', '优'],
    },
  ],
};
