/**
 * Checks of the stored records as data: of single rows, and across records. A check names the rows that it finds fault
 * with by a declaration; one interpreter turns declarations into rows, so that counts and lists cannot disagree.
 */
import type { LocalText } from '#shared/i18n/language.ts';
import type { Condition } from '#shared/indicators/types.ts';

/** Which rows of the check's type are at fault. Field names are those of the type unless said otherwise. */
export type Finder =
  /** All conditions hold. */
  | { kind: 'where'; where: readonly Condition[] }
  /** The record type's own check of this id. */
  | { kind: 'rule'; rule: string }
  /** A required field is empty. */
  | { kind: 'required' }
  /** A reference points to nothing. */
  | { kind: 'unknown-reference' }
  /** A text holds a national identity number. */
  | { kind: 'identity-number' }
  /** A date lies outside the period that the row names. */
  | { kind: 'outside-period' }
  /**
   * Other rows of the type have the same values in all these fields; rows in which one is empty are left out. `number`
   * compares them as staff numbers. `differ`: and not the same value in this field.
   */
  | {
      kind: 'shared';
      fields: readonly string[];
      as?: 'number';
      differ?: string;
      where?: readonly Condition[];
    }
  /** The part is less than `below`, or more than `above`, of the whole; an empty or zero whole says nothing. */
  | {
      kind: 'share';
      part: string;
      whole: string;
      below?: number;
      above?: number;
      where?: readonly Condition[];
    }
  /**
   * What the rows of another type add up to (`sum` of them, divided by `per`) differs by more than `tolerance` (of the
   * part) from the part of this type; both added up over the rows that have the same values (own field -> its field) in
   * the same period. Where the other type has no such rows nothing is said.
   */
  | {
      kind: 'sum-differs';
      other: string;
      match: Readonly<Record<string, string>>;
      period: string;
      grain: 'year' | 'term' | 'month';
      part: string;
      whole: string;
      sum: string;
      per: number;
      tolerance: number;
    }
  /**
   * No row of another type has the same values (own field -> its field) with a span that holds the date of this one. Rows
   * whose first field in `match` the other type never mentions are left out: nothing is known of them.
   */
  | {
      kind: 'not-within';
      other: string;
      match: Readonly<Record<string, string>>;
      date: string;
      from: string;
      to: string;
    }
  /** In a whole month of the row's span, no row of another type has the same values. */
  | {
      kind: 'quiet-month';
      other: string;
      match: Readonly<Record<string, string>>;
      date: string;
      from: string;
      to: string;
      where?: readonly Condition[];
    };

export type QualityLevel = 'error' | 'warning' | 'note';

export interface QualityCheck {
  /** Stable slug. */
  id: string;
  level: QualityLevel;
  /** Record type whose rows are found. */
  type: string;
  title: LocalText;
  /** What is wrong with one row, and what to do; `{name}` is filled from the finding. */
  message: LocalText;
  rows: Finder;
}
