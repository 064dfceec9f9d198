/** Which record types are evaluations, and what their fields are in one: by the kind of field and what it refers to. */
import type { FieldSpec, RecordType, ReferenceField, ScoresField } from '#shared/records/types.ts';

export interface EvaluationSource {
  type: RecordType;
  scores: ScoresField;
  /** Who or what is judged: a person first, and the course. */
  targets: readonly { kind: 'teacher' | 'learner' | 'course'; field: ReferenceField }[];
  course: ReferenceField | null;
  /** Who judged. */
  rater: FieldSpec | null;
  /** What kind of person judged: results of different kinds are never pooled. */
  group: FieldSpec | null;
  /** What was said in words. */
  comments: readonly FieldSpec[];
  /** Nobody who judged may be recognised. */
  anonymous: boolean;
}

const RATERS = ['rater', 'assessor', 'observer', 'examiner'];
const GROUPS = ['rater_group', 'respondent_group', 'learner_group'];
const COMMENTS = ['comment', 'remark', 'suggestions', 'strengths'];

/** Null for a type that judges nobody: without item scores, without a date or without a target. */
export function evaluationSource(type: RecordType): EvaluationSource | null {
  const source = formSource(type);
  return source && source.targets.length > 0 ? source : null;
}

/** The same also for forms about nobody but those who fill them in; null without item scores or without a date. */
export function formSource(type: RecordType): EvaluationSource | null {
  const scores = type.fields.find((field): field is ScoresField => field.kind === 'scores');
  if (!scores || type.timeField === null) return null;
  const named = (names: readonly string[]) => type.fields.find((field) => names.includes(field.name)) ?? null;
  const references = type.fields.filter((field): field is ReferenceField => field.kind === 'reference');
  const person = (name: string) => references.find((field) => field.to === 'person' && field.name === name);
  const course = references.find((field) => field.to === 'course') ?? null;
  const teacher = person('teacher');
  const learner = person('learner');
  const targets: EvaluationSource['targets'] = [
    ...(teacher ? [{ kind: 'teacher' as const, field: teacher }] : []),
    ...(learner && !teacher ? [{ kind: 'learner' as const, field: learner }] : []),
    ...(course ? [{ kind: 'course' as const, field: course }] : []),
  ];
  return {
    type,
    scores,
    targets,
    course,
    rater: named(RATERS),
    group: named(GROUPS),
    comments: type.fields.filter((field) => COMMENTS.includes(field.name)),
    anonymous: type.privacy === 'anonymous',
  };
}

/** The record types of a catalogue that are evaluations. */
export function evaluationSources(types: readonly RecordType[]): EvaluationSource[] {
  return types.flatMap((type) => evaluationSource(type) ?? []);
}
