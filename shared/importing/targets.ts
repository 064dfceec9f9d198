/** The records of a register as targets of references: from the store's rows or from rows of the same file. */
import type { FieldValue, RecordType, RecordTypeId } from '#shared/records/types.ts';
import { createReferenceIndex, type ReferenceIndex, type ReferenceTarget } from './references.ts';

/** Registers that others refer to have one key field; their text fields called name are what people write. */
export function targetOf(type: RecordType, key: string, values: readonly FieldValue[]): ReferenceTarget {
  const names: string[] = [];
  let department: string | null = null;
  const stay: Pick<ReferenceTarget, 'from' | 'until'> = {};
  type.fields.forEach((field, index) => {
    const value = values[index];
    if (typeof value !== 'string' || value === '') return;
    if (field.name === type.departmentField) department = value;
    else if (field.kind === 'date' && field.name === 'joined') stay.from = value;
    else if (field.kind === 'date' && field.name === 'left') stay.until = value;
    else if (
      field.kind === 'text' &&
      (type.titleFields.includes(field.name) || field.name.startsWith('name'))
    ) {
      if (value !== key) names.push(value);
    }
  });
  return { key, names, department, ...stay };
}

/** The index of a base with the rows of the same file over it; a key of the file replaces the stored one. */
export function withTargets(
  base: ReadonlyMap<RecordTypeId, readonly ReferenceTarget[]>,
  added: ReadonlyMap<RecordTypeId, readonly ReferenceTarget[]>,
): ReferenceIndex {
  const all = new Map(base);
  for (const [type, list] of added) {
    const keys = new Set(list.map((target) => target.key));
    all.set(type, [...(base.get(type) ?? []).filter((target) => !keys.has(target.key)), ...list]);
  }
  return createReferenceIndex(all);
}
