/** The plain data that a template turns into a document: gathered by the backend, made by hand in tests. */
import type { EvaluationSummary } from '#shared/api/evaluation.ts';
import type { StandardState } from '#shared/api/standards.ts';
import type { Framework } from '#shared/frameworks/types.ts';
import type { LocalText } from '#shared/i18n/language.ts';
import type { Control } from '#shared/improvement/control.ts';
import type { ReachedLevel } from '#shared/indicators/grouping.ts';
import type { Indicator, IndicatorValue } from '#shared/indicators/types.ts';
import type { RecordType, RecordTypeId } from '#shared/records/types.ts';
import type { ReportDocument } from './document.ts';

/** The values of a year by programme or by cohort, each with the name of its group. */
export interface GroupedValues {
  by: ReachedLevel;
  groups: readonly { code: string; label: LocalText }[];
  values: readonly IndicatorValue[];
}

/** A committed batch: one file as a department handed it in, or entries made by hand. */
export interface SourceBatch {
  id: string;
  kind: 'import' | 'entry';
  /** ISO time of the commit. */
  at: string;
  by: string;
  file: string | null;
  sha256: string | null;
  /** Code of the department that handed it in, null for the whole hospital. */
  department: string | null;
  types: RecordTypeId[];
  rowsRead: number;
  rowsNew: number;
  rowsChanged: number;
  rowsUnchanged: number;
  rowsRejected: number;
  digest: string;
}

/** How many records of a type a batch holds for a department and an academic year. */
export interface Holding {
  type: RecordTypeId;
  batch: string;
  /** Department code; null for records of the whole hospital. */
  owner: string | null;
  /** null: a register that holds at all times. */
  year: string | null;
  rows: number;
}

/** An improvement action opened in the period, as it stands on the day of the report. */
export interface ActionState {
  number: string;
  department: string | null;
  requirement: string;
  openedOn: string;
  dueOn: string | null;
  closedOn: string | null;
  verified: boolean;
}

/** A leg of the feedback clock in the period: the hospital or the one department, then the departments. */
export interface ClockReport {
  id: string;
  label: LocalText;
  /** Days within which it should be done. */
  target: number;
  lines: readonly {
    department: string | null;
    done: number;
    /** Days. */
    median: number | null;
    within: number;
    /** Done, or waiting beyond the target. */
    judged: number;
    /** Shares from 0 to 1. */
    interval: { low: number; high: number } | null;
    waiting: number;
    late: number;
    /** Days that the oldest of the late ones waits. */
    oldest: number | null;
  }[];
  /** Days over time with the limits of chance. */
  chart: Control | null;
}

/** What is known of one course, by term; evaluations are withheld below the anonymity floor. */
export interface CourseReport {
  code: string;
  name: LocalText;
  department: string | null;
  kind: LocalText | null;
  credits: number | null;
  hours: number | null;
  offerings: readonly {
    term: string;
    className: string;
    teacher: string;
    students: number | null;
    plannedHours: number | null;
    deliveredHours: number | null;
  }[];
  exams: readonly {
    /** Date and name of the sitting. */
    date: string;
    name: string;
    listed: number;
    sat: number;
    passed: number;
    /** Sat, with a score and a mark to pass. */
    judged: number;
    mean: number | null;
    sd: number | null;
    /** Shares of those passed, from 0 to 1. */
    interval: { low: number; high: number } | null;
  }[];
  evaluations: readonly {
    label: LocalText;
    /** Kind of respondent. */
    group: string | null;
    floor: number;
    highest: number;
    /** The course itself, null where it is withheld. */
    summary: EvaluationSummary | null;
    /** All courses of the period together. */
    all: EvaluationSummary | null;
    /** Items by their means, where they are shown. */
    items: readonly { text: LocalText; mean: number; sd: number | null; answers: number }[];
    trend: readonly { term: string; mean: number | null; low: number | null; high: number | null }[];
  }[];
}

export interface ReportData {
  /** Code of the department that the report is about; absent or null for the hospital. */
  department?: string | null;
  /** The legs of the feedback clock, where a section asks for them. */
  /** Where a section asks for them. */
  grouped?: readonly GroupedValues[];
  clock?: readonly ClockReport[];
  /** The course that the report is about. */
  course?: CourseReport;
  institution: LocalText;
  framework: Framework;
  /** An academic year, `2024-2025`. */
  period: string;
  /** ISO date of the report. */
  date: string;
  author: string;
  status: ReportDocument['status'];
  dataDigest: string;
  /** How many must have answered before anything of anonymous forms is told. */
  floor: number;
  departments: { code: string; name: LocalText }[];
  /** The record types of the workspace, the office's own among them. */
  types: readonly Pick<RecordType, 'id' | 'plural'>[];
  indicators: readonly Indicator[];
  /** Versions that values of earlier periods were computed by, where they differ. */
  former?: readonly Indicator[];
  /** This year and the two before it, for the hospital and its departments. */
  values: readonly IndicatorValue[];
  /** The leaves of the framework, in its order. */
  standards: readonly StandardState[];
  sources: readonly SourceBatch[];
  holdings: readonly Holding[];
  actions: readonly ActionState[];
}
