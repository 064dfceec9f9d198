import type { Indicator } from '../types.ts';
import { peopleAs, residencyForm, shareOf, text } from './parts.ts';

export const trainedBeforeTeachingShare: Indicator = {
  id: 'trained-before-teaching-share',
  version: '1',
  effectiveFrom: '2023-01-01',
  label: text('带教师资上岗培训率', 'Teachers trained before teaching'),
  definition: text(
    '分子：登记为已完成上岗培训的教师。分母：期内在册的教师，不含外聘。没有登记的按未培训计。',
    'Numerator: teachers recorded as trained before teaching. Denominator: teachers on the register in the period, without external ones. No record counts as not trained.',
  ),
  source: residencyForm(
    '3.2.1：院级师资培训，上岗培训率 100%。',
    'item 3.2.1: everybody is trained before teaching.',
  ),
  group: 'resources',
  unit: 'percent',
  decimals: 1,
  direction: 'higher',
  target: {
    value: 100,
    watch: 95,
    origin: text(
      '住培基地评估指标（2023）3.2.1；95% 为本系统的提示线。',
      'Residency base form (2023), item 3.2.1; 95% is our own warning line.',
    ),
  },
  levels: ['hospital', 'department'],
  measure: shareOf(peopleAs(['teacher']), { field: 'trained', is: true }),
  enough: 3,
};
