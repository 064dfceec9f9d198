import type { SignalRule } from '../types.ts';

export const controlChart: SignalRule = {
  id: 'control-chart',
  label: { zh: '控制图异常', en: 'Out of control' },
  help: {
    zh: '逐月看有灯号的指标，最近三个点中有一个超出控制限，或连续八点落在中心线的不利一侧。样本不足的月份不计入。水平改变且新水平已有十二个点时，中心线和控制限按新旧两段分别重算。',
    en: 'Month by month, every indicator with a light: one of the newest three points lies beyond the control limits, or is the eighth in a row on the unfavourable side of the centre. Months with too few rows are left out. Where the level has changed and the new one has twelve points, each stretch has a centre and limits of its own.',
  },
  reason: {
    zh: '{period}为 {value}，{why}（中心线 {centre}，共 {points} 个点）。',
    en: '{value} in {period}: {why} (centre {centre}, {points} points).',
  },
  watch: { kind: 'control', months: 36, newest: 3 },
};
