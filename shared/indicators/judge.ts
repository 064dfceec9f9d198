/** What is said of a measured value: its interval, its light, and whether it may be shown at all. */
import { meanInterval, wilsonInterval } from '#shared/statistics/index.ts';
import { isGuarded } from './guard.ts';
import type { Indicator, IndicatorState, IndicatorValue } from './types.ts';

export const CONFIDENCE = 0.95;

/** A measured value before it is judged. */
export interface Measured {
  value: number | null;
  numerator: number | null;
  denominator: number | null;
  n: number;
  excluded: number;
  sd: number | null;
}

/** The 95 % interval where the measure has one: Wilson for shares, Student's t for means. */
export function intervalOf(indicator: Indicator, found: Measured): IndicatorValue['interval'] {
  const { measure } = indicator;
  if (found.value === null) return null;
  if (measure.kind === 'mean') {
    const interval = meanInterval({ mean: found.value, sd: found.sd, n: found.n }, CONFIDENCE);
    return interval && { ...interval, level: CONFIDENCE, method: 't' };
  }
  if (measure.kind !== 'ratio' || measure.interval !== 'wilson') return null;
  const interval = wilsonInterval(found.numerator ?? 0, found.denominator ?? 0, CONFIDENCE);
  return (
    interval && {
      low: interval.low * measure.scale,
      high: interval.high * measure.scale,
      level: CONFIDENCE,
      method: 'wilson',
    }
  );
}

/** The light beside a value. The unrounded value is compared, so 89.96 % misses a target of 90 %. */
export function stateOf(indicator: Indicator, found: Measured): IndicatorState {
  if (found.n === 0 && found.excluded > 0 && isGuarded(indicator)) return 'withheld';
  if (found.value === null) return 'no-data';
  if ((found.denominator ?? found.n) < indicator.enough) return 'developing';
  if (!indicator.target) return 'no-target';
  const sign = indicator.direction === 'higher' ? 1 : -1;
  if (sign * found.value >= sign * indicator.target.value) return 'good';
  return sign * found.value >= sign * indicator.target.watch ? 'watch' : 'act';
}

/** The value without its numbers; how many rows there are stays, what they say does not. */
export function withheld(value: IndicatorValue): IndicatorValue {
  return { ...value, value: null, numerator: null, interval: null, sd: null, state: 'withheld' };
}
