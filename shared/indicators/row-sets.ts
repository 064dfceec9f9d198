/** What a definition stands on: its sets of rows, and what it leaves out of them. */
import type { LocalText } from '#shared/i18n/language.ts';
import type { Indicator, RowSet } from './types.ts';

/** Every set of rows that the measure reads, numerator before denominator, units before rows. */
export function rowSetsOf({ measure }: Indicator): RowSet[] {
  switch (measure.kind) {
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

/** The reasons for which the definition leaves rows out, each once. */
export function exclusionReasons(indicator: Indicator): LocalText[] {
  const exclusions = rowSetsOf(indicator).flatMap((rows) => rows.exclude ?? []);
  return [...new Map(exclusions.map(({ id, reason }) => [id, reason])).values()];
}
