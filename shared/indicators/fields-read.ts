/** Which fields of a row a definition looks at: the cells that a value stands on. */
import type { RecordType, RecordTypeId } from '#shared/records/types.ts';
import type { Condition, Quantity, RowSet } from './types.ts';

/** The fields that a condition reads, in the order in which it names them. */
export function fieldsOfCondition(condition: Condition): string[] {
  if ('any' in condition) return condition.any.flatMap(fieldsOfCondition);
  if ('all' in condition) return condition.all.flatMap(fieldsOfCondition);
  if ('not' in condition) return fieldsOfCondition(condition.not);
  if ('check' in condition) return [...condition.reads];
  if ('among' in condition) return condition.among.match.map(({ of }) => of);
  return 'notAfter' in condition ? [condition.field, condition.notAfter] : [condition.field];
}

/** The record types beside its own that a condition looks into. */
export function typesOfCondition(condition: Condition): RecordTypeId[] {
  if ('any' in condition) return condition.any.flatMap(typesOfCondition);
  if ('all' in condition) return condition.all.flatMap(typesOfCondition);
  if ('not' in condition) return typesOfCondition(condition.not);
  if ('names' in condition) return [condition.names.from];
  return 'among' in condition ? [condition.among.from] : [];
}

/** The field that a quantity adds up, tells apart or weighs by; null where the row itself counts. */
export function fieldOfQuantity(quantity: Quantity): string | null {
  if ('sum' in quantity) return quantity.sum;
  if ('distinct' in quantity) return quantity.distinct;
  return 'weigh' in quantity ? quantity.weigh : null;
}

/**
 * The fields behind a row of a set: those with its number (`own`; the key where the row itself counts), those that
 * let it in, and those that place it in time and in a department.
 * @param excluded also what the exclusions look at.
 */
export function fieldsOfRows(
  type: RecordType,
  rows: RowSet,
  own: readonly string[],
  excluded = false,
): string[] {
  const names = [
    ...(own.length > 0 ? own : type.key),
    ...(rows.where ?? []).flatMap(fieldsOfCondition),
    ...(excluded ? (rows.exclude ?? []).flatMap(({ where }) => fieldsOfCondition(where)) : []),
    ...(rows.span ? [rows.span.from, rows.span.to] : []),
    type.timeField,
    type.departmentField,
  ];
  return [...new Set(names.filter((name) => name !== null))];
}
