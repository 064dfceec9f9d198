/** The plain data that a template turns into a document: gathered by the backend, made by hand in tests. */
import type { StandardState } from '#shared/api/standards.ts';
import type { Framework } from '#shared/frameworks/types.ts';
import type { LocalText } from '#shared/i18n/language.ts';
import type { Indicator, IndicatorValue } from '#shared/indicators/types.ts';
import type { RecordType, RecordTypeId } from '#shared/records/types.ts';
import type { ReportDocument } from './document.ts';

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

export interface ReportData {
  institution: LocalText;
  framework: Framework;
  /** An academic year, `2024-2025`. */
  period: string;
  /** ISO date of the report. */
  date: string;
  author: string;
  status: ReportDocument['status'];
  dataDigest: string;
  departments: { code: string; name: LocalText }[];
  /** The record types of the workspace, the office's own among them. */
  types: readonly Pick<RecordType, 'id' | 'plural'>[];
  indicators: readonly Indicator[];
  /** This year and the two before it, for the hospital and its departments. */
  values: readonly IndicatorValue[];
  /** The leaves of the framework, in its order. */
  standards: readonly StandardState[];
  sources: readonly SourceBatch[];
  holdings: readonly Holding[];
  actions: readonly ActionState[];
}
