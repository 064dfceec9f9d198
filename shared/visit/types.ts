/** A mock visit: what an expert would draw and look at, as data. */
import type { LocalText } from '#shared/i18n/language.ts';
import type { FieldValues } from '#shared/records/types.ts';

/** One rule that an original has to keep. */
export type VisitCheck = { id: string; label: LocalText } & (
  | { kind: 'filled'; fields: readonly string[] }
  /** Every field is filled, where `when` holds. */
  | { kind: 'chain'; when: string; fields: readonly string[] }
  /** The date lies in the period. */
  | { kind: 'dated'; field: string }
  /** Every score that is there is from 0 to its maximum, and one is there. */
  | { kind: 'scored'; most: Readonly<Record<string, number>> }
  /** Items of a form: at least one is answered. */
  | { kind: 'answered'; field: string }
  /** The second day is at most so many days after the first. */
  | { kind: 'within'; from: string; to: string; days: number }
  /** The workbook that it came from is kept. */
  | { kind: 'original' }
);

/** What is drawn in each department for items of a framework. */
export interface VisitPlanLine {
  framework: string;
  /** Leaves that the originals prove. */
  items: readonly string[];
  type: string;
  /** The person to whom a record belongs; null: cases are drawn. */
  by: string | null;
  /** Persons, or cases, drawn in each department. */
  take: number;
  checks: readonly VisitCheck[];
}

export interface VisitFacts {
  values: FieldValues;
  /** Days of the period. */
  from: string;
  to: string;
  original: boolean;
}

export type CheckState = 'met' | 'unmet' | 'not-asked';
