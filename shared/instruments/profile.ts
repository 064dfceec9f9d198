/**
 * What the forms of one questionnaire say of those who filled them in: dimensions, levels, departments, cohorts and years.
 * Everything is made of the blocks of the anonymity floor, so that no question gets round it.
 */
import { type Blocks, cellsOf } from '#shared/evaluation/blocks.ts';
import {
  codesOf,
  countRaters,
  type Dimension,
  type EvaluationForms,
  NO_SCORE,
} from '#shared/evaluation/forms.ts';
import { meanInterval } from '#shared/statistics/intervals.ts';
import { studentQuantile } from '#shared/statistics/student.ts';
import { bandOf, itemsOf, rangeOf, scorerOf } from './score.ts';
import type { Instrument } from './types.ts';

/** A mean with its 95 % interval. */
export interface Estimate {
  n: number;
  mean: number;
  low: number | null;
  high: number | null;
}

export interface Profile {
  /** Forms that may be shown, and those beyond them that may not. */
  n: number;
  heldBack: number;
  /** Forms that answer too little for a score. */
  incomplete: number;
  /** In the unit of the instrument's rule; null where no form has a score. */
  total: (Estimate & { sd: number | null; lowest: number; highest: number; band: number | null }) | null;
  /** One per subscale in the order of the instrument, as mean per item. */
  parts: (Estimate | null)[];
  /** The same in the unit of the instrument's rule, as its published bands are. */
  scores: (PartScores | null)[];
  /** Forms in each band of the total, or in each quarter of the scale where no bands are published. */
  levels: number[];
  /** By department and by cohort: those that may be shown, the others only counted. */
  departments: { groups: (Estimate & { key: string | null })[]; heldBack: number };
  cohorts: { groups: (Estimate & { key: string | null })[]; heldBack: number };
}

export interface PartScores extends Estimate {
  sd: number | null;
  lowest: number;
  highest: number;
  /** The band of the mean, and how many forms lie in each; null and empty without published bands. */
  band: number | null;
  levels: number[];
}

/** The forms of a year with the blocks that they are divided into. */
export interface Divided {
  forms: EvaluationForms;
  blocks: Blocks;
}

/**
 * The forms with a score only where the total and every part have one: what is not counted anywhere cannot be worked out
 * from a difference either.
 */
export function withScored(form: Instrument, forms: EvaluationForms): EvaluationForms {
  const scorer = scorerOf(form);
  const score = Float64Array.from({ length: forms.size }, (_, row) => {
    const answers = Array.from(forms.scores.subarray(row * forms.items, (row + 1) * forms.items), (given) =>
      given === NO_SCORE ? null : given,
    );
    const { total, subscales } = scorer(answers);
    return total.score === null || subscales.some((part) => part.score === null) ? Number.NaN : total.score;
  });
  return { ...forms, score };
}

const LEVEL = 0.95;

function estimate(values: readonly number[]): (Estimate & { sd: number | null }) | null {
  const n = values.length;
  if (n === 0) return null;
  const mean = values.reduce((sum, value) => sum + value, 0) / n;
  const sd = n > 1 ? Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (n - 1)) : null;
  const interval = meanInterval({ mean, sd, n }, LEVEL);
  return { n, mean, sd, low: interval?.low ?? null, high: interval?.high ?? null };
}

/**
 * A value of each form that has one; of a block of which fewer than the floor have one, none is told. Forms whose items
 * are left out of their block may have none.
 */
function told(
  { forms, blocks }: Divided,
  rows: readonly number[],
  scoreOf: (row: number) => number | null,
): { row: number; value: number }[] {
  const byBlock = new Map<number, { all: number; given: { row: number; value: number }[] }>();
  for (const row of rows) {
    const block = blocks.of[row]!;
    const entry = byBlock.get(block) ?? { all: 0, given: [] };
    byBlock.set(block, entry);
    entry.all += 1;
    const value = scoreOf(row);
    if (value !== null) entry.given.push({ row, value });
  }
  return [...byBlock.values()].flatMap(({ all, given }) =>
    given.length === all ||
    countRaters(
      forms,
      given.map(({ row }) => row),
    ) >= blocks.floor
      ? given
      : [],
  );
}

const bare = (found: (Estimate & { sd: number | null }) | null): Estimate | null =>
  found && { n: found.n, mean: found.mean, low: found.low, high: found.high };

/** The answers of a form, those left out that too few of its block gave. */
const answersOf = ({ forms, blocks }: Divided, row: number): (number | null)[] =>
  Array.from(blocks.scores.subarray(row * forms.items, (row + 1) * forms.items), (score) =>
    score === NO_SCORE ? null : score,
  );

