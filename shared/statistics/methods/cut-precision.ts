import { z } from 'zod';
import { type Consistency, huynh, lordError, subkoviak } from '../classification/binomial.ts';
import { type LivingstonLewis, livingstonLewis } from '../classification/livingston-lewis.ts';
import { raschCut } from '../classification/rasch.ts';
import { rowSums, sampleOf } from '../covariance.ts';
import { fitMarginal } from '../rasch/marginal.ts';
import { patternsOf } from '../rasch/responses.ts';
import type { Table } from '../table.ts';
import { numericColumn } from './input.ts';
import { scoredColumns } from './scored.ts';
import { dataInput, type Json, method, type Note, Unusable } from './types.ts';

const options = z.object({
  items: z
    .array(z.string())
    .optional()
    .describe('item columns scored 0/1; "q1..q6" is a run; all numeric columns if absent; a blank counts 0'),
  cut: z.number().optional().describe('lowest score that passes; needed unless cut_share is given'),
  cut_share: z.number().gt(0).lt(1).optional().describe('the same as a share of the full score, such as 0.6'),
  total: z
    .string()
    .optional()
    .describe('column of total scores, where items are not at hand; needs reliability and max'),
  reliability: z
    .number()
    .gt(0)
    .lt(1)
    .optional()
    .describe('reliability of the totals; KR-20 of the items if absent'),
  min: z.number().default(0).describe('lowest possible total'),
  max: z.number().optional().describe('highest possible total; the number of items if absent'),
  true_scores: z
    .enum(['4', '2'])
    .default('4')
    .describe('parameters of the beta distribution of true scores (Livingston and Lewis)'),
});
type Options = z.output<typeof options>;

export const cutPrecision = method({
  id: 'cut-precision',
  family: 'standard-setting',
  title: { zh: '合格线处的精确度与判定一致性', en: 'Precision and consistency at the cut score' },
  help: {
    zh: '每行一名考生，每列一道 0/1 题（或给出总分列与信度）：合格线处的条件测量误差（Lord、Rasch）、落在误差范围内的人数、换一份等价试卷判定相同的概率（Livingston–Lewis、Subkoviak、Huynh、Rasch）、误判率。',
    en: 'One examinee per row, one 0/1 item per column (or a column of totals with its reliability): conditional standard error at the cut (Lord, Rasch), how many stand within it, how often an equivalent exam would decide alike (Livingston-Lewis, Subkoviak, Huynh, Rasch), wrong decisions.',
  },
  inputs: [
    dataInput('考生 × 试题（0/1），或含总分列的表', 'Examinees by items (0/1), or a table with totals'),
  ],
  options,
  conventions: [
    'a score passes when it is >= cut; a share is turned into the lowest whole score that reaches it',
    'sem = sd (n - 1) * sqrt(1 - KR-20); Lord: sqrt(x (k - x) / (k - 1)); Keats: that times sqrt((1 - KR-20) / (1 - KR-21))',
    'KR-20 and KR-21 with population variances',
    'in_doubt: examinees whose score lies within one Lord (or, for totals, one overall) standard error of the cut',
    'Livingston and Lewis: effective items from mean, variance (n - 1) and reliability, rounded; true scores beta with four parameters by moments, two on 0 to 1 where four are impossible; passing needs at least the cut share of the effective items, rounded up; true pass = true share >= cut share',
    'Subkoviak: each score drawn to the mean by KR-20; Huynh: beta-binomial by KR-21',
    'Rasch: difficulties and sd of abilities by marginal likelihood; theta where the cut is the expected score',
  ],
  run({ data }, given) {
    const notes: Note[] = [];
    const values = given.total ? ofTotals(data!, given, notes) : ofItems(data!, given, notes);
    return { values, notes };
  },
});

function ofTotals(table: Table, given: Options, notes: Note[]): { [key: string]: Json } {
  const totals = numericColumn(table, given.total!).filter((value) => !Number.isNaN(value));
  if (given.max === undefined || given.reliability === undefined)
    throw new Unusable('bad-options', { what: 'total needs max and reliability' });
  return common(totals, { ...given, max: given.max, reliability: given.reliability }, notes, null).values;
}

