import type { Indicator } from '../types.ts';
import { firstAttempts, passed } from './exams.ts';
import { dataPlatform, ownTarget, shareOf, text } from './parts.ts';

export const fitnessPassRate: Indicator = {
  id: 'fitness-pass-rate',
  version: '1',
  effectiveFrom: '2022-09-01',
  label: text('体质测试合格率', 'Fitness test pass rate'),
  definition: text(
    '分子：首次体质测试合格者。分母：首次参加体质测试且有成绩者。补测、缺测、缓测与免测不计入。',
    'Numerator: those who passed the fitness test at their first attempt. Denominator: those who took it for the first time and have a result. Repeated tests, absence, deferral and exemption are left out.',
  ),
  source: dataPlatform('体质健康测试达标率。', 'pass rate of the physical fitness test.'),
  group: 'assessment',
  unit: 'percent',
  decimals: 1,
  direction: 'higher',
  target: ownTarget(85, 75),
  levels: ['hospital', 'department', 'programme', 'cohort'],
  measure: shareOf(firstAttempts('fitness'), passed),
  enough: 20,
};
