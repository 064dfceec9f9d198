/** What of an anonymous record is an answer: closed, so that nobody finds out who said what. */
import type { FieldSpec, RecordType } from './types.ts';

/**
 * Scores, numbers and free texts are what was answered; a personal field is who answered; the day is when. Of a day its
 * school year, term and month remain, in which nobody is alone.
 */
export function isAnswer(type: RecordType, field: FieldSpec): boolean {
  if (type.privacy !== 'anonymous') return false;
  if (field.name === type.timeField) return true;
  // Whom a form is about is no secret, who filled it in is.
  if (field.personal) return !(field.kind === 'reference' && field.name === 'teacher');
  switch (field.kind) {
    case 'scores':
    case 'answers':
    case 'number':
    case 'integer':
    case 'choices':
      return true;
    case 'text':
      return field.multiline === true;
    default:
      return false;
  }
}

/** Of the answers, what was said: not who, and not when. */
export const isSaid = (type: RecordType, field: FieldSpec): boolean =>
  isAnswer(type, field) && !field.personal && field.name !== type.timeField;

const closed = new WeakMap<RecordType, RecordType>();

/** The type without its answers; a type that is not anonymous as it is. The same object for the same type. */
export function withoutAnswers(type: RecordType): RecordType {
  if (type.privacy !== 'anonymous') return type;
  let found = closed.get(type);
  if (!found) {
    const fields = type.fields.filter((field) => !isAnswer(type, field));
    const names = new Set(fields.map(({ name }) => name));
    found = { ...type, fields, titleFields: type.titleFields.filter((name) => names.has(name)) };
    closed.set(type, found);
  }
  return found;
}
