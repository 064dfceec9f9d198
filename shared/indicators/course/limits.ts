/** The limits of chance of an indicator over its periods. */
import { type Control, controlOf, type SetPhase } from '../../improvement/control.ts';
import type { Indicator, IndicatorValue } from '../types.ts';
import { isSteady, shareScale } from './steady.ts';

/**
 * A p′ chart for shares of rows, individuals (XmR) for everything else, over the steady values; null for fewer than
 * `LEAST_POINTS` of them, or where nothing varies. `set`: phases that the office set.
 */
export function limitsOf(
  spec: Indicator,
  values: readonly IndicatorValue[],
  set: readonly SetPhase[] = [],
): Control | null {
  const points = values.filter(isSteady).map((value) => ({
    label: value.period,
    value: value.value ?? 0,
    n: value.denominator ?? value.n,
  }));
  const share = shareScale(spec);
  const bounds = {
    low: points.every(({ value }) => value >= 0) ? 0 : Number.NEGATIVE_INFINITY,
    high: share ?? Number.POSITIVE_INFINITY,
  };
  return controlOf(points, share, bounds, set);
}
