import type { Json } from '#shared/statistics/methods/types.ts';
import type { OracleCase } from '../oracle.ts';

/** The oracle has the stations of this table as columns called score.S1 and so on. */
const stationNames = (ours: Json): Json => {
  const answer = ours as { alpha_if_station_removed: { [station: string]: Json } };
  const removed = Object.entries(answer.alpha_if_station_removed);
  return {
    ...answer,
    alpha_if_station_removed: Object.fromEntries(removed.map(([name, value]) => [`score.${name}`, value])),
  };
};

export const standardCases: OracleCase[] = [
  {
    id: 'STD-01',
    checks: [
      {
        method: 'borderline',
        inputs: { data: 'STD-01_osce_simulated_6x120.csv' },
        oracle: '',
        ours: '',
        shape: stationNames,
      },
    ],
  },
  {
    id: 'STD-04',
    checks: [
      {
        method: 'angoff',
        inputs: { data: 'STD-04_angoff_20x8.csv' },
        oracle: '',
        ours: '',
        names: { cut_percent_if_blank_counted_as_0_WRONG: null },
      },
    ],
  },
  {
    id: 'CI-03',
    checks: [
      {
        method: 'finite-population',
        inputs: { data: 'SPC-03_evals_response_counts.csv' },
        options: { n: 'cls_did_eval', N: 'cls_students' },
        oracle: 'fpc_first20',
        ours: 'rows',
        shape: (rows) => (rows as Json[]).slice(0, 20),
      },
      {
        method: 'finite-population',
        inputs: { data: 'SPC-03_evals_response_counts.csv' },
        options: { n: 'cls_did_eval', N: 'cls_students', sizes: [8, 25, 60, 120, 300, 1000] },
        oracle: 'n_needed',
        ours: 'n_needed',
      },
    ],
  },
  {
    id: 'DSC-02',
    checks: [
      {
        method: 'likert-items',
        inputs: { data: 'DSC-02_one_item.csv' },
        oracle: '',
        ours: 'items/q',
      },
    ],
  },
  {
    id: 'TST-09',
    checks: [{ method: 'adjust-p', inputs: { data: 'TST-09_pvalues.csv' }, oracle: '', ours: '' }],
  },
];
