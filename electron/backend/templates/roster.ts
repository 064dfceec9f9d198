/** The rows that a template is filled with beforehand. */
import { listRecords } from '#db/repositories/record-reader.ts';
import type { Reader } from '#db/types.ts';
import { type RosterSource, rosters } from '#shared/completeness/rosters.ts';
import type { TemplateScope } from '#shared/completeness/template/columns.ts';
import type { FieldValue, FieldValues, RecordType } from '#shared/records/types.ts';

const MOST = 2000;

/**
 * The department's roster for a type: values by field. Registers that hold at all times come with what is on record,
 * to be corrected and added to. None without a department: a list of everybody helps nobody.
 */
export function rosterRows(reader: Reader, type: RecordType, scope: TemplateScope): FieldValues[] {
  if (scope.department === null) return [];
  if (type.timeField === null && type.departmentField !== null) return recordsOf(reader, type, scope);
  for (const source of rosters[type.id] ?? []) {
    const rows = taken(reader, source, scope);
    if (rows.length > 0) return rows;
  }
  return [];
}

function recordsOf(reader: Reader, type: RecordType, { department, period }: TemplateScope): FieldValues[] {
  const filter = { department, period, search: '', batch: null, sort: null, offset: 0, limit: MOST };
  return listRecords(reader, type, filter)
    .records.map(({ values }) => values)
    .reverse();
}

function taken(reader: Reader, source: RosterSource, scope: TemplateScope): FieldValues[] {
  if (!reader.catalog.has(source.from)) return [];
  const seen = new Set<string>();
  return recordsOf(reader, reader.catalog.type(source.from), scope).flatMap((values) => {
    if (!suits(values, source)) return [];
    const row: Record<string, FieldValue> = {};
    for (const [field, from] of Object.entries(source.take)) row[field] = values[from] ?? null;
    const key = JSON.stringify(row);
    if (seen.has(key)) return [];
    seen.add(key);
    return [row];
  });
}

const suits = (values: FieldValues, { where = {} }: RosterSource): boolean =>
  Object.entries(where).every(([field, allowed]) => allowed.includes(values[field] ?? null));
