import { agreement } from './scales.ts';
import type { Instrument } from './types.ts';

/** The office's own short form for ratings from several sides. */
export const multisource: Instrument = {
  id: 'multisource',
  edition: '1',
  label: { zh: '360 度评价表', en: 'Multi-source form' },
  source: {
    zh: 'Attest 自拟通用表，可由质量办公室替换。',
    en: 'Attest’s own general form; the quality office may replace it.',
  },
  wording: 'open',
  licence: { zh: '可自由使用与修改。', en: 'Free to use and to change.' },
  scale: agreement,
  scoring: { rule: 'mean', answered: 0.5 },
  raters: ['teacher', 'nurse', 'peer', 'patient'],
  target: 'learner',
  subscales: [
    { id: 'care', label: { zh: '诊疗工作', en: 'Clinical work' } },
    { id: 'people', label: { zh: '与人合作', en: 'Working with people' } },
  ],
  items: [
    {
      code: 's1',
      subscale: 'care',
      text: { zh: '对患者负责', en: 'Takes responsibility for patients' },
      aliases: ['责任心', '工作责任心', 'responsibility'],
    },
    {
      code: 's2',
      subscale: 'care',
      text: { zh: '专业知识扎实', en: 'Has sound knowledge' },
      aliases: ['医学知识', '专业知识', '业务水平', 'medical knowledge'],
    },
    {
      code: 's3',
      subscale: 'care',
      text: { zh: '遵守规章制度', en: 'Keeps the rules' },
      aliases: ['劳动纪律', '规章制度', '遵章守纪', 'discipline'],
    },
    {
      code: 's4',
      subscale: 'care',
      text: { zh: '主动学习', en: 'Learns on their own initiative' },
      aliases: ['学习态度', '学习能力', '自主学习', 'initiative', 'learning attitude'],
    },
    {
      code: 's5',
      subscale: 'people',
      text: { zh: '尊重并善于沟通', en: 'Is respectful and communicates well' },
      aliases: ['沟通能力', '医患沟通', '服务态度', 'communication', 'respect'],
    },
    {
      code: 's6',
      subscale: 'people',
      text: { zh: '团队协作', en: 'Works well in the team' },
      aliases: ['团队合作', '协作精神', 'teamwork'],
    },
    {
      code: 's7',
      subscale: 'people',
      text: { zh: '医德医风良好', en: 'Behaves ethically' },
      aliases: ['医德医风', '职业道德', 'ethics', 'integrity'],
    },
    {
      code: 's8',
      subscale: 'people',
      text: { zh: '愿意再次共事', en: 'Would work with them again' },
      aliases: ['总体评价', '总体满意度', '综合评价', 'overall'],
    },
  ],
};
