import type { RecordType } from '#shared/records/types.ts';
import { runChecks } from '../check-values.ts';
import type { Checker } from './types.ts';

/** The record type's own rules; not for rows that are refused already, whose missing values would only echo. */
export function recordRulesChecker(type: RecordType): Checker {
  return {
    id: 'record-rules',
    checkRow(row) {
      if (row.rejected || type.checks.length === 0) return;
      for (const { field, finding } of runChecks(type, row.named)) row.report(field, finding);
    },
  };
}
