/** Rows of the tables that hold frameworks, notes on their items and links between them. */

/** One version of a framework of the office's own. */
export interface FrameworkVersionTable {
  id: string;
  version: number;
  at: string;
  by: string;
  /** JSON of a `Framework`, or null where it was taken away. */
  body: string;
}

/** What the office noted on an item of a framework. */
export interface FrameworkNoteTable {
  framework: string;
  code: string;
  text: string;
  /** JSON of a text in both languages. */
  title: string | null;
  points: number | null;
  source: string;
  checked_by: string | null;
  checked_at: string | null;
  /** Counts the changes of the note. */
  revision: number;
  at: string;
  by: string;
}

/** How an item stands to one of another framework, seen from the framework whose id comes first. */
export interface CrosswalkLinkTable {
  framework: string;
  code: string;
  other_framework: string;
  other_code: string;
  /** `none`: somebody looked at the two and found that they do not belong together. */
  kind: 'exact' | 'broader' | 'narrower' | 'related' | 'none';
  reason: string;
  at: string;
  by: string;
}
