import { z } from 'zod';
import { covarianceMatrices, rowSums, sampleOf } from '../covariance.ts';
import { medianOf } from '../description.ts';
import { alphaOf } from '../reliability/alpha.ts';
import { duplicateForms, type FormPattern, formPatterns, secondsOf } from '../response-quality/patterns.ts';
import type { Table } from '../table.ts';
import {
  chosenColumns,
  completeRows,
  isRowNumber,
  noColumn,
  numericColumns,
  pick,
  textColumn,
} from './input.ts';
import { dataInput, type Json, method, type Note, Unusable } from './types.ts';

const options = z.object({
  items: z
    .array(z.string())
    .optional()
    .describe('item columns; "q1..q6" is a run; all numeric columns but those named otherwise if absent'),
  reverse: z.array(z.string()).default([]).describe('items worded the other way: scored min + max - x'),
  min: z.number().optional().describe('lowest point of the scale; the lowest value seen if absent'),
  max: z.number().optional().describe('highest point of the scale; the highest value seen if absent'),
  run: z
    .number()
    .int()
    .gt(1)
    .optional()
    .describe('a run of so many equal answers is suspicious; every item if absent'),
  least: z.number().int().gt(1).default(3).describe('forms with fewer answers are not judged'),
  duration: z.string().optional().describe('column with the time taken: seconds, 1:24, 1分24秒'),
  seconds_per_item: z.number().gt(0).default(2).describe('faster than this per answer is too fast'),
  within: z.string().optional().describe('column of classes: forms are compared within a class only'),
});
type Options = z.output<typeof options>;

export const responseQuality = method({
  id: 'response-quality',
  family: 'response-quality',
  title: { zh: '作答质量（含与不含对照）', en: 'Response quality, with and without' },
  help: {
    zh: '每行一份答卷，每列一个条目：直线作答、最长连续相同、个人内方差、相同答卷及其偶然概率、过快作答、缺失模式；均值与 α 并列给出包含与剔除可疑答卷的结果，不删除任何数据。',
    en: 'One form per row, one item per column: straight-lining, longest run, variance within a person, identical forms and what chance would make, too fast forms, missing answers; means and alpha with and without the suspicious forms side by side. Nothing is removed.',
  },
  inputs: [dataInput('答卷 × 条目', 'Forms by items')],
  options,
  conventions: [
    'runs and variances from the answers as given, before reversal; variances with n - 1',
    'straight-lined: a run of `run` equal answers, by default the same answer to every item answered',
    'contradictory: straight-lined off the middle of the scale although some items are reversed',
    'identical: the same answers to all items, gaps included; expected pairs if every item were answered on its own',
    'the first of identical forms is kept in "without_identical"',
    'means of all answers given, after reversal; alpha from complete forms',
  ],
  run({ data }, given) {
    const excluded = [given.duration, given.within].filter((name) => name !== undefined);
    const items = chosenColumns(data!, given.items, [...excluded, ...data!.columns.filter(isRowNumber)]);
    if (items.length < 2) throw new Unusable('too-few-items', { needed: 2 });
    const columns = numericColumns(data!, items);
    const forms = data!.rows.length;
    if (forms < 1) throw new Unusable('no-rows');
    const unknown = given.reverse.find((name) => !items.includes(name));
    if (unknown !== undefined) throw noColumn(data!, unknown);
    const patterns = formPatterns(columns);
    const { min, max } = scaleOf(columns, given);
    const scored = columns.map((column, j) =>
      given.reverse.includes(items[j]!) ? column.map((value) => min + max - value) : column,
    );
    const judged = (form: FormPattern) => form.answered >= given.least;
    const straight = patterns.map(
      (form) => judged(form) && (given.run ? form.longestRun >= given.run : form.sameShare === 1),
    );
    const contradictory = patterns.map(
      (_, i) =>
        given.reverse.length > 0 &&
        straight[i]! &&
        columns.some((column) => !Number.isNaN(column[i]!) && column[i] !== (min + max) / 2),
    );
    const duplicates = duplicateForms(columns, groupsOf(data!, given.within), patterns, given.least);
    const repeated = new Set(duplicates.sets.flatMap(([, ...others]) => others));
    const notes: Note[] = [];
    const fast = given.duration ? tooFast(data!, given, patterns, notes) : null;
    const suspicious = (i: number) => straight[i]! || repeated.has(i) || (fast?.flags[i] ?? false);
    const rows = patterns.map((_, i) => i);
    const summary = (name: string, keep: (i: number) => boolean) => {
      const found = summarise(scored, items, rows.filter(keep));
      if (!Number.isFinite(found.alpha)) notes.push({ reason: 'no-variance', at: `compared.${name}.alpha` });
      return [name, found] as const;
    };
    const share = (n: number) => (100 * n) / forms;
    const count = (flags: readonly boolean[]) => flags.filter(Boolean).length;
    const variances = patterns.map(({ variance }) => variance).filter((value) => !Number.isNaN(value));
    return {
      notes,
      values: {
        forms,
        items: items.length,
        straight_lining: {
          n: count(straight),
          pct: share(count(straight)),
          contradictory: given.reverse.length > 0 ? count(contradictory) : null,
          by_answer: tally(
            rows.filter((i) => straight[i]),
            (i) => firstAnswer(columns, i),
          ),
        },
        longest_run: {
          median: medianOf(patterns.map(({ longestRun }) => longestRun)),
          counts: tally(rows, (i) => patterns[i]!.longestRun),
        },
        variance_within: {
          median: variances.length > 0 ? medianOf(variances) : null,
          zero: variances.filter((value) => value === 0).length,
        },
        identical: {
          sets: duplicates.sets.length,
          forms: duplicates.sets.flat().length,
          pairs: duplicates.pairs,
          pairs_by_chance: duplicates.expectedPairs,
          forms_not_straight: duplicates.sets.flat().filter((i) => !straight[i]).length,
          largest: duplicates.sets.slice(0, 20).map((set) => set.map((i) => i + 1)),
        },
        too_fast: fast && { n: count(fast.flags), pct: share(count(fast.flags)), ...fast.values },
        missing: missingPattern(columns, items, patterns),
        compared: Object.fromEntries([
          summary('with_all', () => true),
          summary('without_straight', (i) => !straight[i]),
          summary('without_identical', (i) => !repeated.has(i)),
          ...(fast ? [summary('without_fast', (i) => !fast.flags[i])] : []),
          summary('without_any', (i) => !suspicious(i)),
        ]),
        flagged: rows.filter(suspicious).map(
          (i): Json => ({
            row: i + 1,
            straight: straight[i]!,
            contradictory: contradictory[i]!,
            repeats_another: repeated.has(i),
            too_fast: fast?.flags[i] ?? false,
            longest_run: patterns[i]!.longestRun,
            variance: patterns[i]!.variance,
          }),
        ),
      },
    };
  },
});

