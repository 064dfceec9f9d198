import { z } from 'zod';
import { rowSums, sampleOf } from '../covariance.ts';
import { examStatistics } from '../items/binary.ts';
import { expand, extremeGroups, itemStatistics, totalStatistics } from '../items/classical.ts';
import { optionStatistics, suspectedMiskey } from '../items/distractors.ts';
import { splitBy, type Table, texts } from '../table.ts';
import {
  chosenColumns,
  completeRows,
  isRowNumber,
  numericColumn,
  numericColumns,
  pick,
  textColumn,
} from './input.ts';
import { dataInput, type Json, method, type Note, Unusable } from './types.ts';

const options = z.object({
  items: z
    .array(z.string())
    .optional()
    .describe(
      'item columns; "q1..q6" is a run; the items of the key, or all numeric columns but row numbers (id, student), if absent',
    ),
  max: z
    .union([z.number().gt(0), z.record(z.string(), z.number().gt(0))])
    .optional()
    .describe('full marks of an item, or {item: full marks}; the highest score seen (at least 1) if absent'),
  blanks: z
    .enum(['wrong', 'omit'])
    .default('wrong')
    .describe('wrong: a blank counts 0; omit: rows with a blank are left out'),
  not_distractors: z
    .array(z.string())
    .default([])
    .describe(
      'codes such as "0" for "none of these" that are shown but not counted among the working distractors',
    ),
  weights: z.string().optional().describe('column with the number of examinees that a row stands for'),
  by: z.string().optional().describe('column of groups: the whole answer again for each'),
});
type Options = z.output<typeof options>;

export const itemAnalysis = method({
  id: 'item-analysis',
  family: 'items',
  title: { zh: '经典试题分析', en: 'Classical item analysis' },
  help: {
    zh: '每行一名考生，每列一题（已计分，或原始选项加答案表 key）。难度、两种口径的区分度、校正点二列相关、干扰项、疑似错答案、信度。',
    en: 'One examinee per row, one item per column (scored, or raw choices with the table key). Difficulty, discrimination in both conventions, corrected point-biserial, distractors, suspected miskeys, reliability.',
  },
  inputs: [
    dataInput('考生 × 试题', 'Examinees by items'),
    {
      name: 'key',
      required: false,
      help: { zh: '答案表，列 item 与 key', en: 'The key, with columns item and key' },
    },
  ],
  options,
  conventions: [
    'p = mean score / full marks; sd_sample with n - 1, sd_population with n',
    'r_uncorrected: Pearson of item and total with the item in it; r_rest: with the item taken out',
    'biserial = r_rest * sqrt(p q) / density of the normal at its p-quantile, for 0/1 items',
    'D_quantile: upper = total >= type-7 quantile .73, lower = total <= type-7 quantile .27, ties all included',
    'D_rank: round(0.27 n), half to even, in each group; ranked by total, ties in file order',
    'an option works when at least 5 % of those who answered chose it; upper and lower of options by quantile',
  ],
  run(tables, given) {
    const data = tables.data!;
    const key = tables.key && keyOf(tables.key);
    const named = given.items ?? (key && data.columns.filter((name) => key.has(name)));
    const items = chosenColumns(data, named, [
      ...data.columns.filter(isRowNumber),
      ...[given.by, given.weights].filter((name) => name !== undefined),
    ]);
    if (items.length < 2) throw new Unusable('too-few-items', { needed: 2 });
    const notes: Note[] = [];
    const whole = analyse(data, items, key ?? null, given, notes, '');
    if (!given.by) return { values: whole, notes };
    textColumn(data, given.by);
    const groups = [...splitBy(data, given.by)].map(
      ([name, part]) => [name, analyse(part, items, key ?? null, given, notes, `by_group.${name}.`)] as const,
    );
    return { values: { ...whole, by_group: Object.fromEntries(groups) }, notes };
  },
});

function keyOf(table: Table): Map<string, string> {
  const names = textColumn(table, 'item');
  const answers = textColumn(table, 'key');
  return new Map(names.map((name, i) => [name, answers[i]!]));
}

