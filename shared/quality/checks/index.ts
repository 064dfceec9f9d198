/** The checks across records. A new one is a file (or an entry of one) and its place here; row checks come by themselves. */
import type { QualityCheck } from '../types.ts';
import { improvementOverdue, policyReviewDue } from './management.ts';
import { oneNameTwoPeople, oneNumberTwoSpellings } from './people.ts';
import { attendanceElsewhere, quietMonth } from './rotation.ts';
import {
  activityTwice,
  hoursAgainstActivities,
  hoursOver,
  observationTwice,
  unsignedShare,
} from './teaching.ts';

export const acrossRecords: readonly QualityCheck[] = [
  oneNumberTwoSpellings,
  oneNameTwoPeople,
  attendanceElsewhere,
  quietMonth,
  unsignedShare,
  activityTwice,
  observationTwice,
  hoursOver,
  hoursAgainstActivities,
  improvementOverdue,
  policyReviewDue,
];
