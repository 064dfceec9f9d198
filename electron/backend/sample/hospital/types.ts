/**
 * The fictitious hospital as plain rows, under the field names of the record types: what the departments know before
 * they write it into their workbooks. References hold natural keys (department code, person number, course code).
 */
import type { LocalText } from '#shared/i18n/language.ts';
import type { FieldValues, RecordTypeId } from '#shared/records/types.ts';

export type DepartmentRow = {
  code: string;
  name: string;
  name_en: string;
  kind: string;
  residency_base: boolean;
  beds: number;
  secretary: string;
};

export type PersonRow = {
  number: string;
  name: string;
  name_en: string;
  role: string;
  department: string | null;
  title: string | null;
  degree: string | null;
  physician: boolean | null;
  trained: boolean | null;
  joined: string;
  left: string | null;
};

export type CourseRow = {
  code: string;
  name: string;
  name_en: string;
  department: string;
  kind: string;
  credits: number;
  practice_credits: number;
  hours: number;
};

export type OfferingRow = {
  course: string;
  term: string;
  class_name: string;
  department: string;
  teacher: string;
  students: number;
  planned_hours: number;
  delivered_hours: number;
};

export type ActivityRow = {
  date: string;
  department: string;
  kind: string;
  title: string;
  host: string;
  place: string;
  minutes: number;
  expected: number;
  signed_in: number;
  rating: number | null;
};

export type ObservationRow = {
  date: string;
  department: string;
  teacher: string;
  course: string | null;
  topic: string;
  observer: string;
  observer_role: string;
  expected: number;
  present: number;
  score: number;
  strengths: string;
  suggestions: string | null;
  follow_up_needed: boolean;
  followed_up_on: string | null;
  fed_back_on: string | null;
};

export type EvaluationRow = {
  form_no: string;
  submitted_on: string;
  department: string;
  course: string | null;
  teacher: string;
  rater: string;
  rater_group: string;
  scores: (number | null)[];
  comment: string | null;
  shown_on: string | null;
};

export type ExamResultRow = {
  learner: string;
  exam: string;
  course: string | null;
  date: string;
  department: string;
  attempt: number;
  state: string;
  score: number | null;
  maximum: number;
  pass_mark: number;
  passed: boolean | null;
};

export type ImprovementRow = {
  action_no: string;
  department: string;
  source: string;
  category: string;
  requirement: string;
  owner: string;
  opened_on: string;
  due_on: string;
  closed_on: string | null;
  verified: boolean;
  result: string | null;
};

export interface Hospital {
  seed: number;
  scale: number;
  name: LocalText;
  years: readonly string[];
  department: DepartmentRow[];
  person: PersonRow[];
  course: CourseRow[];
  offering: OfferingRow[];
  activity: ActivityRow[];
  observation: ObservationRow[];
  evaluation: EvaluationRow[];
  'exam-result': ExamResultRow[];
  improvement: ImprovementRow[];
}

type SampledType = Exclude<keyof Hospital, 'seed' | 'scale' | 'name' | 'years'>;

/** The rows of one record type; none of a type that the sample does not have. */
export function rowsOf(hospital: Hospital, type: RecordTypeId): readonly FieldValues[] {
  return hospital[type as SampledType] ?? [];
}
