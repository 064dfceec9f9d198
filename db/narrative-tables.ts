/** Columns of the tables of narratives. */
import type { Generated } from 'kysely';

export interface NarrativeTable {
  framework: string;
  code: string;
  period: string;
  language: string;
  text: string;
  state: 'draft' | 'reviewed' | 'approved';
  at: string;
  by: string;
  written_at: string;
  written_by: string;
  reviewed_at: string | null;
  reviewed_by: string | null;
  approved_at: string | null;
  approved_by: string | null;
  /** JSON: lines as they were drafted. */
  drafted: string;
  /** JSON: what the figures said at the latest act, by token. */
  told: string;
}

export interface NarrativeVersionTable {
  seq: Generated<number>;
  framework: string;
  code: string;
  period: string;
  language: string;
  act: string;
  text: string;
  state: 'draft' | 'reviewed' | 'approved';
  at: string;
  by: string;
}

export interface NarrativeCommentTable {
  seq: Generated<number>;
  framework: string;
  code: string;
  period: string;
  language: string;
  start: number;
  quote: string;
  text: string;
  at: string;
  by: string;
  resolved_at: string | null;
  resolved_by: string | null;
}
