/** The core tables as Kysely sees them. Record tables (`rec_*`) are generated from the record types and untyped here. */
import type { Generated } from 'kysely';
import type { CrosswalkLinkTable, FrameworkNoteTable, FrameworkVersionTable } from './framework-tables.ts';
import type { NarrativeCommentTable, NarrativeTable, NarrativeVersionTable } from './narrative-tables.ts';
import type { ReportFreezeTable, ReportTable, ReportTemplateTable } from './report-tables.ts';
import type {
  ChartPhaseTable,
  CommentReviewTable,
  CommentThemeTable,
  CommentWordTable,
  DismissalTable,
  QualityCheckTable,
  QualityCountTable,
  QualityFindingTable,
  SignalDismissalTable,
  SignalRuleTable,
  SignalTable,
} from './review-tables.ts';

export type * from './report-tables.ts';
export type * from './review-tables.ts';

/** Columns that every record table has beside its typed fields. */
export interface RecordEnvelope {
  id: string;
  natural_key: string;
  /** Code of the department that the record belongs to. */
  owner: string | null;
  year: string | null;
  term: string | null;
  month: string | null;
  batch: string;
  source_sheet: string | null;
  source_row: number | null;
  version: number;
  created_at: string;
  created_by: string;
  updated_at: string;
  updated_by: string;
  /** JSON object: columns of the file that no field took. */
  extra: string | null;
}

export interface WorkspaceTable {
  key: string;
  value: string;
}

export interface FileTable {
  sha256: string;
  name: string;
  bytes: number;
  added_at: string;
  added_by: string;
}

export interface BatchTable {
  id: string;
  kind: 'import' | 'entry';
  at: string;
  by: string;
  file: string | null;
  sha256: string | null;
  department: string | null;
  /** JSON array of record type ids. */
  types: string;
  rows_read: number;
  rows_new: number;
  rows_changed: number;
  rows_unchanged: number;
  rows_rejected: number;
  /** JSON: per sheet the record type, header rows, columns (index, heading, target), defaults, fixes and translations. */
  mapping: string | null;
  /** SHA-256 over the committed rows, for the audit log. */
  digest: string;
  undone_at: string | null;
  undone_by: string | null;
}

/** The state of a record before a batch changed or removed it: what undo and history read. */
export interface RecordVersionTable {
  seq: Generated<number>;
  type: string;
  record: string;
  /** The batch that made the change. */
  batch: string;
  /** The batch that had written the row as it was before. */
  prior: string;
  change: 'update' | 'remove';
  /** JSON of the whole row as it was. */
  before: string;
  at: string;
  by: string;
}

export interface RejectedRowTable {
  batch: string;
  sheet: string;
  row: number;
  /** JSON array of displayed texts. */
  cells: string;
  /** JSON array of {column, message:{zh,en}}. */
  problems: string;
}

export interface RecipeTable {
  id: string;
  /** Department code or '' for all. */
  department: string;
  type: string;
  /** Digest of the folded headings. */
  shape: string;
  /** JSON: heading -> target, translations, defaults. */
  body: string;
  learned_at: string;
  learned_by: string;
}

export interface AuditTable {
  seq: Generated<number>;
  at: string;
  actor: string;
  action: string;
  subject: string;
  /** Canonical JSON. */
  details: string;
  previous: string;
  hash: string;
}

export interface RatingTable {
  framework: string;
  code: string;
  period: string;
  level: string | null;
  points: number | null;
  reason: string;
  at: string;
  by: string;
}

/** A file, a record or a listing of records that proves something. */
export interface EvidencePieceTable {
  id: string;
  kind: 'file' | 'record' | 'listing';
  title: string;
  /** Name and digest of a file; null for records. */
  file: string | null;
  sha256: string | null;
  /** Record type, and the id of the one record; a listing may be of one department. */
  type: string | null;
  record: string | null;
  department: string | null;
  owner: string | null;
  dated: string | null;
  valid_until: string | null;
  language: string | null;
  /** JSON array. */
  tags: string;
  note: string;
  added_at: string;
  added_by: string;
  changed_at: string;
  removed_at: string | null;
}

/** That a piece serves an item in a year. */
export interface EvidenceLinkTable {
  piece: string;
  framework: string;
  code: string;
  period: string;
  slot: string | null;
  added_at: string;
  added_by: string;
  removed_at: string | null;
}

/** A suggestion that somebody has found unfit. */
export interface EvidenceRefusalTable {
  source: string;
  framework: string;
  code: string;
  at: string;
  by: string;
}

