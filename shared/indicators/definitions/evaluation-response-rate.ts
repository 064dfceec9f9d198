import type { Indicator } from '../types.ts';
import { ownTarget, text } from './parts.ts';

export const evaluationResponseRate: Indicator = {
  id: 'evaluation-response-rate',
  version: '1',
  effectiveFrom: '2022-09-01',
  label: text('评教回收率', 'Evaluation response rate'),
  definition: text(
    '分子：本科生提交的评教问卷数（类别未填的也计入）。分母：同期开课的学生人数之和，即应评人次。局限：一门课由多位教师授课、每位各评一次时，回收率会超过 100%；开课只按学期登记，因此没有月度值；住院医师的问卷没有应评人次，不计入。',
    'Numerator: evaluation forms handed in by undergraduates (or with no group given). Denominator: the students of the course offerings of the same period, that is, the forms expected. Limits: where one course is evaluated once per teacher the rate can exceed 100%; offerings are filed by term, so there is no monthly value; forms of residents have no expected number and are not counted.',
  ),
  source: {
    text: text(
      '评教系统通行口径：提交数／应评数。',
      'As coded in evaluation systems: submitted over expected raters.',
    ),
    verified: false,
  },
  group: 'evaluation',
  unit: 'percent',
  decimals: 1,
  direction: 'higher',
  target: ownTarget(75, 60),
  levels: ['hospital', 'department'],
  measure: {
    kind: 'ratio',
    numerator: [
      {
        rows: {
          from: 'evaluation',
          where: [
            {
              any: [
                { field: 'rater_group', is: 'student' },
                { field: 'rater_group', given: false },
              ],
            },
          ],
        },
        quantity: { count: true },
      },
    ],
    denominator: [{ rows: { from: 'offering' }, quantity: { sum: 'students' } }],
    scale: 100,
  },
  enough: 20,
};
