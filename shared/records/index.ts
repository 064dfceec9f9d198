/** The registry of built-in record types. A new one is a file beside this and a line here. */

import { questionnaires } from '#shared/instruments/index.ts';
import { activity } from './activity.ts';
import { activitySheet } from './activity-sheet.ts';
import { appointment } from './appointment.ts';
import { attendance } from './attendance.ts';
import { award } from './award.ts';
import { budget } from './budget.ts';
import { classGroup } from './class.ts';
import { cohort } from './cohort.ts';
import { course } from './course.ts';
import { department } from './department.ts';
import { dopsRecord } from './dops.ts';
import { evaluation } from './evaluation.ts';
import { examCut } from './exam-cut.ts';
import { examJudgement } from './exam-judgement.ts';
import { examKey } from './exam-key.ts';
import { examPaper } from './exam-paper.ts';
import { examResponses } from './exam-responses.ts';
import { examResult } from './exam-result.ts';
import { exitExam } from './exit-exam.ts';
import { experienceLog } from './experience-log.ts';
import { facultyTraining } from './faculty-training.ts';
import { feedback } from './feedback.ts';
import { feedbackSheet } from './feedback-sheet.ts';
import { graduateOutcome } from './graduate-outcome.ts';
import { improvement } from './improvement.ts';
import { induction } from './induction.ts';
import { licensingResult } from './licensing-result.ts';
import { meeting } from './meeting.ts';
import { miniCexRecord } from './mini-cex.ts';
import { multisourceRecord } from './multisource.ts';
import { observation } from './observation.ts';
import { offering } from './offering.ts';
import { osceStation } from './osce-station.ts';
import { person } from './person.ts';
import { policy } from './policy.ts';
import { programme } from './programme.ts';
import { project } from './project.ts';
import { publication } from './publication.ts';
import { questionnaireType } from './questionnaire.ts';
import { resource } from './resource.ts';
import { rotation } from './rotation.ts';
import { supervision } from './supervision.ts';
import { surveyResponse } from './survey-response.ts';
import type { FieldSpec, FieldValues, RecordType, RecordTypeId } from './types.ts';

/** In the order in which they build on one another: what a record refers to comes before it. */
export const recordTypes: readonly RecordType[] = [
  department,
  person,
  appointment,
  programme,
  cohort,
  classGroup,
  course,
  offering,
  rotation,
  induction,
  activity,
  activitySheet,
  attendance,
  experienceLog,
  examResult,
  exitExam,
  miniCexRecord,
  dopsRecord,
  osceStation,
  multisourceRecord,
  examPaper,
  examKey,
  examResponses,
  examJudgement,
  examCut,
  observation,
  evaluation,
  surveyResponse,
  ...questionnaires.map(questionnaireType),
  feedback,
  feedbackSheet,
  supervision,
  improvement,
  meeting,
  facultyTraining,
  project,
  award,
  publication,
  policy,
  resource,
  budget,
  graduateOutcome,
  licensingResult,
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
