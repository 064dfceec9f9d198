/**
 * Indicators as declarative, versioned data. One interpreter turns a specification into values by period and
 * department and into the rows behind them, so that a value and its drill-down cannot disagree.
 */
import type { LocalText } from '#shared/i18n/language.ts';
import type { RecordTypeId } from '#shared/records/types.ts';

/** A test of one field of a row. `days` compares the days between two date fields (`to` minus `from`). */
export type Condition =
  | { field: string; is: string | number | boolean }
  | { field: string; in: readonly (string | number)[] }
  | { field: string; given: boolean }
  | { field: string; atLeast: number }
  | { field: string; below: number }
  | { field: string; atMost: number }
  | { field: string; above: number }
  /** field <= otherField, both dates or both numbers. */
  | { field: string; notAfter: string }
  /** A date that has come: on or before the day of the computation. */
  | { field: string; reached: true }
  /** A text with one of these words in it; Latin letters without regard to case. */
  | { field: string; contains: readonly string[] }
  /** The field holds the key of a row of another type. */
  | { field: string; names: { from: RecordTypeId; key: string; where?: readonly Condition[] } }
  /** At least one row of a type matches this one. */
  | { among: { from: RecordTypeId; match: readonly Match[]; where?: readonly Condition[] } }
  /** The record type's own check of this id finds fault with the row; `reads` names every field that the check looks at. */
  | { check: string; reads: readonly string[] }
  | { any: readonly Condition[] }
  | { all: readonly Condition[] }
  | { not: Condition };

/** How a field of another row stands to the field `of` this row has; `within`: in the days after it. */
export type Match =
  | { field: string; is: 'same' | 'other' | 'notBefore' | 'notAfter'; of: string }
  | { field: string; is: 'within'; days: number; of: string };

/** Rows that a definition leaves out on purpose: shown with the reason, never silently. */
export interface Exclusion {
  id: string;
  where: Condition;
  reason: LocalText;
}

/** Which rows count. Rows with no period of their own (registers) count in every period. */
export interface RowSet {
  from: RecordTypeId;
  where?: readonly Condition[];
  exclude?: readonly Exclusion[];
  /** Registers that change: counts the rows whose span [from, to] touches the period. */
  span?: { from: string; to: string };
  /** Counts the rows of this many academic years, the last of them being the year of the period. */
  years?: number;
}

/** What a row contributes. Rows without a value for a summed field are left out and shown as such. */
export type Quantity =
  | { count: true }
  | { sum: string }
  /** Each distinct value of a field counts once; rows without a value are left out and shown as such. */
  | { distinct: string }
  /** A weight by the value of a choice field; others count `otherwise`. */
  | { weigh: string; weights: Readonly<Record<string, number>>; otherwise: number };

export interface Term {
  rows: RowSet;
  quantity: Quantity;
  /** Multiplies the quantity, 1 when absent. */
  factor?: number;
}

/** One row's number, for means and medians. `mean of` a scores field is the mean of the form's answered items. */
export type RowValue = { field: string } | { daysFrom: string; to: string };

export type Measure =
  /** Sum of the numerator's terms over the sum of the denominator's, times `scale`. */
  | {
      kind: 'ratio';
      numerator: readonly Term[];
      denominator: readonly Term[];
      scale: number;
      interval?: 'wilson';
    }
  | { kind: 'mean'; rows: RowSet; value: RowValue }
  | { kind: 'median'; rows: RowSet; value: RowValue }
  /** What the terms add up to: a plain amount with nothing below the line. */
  | { kind: 'total'; terms: readonly Term[] }
  /** Units of a register that appear among the rows: covered units over all units. */
  | {
      kind: 'coverage';
      units: RowSet;
      unitKey: string;
      rows: RowSet;
      rowKey: string;
      scale: number;
      /** Above the line: the covered units, or those that no row names. */
      count?: 'covered' | 'uncovered';
      /** What covers a unit: one row, or this many with this many different values of a field. */
      least?: { rows: number; different?: { field: string; atLeast: number } };
    }
  /** Papers marked item by item against their keys; the mean over all items, or over all papers. */
  | { kind: 'items'; rows: RowSet; statistic: 'difficulty' | 'discrimination' | 'reliability' }
  /** Items of the frameworks that ask for evidence, and those of them that have some in date. */
  | { kind: 'evidence'; scale: number }
  /**
   * How many of the standards (department x kind x month) were reached: for each department and month of the
   * period that has begun, and each kind, the count of rows must be at least `atLeast`. A month belongs to the term
   * or year that its first day lies in.
   */
  | {
      kind: 'attainment';
      units: RowSet;
      unitKey: string;
      rows: RowSet;
      rowKey: string;
      by: string;
      standards: readonly { value: string; atLeast: number }[];
      scale: number;
    }
  | Arithmetic;

