import { agreement } from './scales.ts';
import type { Instrument } from './types.ts';

/** What an observer grades in a lecture or a bedside session. */
export const lectureObservation: Instrument = {
  id: 'lecture-observation',
  edition: '1',
  label: { zh: '听课评价表', en: 'Lecture observation sheet' },
  source: {
    zh: 'Attest 自拟通用表，可由质量办公室按课型替换。',
    en: 'Attest’s own general sheet; the quality office may replace it by kind of class.',
  },
  wording: 'open',
  licence: { zh: '可自由使用与修改。', en: 'Free to use and to change.' },
  scale: agreement,
  scoring: { rule: 'percent', answered: 0.75 },
  raters: ['supervisor', 'leader', 'peer'],
  target: 'teacher',
  subscales: [
    { id: 'teaching', label: { zh: '教学过程', en: 'Teaching' } },
    { id: 'class', label: { zh: '课堂', en: 'The class' } },
  ],
  items: [
    {
      code: 'o1',
      weight: 10,
      subscale: 'teaching',
      text: { zh: '目标明确，符合大纲', en: 'Aims are clear and follow the syllabus' },
      aliases: ['目标符合大纲', '符合大纲', 'aims and syllabus'],
    },
    {
      code: 'o2',
      weight: 20,
      subscale: 'teaching',
      text: { zh: '内容准确，重点突出', en: 'Content is right and its main points stand out' },
      aliases: ['内容准确', '重点突出', '内容充实', 'content accuracy'],
    },
    {
      code: 'o3',
      weight: 15,
      subscale: 'teaching',
      text: { zh: '方法得当，启发思考', en: 'Methods suit and make learners think' },
      aliases: ['教学方法', '方法得当', '启发式教学', 'teaching methods'],
    },
    {
      code: 'o4',
      weight: 10,
      subscale: 'teaching',
      text: { zh: '语言清楚，时间合理', en: 'Speech is clear and time well used' },
      aliases: ['语言表达', '时间分配', '教学语言', 'clarity of speech'],
    },
    {
      code: 'o5',
      weight: 10,
      subscale: 'teaching',
      text: { zh: '联系临床，体现人文', en: 'Related to practice and humane values' },
      aliases: ['联系临床', '课程思政', '人文教育', 'clinical relevance'],
    },
    {
      code: 'o6',
      weight: 15,
      subscale: 'class',
      text: { zh: '学生专注，互动良好', en: 'Learners attend and take part' },
      aliases: ['师生互动', '课堂互动', '课堂气氛', 'interaction'],
    },
    {
      code: 'o7',
      weight: 5,
      subscale: 'class',
      text: { zh: '课堂管理有序', en: 'The class is in good order' },
      aliases: ['课堂管理', '课堂秩序', '教学纪律', 'class management'],
    },
    {
      code: 'o8',
      weight: 15,
      subscale: 'class',
      text: { zh: '达到教学目标', en: 'The aims were reached' },
      aliases: ['教学效果', '目标达成', 'teaching effect'],
    },
  ],
};
