import type { Indicator } from '../types.ts';
import { commonPractice, ownTarget, text } from './parts.ts';

export const teachingIncidentRate: Indicator = {
  id: 'teaching-incident-rate',
  version: '1',
  effectiveFrom: '2022-09-01',
  label: text('教学事故率', 'Teaching incidents'),
  definition: text(
    '每千学时的教学事故数。分子：期内认定的教学事故记录（草稿不计）。分母：期内开课的实际学时之和。次数很少，宜看累积和图或间隔图。',
    'Incidents per 1,000 hours taught. Numerator: incidents on the supervision record in the period, drafts left out. Denominator: hours delivered in the course offerings of the period. The numbers are small: a CUSUM or g chart says more.',
  ),
  source: commonPractice,
  group: 'observation',
  unit: 'count',
  decimals: 2,
  direction: 'lower',
  target: ownTarget(0.1, 0.5),
  levels: ['hospital', 'department'],
  measure: {
    kind: 'ratio',
    numerator: [
      {
        rows: {
          from: 'supervision',
          where: [{ field: 'record_type', is: 'incident' }, { not: { field: 'state', is: 'draft' } }],
        },
        quantity: { count: true },
      },
    ],
    denominator: [{ rows: { from: 'offering' }, quantity: { sum: 'delivered_hours' } }],
    scale: 1000,
  },
  enough: 1,
};
