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

const fiveSteps = (
  lowest: number,
  labels: [zh: string, en: string, aliases?: string][],
): Instrument['scale'] => ({
  lowest,
  highest: lowest + labels.length - 1,
  labels: labels.map(([zh, en, aliases = ''], at) => ({
    score: lowest + at,
    label: { zh, en },
    aliases: aliases === '' ? [] : aliases.split(' | '),
  })),
});

/** Agreement from 0 to 4, as the questionnaires on the educational environment count it. */
export const agreementFromZero = fiveSteps(0, [
  ['很不同意', 'Strongly disagree', '非常不同意'],
  ['不同意', 'Disagree'],
  ['不确定', 'Uncertain', '一般 | 中立 | unsure | neutral'],
  ['同意', 'Agree'],
  ['很同意', 'Strongly agree', '非常同意'],
]);

/** How often, from 1 to 5. */
export const frequency = fiveSteps(1, [
  ['从不', 'Never'],
  ['很少', 'Seldom', '较少 | rarely'],
  ['有时', 'Sometimes'],
  ['经常', 'Often', '常常'],
  ['总是', 'Always'],
]);

/** How far a statement fits oneself, from 1 to 5. */
export const fit = fiveSteps(1, [
  ['完全不符合', 'Not at all', '非常不符合 | 很不符合'],
  ['不太符合', 'Hardly', '比较不符合 | 不符合'],
  ['一般', 'Partly', '不确定'],
  ['比较符合', 'Largely', '符合 | 基本符合'],
  ['完全符合', 'Fully', '非常符合 | 很符合'],
]);

/** What stands where an aspect could not be seen. */
export const notObserved = {
  label: { zh: '未观察到', en: 'Not observed' },
  aliases: ['未观察', '未涉及', '不适用', '无法评价', 'n/o', 'not applicable', 'n/a', 'unable to judge'],
};
