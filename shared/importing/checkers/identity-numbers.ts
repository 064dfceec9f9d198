import type { RecordType } from '#shared/records/types.ts';
import { finding } from '../problem.ts';
import { idCardIn } from './id-card.ts';
import type { Checker } from './types.ts';

/** Warns of national identity numbers in texts and identifiers. */
export function identityNumbersChecker(type: RecordType): Checker {
  const texts = type.fields.flatMap((field, index) =>
    field.kind === 'text' && (field.maxLength ?? 18) >= 18
      ? {
          index,
          name: field.name,
          found: finding('warning', 'cell', 'id-card-number', { field: field.label }),
        }
      : [],
  );
  return {
    id: 'identity-numbers',
    checkRow(row) {
      for (const text of texts) {
        const value = row.values[text.index];
        if (typeof value === 'string' && value.length >= 18 && idCardIn(value))
          row.report(text.name, text.found);
      }
    },
  };
}