/** What a definition computes from other indicators as they are shown: whoever knows the parts can work it out. */
export interface Arithmetic {
  kind: 'arithmetic';
  /** difference: the first less the others; ratio: the first over the second; weighted-mean: by the weights. */
  op: ArithmeticOp;
  parts: readonly ArithmeticPart[];
  scale: number;
}

export type ArithmeticOp = 'sum' | 'difference' | 'ratio' | 'weighted-mean';

export interface ArithmeticPart {
  /** Id of the indicator. */
  indicator: string;
  /** Multiplies the part's value. */
  weight: number;
  /** The definition itself, put in by the book of indicators; not stored. */
  of?: Indicator;
}

export type IndicatorLevel = 'hospital' | 'department' | 'programme' | 'cohort';

/**
 * Why what is made of other figures has no interval: one of them has none, they stand on the same rows, or what stands
 * below the line may be nothing.
 */
export type NoInterval = 'part-without' | 'shared-rows' | 'around-zero';

export interface Target {
  /** The value to reach. */
  value: number;
  /** Beyond this the light is `watch` instead of `act`. */
  watch: number;
  origin: LocalText;
}

export interface Indicator {
  /** Stable slug. */
  id: string;
  version: string;
  effectiveFrom: string;
  label: LocalText;
  /** The whole definition in words: what over what, what is left out. Printed with every value. */
  definition: LocalText;
  /** The office wrote `definition` itself: it no longer follows the measure. */
  ownWords?: boolean;
  /** Law, standard or form that the definition comes from, and whether that was checked against the official text. */
  source: { text: LocalText; verified: boolean };
  group: 'evaluation' | 'activity' | 'observation' | 'assessment' | 'improvement' | 'resources';
  unit: 'percent' | 'score' | 'days' | 'ratio' | 'count' | 'hours' | 'money' | 'area';
  decimals: number;
  direction: 'higher' | 'lower';
  target?: Target;
  levels: readonly IndicatorLevel[];
  /** Names of fields of its rows by which its values may be told apart, too. */
  groups?: readonly string[];
  measure: Measure;
  /** Below this denominator a value is shown as `developing`. */
  enough: number;
  /** Items of frameworks that it serves, beside those that name it themselves: for indicators of the office's own. */
  serves?: readonly ServedItem[];
}

export interface ServedItem {
  framework: string;
  code: string;
}

/** The light beside a value. */
export type IndicatorState = 'good' | 'watch' | 'act' | 'no-target' | 'developing' | 'no-data' | 'withheld';

/** One value with all that must be printed beside it. */
export interface IndicatorValue {
  indicator: string;
  version: string;
  period: string;
  /** null: the whole hospital. */
  department: string | null;
  /** Of one programme, cohort or value of a field, over all departments. */
  group?: { by: string; code: string; label?: LocalText };
  /** null where there is no denominator, or where it is withheld. */
  value: number | null;
  numerator: number | null;
  denominator: number | null;
  /** Rows that the definition left out. */
  excluded: number;
  /** Rows in the denominator (for means and medians: the rows themselves). */
  n: number;
  interval: { low: number; high: number; level: number; method: string } | null;
  /** Of a value made of others: why it has no interval. */
  noInterval?: NoInterval;
  sd: number | null;
  state: IndicatorState;
  /** Record types that the definition reads and of which the workspace holds no record: why there is no value. */
  lacks?: { type: RecordTypeId; label: LocalText }[];
}
