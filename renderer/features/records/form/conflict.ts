/** Two people changed one record: what each of them made of it. */
import type { FieldValue, FieldValues, RecordType } from '#shared/records/types.ts';

export interface Clash {
  field: string;
  mine: FieldValue;
  theirs: FieldValue;
}

export interface Merged {
  /** Mine where only I changed a field, theirs where only they did, mine where both did. */
  values: FieldValues;
  /** Fields that both changed, to different values. */
  clashes: Clash[];
}

const same = (a: FieldValue | undefined, b: FieldValue | undefined) =>
  JSON.stringify(a ?? null) === JSON.stringify(b ?? null);

/** @param base what the form was filled from. */
export function mergeVersions(
  type: RecordType,
  base: FieldValues,
  mine: FieldValues,
  theirs: FieldValues,
): Merged {
  const clashes: Clash[] = [];
  const values: FieldValues = {};
  for (const { name } of type.fields) {
    const own = mine[name] ?? null;
    const other = theirs[name] ?? null;
    const changedByMe = !same(own, base[name]);
    values[name] = changedByMe ? own : other;
    if (changedByMe && !same(other, base[name]) && !same(own, other))
      clashes.push({ field: name, mine: own, theirs: other });
  }
  return { values, clashes };
}
