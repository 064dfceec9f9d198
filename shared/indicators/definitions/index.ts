/** In the order in which screens and reports list them. */
import type { Indicator } from '../types.ts';
import { actionClosureRate } from './action-closure-rate.ts';
import { actionDaysToClose } from './action-days-to-close.ts';
import { actionOnTimeRate } from './action-on-time-rate.ts';
import { activityAttendancesPerLearner } from './activity-attendances-per-learner.ts';
import { activityIrregularTitles } from './activity-irregular-titles.ts';
import { activitySignInRate } from './activity-sign-in-rate.ts';
import { activityStandardAttainment } from './activity-standard-attainment.ts';
import { annualTestParticipation } from './annual-test-participation.ts';
import { completionFirstPassRate } from './completion-first-pass-rate.ts';
import { coursePassRate } from './course-pass-rate.ts';
import { deliveredHoursRate } from './delivered-hours-rate.ts';
import { evaluationFeedbackDays } from './evaluation-feedback-days.ts';
import { evaluationMean } from './evaluation-mean.ts';
import { evaluationResponseRate } from './evaluation-response-rate.ts';
import { graduateDegreeShare } from './graduate-degree-share.ts';
import { inductionCoverage } from './induction-coverage.ts';
import { lectureAttendanceRate } from './lecture-attendance-rate.ts';
import { licensingFirstPassRate } from './licensing-first-pass-rate.ts';
import { observationFeedbackDays } from './observation-feedback-days.ts';
import { observationFollowUpDone } from './observation-follow-up-done.ts';
import { observationFollowUpNeeded } from './observation-follow-up-needed.ts';
import { observationScoreMean } from './observation-score-mean.ts';
import { practiceCreditShare } from './practice-credit-share.ts';
import { residentSatisfaction } from './resident-satisfaction.ts';
import { rotationExitPassRate } from './rotation-exit-pass-rate.ts';
import { seniorTitleShare } from './senior-title-share.ts';
import { studentTeacherRatio } from './student-teacher-ratio.ts';
import { supervisionCoverage } from './supervision-coverage.ts';
import { teacherObservationCoverage } from './teacher-observation-coverage.ts';
import { trainedBeforeTeachingShare } from './trained-before-teaching-share.ts';

export const indicators: readonly Indicator[] = [
  evaluationMean,
  evaluationResponseRate,
  residentSatisfaction,
  evaluationFeedbackDays,
  activityStandardAttainment,
  activitySignInRate,
  activityIrregularTitles,
  activityAttendancesPerLearner,
  inductionCoverage,
  supervisionCoverage,
  teacherObservationCoverage,
  observationScoreMean,
  observationFeedbackDays,
  observationFollowUpNeeded,
  observationFollowUpDone,
  lectureAttendanceRate,
  coursePassRate,
  rotationExitPassRate,
  annualTestParticipation,
  completionFirstPassRate,
  licensingFirstPassRate,
  actionClosureRate,
  actionOnTimeRate,
  actionDaysToClose,
  studentTeacherRatio,
  graduateDegreeShare,
  seniorTitleShare,
  trainedBeforeTeachingShare,
  practiceCreditShare,
  deliveredHoursRate,
];
