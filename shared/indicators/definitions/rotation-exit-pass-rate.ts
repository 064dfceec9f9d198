import type { Indicator } from '../types.ts';
import { firstAttempts, passed } from './exams.ts';
import { residencyForm, shareOf, text } from './parts.ts';

export const rotationExitPassRate: Indicator = {
  id: 'rotation-exit-pass-rate',
  version: '1',
  effectiveFrom: '2023-01-01',
  label: text('出科考核通过率', 'Rotation-exit pass rate'),
  definition: text(
    '分子：首次出科考核合格者。分母：首次参加出科考核且有成绩者。是否合格的判断与课程考试相同。',
    'Numerator: first attempts at rotation-exit assessments that passed. Denominator: first attempts that were sat and have a result. Passing is decided as for course exams.',
  ),
  source: residencyForm(
    '2.2.4★：过程考核，其中含出科考核。',
    'item 2.2.4★: assessments during training, rotation exits among them.',
  ),
  group: 'assessment',
  unit: 'percent',
  decimals: 1,
  direction: 'higher',
  levels: ['hospital', 'department', 'programme', 'cohort'],
  measure: shareOf(firstAttempts('rotation-exit'), passed),
  enough: 20,
};
