import type { Json } from '#shared/statistics/methods/types.ts';
import type { OracleCase } from '../oracle.ts';

const LONG = 'GT-01_osce_long_two_full_raters.csv';
const SHORT: Record<string, string> = {
  person: 'p',
  item: 'i',
  rater: 'r',
  'person:item': 'pi',
  'person:rater': 'pr',
  'item:rater': 'ir',
  'person:item:rater': 'pir',
};

const short = (variance: Json): Json =>
  Object.fromEntries(Object.entries(variance as object).map(([effect, value]) => [SHORT[effect]!, value]));

export const generalizabilityCases: OracleCase[] = [
  {
    id: 'GT-01',
    checks: [
      {
        method: 'g-study',
        inputs: { data: LONG },
        oracle: '',
        ours: '',
        names: {
          n_persons: 'levels/person',
          n_items: 'levels/item',
          n_raters: 'levels/rater',
          Residuals: 'person:item:rater',
          full_raters: null,
          blank_cells: null,
          variance_EMS: null,
          negative_EMS: null,
          variance_REML_lme4: null,
          REML_singular: null,
          d_study: null,
        },
      },
      {
        method: 'g-study',
        inputs: { data: LONG },
        oracle: 'variance_EMS',
        ours: 'variance',
        shape: short,
      },
      {
        method: 'g-study',
        inputs: { data: LONG },
        options: { d_study: { item: [10, 20, 30, 40], rater: [1, 2, 3, 5] } },
        oracle: 'd_study',
        ours: 'd_study',
        names: { n_items: 'n_item', n_raters: 'n_rater' },
      },
    ],
  },
  {
    id: 'GT-01',
    checks: [
      {
        method: 'variance-components',
        inputs: { data: LONG },
        oracle: 'variance_REML_lme4',
        ours: 'variance',
        shape: (variance) =>
          ['person:item', 'item:rater', 'person:rater', 'item', 'person', 'rater', 'Residual'].map(
            (grp): Json => ({ grp, vcov: (variance as Record<string, Json>)[grp]! }),
          ),
        tolerance: 1e-3,
      },
    ],
  },
  {
    id: 'GT-04',
    checks: [
      {
        method: 'g-study',
        inputs: { data: 'GT-04_negative_component.csv' },
        oracle: '',
        ours: '',
        names: {
          MSp: 'mean_squares/person',
          MSr: 'mean_squares/rater',
          MSe: 'mean_squares/person:rater',
          var_p: 'variance/person',
          // A negative reliability is shown as 0 with a note.
          G_raw: null,
        },
      },
    ],
  },
];
