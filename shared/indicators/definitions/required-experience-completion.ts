import type { Indicator, RowSet } from '../types.ts';
import { leftOut, residencyForm, text } from './parts.ts';

const kinds = ['histories', 'diseases', 'procedures', 'operations'] as const;

const rowsOf = (kind: (typeof kinds)[number]): RowSet => ({
  from: 'exit-exam',
  exclude: [
    leftOut(
      'nothing-required',
      { field: `${kind}_required`, given: false },
      '没有登记要求数',
      'Required number not recorded',
    ),
    leftOut(
      'nothing-done',
      { field: `${kind}_done`, given: false },
      '没有登记完成数',
      'Number done not recorded',
    ),
  ],
});

export const requiredExperienceCompletion: Indicator = {
  id: 'required-experience-completion',
  version: '1',
  effectiveFrom: '2022-09-01',
  label: text('轮转要求完成率', 'Required experience completed'),
  definition: text(
    '分子：出科考核记录的大病历、病种、操作与手术的完成数之和。分母：要求数之和。一项超额不抵另一项不足的情况要看明细；要求或完成数未填的项不计入。',
    'Numerator: full histories, diseases, procedures and operations done, by the rotation exit forms. Denominator: those required. A surplus of one kind hides a lack of another; see the rows. Kinds without either number are left out.',
  ),
  source: residencyForm('2.2.3★、2.2.4★：轮转与出科考核。', 'items 2.2.3★ and 2.2.4★: rotations and exits.'),
  group: 'assessment',
  unit: 'percent',
  decimals: 1,
  direction: 'higher',
  target: {
    value: 100,
    watch: 90,
    origin: text(
      '轮转要求全部完成；90% 为本系统的提示线。',
      'All that is required; 90% is our own warning line.',
    ),
  },
  levels: ['hospital', 'department', 'programme', 'cohort'],
  measure: {
    kind: 'ratio',
    numerator: kinds.map((kind) => ({ rows: rowsOf(kind), quantity: { sum: `${kind}_done` } })),
    denominator: kinds.map((kind) => ({ rows: rowsOf(kind), quantity: { sum: `${kind}_required` } })),
    scale: 100,
  },
  enough: 20,
};
