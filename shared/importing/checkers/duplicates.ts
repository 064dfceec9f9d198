import type { LocalText } from '#shared/i18n/language.ts';
import { KEY_SEPARATOR } from '#shared/records/index.ts';
import type { FieldValue, RecordType } from '#shared/records/types.ts';
import { finding } from '../problem.ts';
import type { CheckedRow, Checker } from './types.ts';

/** Where a key was first seen in the file. */
export interface SeenRow {
  sheet: string;
  row: number;
  values: FieldValue[];
}

/** Equality of two field values; score lists are compared item by item. */
export function sameValue(a: FieldValue | undefined, b: FieldValue | undefined): boolean {
  if (a === b) return true;
  if (Array.isArray(a) && Array.isArray(b)) {
    return a.length === b.length && a.every((score, index) => score === b[index]);
  }
  return (a ?? null) === (b ?? null);
}

/**
 * While keys ascend, as numbers given by a program do, none can have come before: they need not be looked up. Answers false
 * from the first key on that does not, when those before it have been put into `seen`.
 */
function ascendingRows(sheet: string, seen: Map<string, SeenRow>): (row: CheckedRow) => boolean {
  const keys: string[] = [];
  const rows: number[] = [];
  const values: FieldValue[][] = [];
  let ascend = true;
  let last = '';
  return (row) => {
    if (!ascend) return false;
    if (keys.length === 0 || row.key > last) {
      last = row.key;
      keys.push(last);
      rows.push(row.row);
      values.push(row.values);
      return true;
    }
    for (let i = 0; i < keys.length; i++) seen.set(keys[i]!, { sheet, row: rows[i]!, values: values[i]! });
    keys.length = rows.length = values.length = 0;
    ascend = false;
    return false;
  };
}

/**
 * One record once per file. The same values again are counted as unchanged, with a warning; other values under the same
 * key are an error in the later row, because nobody but the department knows which one is right. `alone`: no other sheet
 * holds records of the type.
 */
export function duplicatesChecker(
  type: RecordType,
  sheet: string,
  seen: Map<string, SeenRow>,
  alone = false,
): Checker {
  const ascending = alone && seen.size === 0 ? ascendingRows(sheet, seen) : null;
  // In a register (people, departments, courses) one number with two names is a case of its own.
  const register = type.timeField === null && type.key.length === 1;
  const nameAt = type.fields.findIndex((field) => field.name === type.titleFields[0]);
  return {
    id: 'duplicates',
    checkRow(row) {
      if (row.rejected || ascending?.(row)) return;
      const first = seen.get(row.key);
      if (!first) {
        seen.set(row.key, { sheet, row: row.row, values: row.values });
        return;
      }
      const elsewhere = first.sheet !== sheet;
      const place = { other: first.row + 1, sheet: first.sheet };
      const different = type.fields.filter((_, i) => !sameValue(first.values[i], row.values[i]));
      if (different.length === 0) {
        row.duplicate = true;
        row.report(
          null,
          finding('warning', 'key', elsewhere ? 'duplicate-row-sheet' : 'duplicate-row', place),
        );
        return;
      }
      const a = first.values[nameAt];
      const b = row.values[nameAt];
      if (register && !elsewhere && typeof a === 'string' && typeof b === 'string' && a !== b) {
        row.report(
          type.key[0]!,
          finding('error', 'key', 'one-number-two-names', { ...place, number: row.key, first: a, second: b }),
        );
        return;
      }
      const fields: LocalText = {
        zh: different.map((field) => field.label.zh).join('、'),
        en: different.map((field) => field.label.en).join(', '),
      };
      const key = row.key.split(KEY_SEPARATOR).filter(Boolean).join(' · ');
      row.report(
        null,
        finding('error', 'key', elsewhere ? 'duplicate-key-sheet' : 'duplicate-key', {
          ...place,
          key,
          fields,
        }),
      );
    },
  };
}
