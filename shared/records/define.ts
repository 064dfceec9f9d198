/** Makes a record type from an entry: checks that name fields by their labels are given the labels of its fields. */
import { type CheckMaker, labelsOf } from './checks.ts';
import { words } from './fields.ts';
import type { RecordType, RowCheck } from './types.ts';

export interface RecordTypeEntry extends Omit<RecordType, 'checks' | 'sheetAliases'> {
  /** Names of sheets and files, parted by `|`. */
  sheets: string;
  checks: (RowCheck | CheckMaker)[];
}

export function defineRecordType({ sheets, checks, ...rest }: RecordTypeEntry): RecordType {
  const labelOf = labelsOf(rest.fields);
  return {
    ...rest,
    sheetAliases: words(sheets),
    checks: checks.map((check) => (typeof check === 'function' ? check(labelOf) : check)),
  };
}
