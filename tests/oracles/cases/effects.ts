import type { Json } from '#shared/statistics/methods/types.ts';
import type { OracleCase } from '../oracle.ts';

const MATH = 'REL-07_mathexam14w_729.csv';
const names = { ci95: 'ci', cohens_d_ci95: 'cohens_d_ci', newcombe95: 'newcombe' };

/** R prints the pairs as a triangle: one row for each second group, a column for each first. */
function triangle(pairs: Json): Json {
  const list = pairs as { a: string; b: string; p_holm: number }[];
  const seconds = [...new Set(list.map(({ b }) => b))];
  const firsts = [...new Set(list.map(({ a }) => a))];
  return seconds.map((b) =>
    Object.fromEntries(
      firsts.map((a) => [a, list.find((pair) => pair.a === a && pair.b === b)?.p_holm ?? null]),
    ),
  );
}

export const effectCases: OracleCase[] = [
  {
    id: 'TST-02',
    checks: [
      {
        method: 'two-groups',
        inputs: { data: 'TST-02_sleep.csv' },
        options: { value: 'extra', pair: 'ID' },
        oracle: '',
        ours: '',
        names: { ...names, p_coin_asymptotic: null },
      },
    ],
  },
  {
    id: 'TST-05',
    checks: [
      {
        method: 'several-groups',
        inputs: { data: MATH },
        options: { value: 'nsolved', group: 'attempt' },
        oracle: '',
        ours: '',
        names: { pairwise_holm_p: null },
      },
      {
        method: 'several-groups',
        inputs: { data: MATH },
        options: { value: 'nsolved', group: 'attempt' },
        oracle: 'pairwise_holm_p',
        ours: 'pairs',
        shape: triangle,
      },
    ],
  },
  {
    id: 'TST-06',
    checks: [
      {
        method: 'two-proportions',
        inputs: { data: MATH },
        options: { group: 'gender', outcome: 'nsolved', at_least: 8, minus: 'first-second' },
        oracle: '',
        ours: '',
        names: { ...names, table: null, fisher_or_cond: null },
      },
      {
        // R finds the root to a relative 1e-4 of its interval only; ours is exact.
        method: 'two-proportions',
        inputs: { data: MATH },
        options: { group: 'gender', outcome: 'nsolved', at_least: 8, minus: 'first-second' },
        oracle: 'fisher_or_cond',
        ours: 'fisher_or_cond',
        tolerance: 2e-5,
      },
    ],
  },
];
