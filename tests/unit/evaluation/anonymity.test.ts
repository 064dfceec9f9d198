import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Blocks, cellsOf, divide } from '#shared/evaluation/blocks.ts';
import {
  countRaters,
  type Dimension,
  dimensions,
  type EvaluationForms,
  NO_SCORE,
} from '#shared/evaluation/forms.ts';

const ITEMS = 2;

interface Row {
  term: number;
  department: number;
  course: number;
  target: number;
  group: number;
  rater: number;
  first: number | null;
  second: number | null;
}

function formsOf(rows: readonly Row[]): EvaluationForms {
  const column = (of: (row: Row) => number) => Int32Array.from(rows, of);
  const names = Array.from({ length: 40 }, (_, i) => `v${i}`);
  const scores = Uint8Array.from(rows.flatMap((row) => [row.first ?? NO_SCORE, row.second ?? NO_SCORE]));
  return {
    size: rows.length,
    items: ITEMS,
    codes: {
      year: column(({ term }) => Math.floor(term / 2)),
      term: column(({ term }) => term),
      department: column(({ department }) => department),
      course: column(({ course }) => course),
      target: column(({ target, department }) => department * 10 + target),
      group: column(({ group }) => group),
    },
    names: { year: names, term: names, department: names, course: names, target: names, group: names },
    rater: column(({ rater }) => rater),
    score: Float64Array.from(rows, ({ first, second }) => {
      const given = [first, second].filter((score) => score !== null);
      return given.length === 0 ? Number.NaN : given.reduce((sum, score) => sum + score, 0) / given.length;
    }),
    scores,
  };
}

const row = fc.record({
  term: fc.integer({ min: 0, max: 3 }),
  department: fc.integer({ min: 0, max: 2 }),
  course: fc.integer({ min: 0, max: 2 }),
  target: fc.integer({ min: 0, max: 4 }),
  group: fc.integer({ min: 0, max: 1 }),
  rater: fc.integer({ min: -1, max: 30 }),
  first: fc.option(fc.integer({ min: 1, max: 5 }), { freq: 3 }),
  second: fc.option(fc.integer({ min: 1, max: 5 }), { freq: 6 }),
});
const FLOOR = 5;

/** Every question of the form "filter by any dimensions, list by any": as sets of forms. */
function everyAnswer(forms: EvaluationForms, blocks: Blocks): number[][] {
  const answers: number[][] = [];
  const ask = (filter: Partial<Record<Dimension, number>>, from: number) => {
    for (const by of [...dimensions, null]) {
      if (by && filter[by] !== undefined) continue;
      for (const cell of cellsOf(forms, blocks, filter, by).values()) {
        if (cell.rows.length > 0) answers.push(cell.rows);
      }
    }
    for (let next = from; next < dimensions.length; next++) {
      const dimension = dimensions[next]!;
      for (const code of new Set(forms.codes[dimension])) ask({ ...filter, [dimension]: code }, next + 1);
    }
  };
  ask({}, 0);
  return answers;
}

describe('what results may be made of', () => {
  it('shows nothing of fewer people than the floor, in no cell of any question', () => {
    fc.assert(
      fc.property(fc.array(row, { minLength: 5, maxLength: 60 }), (rows) => {
        const forms = formsOf(rows);
        for (const answer of everyAnswer(forms, divide(forms, FLOOR)))
          expect(countRaters(forms, answer)).toBeGreaterThanOrEqual(FLOOR);
      }),
      { numRuns: 25 },
    );
  });

  it('makes every answer of whole blocks, so that no sum or difference of answers is about fewer', () => {
    fc.assert(
      fc.property(fc.array(row, { minLength: 5, maxLength: 60 }), (rows) => {
        const forms = formsOf(rows);
        const blocks = divide(forms, FLOOR);
        const members = new Map<number, number[]>();
        blocks.of.forEach((block, form) => {
          if (block >= 0) members.set(block, [...(members.get(block) ?? []), form]);
        });
        for (const block of members.values()) expect(countRaters(forms, block)).toBeGreaterThanOrEqual(FLOOR);
        for (const answer of everyAnswer(forms, blocks)) {
          const shown = new Set(answer);
          for (const form of answer)
            for (const mate of members.get(blocks.of[form]!)!) expect(shown.has(mate)).toBe(true);
        }
      }),
      { numRuns: 25 },
    );
  });

  it('cannot be recovered by solving all answers together', () => {
    // Three forms on one teacher among many: the classical subtraction of what is shown from the department's total.
    const at = (target: number, rater: number): Row => ({
      ...{ term: 0, department: 0, course: 0, group: 0, target, rater },
      ...{ first: 3, second: 3 },
    });
    const rows = [
      ...Array.from({ length: 9 }, (_, i) => at(0, i)),
      ...Array.from({ length: 8 }, (_, i) => at(1, i)),
      ...Array.from({ length: 3 }, (_, i) => at(2, i)),
    ];
    const forms = formsOf(rows);
    const answers = everyAnswer(forms, divide(forms, FLOOR));
    expect(answers.some((answer) => answer.length === 9)).toBe(true);
    // The total does not contain the three, or it would be 20.
    expect(Math.max(...answers.map((answer) => answer.length))).toBe(17);
    expect(rankWith(answers, [17, 18, 19], rows.length)).toBe(false);
  });

  it('counts no item that fewer than the floor answered', () => {
    fc.assert(
      fc.property(fc.array(row, { minLength: 5, maxLength: 60 }), (rows) => {
        const forms = formsOf(rows);
        const { of, scores } = divide(forms, FLOOR);
        for (const block of new Set(of)) {
          if (block < 0) continue;
          for (let item = 0; item < ITEMS; item++) {
            const answered = rows
              .map((_, form) => form)
              .filter((form) => of[form] === block && scores[form * ITEMS + item] !== NO_SCORE);
            if (answered.length > 0) expect(countRaters(forms, answered)).toBeGreaterThanOrEqual(FLOOR);
          }
        }
      }),
      { numRuns: 50 },
    );
  });

  it('does not depend on the order of the forms', () => {
    fc.assert(
      fc.property(fc.array(row, { minLength: 5, maxLength: 60 }), (rows) => {
        const one = divide(formsOf(rows), FLOOR).of;
        const other = divide(formsOf([...rows].reverse()), FLOOR).of;
        expect(Array.from(one, (block) => block >= 0)).toEqual(
          Array.from(other, (block) => block >= 0).reverse(),
        );
      }),
      { numRuns: 50 },
    );
  });
});

/** Whether the sum over `wanted` is a combination of the sums over `answers` (Gaussian elimination). */
function rankWith(answers: readonly number[][], wanted: readonly number[], size: number): boolean {
  const vector = (rows: readonly number[]) => {
    const entry = new Float64Array(size);
    for (const at of rows) entry[at] = 1;
    return entry;
  };
  const basis: { pivot: number; entry: Float64Array }[] = [];
  const reduce = (entry: Float64Array) => {
    for (const { pivot, entry: known } of basis) {
      const factor = entry[pivot]! / known[pivot]!;
      if (factor !== 0) for (let i = 0; i < size; i++) entry[i]! -= factor * known[i]!;
    }
    return entry.findIndex((value) => Math.abs(value) > 1e-9);
  };
  for (const answer of answers) {
    const entry = vector(answer);
    const pivot = reduce(entry);
    if (pivot >= 0) basis.push({ pivot, entry });
  }
  return reduce(vector(wanted)) < 0;
}