/** What could be read of a source: a file (its digest), a record (`type/id`) or a piece's own description (its id). */
export interface EvidenceTextTable {
  source: string;
  /** Changes when the source must be read again. */
  basis: string;
  state: 'read' | 'empty' | 'picture' | 'unreadable';
  /** What its passages are counted by: `page`, `slide`, `row` or `paragraph`. */
  unit: string;
  pages: number;
  characters: number;
  /** 1: there was more than is kept. */
  cut: number;
  language: string | null;
  /** SHA-256 of the text without blanks: the same text in another file has the same one. */
  digest: string | null;
  /** JSON of a `Failure`. */
  failure: string | null;
  at: string;
}

/** A stretch of text; its id is its row in the index of words. */
export interface EvidencePassageTable {
  id: Generated<number>;
  source: string;
  page: number;
  part: string | null;
  text: string;
}

/** How ready a framework was on a day; of several counts on a day the last one stays. */
export interface ReadinessDayTable {
  framework: string;
  period: string;
  day: string;
  /** JSON of counts. */
  body: string;
}

/** Values kept so that a screen need not compute them again; dropped whenever records of their types change. */
export interface IndicatorValueTable {
  indicator: string;
  version: string;
  period: string;
  department: string;
  value: string;
}

/** An earlier key of a record; in force while its batch is not taken back. */
export interface RecordAliasTable {
  type: string;
  alias: string;
  key: string;
  batch: string;
  reason: 'merge' | 'rename';
  /** Id of the record that bore the earlier key. */
  record: string;
}

export interface IndicatorVersionTable {
  id: string;
  version: number;
  at: string;
  by: string;
  /** An `Indicator`; `null` retires it. */
  body: string;
}

/** One version of a record type or of added fields. */
export interface RecordTypeVersionTable {
  /** Id of the record type. */
  id: string;
  version: number;
  at: string;
  by: string;
  /** JSON of a `Definition`, or null where it was taken away. */
  body: string;
}

/** A file that proves a record; kept in `files/` under its digest. */
export interface AttachmentTable {
  id: string;
  type: string;
  /** Id of the record. */
  record: string;
  file: string;
  sha256: string;
  added_at: string;
  added_by: string;
  removed_at: string | null;
}

/** What a person has typed into a form and not saved yet. */
export interface FormDraftTable {
  type: string;
  /** Id of the record, '' for a new one. */
  record: string;
  by: string;
  at: string;
  /** JSON: values and unread texts by field. */
  body: string;
}

/** One version of what is expected; the last one of a type and department is in force. */
export interface ExpectationVersionTable {
  type: string;
  /** '' for all departments. */
  department: string;
  version: number;
  at: string;
  by: string;
  /** JSON of an `ExpectationRule`, or null where the former state holds again. */
  body: string;
}

/** A text that asks a department for what is missing. */
export interface ReminderTable {
  id: string;
  department: string;
  period: string;
  at: string;
  by: string;
  language: string;
  /** JSON array of record type ids. */
  types: string;
  text: string;
}

export interface Tables {
  signal: SignalTable;
  signal_rule: SignalRuleTable;
  signal_dismissal: SignalDismissalTable;
  workspace: WorkspaceTable;
  file: FileTable;
  batch: BatchTable;
  record_version: RecordVersionTable;
  rejected_row: RejectedRowTable;
  recipe: RecipeTable;
  audit: AuditTable;
  rating: RatingTable;
  narrative: NarrativeTable;
  narrative_version: NarrativeVersionTable;
  narrative_comment: NarrativeCommentTable;
  evidence_piece: EvidencePieceTable;
  evidence_link: EvidenceLinkTable;
  evidence_refusal: EvidenceRefusalTable;
  evidence_text: EvidenceTextTable;
  evidence_passage: EvidencePassageTable;
  readiness_day: ReadinessDayTable;
  report: ReportTable;
  report_freeze: ReportFreezeTable;
  report_template: ReportTemplateTable;
  indicator_value: IndicatorValueTable;
  record_alias: RecordAliasTable;
  quality_finding: QualityFindingTable;
  quality_check: QualityCheckTable;
  quality_count: QualityCountTable;
  dismissal: DismissalTable;
  comment_review: CommentReviewTable;
  comment_word: CommentWordTable;
  comment_theme: CommentThemeTable;
  chart_phase: ChartPhaseTable;
  record_type_version: RecordTypeVersionTable;
  framework_version: FrameworkVersionTable;
  framework_note: FrameworkNoteTable;
  crosswalk_link: CrosswalkLinkTable;
  indicator_version: IndicatorVersionTable;
  attachment: AttachmentTable;
  form_draft: FormDraftTable;
  expectation_version: ExpectationVersionTable;
  reminder: ReminderTable;
  /**
   * Any record table: `read.q.selectFrom(recordTable(type))`. A field's column is `fieldColumn(field.name)`: the fields
   * that share a name with the envelope (`term`, `owner`) have the prefix `f_`.
   */
  [record: `rec_${string}`]: RecordEnvelope & Record<string, string | number | Uint8Array | null>;
}

export type RecordTable = `rec_${string}`;
