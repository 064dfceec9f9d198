import { wordedItems } from './items.ts';
import { agreement, notObserved } from './scales.ts';
import type { Instrument } from './types.ts';

/** A general form for one course, with parts that count differently. */
export const courseEvaluation: Instrument = {
  id: 'course-evaluation',
  edition: '1',
  label: { zh: '课程评价表', en: 'Course evaluation' },
  source: {
    zh: 'Attest 自拟通用表，可复制后按课程修改。',
    en: 'Attest’s own general form; copy it to change it for a course.',
  },
  wording: 'open',
  licence: { zh: '可自由使用与修改。', en: 'Free to use and to change.' },
  scale: { ...agreement, notObserved },
  scoring: { rule: 'percent', answered: 0.75 },
  subscales: [
    { id: 'design', label: { zh: '课程设计', en: 'Design' }, weight: 25 },
    { id: 'delivery', label: { zh: '教学实施', en: 'Delivery' }, weight: 35 },
    { id: 'assessment', label: { zh: '考核与反馈', en: 'Assessment and feedback' }, weight: 20 },
    { id: 'gain', label: { zh: '学习收获', en: 'What was gained' }, weight: 20 },
  ],
  items: wordedItems({
    design: [
      ['课程目标从一开始就清楚', 'The goals of the course were clear from its beginning'],
      ['各次课前后衔接', 'The sessions built on one another'],
      ['学习负担合理', 'The workload was reasonable'],
    ],
    delivery: [
      ['课堂时间用在难点上', 'Time in class went to what is difficult'],
      ['理论与病例结合紧密', 'Theory was tied to cases'],
      ['有机会动手或参与讨论', 'There was room to practise or to discuss'],
      ['教材与数字资源有用', 'Books and digital material were useful'],
    ],
    assessment: [
      ['考核内容与所学一致', 'The assessment asked what was taught'],
      ['作业或测验后得到有用反馈', 'Work and tests were followed by useful feedback'],
      ['评分标准公开', 'The marking criteria were open'],
    ],
    gain: [
      ['我能把所学用于临床', 'I can use in practice what I learned'],
      ['我会向同学推荐这门课', 'I would recommend this course'],
    ],
  }),
  raters: ['student', 'resident'],
  target: 'course',
};
