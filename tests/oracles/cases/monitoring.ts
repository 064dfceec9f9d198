import type { Json } from '#shared/statistics/methods/types.ts';
import type { OracleCase } from '../oracle.ts';

const COUNTS = 'SPC-03_evals_response_counts.csv';
const counts = { x: 'cls_did_eval', n: 'cls_students', label: 'course_id' };

export const monitoringCases: OracleCase[] = [
  {
    id: 'SPC-01',
    checks: [
      {
        method: 'xmr',
        inputs: { data: 'SPC-01_nile.csv' },
        options: { value: 'flow' },
        oracle: '',
        ours: '',
        names: { first28_baseline: null },
      },
      {
        method: 'xmr',
        inputs: { data: 'SPC-01_nile.csv' },
        options: { value: 'flow', baseline: 28 },
        oracle: 'first28_baseline',
        ours: '',
        shape: (ours) => {
          const { xmr, signals_after_baseline } = ours as { [key: string]: Json };
          return { ...(xmr as { [key: string]: Json }), signals_in_29_100: signals_after_baseline! };
        },
      },
    ],
  },
  {
    id: 'SPC-03',
    checks: [
      {
        method: 'p-chart',
        inputs: { data: COUNTS },
        options: counts,
        oracle: '',
        ours: '',
        names: { n_out_p: 'n_out', first15: null, out_course_ids: 'out' },
      },
      {
        method: 'p-chart',
        inputs: { data: COUNTS },
        options: counts,
        oracle: 'first15',
        ours: 'points',
        names: { course_id: 'label', p: 'rate' },
        shape: (points) => (points as Json[]).slice(0, 15),
      },
    ],
  },
  {
    id: 'SPC-06',
    checks: [
      {
        method: 'xbar-s',
        inputs: { data: 'SPC-06_insectsprays_subgroups.csv' },
        options: { value: 'count', group: 'spray' },
        oracle: '',
        ours: '',
      },
    ],
  },
  {
    id: 'SPC-08',
    checks: [{ method: 'funnel', inputs: { data: 'SPC-08_funnel_units.csv' }, oracle: '', ours: '' }],
  },
];
