/** Which tests and amounts make sense for a field: what the editor offers and what a definition may say. */
import { isAnswer } from '#shared/records/anonymous.ts';
import { hasOptions } from '#shared/records/definition/types.ts';
import type { FieldSpec, RecordType } from '#shared/records/types.ts';

/** The tests of one field, as they are offered. */
export const fieldTests = [
  'is',
  'in',
  'given',
  'atLeast',
  'above',
  'atMost',
  'below',
  'notAfter',
  'reached',
  'contains',
  'names',
] as const;
export type FieldTest = (typeof fieldTests)[number];

export const isNumeric = (field: FieldSpec): boolean => field.kind === 'integer' || field.kind === 'number';

/** Numbers and item scores: what can be averaged. */
export const isMeasured = (field: FieldSpec): boolean => isNumeric(field) || field.kind === 'scores';

/** The tests that a field can be put to. */
export function testsOf(field: FieldSpec): readonly FieldTest[] {
  switch (field.kind) {
    case 'integer':
    case 'number':
      return ['atLeast', 'above', 'atMost', 'below', 'is', 'given', 'notAfter'];
    case 'scores':
      return ['atLeast', 'above', 'atMost', 'below', 'given'];
    case 'date':
      return ['given', 'reached', 'notAfter'];
    case 'boolean':
      return ['is', 'given'];
    case 'choice':
    case 'period':
      return ['is', 'in', 'given'];
    case 'reference':
      return ['is', 'in', 'given', 'names'];
    case 'choices':
      return ['contains', 'given'];
    case 'time':
    case 'answers':
      return ['given'];
    case 'text':
      return ['contains', 'is', 'in', 'given', 'names'];
  }
}

/** Fields whose days or numbers may be held against each other. */
export const isComparable = (a: FieldSpec, b: FieldSpec): boolean =>
  (isNumeric(a) && isNumeric(b)) || (a.kind === 'date' && b.kind === 'date');

/** The codes that a field may hold; null where it may hold anything. */
export const codesOf = (field: FieldSpec): ReadonlySet<string> | null =>
  hasOptions(field) ? new Set(field.options.map(({ code }) => code)) : null;

/** Whether rows may be told apart by a field: by an answer of an anonymous form nobody may be singled out. */
export const mayTellApart = (type: RecordType, field: FieldSpec): boolean => !isAnswer(type, field);

/** Registers: two dates from when and until when a row holds, where the type has them. */
export const spanFields = (type: RecordType): FieldSpec[] =>
  type.fields.filter(({ kind }) => kind === 'date');

/** The fields that a rate can be counted by: whatever holds a word rather than an amount. */
export const keyFields = (type: RecordType): FieldSpec[] =>
  type.fields.filter(({ kind }) => kind === 'text' || kind === 'reference' || kind === 'choice');
