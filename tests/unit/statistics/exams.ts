/** Exams for tests: simulated under the Rasch model, and one published table. */
import { unwrap } from '#shared/lib/result.ts';
import { findMethod } from '#shared/statistics/methods/index.ts';
import { runMethod } from '#shared/statistics/methods/run.ts';
import type { Answer } from '#shared/statistics/methods/types.ts';
import type { Table } from '#shared/statistics/table.ts';

/** Uniform on (0, 1); the same sequence for the same seed. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

export const normal = (random: () => number): number =>
  Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());

/** One row per person, one column q1, q2, ... per item. `shift(person, item)` is added to the difficulty. */
export function simulated(
  abilities: readonly number[],
  difficulties: readonly number[],
  random: () => number,
  shift: (person: number, item: number) => number = () => 0,
): number[][] {
  return abilities.map((theta, person) =>
    difficulties.map((difficulty, item) =>
      random() < 1 / (1 + Math.exp(difficulty + shift(person, item) - theta)) ? 1 : 0,
    ),
  );
}

export const asTable = (
  rows: readonly (readonly (number | string)[])[],
  names?: readonly string[],
): Table => ({
  columns: names ?? (rows[0] ?? []).map((_, j) => `q${j + 1}`),
  rows: rows.map((row) => row.map(String)),
});

/** Answers to section 6 of the Law School Admission Test: 1,000 people by answer pattern (Bock and Lieberman 1970). */
const LSAT6 = {
  '00000': 3,
  '00001': 6,
  '00010': 2,
  '00011': 11,
  '00100': 1,
  '00101': 1,
  '00110': 3,
  '00111': 4,
  '01000': 1,
  '01001': 8,
  '01011': 16,
  '01101': 3,
  '01110': 2,
  '01111': 15,
  '10000': 10,
  '10001': 29,
  '10010': 14,
  '10011': 81,
  '10100': 3,
  '10101': 28,
  '10110': 15,
  '10111': 80,
  '11000': 16,
  '11001': 56,
  '11010': 21,
  '11011': 173,
  '11100': 11,
  '11101': 61,
  '11110': 28,
  '11111': 298,
};

export const lsat6: number[][] = Object.entries(LSAT6).flatMap(([pattern, n]) =>
  Array.from({ length: n }, () => [...pattern].map(Number)),
);

/** Runs a method that must succeed. */
export function answer<Values = Answer['values']>(
  id: string,
  data: Table | Readonly<Record<string, Table>>,
  options: unknown = {},
): { values: Values; notes: NonNullable<Answer['notes']> } {
  const tables = 'rows' in data && Array.isArray(data.rows) ? { data: data as Table } : data;
  const outcome = unwrap(runMethod(findMethod(id)!, tables as Record<string, Table>, options));
  return { values: outcome.answer.values as Values, notes: outcome.answer.notes ?? [] };
}

/** The code of the refusal of a method that must refuse. */
export function refusal(id: string, data: Table, options: unknown = {}): string {
  const outcome = runMethod(findMethod(id)!, { data }, options);
  return outcome.ok ? 'none' : outcome.error.code;
}
