import { notObserved } from './scales.ts';
import type { Instrument } from './types.ts';

/** Eleven aspects of one observed procedure from 1 to 9; an aspect that was not observed has no score. */
export const dops: Instrument = {
  id: 'dops',
  edition: '1',
  label: { zh: '操作技能直接观察评估', en: 'Direct observation of procedural skills' },
  source: {
    zh: '结构依据通行的 DOPS（十一项），措辞为 Attest 自拟。',
    en: 'Structure of the usual DOPS form (eleven aspects); wording by Attest.',
  },
  wording: 'open',
  licence: { zh: '可自由使用与修改。', en: 'Free to use and to change.' },
  scale: { lowest: 1, highest: 9, labels: [], notObserved },
  scoring: { rule: 'mean', answered: 0.5 },
  raters: ['teacher', 'supervisor', 'nurse'],
  target: 'learner',
  subscales: [
    { id: 'before', label: { zh: '操作前', en: 'Before' } },
    { id: 'during', label: { zh: '操作中', en: 'During' } },
    { id: 'after', label: { zh: '操作后', en: 'After' } },
  ],
  items: [
    {
      code: 'd1',
      subscale: 'before',
      text: { zh: '适应证与相关知识', en: 'Indications and knowledge' },
      aliases: ['适应证', '相关知识', '适应症', '解剖知识', 'indications', 'knowledge'],
    },
    {
      code: 'd2',
      subscale: 'before',
      text: { zh: '知情同意', en: 'Informed consent' },
      aliases: ['告知与同意', 'consent'],
    },
    {
      code: 'd3',
      subscale: 'before',
      text: { zh: '操作前准备', en: 'Preparation' },
      aliases: ['术前准备', '物品准备', 'preparation before the procedure'],
    },
    {
      code: 'd4',
      subscale: 'during',
      text: { zh: '镇痛与安全', en: 'Analgesia and safety' },
      aliases: ['镇静镇痛', '麻醉与镇静', '患者安全', 'analgesia', 'safe sedation', 'safety'],
    },
    {
      code: 'd5',
      subscale: 'during',
      text: { zh: '操作技术', en: 'Technical ability' },
      aliases: ['操作技能', '技术能力', 'technique', 'technical skills'],
    },
    {
      code: 'd6',
      subscale: 'during',
      text: { zh: '无菌观念', en: 'Aseptic technique' },
      aliases: ['无菌操作', '无菌技术', 'asepsis'],
    },
    {
      code: 'd7',
      subscale: 'during',
      text: { zh: '适时求助', en: 'Asks for help when needed' },
      aliases: ['寻求协助', '必要时求助', 'seeks help'],
    },
    {
      code: 'd8',
      subscale: 'after',
      text: { zh: '操作后处理', en: 'Care after the procedure' },
      aliases: ['术后处理', '术后管理', 'post-procedure management'],
    },
    {
      code: 'd9',
      subscale: 'after',
      text: { zh: '与患者沟通', en: 'Communication with the patient' },
      aliases: ['沟通技巧', '沟通能力', 'communication'],
    },
    {
      code: 'd10',
      subscale: 'after',
      text: { zh: '人文与职业素养', en: 'Consideration and professionalism' },
      aliases: ['人文关怀', '职业素养', 'professionalism', 'consideration for the patient'],
    },
    {
      code: 'd11',
      subscale: 'after',
      text: { zh: '操作整体表现', en: 'Overall performance of the procedure' },
      aliases: ['整体表现', '总体评价', '整体能力', 'overall', 'overall ability'],
    },
  ],
};
