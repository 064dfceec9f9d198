import type { Indicator } from '../types.ts';
import { firstAttempts, passed } from './exams.ts';
import { residencyForm, shareOf, text } from './parts.ts';

export const completionFirstPassRate: Indicator = {
  id: 'completion-first-pass-rate',
  version: '1',
  effectiveFrom: '2023-01-01',
  label: text('结业理论首考通过率（三年）', 'Completion theory first-attempt pass rate, three years'),
  definition: text(
    '分子：近三个学年首次参加住培结业理论考核并通过者。分母：近三个学年首次参加者。评估时与全国均值比较，每低 1 个百分点扣 0.5 分；全国均值不在登记表中，故不设目标。',
    'Numerator: residents who passed the theory exam at completion of training at their first attempt within the last three academic years. Denominator: all who sat it for the first time in these years. Evaluators take off half a point for each percentage point below the national mean, which is not in the workbooks, so there is no target.',
  ),
  source: residencyForm('4.1.1★。', 'item 4.1.1★.'),
  group: 'assessment',
  unit: 'percent',
  decimals: 1,
  direction: 'higher',
  levels: ['hospital', 'department', 'programme', 'cohort'],
  measure: shareOf(firstAttempts('completion', 3), passed),
  enough: 20,
};
