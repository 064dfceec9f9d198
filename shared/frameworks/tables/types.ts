/** Tables that are handed in beside the narrative of an item. */
import type { LocalText } from '#shared/i18n/language.ts';

export interface DataTable {
  /** Stable: numbers change between editions, ids do not. */
  id: string;
  set: 'lcme' | 'basic-status';
  /** As printed in the edition at hand. */
  number: string;
  label: LocalText;
  /** What time its rows stand for: a point (P), a school year (S) or a calendar year (N). */
  basis: 'P' | 'S' | 'N';
  /** Ids of the record types that hold what it asks; none where the office fills it by other means. */
  from: readonly string[];
  verified: boolean;
}
