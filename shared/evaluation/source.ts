/** Which record types are evaluations, and what their fields are in one: by the kind of field and what it refers to. */
import { isSaid } from '#shared/records/anonymous.ts';
import { COHORT_FIELD } from '#shared/records/questionnaire.ts';
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

/** The columns of a type's forms: what they are divided by, whatever is asked of them. */
export interface FormColumns {
  type: RecordType;
  /** Null for forms without items. */
  scores: ScoresField | null;
  /** Where there are no items: the number without which a form does not count. */
  figure: FieldSpec | null;
  /** Who or what is judged first; else the cohort of those who answer; else what the form is about. */
  target: FieldSpec | null;
  course: FieldSpec | null;
  rater: FieldSpec | null;
  group: FieldSpec | null;
  /** What the forms are about: others, those who fill them in, or what each survey of its own asks. */
  about: 'target' | 'self' | 'survey';
}

/** For any type with a date; a type without item scores is told apart by the first text that it demands. */
export function formColumns(type: RecordType): FormColumns {
  const source = formSource(type);
  if (source) {
    const [first] = source.targets;
    const { scores, course, rater, group } = source;
    return {
      type,
      scores,
      figure: null,
      target: first?.field ?? type.fields.find(({ name }) => name === COHORT_FIELD) ?? null,
      course,
      rater,
      group,
      about: first ? 'target' : 'self',
    };
  }
  const named = (names: readonly string[]) => type.fields.find((field) => names.includes(field.name)) ?? null;
  const reference = (to: string) =>
    type.fields.find((field) => field.kind === 'reference' && field.to === to) ?? null;
  return {
    type,
    scores: null,
    figure: type.fields.find((field) => FIGURES.has(field.kind) && isSaid(type, field)) ?? null,
    target: type.fields.find((field) => field.kind === 'text' && field.required && !field.identifier) ?? null,
    course: reference('course'),
    rater: named(RATERS),
    group: named(GROUPS),
    about: 'survey',
  };
}

const FIGURES: ReadonlySet<FieldSpec['kind']> = new Set(['number', 'integer']);
