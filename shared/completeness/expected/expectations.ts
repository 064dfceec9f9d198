/**
 * What departments are expected to hand in when a workspace begins; the office changes it on the screen. One entry per
 * type, and what the type can be measured by. Types without an entry are expected of nobody until the office says so.
 */
import { activityStandardAttainment } from '#shared/indicators/definitions/activity-standard-attainment.ts';
import type { RecordType, RecordTypeId } from '#shared/records/types.ts';
import type { RollId } from './rolls.ts';
import type { ExpectationRule, RowsRule } from './rule.ts';
import type { WhomId } from './whom.ts';

export interface Expectation {
  type: RecordTypeId;
  every: ExpectationRule['every'];
  dueDays: number;
  whom?: WhomId;
  rows?: RowsRule;
  /** false: offered with these numbers, and expected only where the office says so. */
  expected?: false;
}

const each = (of: RollId): RowsRule => ({ kind: 'each', of });

export const expectations: readonly Expectation[] = [
  { type: 'activity', every: 'month', dueDays: 10, whom: 'wards', rows: { kind: 'standard' } },
  { type: 'attendance', every: 'month', dueDays: 10, whom: 'wards', rows: each('rotating') },
  { type: 'induction', every: 'term', dueDays: 14, whom: 'wards' },
  { type: 'rotation', every: 'term', dueDays: 14, whom: 'wards' },
  { type: 'offering', every: 'year', dueDays: 21 },
  { type: 'exam-result', every: 'term', dueDays: 42 },
  { type: 'exit-exam', every: 'term', dueDays: 21, whom: 'wards', rows: each('leaving') },
  { type: 'mini-cex', every: 'year', dueDays: 30, whom: 'wards' },
  { type: 'dops', every: 'year', dueDays: 30, whom: 'wards' },
  { type: 'experience-log', every: 'term', dueDays: 21, whom: 'wards', rows: each('rotating') },
  { type: 'multisource', every: 'year', dueDays: 30, whom: 'wards' },
  { type: 'activity-sheet', every: 'term', dueDays: 21, whom: 'bases' },
  { type: 'observation', every: 'term', dueDays: 21 },
  { type: 'evaluation', every: 'term', dueDays: 30, rows: each('offered') },
  { type: 'improvement', every: 'year', dueDays: 30 },
  { type: 'faculty-training', every: 'year', dueDays: 30 },
  { type: 'meeting', every: 'year', dueDays: 30, expected: false },
  { type: 'supervision', every: 'term', dueDays: 21, expected: false },
  { type: 'survey-response', every: 'year', dueDays: 30, expected: false },
  { type: 'feedback', every: 'term', dueDays: 21, expected: false },
  { type: 'resource', every: 'year', dueDays: 60 },
  { type: 'budget', every: 'year', dueDays: 60, expected: false },
  { type: 'award', every: 'year', dueDays: 60, expected: false },
  { type: 'project', every: 'year', dueDays: 60, expected: false },
  { type: 'publication', every: 'year', dueDays: 60, expected: false },
];

/** Types that departments hand in: their rows have a department and a time. Registers are kept by the office. */
export const handedIn = ({ departmentField, timeField, listed }: RecordType): boolean =>
  listed !== 'in-use' && departmentField !== null && timeField !== null;

const byType = new Map(expectations.map((entry) => [entry.type, entry]));

/** The rule that a type begins with. */
export function shippedRule(type: RecordTypeId): ExpectationRule {
  const entry = byType.get(type);
  return {
    expected: entry !== undefined && entry.expected !== false,
    whom: entry?.whom ?? 'all',
    every: entry?.every ?? 'term',
    dueDays: entry?.dueDays ?? 21,
    rows: entry?.rows ?? { kind: 'any' },
    since: null,
  };
}

/** The field by which a type's rows answer a roll. */
const answers: Readonly<Record<RecordTypeId, Partial<Record<RollId, string>>>> = {
  attendance: { rotating: 'person' },
  'exam-result': { offered: 'course', rotating: 'learner', leaving: 'learner' },
  'exit-exam': { leaving: 'learner', rotating: 'learner' },
  'mini-cex': { rotating: 'learner', leaving: 'learner' },
  dops: { rotating: 'learner', leaving: 'learner' },
  multisource: { rotating: 'learner', leaving: 'learner' },
  'experience-log': { rotating: 'learner', leaving: 'learner' },
  evaluation: { offered: 'course', teachers: 'teacher' },
  observation: { teachers: 'teacher', offered: 'course' },
  'faculty-training': { teachers: 'person' },
};

/** The field of a type that says whom of a roll a row is of; null where its rows cannot answer the roll. */
export const answerField = (type: RecordTypeId, roll: RollId): string | null => answers[type]?.[roll] ?? null;

/** The rolls that a type can be measured by. */
export const rollsFor = (type: RecordTypeId): RollId[] => Object.keys(answers[type] ?? {}) as RollId[];

export interface RowStandard {
  /** The field that tells the kinds apart. */
  field: string;
  /** Rows a month that each kind needs. */
  monthly: ReadonlyMap<string, number>;
  /** Of whom the rules ask it; everybody else hands in something. */
  whom: WhomId;
}

const { measure } = activityStandardAttainment;

/** Numbers that the rules of residency training ask for; the same as the indicator judges by. */
const standards: Readonly<Record<RecordTypeId, RowStandard>> =
  measure.kind === 'attainment'
    ? {
        activity: {
          field: measure.by,
          monthly: new Map(measure.standards.map(({ value, atLeast }) => [value, atLeast])),
          whom: 'bases',
        },
      }
    : {};

/** The standard that a type's rows can be counted by, if there is one. */
export const standardOf = (type: RecordTypeId): RowStandard | null => standards[type] ?? null;
