/** What the course of a value may be judged by: the values that have enough records, with what kind of number they are. */
import type { Indicator, IndicatorValue } from '../types.ts';

/** A value with enough rows behind it, of which nothing is withheld. */
export const isSteady = ({ state, value }: IndicatorValue): boolean =>
  value !== null && (state === 'good' || state === 'watch' || state === 'act' || state === 'no-target');

/** The value of a share of one, where an indicator counts rows over rows and each row is one case; else null. */
export const shareScale = ({ measure }: Indicator): number | null =>
  measure.kind === 'ratio' && measure.interval === 'wilson' ? measure.scale : null;
