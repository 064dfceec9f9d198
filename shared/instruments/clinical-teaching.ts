import { agreement } from './scales.ts';
import type { Instrument } from './types.ts';

/** The office's own general form for clinical teaching: ten statements, agreement from 1 to 5. */
export const clinicalTeaching: Instrument = {
  id: 'clinical-teaching',
  edition: '1',
  label: { zh: '临床教学评价表', en: 'Clinical teaching form' },
  source: {
    zh: 'Attest 自拟通用表，可由质量办公室替换。',
    en: 'Attest’s own general form; the quality office may replace it.',
  },
  wording: 'open',
  licence: { zh: '可自由使用与修改。', en: 'Free to use and to change.' },
  scale: agreement,
  scoring: { rule: 'mean', answered: 0.5 },
  raters: ['student', 'resident', 'supervisor', 'peer'],
  target: 'teacher',
  subscales: [
    { id: 'teaching', label: { zh: '教学过程', en: 'Teaching' } },
    { id: 'feedback', label: { zh: '反馈与指导', en: 'Feedback and guidance' } },
    { id: 'climate', label: { zh: '学习氛围', en: 'Learning climate' } },
  ],
  items: [
    {
      code: 'q1',
      subscale: 'teaching',
      text: { zh: '教学目标清楚', en: 'The aims were clear' },
      aliases: ['教学目标', 'aims'],
    },
    {
      code: 'q2',
      subscale: 'teaching',
      text: { zh: '准备充分', en: 'Well prepared' },
      aliases: ['备课', '教学准备', 'preparation'],
    },
    {
      code: 'q3',
      subscale: 'teaching',
      text: { zh: '讲解条理清晰', en: 'Explained in good order' },
      aliases: ['条理', '讲解', 'clarity', 'explanation'],
    },
    {
      code: 'q4',
      subscale: 'teaching',
      text: { zh: '结合真实病例', en: 'Worked with real cases' },
      aliases: ['病例', 'cases'],
    },
    {
      code: 'q5',
      subscale: 'teaching',
      text: { zh: '启发临床思维', en: 'Stimulated clinical reasoning' },
      aliases: ['临床思维', 'reasoning'],
    },
    {
      code: 'q6',
      subscale: 'feedback',
      text: { zh: '给予操作机会', en: 'Let learners practise' },
      aliases: ['操作机会', 'practice'],
    },
    {
      code: 'q7',
      subscale: 'feedback',
      text: { zh: '及时给出反馈', en: 'Gave feedback in time' },
      aliases: ['反馈', '及时反馈', 'feedback'],
    },
    {
      code: 'q8',
      subscale: 'feedback',
      text: { zh: '指出改进方法', en: 'Showed how to improve' },
      aliases: ['改进', '指导', 'guidance'],
    },
    {
      code: 'q9',
      subscale: 'climate',
      text: { zh: '尊重学员', en: 'Respected learners' },
      aliases: ['尊重', '师德', 'respect'],
    },
    {
      code: 'q10',
      subscale: 'climate',
      text: { zh: '愿意推荐该教师', en: 'Would recommend this teacher' },
      aliases: ['总体评价', '总体满意度', '推荐', 'overall', 'recommend'],
    },
  ],
};
