import type { Indicator } from '../types.ts';
import { dataPlatform, peopleAs, text } from './parts.ts';

export const fullTimeStudents: Indicator = {
  id: 'full-time-students',
  version: '1',
  effectiveFrom: '2022-09-01',
  label: text('全日制在校生数', 'Full-time students'),
  definition: text(
    '合计：期内任何时候在册的本科生、硕士生与博士生人数。住院医师不计入。',
    'Sum: undergraduates, master’s and doctoral students who were on the register at any time of the period. Residents do not count.',
  ),
  source: dataPlatform(
    '含留学生、预科与进修生，登记册里不单独区分。',
    'international, preparatory and visiting students belong to it and are not told apart in the register.',
  ),
  group: 'resources',
  unit: 'count',
  decimals: 0,
  direction: 'higher',
  levels: ['hospital', 'programme', 'cohort'],
  measure: {
    kind: 'total',
    terms: [{ rows: peopleAs(['student', 'master', 'doctoral']), quantity: { count: true } }],
  },
  enough: 1,
};
