import fc from 'fast-check';
import { expect, test } from 'vitest';
import { piecesOf, type SheetPlan } from '#shared/importing/plan.ts';
import { planText } from '#shared/importing/plan-text.ts';
import type { FieldValue } from '#shared/records/types.ts';

const scores = fc.array(fc.option(fc.integer({ min: -3, max: 12 })), { maxLength: 4 });
const value: fc.Arbitrary<FieldValue> = fc.oneof(
  fc.constant(null),
  fc.string({ unit: 'grapheme' }),
  fc.integer(),
  fc.double({ noNaN: true }),
  fc.boolean(),
  scores,
);
const row = fc.record({
  outcome: fc.constantFrom('new', 'changed', 'unchanged', 'rejected'),
  values: fc.array(value, { maxLength: 6 }),
});

const planOf = (rows: readonly { outcome: string; values: FieldValue[] }[]) =>
  ({
    reading: { type: { id: 'evaluation' }, sheet: { name: '评教' }, rows: rows.map((_, index) => index) },
    outcomes: rows.map(({ outcome }) => outcome),
    values: rows.map(({ values }) => values),
    stored: rows.map((_, index) => ({ id: `r${index}`, version: index })),
  }) as unknown as SheetPlan;

/** The text as it is defined. */
function expected(rows: readonly { outcome: string; values: FieldValue[] }[]): string {
  const written = rows.flatMap(({ outcome, values }, index) => {
    if (outcome !== 'new' && outcome !== 'changed') return [];
    const sign = outcome === 'new' ? '+' : `~r${index}:${index}`;
    return `${sign}\u001e${values.map((one) => `${one === null ? '' : one}\u001f`).join('')}`;
  });
  return written.join('');
}

const textOf = (plan: SheetPlan) =>
  Array.from({ length: piecesOf(plan) }, (_, piece) =>
    Buffer.from(planText(plan, piece).slice().buffer).toString('utf16le'),
  ).join('');

test('the text of a plan holds every value of every row that is written', () => {
  fc.assert(
    fc.property(fc.array(row, { maxLength: 8 }), (rows) => {
      expect(textOf(planOf(rows))).toBe(expected(rows));
    }),
  );
});

test('a long plan comes in pieces, with a very long text in it', () => {
  const rows = Array.from({ length: 3000 }, (_, i) => ({
    outcome: 'new',
    values: [`答卷${i}`.padEnd(i === 7 ? 400_000 : 20, '评'), i] as FieldValue[],
  }));
  const plan = planOf(rows);
  expect(piecesOf(plan)).toBeGreaterThan(2);
  expect(textOf(plan)).toBe(expected(rows));
});
