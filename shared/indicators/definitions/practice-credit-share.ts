import type { Indicator } from '../types.ts';
import { leftOut, text } from './parts.ts';

const rows = {
  from: 'course' as const,
  exclude: [
    leftOut('no-credits', { field: 'credits', given: false }, '没有登记学分', 'Credits not recorded'),
    leftOut(
      'no-practice-credits',
      { field: 'practice_credits', given: false },
      '没有登记实践学分',
      'Practice credits not recorded',
    ),
  ],
};

export const practiceCreditShare: Indicator = {
  id: 'practice-credit-share',
  version: '1',
  effectiveFrom: '2022-09-01',
  label: text('实践教学学分比例', 'Share of practice credits'),
  definition: text(
    '分子：课程目录中实践学分之和。分母：学分之和。学分或实践学分未登记的课程不计入。课程目录不分学期，因此各期的值相同。',
    'Numerator: practice credits of the course catalogue. Denominator: credits. Courses without either are left out. The catalogue has no terms, so the value is the same in every period.',
  ),
  source: {
    text: text(
      '普通高校本科教育教学审核评估（2021—2025）定量指标：医学类不低于 25%。',
      'Undergraduate audit (2021-2025), quantitative indicators: at least 25% in medicine.',
    ),
    verified: true,
  },
  group: 'resources',
  unit: 'percent',
  decimals: 1,
  direction: 'higher',
  target: {
    value: 25,
    watch: 20,
    origin: text(
      '审核评估（2021—2025）医学类 25%；20% 为本系统的提示线。',
      'Undergraduate audit (2021-2025), 25% in medicine; 20% is our own warning line.',
    ),
  },
  levels: ['hospital', 'department'],
  measure: {
    kind: 'ratio',
    numerator: [{ rows, quantity: { sum: 'practice_credits' } }],
    denominator: [{ rows, quantity: { sum: 'credits' } }],
    scale: 100,
  },
  enough: 1,
};
