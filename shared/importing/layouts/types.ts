/** Exports of survey tools and teaching systems as data: how one is told from other files, and what its columns are. */
import type { LocalText } from '#shared/i18n/language.ts';
import type { FieldValue, RecordTypeId } from '#shared/records/types.ts';
import type { RawFile, RawSheet } from '../raw.ts';

export type ColumnRole =
  /** The number that the tool gave a response, a record or a person. */
  | 'respondent'
  /** When the response was sent. */
  | 'time'
  /** Other moments: started, last changed. */
  | 'other-time'
  | 'duration'
  | 'ip'
  | 'source'
  | 'location'
  | 'email'
  | 'name'
  | 'given-name'
  | 'family-name'
  | 'token'
  /** What the tool notes for itself: progress, language, seed, state of a form. */
  | 'technical'
  | 'answer'
  /** One option of a question with several answers: chosen or not. */
  | 'choice-part'
  /** One row of a matrix question. */
  | 'matrix-part'
  /** Free text beside an option. */
  | 'other-text'
  | 'score'
  | 'total'
  | 'feedback'
  /** A field of a register: `field` says which. */
  | 'field';

/** Why the cells of a column are not taken. */
export type DropReason = 'ip' | 'source' | 'location' | 'exact-time' | 'duration' | 'identity' | 'secret';

export interface LayoutColumn {
  /** Zero-based column of the sheet. */
  index: number;
  /** As the import shows it: one line, also where the file has several header rows. */
  heading: string;
  role: ColumnRole;
  /** The question without its number, and the row or option that the column stands for. */
  question?: string;
  part?: string;
  /** The tool's own name of the column: a question code, a graded item's number, a register's field. */
  code?: string;
  /** Largest possible score, where the file says it. */
  maximum?: number;
  /** Set: the cells are emptied before anything is stored. */
  drop?: DropReason;
  /** Only the day of a moment is kept. */
  coarse?: 'day';
}

export type SkippedRowReason = 'points-possible' | 'manual-posting' | 'test-student' | 'average';

export type LayoutFindingCode =
  | 'response-too-fast'
  | 'respondent-repeated'
  | 'response-incomplete'
  | 'reference-dangling'
  | 'role-unknown'
  | 'marked-deleted'
  | 'key-missing'
  | 'key-repeated';

/** Something about a single response that must be said before the columns that show it are emptied. */
export interface LayoutFinding {
  /** One-based. */
  row: number;
  column: number;
  code: LayoutFindingCode;
  params: Record<string, string | number>;
}

/** What a layout makes of a sheet. */
export interface SheetShape {
  /** Header rows from the sheet's first filled row on. */
  height: number;
  columns: LayoutColumn[];
  /** Rows below the header that are no data; one-based. */
  skipped?: { row: number; reason: SkippedRowReason }[];
  /** The table within a system of several (users, courses, ...). */
  table?: string;
  /** Overrides the layout's own where a file says that it is not a survey of unnamed people (a quiz). */
  kind?: LayoutKind;
}

/** survey: answers of people who stay unnamed; grades: scores of named learners; definition: no records of ours. */
export type LayoutKind = 'survey' | 'grades' | 'register' | 'definition';

export interface KnownLayout {
  /** Stable, kebab-case. */
  id: string;
  label: LocalText;
  kind: LayoutKind;
  /** null when the sheet is anything else. Must not take an ordinary departmental workbook for its own. */
  recognise(view: SheetView): SheetShape | null;
}

/** A sheet as the layouts look at it. */
export interface SheetView {
  readonly sheet: RawSheet;
  readonly file: RawFile;
  /** Zero-based first filled row. */
  readonly top: number;
  /** Cleaned texts of the header row `top + below`. */
  head(below?: number): string[];
  /** Displayed texts of a column from a row below `top` on, without empty ones; at most `SAMPLE` rows are looked at. */
  sample(column: number, below: number): string[];
}

export interface RecognisedSheet {
  sheet: string;
  layout: string;
  kind: LayoutKind;
  table: string | null;
  /** One-based, first and last. */
  headerRows: [first: number, last: number];
  skipped: { row: number; reason: SkippedRowReason }[];
  columns: LayoutColumn[];
  findings: LayoutFinding[];
}

export interface RecognisedLayout {
  id: string;
  label: LocalText;
  /** True when the file holds answers of people who must stay unnamed. */
  anonymous: boolean;
  sheets: RecognisedSheet[];
}

/** A column of a prepared sheet: what the layout says it becomes. */
export interface PreparedColumn {
  index: number;
  heading: string;
  /** A field's name, `scores#q3`, or null: kept beside the record. */
  target: string | null;
  /** Made from these columns of the file; it lies behind the last of them. */
  from?: number[];
}

/** What a layout says of a table of the file: its mapping, which needs no guessing. */
export interface SheetLayout {
  id: string;
  /** The sheet of the file; several tables may be made of one. */
  of: string;
  /** null: recognised, and without anything that becomes a record. */
  type: RecordTypeId | null;
  headerRows: [first: number, last: number];
  columns: PreparedColumn[];
  /** One-based rows that are no data. */
  leftOutRows: number[];
  defaults: Record<string, FieldValue>;
  /** Prepared, but only taken when a person says so. */
  leftOut: boolean;
  /** Nothing learned from other files changes the mapping. */
  sure?: boolean;
  findings: LayoutFinding[];
}
