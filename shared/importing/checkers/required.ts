import type { RecordType } from '#shared/records/types.ts';
import { finding } from '../problem.ts';
import type { Checker } from './types.ts';

/** Required fields hold a value. Fields of `absent` have no column at all: said once for the sheet, not in every row. */
export function requiredChecker(type: RecordType, absent: ReadonlySet<string>): Checker {
  const fields = type.fields.flatMap((field, index) =>
    field.required
      ? {
          index,
          name: field.name,
          absent: absent.has(field.name),
          found: finding('error', 'cell', 'value-missing', { field: field.label }),
        }
      : [],
  );
  return {
    id: 'required',
    checkRow(row) {
      for (const field of fields) {
        const value = row.values[field.index] ?? null;
        if (value !== null && !(Array.isArray(value) && value.every((score) => score === null))) continue;
        if (field.absent) row.rejected = true;
        else if (!row.rejected || !row.failed(field.name)) row.report(field.name, field.found);
      }
    },
  };
}
