import type { Indicator } from '../types.ts';
import { firstAttempts, passed } from './exams.ts';
import { residencyForm, shareOf, text } from './parts.ts';

export const licensingFirstPassRate: Indicator = {
  id: 'licensing-first-pass-rate',
  version: '1',
  effectiveFrom: '2023-01-01',
  label: text('执医首考通过率（三年）', 'Licensing first-attempt pass rate, three years'),
  definition: text(
    '分子：近三个学年首次参加执业医师资格考试并通过者。分母：近三个学年首次参加者。第几次未填的按首次计。评估时与全国均值比较，全国均值须由办公室另行填写，故不设目标。',
    'Numerator: those who passed the medical licensing exam at their first attempt within the last three academic years. Denominator: all who sat it for the first time in these years. An attempt with no number counts as the first. Evaluators compare it with the national mean, which is not in the workbooks, so there is no target.',
  ),
  source: residencyForm(
    '4.1.2：三年首考通过率，与全国均值比较。',
    'item 4.1.2: three-year first-attempt rate against the national mean.',
  ),
  group: 'assessment',
  unit: 'percent',
  decimals: 1,
  direction: 'higher',
  levels: ['hospital', 'department', 'programme', 'cohort'],
  measure: shareOf(firstAttempts('licensing', 3), passed),
  enough: 20,
};
