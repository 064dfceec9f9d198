import type { SignalRule } from '../types.ts';

export const targetMissed: SignalRule = {
  id: 'target-missed',
  label: { zh: '连续未达标', en: 'Target missed again' },
  help: {
    zh: '一个科室的同一指标连续两个学期为“需改进”。一个学期未达标只在工作台提示，不报信号。',
    en: 'The same indicator of a department asks for action two terms running. A single term is shown on Home and raises nothing.',
  },
  reason: {
    zh: '连续 {terms} 个学期需改进，{period}为 {value}，目标 {target}。',
    en: 'Action needed for {terms} terms running: {value} in {period}, the target is {target}.',
  },
  watch: {
    kind: 'target',
    terms: 2,
    except: ['evaluation-feedback-days', 'observation-feedback-days'],
  },
};
