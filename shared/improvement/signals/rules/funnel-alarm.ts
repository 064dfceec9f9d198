import type { SignalRule } from '../types.ts';

export const funnelAlarm: SignalRule = {
  id: 'funnel-alarm',
  label: { zh: '漏斗图报警', en: 'Outside the funnel' },
  help: {
    zh: '本学年评教均分低于同类的 99.8% 漏斗限，且证据足够。只与同类答卷人的评价相比，不排名。',
    en: 'The mean of the year’s evaluations lies below the 99.8% limits of its like, on enough evidence. Compared among one kind of respondents only; nobody is ranked.',
  },
  reason: {
    zh: '{forms} 份评价的均分为 {value}，低于同类 99.8% 的下限 {limit}（同类均分 {centre}）。',
    en: 'The mean of {forms} forms is {value}, below the lower 99.8% limit of {limit} (mean of its like {centre}).',
  },
  watch: { kind: 'funnel', by: ['department', 'teacher'] },
};
