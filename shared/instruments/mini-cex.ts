import { bands } from './items.ts';
import { notObserved } from './scales.ts';
import type { Instrument } from './types.ts';

/** Seven aspects of one observed encounter from 1 to 9; an aspect that was not observed has no score. */
export const miniCex: Instrument = {
  id: 'mini-cex',
  edition: '1',
  label: { zh: '迷你临床演练评估', en: 'Mini clinical evaluation exercise' },
  source: {
    zh: '结构依据 Mini-CEX（七项，1-9 分，1-3 不满意，4-6 满意，7-9 优秀），措辞为 Attest 自拟。',
    en: 'Structure of the Mini-CEX (seven aspects, 1 to 9: 1-3 unsatisfactory, 4-6 satisfactory, 7-9 superior); wording by Attest.',
  },
  wording: 'open',
  licence: { zh: '可自由使用与修改。', en: 'Free to use and to change.' },
  scale: { lowest: 1, highest: 9, labels: [], notObserved },
  scoring: { rule: 'mean', answered: 0.5 },
  bands: bands([1, '不满意', 'Unsatisfactory'], [4, '满意', 'Satisfactory'], [7, '优秀', 'Superior']),
  bandSource: {
    zh: 'Mini-CEX 原表的三段（1-3、4-6、7-9），用于各项均分。',
    en: 'The three ranges of the original form (1-3, 4-6, 7-9), applied to the mean of its items.',
  },
  raters: ['teacher', 'supervisor'],
  target: 'learner',
  subscales: [{ id: 'encounter', label: { zh: '临床接触', en: 'Encounter' } }],
  items: [
    {
      code: 'm1',
      subscale: 'encounter',
      text: { zh: '病史采集', en: 'History taking' },
      aliases: ['医疗面谈', '问诊', '医疗面谈技能', 'medical interviewing', 'interviewing', 'history'],
    },
    {
      code: 'm2',
      subscale: 'encounter',
      text: { zh: '体格检查', en: 'Physical examination' },
      aliases: ['查体', '体格检查技能', 'physical exam', 'physical examination skills'],
    },
    {
      code: 'm3',
      subscale: 'encounter',
      text: { zh: '人文关怀', en: 'Humanistic qualities' },
      aliases: ['职业素养', '人文素养', '专业素养', '人道专业', 'professionalism', 'humanism'],
    },
    {
      code: 'm4',
      subscale: 'encounter',
      text: { zh: '健康宣教', en: 'Counselling' },
      aliases: ['沟通技能', '咨询宣教', '卫生咨询', '医患沟通', 'counselling skills', 'counseling'],
    },
    {
      code: 'm5',
      subscale: 'encounter',
      text: { zh: '临床判断', en: 'Clinical judgement' },
      aliases: ['临床思维', '临床判断能力', 'clinical judgment', 'judgement'],
    },
    {
      code: 'm6',
      subscale: 'encounter',
      text: { zh: '组织效能', en: 'Organisation and efficiency' },
      aliases: ['组织能力', '组织效率', 'organisation', 'organization', 'efficiency'],
    },
    {
      code: 'm7',
      subscale: 'encounter',
      text: { zh: '整体表现', en: 'Overall performance' },
      aliases: ['整体评价', '总体表现', '整体胜任力', 'overall', 'overall clinical competence', 'global'],
    },
  ],
};
