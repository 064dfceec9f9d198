import type { Indicator } from '../types.ts';
import { commonPractice, text } from './parts.ts';

export const observationsPerObserver: Indicator = {
  id: 'observations-per-observer',
  version: '1',
  effectiveFrom: '2022-09-01',
  label: text('人均听课次数', 'Observations per observer'),
  definition: text(
    '分子：期内的听课记录数。分母：期内至少听课一次的听课人数。没有听课的听课人不在记录里，因此实际人均只会更低。',
    'Numerator: observations of the period. Denominator: observers with at least one of them. Observers who observed nothing are on no record, so the true mean can only be lower.',
  ),
  source: commonPractice,
  group: 'observation',
  unit: 'count',
  decimals: 1,
  direction: 'higher',
  levels: ['hospital', 'department'],
  measure: {
    kind: 'ratio',
    numerator: [{ rows: { from: 'observation' }, quantity: { count: true } }],
    denominator: [{ rows: { from: 'observation' }, quantity: { distinct: 'observer' } }],
    scale: 1,
  },
  enough: 3,
};
