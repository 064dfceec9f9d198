/** Rows of the tables about checks, signals and comments: what is looked at and judged. */

export interface QualityFindingTable {
  check: string;
  record: string;
  type: string;
  /** '' for records that belong to no department. */
  department: string;
  year: string | null;
  term: string | null;
  month: string | null;
  /** JSON: values for the message. */
  params: string | null;
}

export interface QualityCheckTable {
  check: string;
  /** The state of the record types that the findings were made from. */
  basis: string;
  at: string;
}

export interface QualityCountTable {
  /** YYYY-MM-DD; of several computations on a day the last one counts. */
  day: string;
  check: string;
  department: string;
  findings: number;
}

/** A finding, or a pair of people, that somebody has looked at and found to be right as it is. */
export interface DismissalTable {
  check: string;
  record: string;
  reason: string;
  at: string;
  by: string;
}

/** What a rule has raised. */
export interface SignalTable {
  key: string;
  rule: string;
  raised_at: string;
  times: number;
  /** 1 while the rule still finds it. */
  found: number;
  /** As it was when it was raised. */
  severity: number;
  /** JSON of a `Raised`. */
  body: string;
}

export interface SignalRuleTable {
  rule: string;
  /** The state of the records that the rule was last asked of. */
  basis: string;
  at: string;
}

export interface SignalDismissalTable {
  key: string;
  reason: string;
  at: string;
  by: string;
}

/** What somebody decided about a comment; void as soon as its text is another one. */
export interface CommentReviewTable {
  type: string;
  /** Id of the record. */
  record: string;
  field: string;
  /** SHA-256 of the text that was read. */
  digest: string;
  state: 'waiting' | 'released' | 'held';
  reason: string | null;
  /** JSON array of themes that were set by hand, or null where the words decide. */
  themes: string | null;
  at: string;
  by: string;
}

/** A word that the office has added to a theme. */
export interface CommentWordTable {
  theme: string;
  word: string;
  at: string;
  by: string;
}

/** A theme of the office's own. */
export interface CommentThemeTable {
  id: string;
  zh: string;
  en: string;
  at: string;
  by: string;
}

/** The day from which a new phase of an indicator's chart begins, by the office's word. */
export interface ChartPhaseTable {
  id: string;
  indicator: string;
  /** null: of the hospital and of every department. */
  department: string | null;
  first_day: string;
  label: string;
  at: string;
  by: string;
}
