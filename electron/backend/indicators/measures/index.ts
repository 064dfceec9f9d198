/** The interpreter of measures: one function per kind. */

import type { Arithmetic, Measure } from '#shared/indicators/types.ts';
import { assertNever } from '#shared/lib/result.ts';
import { measureAttainment } from './attainment.ts';
import { measureCoverage } from './coverage.ts';
import { measureDistribution } from './distribution.ts';
import { measureEvidence } from './evidence.ts';
import { measureItems } from './items.ts';
import { measureRatio, measureTotal } from './ratio.ts';
import type { Findings, MeasureContext } from './types.ts';

/** Measures over rows; what is made of other indicators is combined from their values. */
export type RowMeasure = Exclude<Measure, Arithmetic>;

export function take(measure: RowMeasure, context: MeasureContext): Findings {
  switch (measure.kind) {
    case 'ratio':
      return measureRatio(measure, context);
    case 'total':
      return measureTotal(measure, context);
    case 'items':
      return measureItems(measure, context);
    case 'evidence':
      return measureEvidence(measure, context);
    case 'mean':
    case 'median':
      return measureDistribution(measure, context);
    case 'coverage':
      return measureCoverage(measure, context);
    case 'attainment':
      return measureAttainment(measure, context);
    default:
      return assertNever(measure);
  }
}