function analyse(
  table: Table,
  items: string[],
  key: Map<string, string> | null,
  given: Options,
  notes: Note[],
  path: string,
): { [key: string]: Json } {
  const raw = key ? items.map((item) => texts(table, item)) : null;
  let columns = key
    ? items.map((item, j) => {
        const answer = key.get(item);
        if (!answer) throw new Unusable('not-scored', { item });
        return Float64Array.from(raw![j]!, (text) => (text === '' ? Number.NaN : text === answer ? 1 : 0));
      })
    : numericColumns(table, items);
  const blanks = columns.reduce((sum, column) => sum + column.filter(Number.isNaN).length, 0);
  let rows = table.rows.map((_, i) => i);
  if (given.blanks === 'omit') rows = completeRows(columns);
  else columns = columns.map((column) => column.map((value) => (Number.isNaN(value) ? 0 : value)));
  columns = pick(columns, rows);
  if (given.weights) {
    const weights = numericColumn(table, given.weights);
    columns = expand(
      columns,
      Float64Array.from(rows, (row) => weights[row]!),
    );
  }
  const n = columns[0]!.length;
  if (n < 2) {
    if (path === '') throw new Unusable('too-few-rows', { needed: 2 });
    notes.push({ reason: 'too-few-rows', at: path, details: { needed: 2 } });
    return { N: n };
  }
  if (n < 30) notes.push({ reason: 'small-sample', details: { n }, ...(path ? { at: path } : {}) });
  const totals = rowSums(columns);
  const groups = extremeGroups(totals);
  const fullMarks = columns.map((column, j) => maximum(given.max, items[j]!, column));
  const counted = examStatistics(columns);
  const alpha = counted?.alpha ?? alphaFromVariances(columns, totals);
  if (!Number.isFinite(alpha)) notes.push({ reason: 'no-variance', at: `${path}reliability.alpha` });
  const SEM = Math.sqrt(sampleOf(totals).variance * (1 - alpha));
  const statistics = columns.map((column, j) => {
    if (column.every((value) => value === column[0]))
      notes.push({ reason: 'no-variance', at: `${path}items.${items[j]!}` });
    return {
      item: items[j]!,
      max: fullMarks[j]!,
      ...itemStatistics(column, totals, groups, fullMarks[j]!),
      alpha_if_dropped: counted ? counted.items[j]!.alpha_if_dropped : alphaWithout(columns, totals, j),
    };
  });
  return {
    N: n,
    n_items: items.length,
    n_blank_cells: blanks,
    total: totalStatistics(totals),
    reliability: { alpha, SEM },
    groups: {
      q27: groups.q27,
      q73: groups.q73,
      n_upper_quantile: groups.upper.length,
      n_lower_quantile: groups.lower.length,
      n_rank: groups.upperRanked.length,
    },
    items: statistics,
    ...(raw && key && !given.weights
      ? choices(raw, rows, items, key, columns, totals, groups, given.not_distractors)
      : {}),
  };
}

/** Alpha needs no covariances: their sum is the variance of the totals. */
function alphaFromVariances(columns: readonly Float64Array[], totals: Float64Array): number {
  const k = columns.length;
  const parts = columns.reduce((sum, column) => sum + sampleOf(column).variance, 0);
  return (k / (k - 1)) * (1 - parts / sampleOf(totals).variance);
}

function alphaWithout(columns: readonly Float64Array[], totals: Float64Array, item: number): number | null {
  if (columns.length < 3) return null;
  const dropped = columns[item]!;
  return alphaFromVariances(
    columns.filter((column) => column !== dropped),
    totals.map((total, i) => total - dropped[i]!),
  );
}

function choices(
  raw: readonly (readonly string[])[],
  rows: readonly number[],
  items: readonly string[],
  key: ReadonlyMap<string, string>,
  columns: readonly Float64Array[],
  totals: Float64Array,
  groups: ReturnType<typeof extremeGroups>,
  uncounted: readonly string[],
): { [key: string]: Json } {
  const perItem = items.map((item, j) => {
    const rest = totals.map((total, i) => total - columns[j]![i]!);
    const chosen = rows.map((row) => raw[j]![row]!);
    return { item, options: optionStatistics(chosen, key.get(item)!, rest, groups) };
  });
  return {
    distractors: perItem.flatMap(({ item, options: found }) =>
      found.map((option): Json => ({ item, ...option })),
    ),
    functional_distractors_per_item: perItem.map(({ item, options: found }) => ({
      item,
      functional_ge5pct_of_answered: found.filter(
        (option) => !option.key && option.functional_ge5pct_of_answered && !uncounted.includes(option.option),
      ).length,
    })),
    suspected_miskeys: perItem.flatMap(({ item, options: found }) => {
      const option = suspectedMiskey(found);
      return option === null ? [] : [{ item, key: key.get(item)!, option }];
    }),
  };
}

function maximum(given: Options['max'], item: string, column: Float64Array): number {
  if (typeof given === 'number') return given;
  return given?.[item] ?? column.reduce((most, value) => Math.max(most, value), 1);
}
