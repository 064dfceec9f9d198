import type { Json } from '#shared/statistics/methods/types.ts';
import type { OracleCase } from '../oracle.ts';

const MATH = 'REL-07_mathexam14w_729.csv';
const solved = { items: ['quad..lagrange'] };

const byItem = (list: Json) =>
  [...(list as { item: string }[])].sort((a, b) => (a.item < b.item ? -1 : 1)) as Json;

export const itemCases: OracleCase[] = [
  {
    id: 'ITEM-02',
    checks: [
      { method: 'item-analysis', inputs: { data: MATH }, options: solved, oracle: 'all', ours: '' },
      {
        method: 'item-analysis',
        inputs: { data: MATH },
        options: { ...solved, by: 'group' },
        oracle: 'by_group',
        ours: 'by_group',
      },
    ],
  },
  {
    id: 'ITEM-03',
    checks: ['scored', 'distractors', 'functional_distractors_per_item'].map((oracle) => ({
      method: 'item-analysis',
      inputs: { data: 'ITEM-03_iqitems_responses_1525x16.csv', key: 'ITEM-03_key.csv' },
      options: { not_distractors: ['0'] },
      oracle,
      ours: oracle === 'scored' ? '' : oracle,
      ...(oracle === 'functional_distractors_per_item' ? { shape: byItem } : {}),
    })),
  },
  {
    id: 'ITEM-05',
    checks: [
      {
        method: 'describe',
        inputs: { data: 'ITEM-05_bock_frequency_table.csv' },
        options: { head: 3, weights: 'Ob6' },
        oracle: '',
        ours: '',
        names: { sum_counts: 'sums' },
      },
    ],
  },
  {
    id: 'ITEM-10',
    checks: [
      {
        method: 'item-analysis',
        inputs: { data: MATH },
        options: { items: ['credit_quad..credit_lagrange'], max: 2 },
        oracle: '',
        ours: '',
        names: {
          facility: 'p',
          sd: 'sd_sample',
          D: 'D_quantile',
          n_upper: 'groups/n_upper_quantile',
          n_lower: 'groups/n_lower_quantile',
        },
      },
    ],
  },
];
