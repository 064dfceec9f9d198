/** What a measure finds for one department, or for the whole hospital, before it is judged. */
import type { Measure } from '#shared/indicators/types.ts';
import type { RowContext } from '../row-set.ts';

export interface Finding {
  value: number | null;
  numerator: number | null;
  denominator: number | null;
  excluded: number;
  n: number;
  /** Standard deviation of the rows, where the measure is a mean. */
  sd: number | null;
}

export type MeasureContext = RowContext;

/** Findings by department code; the entry `null` is the hospital. */
export type Findings = Map<string | null, Finding>;

export type MeasureOf<Kind extends Measure['kind']> = Extract<Measure, { kind: Kind }>;

export const nothing: Finding = {
  value: null,
  numerator: null,
  denominator: null,
  excluded: 0,
  n: 0,
  sd: null,
};