/** The profile of a year, of one department or (null) of all. The field of the target holds the cohort. */
export function profileOf(form: Instrument, divided: Divided, department: string | null): Profile {
  const { forms, blocks } = divided;
  const inUnit = scorerOf(form);
  const perItem = scorerOf({ ...form, scoring: { ...form.scoring, rule: 'mean' } });
  const range = rangeOf(
    form,
    form.items.map((_, at) => at),
  );
  const filter = codesOf(forms, department === null ? {} : { department });
  const cell = filter && cellsOf(forms, blocks, filter, null).get(-1);
  const rows = cell?.rows ?? [];
  let incomplete = 0;
  const inDepartment = filter?.department;
  for (let row = 0; row < forms.size; row++)
    if (
      Number.isNaN(forms.score[row]) &&
      filter &&
      (inDepartment === undefined || forms.codes.department[row] === inDepartment)
    )
      incomplete += 1;
  const scored = new Map(rows.map((row) => [row, inUnit(answersOf(divided, row))]));
  const means = new Map(rows.map((row) => [row, perItem(answersOf(divided, row))]));
  const totals = told(divided, rows, (row) => scored.get(row)!.total.score);
  const parts = form.subscales.map((_, at) =>
    told(divided, rows, (row) => means.get(row)!.subscales[at]!.score).map(({ value }) => value),
  );
  const scores = form.subscales.map((part, at): PartScores | null => {
    const given = told(divided, rows, (row) => scored.get(row)!.subscales[at]!.score);
    const found = estimate(given.map(({ value }) => value));
    const levels = (part.bands ?? []).map(() => 0);
    if (part.bands) for (const { row } of given) levels[scored.get(row)!.subscales[at]!.band!]! += 1;
    return (
      found && {
        ...found,
        ...rangeOf(form, itemsOf(form, part)),
        band: bandOf(part.bands, found.mean, form.scoring.rule),
        levels,
      }
    );
  });
  const ends = form.bands?.length ?? QUARTERS;
  const levels = new Array<number>(ends).fill(0);
  for (const { row, value } of totals)
    levels[form.bands ? scored.get(row)!.total.band! : quarterOf(value, range)]! += 1;
  const groups = (by: Dimension) => {
    const found = filter ? cellsOf(forms, blocks, filter, by) : new Map();
    const list = [...found].flatMap(([code, { rows: own }]: [number, { rows: number[] }]) => {
      const scores = told(divided, own, (row) => scored.get(row)!.total.score).map(({ value }) => value);
      const each = bare(estimate(scores));
      return each ? [{ ...each, key: forms.names[by][code] ?? null }] : [];
    });
    const heldBack = [...found.values()].reduce((sum, each) => sum + each.heldBack, 0);
    return { groups: list, heldBack };
  };
  const total = estimate(totals.map(({ value }) => value));
  return {
    n: rows.length,
    heldBack: cell?.heldBack ?? 0,
    incomplete,
    total: total && { ...total, ...range, band: bandOf(form.bands, total.mean, form.scoring.rule) },
    parts: parts.map((values) => bare(estimate(values))),
    scores,
    levels,
    departments: groups('department'),
    cohorts: groups('target'),
  };
}

const QUARTERS = 4;

const quarterOf = (score: number, { lowest, highest }: { lowest: number; highest: number }) =>
  Math.min(QUARTERS - 1, Math.floor(((score - lowest) / (highest - lowest)) * QUARTERS));

/** The difference of two independent means with its 95 % interval (Welch); null where one has fewer than two values. */
export function change(
  now: { n: number; mean: number; sd: number | null },
  before: { n: number; mean: number; sd: number | null },
): { by: number; low: number; high: number } | null {
  if (now.sd === null || before.sd === null) return null;
  const [a, b] = [now.sd ** 2 / now.n, before.sd ** 2 / before.n];
  const by = now.mean - before.mean;
  if (a + b === 0) return { by, low: by, high: by };
  const freedom = (a + b) ** 2 / (a ** 2 / (now.n - 1) + b ** 2 / (before.n - 1));
  const half = studentQuantile(1 - (1 - LEVEL) / 2, freedom) * Math.sqrt(a + b);
  return { by, low: by - half, high: by + half };
}

/** How wide the interval of a total may be: this share of its range on either side. */
const WIDEST = 0.05;

export interface Adequacy {
  state: 'enough' | 'wide' | 'few';
  half: number | null;
  /** Forms that would do, if they vary as these do. */
  needed: number | null;
}

/** Whether there are answers enough for the total. */
export function adequacyOf(total: Profile['total']): Adequacy {
  if (!total || total.high === null) return { state: 'few', half: null, needed: null };
  const half = total.high - total.mean;
  const allowed = WIDEST * (total.highest - total.lowest);
  if (half <= allowed) return { state: 'enough', half, needed: null };
  return { state: 'wide', half, needed: Math.ceil(total.n * (half / allowed) ** 2) };
}
