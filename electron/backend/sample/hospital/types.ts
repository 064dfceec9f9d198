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
  language: string;
};

export type PersonRow = {
  number: string;
  name: string;
  name_en: string;
  role: string;
  department: string | null;
  cohort: string | null;
  title: string | null;
  degree: string | null;
  physician: boolean | null;
  trained: boolean | null;
  joined: string;
  left: string | null;
  language?: string | null;
};

export type ProgrammeRow = {
  code: string;
  name: string;
  name_en: string;
  level: string;
  years: number;
  capacity: number;
};

export type CohortRow = {
  code: string;
  name: string;
  programme: string;
  school_year: string;
  planned: number;
  admitted: number;
  enrolled: number;
  present: number;
  started_on: string;
  due_on: string;
  due: number | null;
  graduated: number | null;
  degrees: number | null;
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
  acknowledged_on: string | null;
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

/** A form in which nobody is named. */
export type QuestionnaireRow = {
  form_no: string;
  answered_on: string;
  department?: string | null;
  rater_group?: string;
  cohort?: number;
  scores: (number | null)[];
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
  verified_by: string | null;
  verified_on: string | null;
  indicator: string | null;
};

export type RotationRow = {
  learner: string;
  department: string;
  starts_on: string;
  ends_on: string;
  planned_days: number;
  teacher: string;
  state: string;
  absent_days: number;
};

export type AttendanceRow = {
  date: string;
  department: string;
  kind: string;
  title: string;
  person: string;
  role: string;
  signed_in: boolean;
  rated: boolean;
  rating: number | null;
};

export type ExitExamRow = {
  learner: string;
  department: string;
  starts_on: string;
  ends_on: string;
  date: string;
  theory: number;
  skill: number;
  ethics: number;
  attendance: number;
  total: number;
  histories_required: number;
  histories_done: number;
  diseases_required: number;
  diseases_done: number;
  procedures_required: number;
  procedures_done: number;
  operations_required: number;
  operations_done: number;
  leader: string;
  leader_signed: boolean;
  passed: boolean;
};

export type MiniCexRow = {
  learner: string;
  department: string;
  date: string;
  assessor: string;
  setting: string;
  patient_age: number;
  patient_sex: string;
  problem: string;
  difficulty: string;
  scores: (number | null)[];
  observed: number;
  feedback: number;
  suggestions: string | null;
  learner_signed: boolean;
  assessor_signed: boolean;
};

export type PolicyRow = {
  code: string;
  name: string;
  category: string;
  version: string;
  owner: string;
  effective_on: string;
  review_on: string;
  approved_by: string;
  standards: string;
  published: boolean;
};

export type MeetingRow = {
  date: string;
  title: string;
  kind: string;
  chair: string;
  minutes_by: string;
  expected: number;
  present: number;
  decision_no: number;
  decision: string;
  owner: string;
  due_on: string;
  done_on: string | null;
  state: string;
};

export type FeedbackSheetRow = {
  form: string;
  period: string;
  kind: string;
  person: string;
  department: string;
  sent_on: string;
  read_on: string | null;
  acknowledged_on: string | null;
  acknowledged_by: string | null;
};

export type FacultyTrainingRow = {
  person: string;
  department: string;
  title: string;
  kind: string;
  level: string;
  starts_on: string;
  ends_on: string;
  hours: number;
  organiser: string;
  passed: boolean;
  certificate: string;
};

export type ExamKeyRow = {
  paper: string;
  item: string;
  form: string;
  answer: string;
  marks: number;
  course: string;
  topic: string;
  level: string;
  bank: string;
};

export type ExamResponsesRow = {
  paper: string;
  learner: string;
  date: string;
  department: string;
  course: string;
  version: string;
  answers: string;
};

export type ExamJudgementRow = {
  paper: string;
  judge: string;
  date: string;
  estimates: string;
  min_cut: number;
  max_cut: number;
  min_fail: number;
  max_fail: number;
};

export type OsceStationRow = {
  exam: string;
  date: string;
  circuit: string;
  station: string;
  station_name: string;
  learner: string;
  examiner: string;
  score: number;
  maximum: number;
  rating: string;
};

export interface Hospital {
  seed: number;
  scale: number;
  name: LocalText;
  years: readonly string[];
  department: DepartmentRow[];
  programme: ProgrammeRow[];
  cohort: CohortRow[];
  person: PersonRow[];
  course: CourseRow[];
  offering: OfferingRow[];
  activity: ActivityRow[];
  observation: ObservationRow[];
  evaluation: EvaluationRow[];
  'exam-result': ExamResultRow[];
  'feedback-sheet': FeedbackSheetRow[];
  improvement: ImprovementRow[];
  rotation: RotationRow[];
  attendance: AttendanceRow[];
  'exit-exam': ExitExamRow[];
  'mini-cex': MiniCexRow[];
  policy: PolicyRow[];
  meeting: MeetingRow[];
  'faculty-training': FacultyTrainingRow[];
  'exam-key': ExamKeyRow[];
  'exam-responses': ExamResponsesRow[];
  'exam-judgement': ExamJudgementRow[];
  'osce-station': OsceStationRow[];
  'teacher-digital': QuestionnaireRow[];
  sdli: QuestionnaireRow[];
  dreem: QuestionnaireRow[];
  pheem: QuestionnaireRow[];
}

type SampledType = Exclude<keyof Hospital, 'seed' | 'scale' | 'name' | 'years'>;

/** The rows of one record type; none of a type that the sample does not have. */
export function rowsOf(hospital: Hospital, type: RecordTypeId): readonly FieldValues[] {
  return hospital[type as SampledType] ?? [];
}
