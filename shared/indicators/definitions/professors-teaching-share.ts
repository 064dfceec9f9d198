import type { Indicator } from '../types.ts';
import { dataPlatform, ownTarget, peopleAs, text } from './parts.ts';

export const professorsTeachingShare: Indicator = {
  id: 'professors-teaching-share',
  version: '1',
  effectiveFrom: '2022-09-01',
  label: text('教授为本科生授课比例', 'Professors who teach undergraduates'),
  definition: text(
    '分子：期内至少负责一次开课的教授。分母：期内在册、职称为教授（含主任医师）的教师。全院没有登记授课教师时不作判断。',
    'Numerator: professors in charge of at least one course offering in the period. Denominator: teachers on the register whose title is professor (or chief physician). While no offering of the hospital has a teacher on record nothing is judged.',
  ),
  source: dataPlatform(
    '主讲本科课程的教授占教授总数的比例。',
    'professors teaching undergraduate courses over all professors.',
  ),
  group: 'resources',
  unit: 'percent',
  decimals: 1,
  direction: 'higher',
  target: ownTarget(90, 70),
  levels: ['hospital', 'department'],
  measure: {
    kind: 'coverage',
    units: peopleAs(['teacher'], { field: 'title', is: 'professor' }),
    unitKey: 'number',
    rows: { from: 'offering' },
    rowKey: 'teacher',
    scale: 100,
  },
  enough: 5,
};
