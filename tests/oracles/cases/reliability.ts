import type { OracleCase } from '../oracle.ts';

const BFI = 'REL-01_bfi_agreeableness_missing.csv';
const MATH = 'REL-07_mathexam14w_729.csv';
const GRATITUDE = 'REL-03_youth_gratitude_1405.csv';
const names = { feldt_ci95: 'feldt_ci' };
const keyed = { reverse: ['A1'], min: 1, max: 6 };

export const reliabilityCases: OracleCase[] = [
  {
    id: 'REL-01',
    checks: [
      { method: 'reliability', inputs: { data: BFI }, oracle: 'unkeyed_listwise', ours: '', names },
      {
        method: 'reliability',
        inputs: { data: BFI },
        options: keyed,
        oracle: 'keyed_listwise',
        ours: '',
        names,
      },
      {
        method: 'reliability',
        inputs: { data: BFI },
        options: { ...keyed, missing: 'pairwise' },
        oracle: 'keyed_pairwise_psych/total',
        ours: '',
        names: {
          raw_alpha: 'alpha_raw',
          'std.alpha': 'alpha_standardized',
          'G6(smc)': 'guttman_lambda6_smc',
          average_r: 'mean_interitem_r',
          'S/N': 'signal_to_noise',
          ase: 'alpha_standard_error',
          mean: 'mean_of_row_means',
          sd: 'sd_of_row_means',
          median_r: 'median_interitem_r',
        },
      },
      {
        method: 'reliability',
        inputs: { data: BFI },
        options: { ...keyed, missing: 'pairwise' },
        oracle: 'keyed_pairwise_psych/alpha_drop',
        ours: 'items',
        names: {
          raw_alpha: 'alpha_if_dropped',
          'std.alpha': 'std_alpha_if_dropped',
          'G6(smc)': 'lambda6_if_dropped',
          average_r: 'mean_r_if_dropped',
        },
      },
      {
        method: 'reliability',
        inputs: { data: BFI },
        options: { ...keyed, missing: 'pairwise' },
        oracle: 'keyed_pairwise_psych/item_stats',
        ours: 'items',
        names: {
          'raw.r': 'r_item_total_uncorrected',
          'std.r': 'std_r',
          'r.cor': 'r_cor',
          'r.drop': 'r_drop',
        },
      },
      {
        method: 'reliability',
        inputs: { data: BFI },
        options: keyed,
        oracle: 'omega_total_one_factor_cfa_ML_keyed_listwise',
        ours: '',
        names: {
          value: 'omega_total',
          loadings: 'omega_loadings',
          residual_var: 'omega_residual_variances',
          note: null,
        },
        tolerance: 1e-4,
      },
    ],
  },
  {
    id: 'REL-03',
    checks: [
      {
        method: 'reliability',
        inputs: { data: GRATITUDE },
        options: { items: ['gq6_1..gq6_6'] },
        oracle: 'gq6',
        ours: '',
        names,
      },
      {
        method: 'reliability',
        inputs: { data: GRATITUDE },
        options: { items: ['gac_1..gac_3'] },
        oracle: 'gac',
        ours: '',
        names,
      },
      {
        method: 'reliability',
        inputs: { data: GRATITUDE },
        options: { items: ['gq6_1..gq6_6'], by: 'agegroup' },
        oracle: 'gq6_by_agegroup',
        ours: 'by_group',
        names,
      },
    ],
  },
  {
    id: 'REL-04',
    checks: [
      {
        method: 'reliability',
        inputs: { data: 'REL-04_lsat6_1000x5.csv' },
        oracle: 'alpha',
        ours: '',
        names,
      },
      {
        method: 'reliability',
        inputs: { data: 'REL-04_lsat6_1000x5.csv' },
        oracle: '',
        ours: '',
        names: {
          KR20_consistent: 'KR20',
          KR21_population_variance: 'KR21',
          KR20_mixed_divisors_WRONG: null,
          p: null,
          alpha: null,
          score_distribution: null,
        },
      },
    ],
  },
  {
    id: 'REL-07',
    checks: [
      {
        method: 'reliability',
        inputs: { data: MATH },
        options: { items: ['quad..lagrange'] },
        oracle: 'solved',
        ours: '',
        names,
      },
      {
        method: 'reliability',
        inputs: { data: MATH },
        options: { items: ['credit_quad..credit_lagrange'] },
        oracle: 'credits',
        ours: '',
        names,
      },
    ],
  },
  {
    id: 'REL-10',
    checks: [
      {
        method: 'spearman-brown',
        inputs: { data: 'REL-10_spearman_brown_grid.csv' },
        oracle: 'rows',
        ours: 'rows',
        names: { 'k_needed_for_0.8': 'k_needed' },
      },
    ],
  },
  {
    id: 'ICC-01',
    checks: [
      {
        method: 'icc',
        inputs: { data: 'ICC-01_shrout_fleiss_6x4.csv' },
        oracle: '',
        ours: '',
        names: { lower95: 'lower', upper95: 'upper', model: null, psych_name: null },
        shape: (ours) => {
          const answer = ours as { results: never[] };
          return { ...answer, results: answer.results.slice(0, 6) };
        },
      },
    ],
  },
  {
    id: 'AGR-02',
    checks: [
      {
        method: 'krippendorff',
        inputs: { data: 'AGR-02_krippendorff_12x4.csv' },
        oracle: '',
        ours: '',
      },
    ],
  },
  {
    id: 'CI-01',
    checks: [0.9, 0.95, 0.99].map((level) => ({
      method: 'proportion-intervals',
      inputs: { data: 'CI-01_proportions.csv' },
      options: { level },
      oracle: 'rows',
      ours: 'rows',
      names: { wald_lo_for_contrast: 'wald_lo', wald_hi_for_contrast: 'wald_hi' },
      part: (row: { level: number }) => row.level === level,
    })),
  },
];
