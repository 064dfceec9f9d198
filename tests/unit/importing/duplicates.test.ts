import fc from 'fast-check';
import { expect, it } from 'vitest';
import { duplicatesChecker, type SeenRow } from '#shared/importing/checkers/duplicates.ts';
import type { CheckedRow } from '#shared/importing/checkers/types.ts';
import { recordType } from '#shared/records/index.ts';
import type { FieldValue } from '#shared/records/types.ts';

const type = recordType('course');

/** What the checker says of rows, given as key, name and whether they are refused already. */
function said(rows: readonly (readonly [string, number, boolean])[], alone: boolean) {
  const seen = new Map<string, SeenRow>();
  const checker = duplicatesChecker(type, 'Sheet1', seen, alone);
  return rows.map(([key, value, rejected], index) => {
    const reported: unknown[] = [];
    const row: CheckedRow = {
      row: index,
      values: type.fields.map((_, at): FieldValue => (at === 1 ? `${value}` : null)),
      named: {},
      key,
      rejected,
      duplicate: false,
      failed: () => false,
      report: (field, found) => reported.push([field, found]),
    };
    checker.checkRow(row);
    return { duplicate: row.duplicate, reported };
  });
}

it('finds the same whether keys are looked up from the first row or from the first that does not ascend', () => {
  const key = fc.integer({ min: 10, max: 40 }).map((number) => `K${number}`);
  const rows = fc.array(fc.tuple(key, fc.integer({ min: 1, max: 2 }), fc.boolean()), { maxLength: 40 });
  const ascending = rows.map((list) => [...list].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)));
  fc.assert(
    fc.property(
      fc.oneof(
        rows,
        ascending,
        fc.tuple(ascending, rows).map((parts) => parts.flat()),
      ),
      (list) => {
        expect(said(list, true)).toEqual(said(list, false));
      },
    ),
  );
});
