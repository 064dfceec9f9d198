/** The registry of built-in record types. A new one is a file beside this and a line here. */
import { activity } from './activity.ts';
import { attendance } from './attendance.ts';
import { classGroup } from './class.ts';
import { cohort } from './cohort.ts';
import { course } from './course.ts';
import { department } from './department.ts';
import { evaluation } from './evaluation.ts';
import { examResult } from './exam-result.ts';
import { improvement } from './improvement.ts';
import { induction } from './induction.ts';
import { observation } from './observation.ts';
import { offering } from './offering.ts';
import { person } from './person.ts';
import { programme } from './programme.ts';
import { rotation } from './rotation.ts';
import type { FieldSpec, FieldValues, RecordType, RecordTypeId } from './types.ts';

/** In the order in which they build on one another: what a record refers to comes before it. */
export const recordTypes: readonly RecordType[] = [
  department,
  person,
  programme,
  cohort,
  classGroup,
  course,
  offering,
  rotation,
  induction,
  activity,
  attendance,
  observation,
  evaluation,
  examResult,
  improvement,
];

const byId = new Map<string, RecordType>(recordTypes.map((type) => [type.id, type]));

/**
 * The built-in record type of an id; throws for an unknown one, which is a bug. Code that also meets the office's own
 * types asks the catalog of the workspace instead.
 */
export function recordType(id: RecordTypeId): RecordType {
  const found = byId.get(id);
  if (!found) throw new Error(`unknown record type: ${id}`);
  return found;
}

/** The field of a name; throws for an unknown one, which is a bug. */
export function fieldOf(type: RecordType, name: string): FieldSpec {
  const found = type.fields.find((field) => field.name === name);
  if (!found) throw new Error(`unknown field: ${type.id}.${name}`);
  return found;
}

/** Between the parts of a natural key; no heading or cell holds it. */
export const KEY_SEPARATOR = '\u001f';

/** The natural key of a row: its key fields joined, an empty part for a missing value. */
export function naturalKey(type: RecordType, values: FieldValues): string {
  return type.key.map((name) => String(values[name] ?? '')).join(KEY_SEPARATOR);
}

export type { FieldSpec, FieldValue, FieldValues, RecordType, RecordTypeId, RowCheck } from './types.ts';
