import { z } from 'zod';
import { sampleOf } from '../covariance.ts';
import { medianOf } from '../description.ts';
import { splitBy, type Table } from '../table.ts';
import { rankSum, signedRanks } from '../tests/ranks.ts';
import { cliff, paired, standardised, student, welch } from '../tests/two-samples.ts';
import { numericColumn, textColumn } from './input.ts';
import { dataInput, type Json, method, type Note, Unusable } from './types.ts';

export const twoGroups = method({
  id: 'two-groups',
  family: 'effects',
  title: { zh: '两组比较', en: 'Two groups compared' },
  help: {
    zh: '每行一个数值及其组别；给出配对列时另作配对比较。差值与区间、Cohen d、Hedges g、Cliff δ、Welch、Mann-Whitney、Wilcoxon。',
    en: 'A value and its group per row; with a column that pairs rows also the paired comparison. Difference with interval, d, Hedges g, Cliff delta, Welch, Mann-Whitney, Wilcoxon.',
  },
  inputs: [dataInput('含数值列与组别列的表', 'A table with columns of values and groups')],
  options: z.object({
    value: z.string().default('value').describe('column of values'),
    group: z.string().default('group').describe('column of groups'),
    groups: z
      .array(z.string())
      .length(2)
      .optional()
      .describe('the two groups, first minus second; if absent the first two by label'),
    pair: z.string().optional().describe('column that pairs the rows of the groups'),
    level: z.number().gt(0).lt(1).default(0.95).describe('confidence level'),
  }),
  conventions: [
    'x = the first group, y = the second: in the order of the option groups, else sorted by label; differences are x - y',
    'Welch df unrounded; d = difference / pooled sd (n1 + n2 - 2), interval by noncentral t',
    'Hedges: approximate J = 1 - 3 / (4 df - 1), exact J by gamma functions',
    'U counts pairs with x > y plus half the ties; delta = 2 U / (n1 n2) - 1; its interval from the variance of dominance',
    'normal p of ranks corrected for ties; exact only without ties and below 50 each; zeros left out of signed ranks',
  ],
  run({ data }, options) {
    textColumn(data!, options.group);
    const byGroup = splitBy(data!, options.group);
    const names = options.groups ?? [...byGroup.keys()].sort().slice(0, 2);
    const tables = names.flatMap((name) => byGroup.get(name) ?? []);
    if (tables.length < 2) throw new Unusable('too-few-groups', { needed: 2 });
    const [x, y] = tables.map((table) =>
      numericColumn(table, options.value).filter((value) => !Number.isNaN(value)),
    ) as [Float64Array, Float64Array];
    if (x.length < 2 || y.length < 2) throw new Unusable('too-few-rows', { needed: 2 });
    const notes: Note[] = [];
    const least = Math.min(x.length, y.length);
    if (least < 10) notes.push({ reason: 'small-sample', details: { n: least } });
    const values: { [key: string]: Json } = { groups: names, independent: independent(x, y, options.level) };
    if (options.pair)
      values.paired = pairedPart(tables as [Table, Table], options.value, options.pair, options.level);
    return { values, notes };
  },
});

function independent(x: Float64Array, y: Float64Array, level: number): Json {
  const [a, b] = [sampleOf(x), sampleOf(y)];
  const ranks = rankSum(x, y);
  const dominance = cliff(x, y, level);
  return {
    n1: a.n,
    n2: b.n,
    mean1: a.mean,
    mean2: b.mean,
    sd1: Math.sqrt(a.variance),
    sd2: Math.sqrt(b.variance),
    median1: medianOf(x),
    median2: medianOf(y),
    has_ties: ranks.hasTies,
    welch: welch(a, b, level),
    student: student(a, b),
    mann_whitney: {
      U_x: ranks.U_x,
      U_y: ranks.U_y,
      p_exact_if_no_ties: ranks.exact,
      p_normal_ties_with_cc: ranks.withCorrection,
      p_normal_ties_no_cc: ranks.withoutCorrection,
    },
    ...standardised(a, b, level),
    cliffs_delta: dominance.delta,
    cliffs_delta_ci: dominance.ci,
    rank_biserial: dominance.delta,
    prob_superiority_A: ranks.U_x / (a.n * b.n),
    var_ratio_F: a.variance / b.variance,
  };
}

function pairedPart([first, second]: [Table, Table], value: string, pair: string, level: number): Json {
  const others = new Map<string, number>();
  const numbers = numericColumn(second, value);
  textColumn(second, pair).forEach((name, i) => {
    others.set(name, numbers[i]!);
  });
  const own = numericColumn(first, value);
  const differences = textColumn(first, pair)
    .map((name, i) => own[i]! - (others.get(name) ?? Number.NaN))
    .filter((difference) => !Number.isNaN(difference));
  if (differences.length < 2) return { n: differences.length };
  const ranks = signedRanks(differences);
  return {
    n: differences.length,
    ...paired(differences, level),
    wilcoxon_V: ranks.V,
    p_cc: ranks.withCorrection,
    p_nocc: ranks.withoutCorrection,
    zero_differences: ranks.zeros,
  };
}
