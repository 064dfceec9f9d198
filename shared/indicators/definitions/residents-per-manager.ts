import type { Indicator } from '../types.ts';
import { peopleAs, residencyForm, text } from './parts.ts';

export const residentsPerManager: Indicator = {
  id: 'residents-per-manager',
  version: '1',
  effectiveFrom: '2023-01-01',
  label: text('住院医师与专职管理人员之比', 'Residents per manager'),
  definition: text(
    '分子：期内在册的住院医师。分母：期内在册的教学管理人员。登记册不区分专职与兼职。',
    'Numerator: residents on the register in the period. Denominator: managers of teaching on the register in the period. The register does not tell full-time from part-time.',
  ),
  source: residencyForm(
    '2.1.2：专职管理人员不少于 3 名，300—500 人按 100:1。',
    'item 2.1.2: at least 3 full-time managers, 100:1 for 300 to 500 residents.',
  ),
  group: 'resources',
  unit: 'ratio',
  decimals: 1,
  direction: 'lower',
  target: {
    value: 100,
    watch: 120,
    origin: text(
      '住培基地评估指标（2023）2.1.2；120 为本系统的提示线。',
      'Residency base form (2023), item 2.1.2; 120 is our own warning line.',
    ),
  },
  levels: ['hospital'],
  measure: {
    kind: 'ratio',
    numerator: [{ rows: peopleAs(['resident']), quantity: { count: true } }],
    denominator: [{ rows: peopleAs(['manager']), quantity: { count: true } }],
    scale: 1,
  },
  enough: 1,
};
