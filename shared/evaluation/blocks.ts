/**
 * The anonymity floor, so that no sequence of questions gets round it. All forms are divided once into blocks of at least
 * `floor` respondents, whatever is asked later; every answer is made of whole blocks. Sums and differences of answers
 * are then sums and differences of blocks, and nothing about fewer than `floor` people can be worked out: a small cell is
 * not only left out itself, its forms are also left out of every total from which it could be found by subtraction.
 */
import { countRaters, type Dimension, dimensions, type EvaluationForms, NO_SCORE } from './forms.ts';

/** A dimension in which the forms of a block differ. */
export const MIXED = -2;
/** A form in no block. */
const HELD_BACK = -1;

export interface Blocks {
  floor: number;
  /** Block of each form, or -1. */
  of: Int32Array;
  /** Per dimension and block the value that all its forms share, or -2. */
  shared: Record<Dimension, number[]>;
  /** The item scores that may be counted: without those of an item that fewer than `floor` in its block answered. */
  scores: Uint8Array;
}

/**
 * What forms are pooled by, one after another: those that are too few under one line go on to the next. Learner groups
 * stay apart for as long as possible, and a teacher's own result comes before a course's. Never over years, so that each
 * year can be divided by itself.
 */
const pools: readonly (readonly Dimension[])[] = [
  ['department', 'target', 'course', 'term', 'group'],
  ['department', 'target', 'term', 'group'],
  ['department', 'target', 'year', 'group'],
  ['department', 'course', 'term', 'group'],
  ['department', 'target', 'year'],
  ['department', 'course', 'year', 'group'],
  ['department', 'term', 'group'],
  ['department', 'year', 'group'],
  ['department', 'year'],
  ['term', 'group'],
  ['year', 'group'],
  ['year'],
];

/**
 * Divides the forms. Depends on nothing but the forms and the floor: not on the order of the rows, nor on any question.
 * @param apart what is never pooled over, in no block.
 */
export function divide(forms: EvaluationForms, floor: number, apart: readonly Dimension[] = []): Blocks {
  const of = new Int32Array(forms.size).fill(HELD_BACK);
  const shared = Object.fromEntries(dimensions.map((dimension) => [dimension, [] as number[]])) as Record<
    Dimension,
    number[]
  >;
  const scores = forms.scores.slice();
  let blocks = 0;
  let left = Array.from({ length: forms.size }, (_, row) => row).filter(
    (row) => !Number.isNaN(forms.score[row]),
  );
  for (const pool of pools) {
    const next: number[] = [];
    for (const rows of groupRows(forms, left, [...apart, ...pool]).values()) {
      if (rows.length < floor || countRaters(forms, rows) < floor) {
        for (const row of rows) next.push(row);
        continue;
      }
      for (const row of rows) of[row] = blocks;
      hideRareItems(forms, rows, floor, scores);
      for (const dimension of dimensions) shared[dimension].push(commonCode(forms.codes[dimension], rows));
      blocks += 1;
    }
    left = next;
  }
  return { floor, of, shared, scores };
}

function groupRows(
  forms: EvaluationForms,
  rows: readonly number[],
  pool: readonly Dimension[],
): Map<string, number[]> {
  const columns = pool.map((dimension) => forms.codes[dimension]);
  const groups = new Map<string, number[]>();
  for (const row of rows) {
    let key = '';
    for (const column of columns) key += `${column[row]},`;
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  return groups;
}

function hideRareItems(
  forms: EvaluationForms,
  rows: readonly number[],
  floor: number,
  scores: Uint8Array,
): void {
  for (let item = 0; item < forms.items; item++) {
    const answered = rows.filter((row) => forms.scores[row * forms.items + item] !== NO_SCORE);
    if (answered.length === rows.length || countRaters(forms, answered) >= floor) continue;
    for (const row of answered) scores[row * forms.items + item] = NO_SCORE;
  }
}

function commonCode(codes: Int32Array, rows: readonly number[]): number {
  const first = codes[rows[0]!]!;
  return rows.every((row) => codes[row] === first) ? first : MIXED;
}

/** The forms of one cell of an answer. */
export interface Cell {
  /** Those that may be shown: whole blocks. */
  rows: number[];
  /** How many more there are, which may not. */
  heldBack: number;
}

/**
 * The forms that a filter lets through, by the values of one dimension (by code), or all under code -1.
 * Only blocks that lie wholly within a cell belong to it.
 */
export function cellsOf(
  forms: EvaluationForms,
  blocks: Blocks,
  filter: Partial<Record<Dimension, number>>,
  by: Dimension | null,
): Map<number, Cell> {
  const fixed = (Object.entries(filter) as [Dimension, number][]).map(([dimension, code]) => ({
    code,
    codes: forms.codes[dimension],
    shared: blocks.shared[dimension],
  }));
  const cells = new Map<number, Cell>();
  for (let row = 0; row < forms.size; row++) {
    if (fixed.some(({ codes, code }) => codes[row] !== code) || Number.isNaN(forms.score[row])) continue;
    const key = by === null ? -1 : forms.codes[by][row]!;
    const block = blocks.of[row]!;
    const within =
      block !== HELD_BACK &&
      fixed.every(({ shared, code }) => shared[block] === code) &&
      (by === null || blocks.shared[by][block] === key);
    const cell = cells.get(key) ?? { rows: [], heldBack: 0 };
    cells.set(key, cell);
    if (within) cell.rows.push(row);
    else cell.heldBack += 1;
  }
  return cells;
}