function scaleOf(columns: readonly Float64Array[], given: Options): { min: number; max: number } {
  let [min, max] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const column of columns) {
    for (const value of column) {
      if (value < min) min = value;
      if (value > max) max = value;
    }
  }
  return { min: given.min ?? min, max: given.max ?? max };
}

function groupsOf(data: Table, within: string | undefined): Int32Array {
  if (within === undefined) return new Int32Array(data.rows.length);
  const place = new Map<string, number>();
  return Int32Array.from(textColumn(data, within), (name) => {
    if (name === '') return -1;
    if (!place.has(name)) place.set(name, place.size);
    return place.get(name)!;
  });
}

function tooFast(data: Table, given: Options, patterns: readonly FormPattern[], notes: Note[]) {
  const words = textColumn(data, given.duration!);
  const seconds = words.map(secondsOf);
  const known = seconds.filter((value) => !Number.isNaN(value));
  const unread = words.filter((word, i) => word !== '' && Number.isNaN(seconds[i]!));
  if (unread.length > 0)
    notes.push({ reason: 'no-duration', at: 'too_fast', details: { n: unread.length, example: unread[0]! } });
  return {
    flags: patterns.map(({ answered }, i) => answered > 0 && seconds[i]! < given.seconds_per_item * answered),
    values: {
      known: known.length,
      median_seconds: known.length > 0 ? medianOf(known) : null,
      seconds_per_item: given.seconds_per_item,
    },
  };
}

function tally(rows: readonly number[], of: (row: number) => number): Json {
  const counts = new Map<number, number>();
  for (const row of rows) counts.set(of(row), (counts.get(of(row)) ?? 0) + 1);
  const sorted = [...counts].sort(([a], [b]) => a - b);
  return Object.fromEntries(sorted.map(([value, n]) => [String(value), n]));
}

const firstAnswer = (columns: readonly Float64Array[], row: number): number =>
  columns.map((column) => column[row]!).find((value) => !Number.isNaN(value)) ?? Number.NaN;

/** By item and by person, and the commonest sets of items left open together. */
function missingPattern(
  columns: readonly Float64Array[],
  items: readonly string[],
  patterns: readonly FormPattern[],
) {
  const forms = patterns.length;
  const sets = new Map<string, number>();
  patterns.forEach(({ answered }, i) => {
    if (answered === columns.length) return;
    const key = items.filter((_, j) => Number.isNaN(columns[j]![i]!)).join(', ');
    sets.set(key, (sets.get(key) ?? 0) + 1);
  });
  return {
    complete_forms: patterns.filter(({ answered }) => answered === columns.length).length,
    empty_forms: patterns.filter(({ answered }) => answered === 0).length,
    broken_off: patterns.filter(({ answered, brokenOff }) => answered > 0 && brokenOff > 0).length,
    by_item: items.map((item, j) => {
      const n = columns[j]!.filter(Number.isNaN).length;
      return { item, n, pct: (100 * n) / forms };
    }),
    by_person: tally(
      patterns.map((_, i) => i),
      (i) => columns.length - patterns[i]!.answered,
    ),
    patterns: [...sets]
      .sort(([, a], [, b]) => b - a)
      .slice(0, 10)
      .map(([open, n]) => ({ items: open, n })),
  };
}

function summarise(columns: readonly Float64Array[], items: readonly string[], rows: readonly number[]) {
  const kept = pick(columns, rows);
  const complete = pick(kept, completeRows(kept));
  const n = complete[0]!.length;
  const alpha = n > 1 ? alphaOf(covarianceMatrices(complete).covariance) : Number.NaN;
  const answers = Float64Array.from(kept.flatMap((column) => [...column]));
  const totals = sampleOf(rowSums(complete));
  const { mean, variance } = sampleOf(answers);
  return {
    forms: rows.length,
    complete: n,
    mean,
    sd: Math.sqrt(variance),
    alpha,
    total_mean: totals.mean,
    total_sd: Math.sqrt(totals.variance),
    item_means: Object.fromEntries(items.map((item, j) => [item, sampleOf(kept[j]!).mean])),
  };
}
