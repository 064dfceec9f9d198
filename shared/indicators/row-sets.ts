/** What a definition stands on: its sets of rows, and what it leaves out of them. */
import type { LocalText } from '#shared/i18n/language.ts';
import type { RecordTypeId } from '#shared/records/types.ts';
import { typesOfCondition } from './fields-read.ts';
import { leavesOfIndicator } from './leaves.ts';
import type { Indicator, Measure, RowSet } from './types.ts';

/** Every set of rows that the measure reads, numerator before denominator, units before rows; of arithmetic those of its parts. */
export function rowSetsOf(indicator: Indicator): RowSet[] {
  const { measure } = indicator;
  switch (measure.kind) {
    case 'total':
      return measure.terms.map((term) => term.rows);
    case 'items':
      return [measure.rows];
    case 'evidence':
      return [];
    case 'arithmetic':
      return leavesOfIndicator(indicator).flatMap(rowSetsOf);
    case 'ratio':
      return [...measure.numerator, ...measure.denominator].map((term) => term.rows);
    case 'mean':
    case 'median':
      return [measure.rows];
    case 'coverage':
    case 'attainment':
      return [measure.units, measure.rows];
  }
}

/** The record types that the definition reads, those that its conditions look into included, each once. */
export function typesReadBy(indicator: Indicator): RecordTypeId[] {
  const types = rowSetsOf(indicator).flatMap(({ from, where = [], exclude = [] }) => [
    from,
    ...where.flatMap(typesOfCondition),
    ...exclude.flatMap((entry) => typesOfCondition(entry.where)),
  ]);
  if (leavesOfIndicator(indicator).some(({ measure }) => measure.kind === 'items')) types.push('exam-key');
  return [...new Set(types)];
}

/** The reasons for which the definition leaves rows out, each once. */
export function exclusionReasons(indicator: Indicator): LocalText[] {
  const exclusions = rowSetsOf(indicator).flatMap((rows) => rows.exclude ?? []);
  return [...new Map(exclusions.map(({ id, reason }) => [id, reason])).values()];
}

/** Whether a value stands on one list of rows: nothing above and below a line. */
export const hasOneList = ({ kind }: Measure): boolean =>
  kind === 'mean' || kind === 'median' || kind === 'total' || kind === 'items' || kind === 'arithmetic';
