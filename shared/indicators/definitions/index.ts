/** In the order in which screens and reports list them. */
import type { Indicator } from '../types.ts';
import { actionClosureRate } from './action-closure-rate.ts';
import { actionDaysToClose } from './action-days-to-close.ts';
import { actionOnTimeRate } from './action-on-time-rate.ts';
import { actionRecurrence } from './action-recurrence.ts';
import { activityAttendancesPerLearner } from './activity-attendances-per-learner.ts';
import { activityIrregularTitles } from './activity-irregular-titles.ts';
import { activitySignInRate } from './activity-sign-in-rate.ts';
import { activityStandardAttainment } from './activity-standard-attainment.ts';
import { admissionPlanCompletion } from './admission-plan-completion.ts';
import { annualTestParticipation } from './annual-test-participation.ts';
import { attendanceOutsideRotation } from './attendance-outside-rotation.ts';
import { bedsPerStudent } from './beds-per-student.ts';
import { booksPerStudent } from './books-per-student.ts';
import { casesPerLearner } from './cases-per-learner.ts';
import { completionFirstPassRate } from './completion-first-pass-rate.ts';
import { coursePassRate } from './course-pass-rate.ts';
import { degreeAwardRate } from './degree-award-rate.ts';
import { deliveredHoursRate } from './delivered-hours-rate.ts';
import { digitalLiteracyShare } from './digital-literacy-share.ts';
import { electiveCreditShare } from './elective-credit-share.ts';
import { employerSatisfaction } from './employer-satisfaction.ts';
import { equipmentPerStudent } from './equipment-per-student.ts';
import { equivalentStudents } from './equivalent-students.ts';
import { evaluationFeedbackDays } from './evaluation-feedback-days.ts';
import { evaluationMean } from './evaluation-mean.ts';
import { evaluationResponseRate } from './evaluation-response-rate.ts';
import { evidenceCompleteness } from './evidence-completeness.ts';
import { examReliability } from './exam-reliability.ts';
import { feedbackDuringRotation } from './feedback-during-rotation.ts';
import { fitnessPassRate } from './fitness-pass-rate.ts';
import { floorAreaPerStudent } from './floor-area-per-student.ts';
import { fullTimeStudents } from './full-time-students.ts';
import { gradeReleaseDays } from './grade-release-days.ts';
import { graduateDegreeShare } from './graduate-degree-share.ts';
import { graduateFollowUpResponse } from './graduate-follow-up-response.ts';
import { graduationRate } from './graduation-rate.ts';
import { inductionCoverage } from './induction-coverage.ts';
import { internshipSiteLoad } from './internship-site-load.ts';
import { itemDifficulty } from './item-difficulty.ts';
import { itemDiscrimination } from './item-discrimination.ts';
import { learnersWithoutActivity } from './learners-without-activity.ts';
import { lectureAttendanceRate } from './lecture-attendance-rate.ts';
import { licensingCohortPassRate } from './licensing-cohort-pass-rate.ts';
import { licensingFirstPassRate } from './licensing-first-pass-rate.ts';
import { multisourceCompleteness } from './multisource-completeness.ts';
import { observationFeedbackDays } from './observation-feedback-days.ts';
import { observationFollowUpDone } from './observation-follow-up-done.ts';
import { observationFollowUpNeeded } from './observation-follow-up-needed.ts';
import { observationScoreMean } from './observation-score-mean.ts';
import { observationsPerObserver } from './observations-per-observer.ts';
import { placementRate } from './placement-rate.ts';
import { practicalDeliveryRate } from './practical-delivery-rate.ts';
import { practiceCreditShare } from './practice-credit-share.ts';
import { professorsTeachingShare } from './professors-teaching-share.ts';
import { provincialTrainingCoverage } from './provincial-training-coverage.ts';
import { requiredExperienceCompletion } from './required-experience-completion.ts';
import { residentSatisfaction } from './resident-satisfaction.ts';
import { residentsPerManager } from './residents-per-manager.ts';
import { rotationExitPassRate } from './rotation-exit-pass-rate.ts';
import { seniorTaughtShare } from './senior-taught-share.ts';
import { seniorTitleShare } from './senior-title-share.ts';
import { sheetAcknowledgedRate } from './sheet-acknowledged-rate.ts';
import { studentTeacherRatio } from './student-teacher-ratio.ts';
import { supervisionCoverage } from './supervision-coverage.ts';
import { teacherObservationCoverage } from './teacher-observation-coverage.ts';
import { teachingIncidentRate } from './teaching-incident-rate.ts';
import { teachingPayShare } from './teaching-pay-share.ts';
import { trainedBeforeTeachingShare } from './trained-before-teaching-share.ts';
import { trainingHoursPerTeacher } from './training-hours-per-teacher.ts';

export const indicators: readonly Indicator[] = [
  evaluationMean,
  evaluationResponseRate,
  residentSatisfaction,
  evaluationFeedbackDays,
  sheetAcknowledgedRate,
  feedbackDuringRotation,
  multisourceCompleteness,
  graduateFollowUpResponse,
  employerSatisfaction,
  activityStandardAttainment,
  activitySignInRate,
  activityIrregularTitles,
  activityAttendancesPerLearner,
  learnersWithoutActivity,
  attendanceOutsideRotation,
  casesPerLearner,
  inductionCoverage,
  supervisionCoverage,
  teacherObservationCoverage,
  observationScoreMean,
  observationFeedbackDays,
  observationFollowUpNeeded,
  observationFollowUpDone,
  lectureAttendanceRate,
  observationsPerObserver,
  teachingIncidentRate,
  coursePassRate,
  gradeReleaseDays,
  fitnessPassRate,
  itemDifficulty,
  itemDiscrimination,
  examReliability,
  rotationExitPassRate,
  requiredExperienceCompletion,
  annualTestParticipation,
  completionFirstPassRate,
  licensingFirstPassRate,
  licensingCohortPassRate,
  admissionPlanCompletion,
  graduationRate,
  degreeAwardRate,
  placementRate,
  actionClosureRate,
  actionOnTimeRate,
  actionDaysToClose,
  actionRecurrence,
  evidenceCompleteness,
  studentTeacherRatio,
  equivalentStudents,
  fullTimeStudents,
  residentsPerManager,
  professorsTeachingShare,
  seniorTaughtShare,
  graduateDegreeShare,
  seniorTitleShare,
  trainedBeforeTeachingShare,
  trainingHoursPerTeacher,
  provincialTrainingCoverage,
  digitalLiteracyShare,
  teachingPayShare,
  practiceCreditShare,
  electiveCreditShare,
  practicalDeliveryRate,
  deliveredHoursRate,
  equipmentPerStudent,
  floorAreaPerStudent,
  booksPerStudent,
  bedsPerStudent,
  internshipSiteLoad,
];
