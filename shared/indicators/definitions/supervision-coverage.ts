import type { Indicator } from '../types.ts';
import { residencyBases, residencyForm, text } from './parts.ts';

export const supervisionCoverage: Indicator = {
  id: 'supervision-coverage',
  version: '1',
  effectiveFrom: '2023-01-01',
  label: text('院级督导覆盖率', 'Supervision coverage'),
  definition: text(
    '分子：期内至少被督导听课一次的住培专业基地。分母：全部住培专业基地。按学年判断；学期与月度值只供观察进度。全院都没有督导记录时不作判断。',
    'Numerator: residency bases visited by a supervisor at least once in the period. Denominator: all residency bases. It is judged by the year; terms and months only show the progress. While the whole hospital has no supervisor’s visit on record nothing is judged.',
  ),
  source: residencyForm(
    '2.2.5★：院级督导每年不少于 1 次，覆盖全部专业基地。',
    'item 2.2.5★: the hospital supervises every base at least once a year.',
  ),
  group: 'observation',
  unit: 'percent',
  decimals: 1,
  direction: 'higher',
  target: {
    value: 100,
    watch: 80,
    origin: text(
      '住培基地评估指标（2023）2.2.5★；80% 为本系统的提示线。',
      'Residency base form (2023), item 2.2.5★; 80% is our own warning line.',
    ),
  },
  levels: ['hospital', 'department'],
  measure: {
    kind: 'coverage',
    units: residencyBases,
    unitKey: 'code',
    rows: { from: 'observation', where: [{ field: 'observer_role', is: 'supervisor' }] },
    rowKey: 'department',
    scale: 100,
  },
  enough: 1,
};