function ofItems(table: Table, given: Options, notes: Note[]): { [key: string]: Json } {
  const { columns, items } = scoredColumns(table, { items: given.items, blanks: 'wrong' });
  const totals = rowSums(columns);
  const n = totals.length;
  if (n < 2) throw new Unusable('too-few-rows', { needed: 2 });
  const k = items.length;
  const { mean, variance } = sampleOf(totals);
  const population = (variance * (n - 1)) / n;
  if (!(population > 0)) throw new Unusable('no-variance');
  const within = columns.reduce((sum, column) => {
    const p = sampleOf(column).mean;
    return sum + p * (1 - p);
  }, 0);
  const kr20 = (k / (k - 1)) * (1 - within / population);
  const kr21 = (k / (k - 1)) * (1 - (mean * (k - mean)) / (k * population));
  const { values, cut } = common(
    totals,
    {
      ...given,
      // Scores of items are whole numbers.
      cut: given.cut === undefined ? undefined : Math.ceil(given.cut),
      min: 0,
      max: k,
      reliability: given.reliability ?? kr20,
    },
    notes,
    (score) => lordError(score, k),
  );
  const keats = Math.sqrt((1 - kr20) / (1 - kr21));
  const usable = kr20 > 0;
  if (!(usable && kr21 > 0)) notes.push({ reason: 'no-true-variance', at: usable ? 'huynh' : 'subkoviak' });
  return {
    ...values,
    n_items: k,
    KR20: kr20,
    KR21: kr21,
    sem_at_cut: { lord: lordError(cut, k), keats: lordError(cut, k) * keats },
    subkoviak: usable ? shown(subkoviak(totals, k, cut, kr20)) : null,
    huynh: shown(huynh(mean, k, cut, kr21)),
    rasch: raschPart(columns, cut, notes),
  };
}

interface Known extends Options {
  max: number;
  reliability: number;
}

function common(
  totals: Float64Array,
  given: Known,
  notes: Note[],
  error: ((score: number) => number) | null,
) {
  const { min, max, reliability } = given;
  const cut =
    given.cut ??
    (given.cut_share === undefined ? undefined : Math.ceil(min + given.cut_share * (max - min) - 1e-9));
  if (cut === undefined) throw new Unusable('bad-options', { what: 'cut or cut_share is needed' });
  if (!(cut > min && cut <= max))
    throw new Unusable('bad-options', { what: `cut must be above ${min} and at most ${max}` });
  const { n, mean, variance } = sampleOf(totals);
  if (n < 2) throw new Unusable('too-few-rows', { needed: 2 });
  if (!(variance > 0)) throw new Unusable('no-variance');
  if (n < 30) notes.push({ reason: 'small-sample', details: { n } });
  const sem = Math.sqrt(variance * (1 - reliability));
  const margin = error?.(cut) ?? sem;
  const passed = totals.filter((score) => score >= cut).length;
  const found =
    reliability > 0 && reliability < 1
      ? livingstonLewis(
          {
            mean,
            variance,
            min,
            max,
            reliability,
            shares: totals.map((score) => (score - min) / (max - min)),
          },
          cut,
          given.true_scores === '4' ? 4 : 2,
        )
      : null;
  if (!found) notes.push({ reason: 'no-true-variance', at: 'livingston_lewis' });
  return {
    cut,
    values: {
      n,
      mean,
      sd: Math.sqrt(variance),
      cut,
      passed,
      pass_rate: passed / n,
      reliability,
      sem,
      in_doubt: totals.filter((score) => Math.abs(score - cut) <= margin).length,
      livingston_lewis: found && shownLewis(found),
    } as { [key: string]: Json },
  };
}

const shown = (found: Consistency | null): Json => found && { ...found };

const shownLewis = ({ consistency, true_scores, ...rest }: LivingstonLewis): Json => ({
  ...rest,
  ...consistency,
  true_scores: { ...true_scores },
});

function raschPart(columns: readonly Float64Array[], cut: number, notes: Note[]): Json {
  // Items that everybody or nobody solved move the cut, but tell nothing.
  const some = columns.filter((column) => column.includes(0) && column.includes(1));
  const sure = columns.filter((column) => !column.includes(0)).length;
  const patterns = patternsOf(some);
  const groups = patterns.map(({ items, counts, rows }) => ({
    items,
    counts,
    right: Float64Array.from(items, (item) => rows.reduce((sum, row) => sum + some[item]![row]!, 0)),
  }));
  const fit = some.length > 1 ? fitMarginal(groups, new Float64Array(some.length)) : null;
  const found = fit?.converged ? raschCut(fit.difficulty, fit.sd, cut - sure) : null;
  if (!found) {
    notes.push({ reason: fit?.converged ? 'cut-at-end' : 'not-converged', at: 'rasch' });
    return null;
  }
  const { consistency, ...rest } = found;
  return { ...rest, ...consistency };
}
