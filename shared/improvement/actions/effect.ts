/** An indicator before and after an action. */
import type { Indicator, IndicatorValue } from '#shared/indicators/types.ts';

/**
 * `better` and `worse` only where the two intervals do not touch; `unclear` where they do or one of them is missing;
 * `waiting` while there is no value after (or none before).
 */
export type Effect = 'better' | 'worse' | 'unclear' | 'waiting';

export function effectOf(
  { direction }: Pick<Indicator, 'direction'>,
  before: IndicatorValue | null,
  after: IndicatorValue | null,
): Effect {
  if (!before || !after || before.value === null || after.value === null) return 'waiting';
  const [was, is] = [before.interval, after.interval];
  if (!was || !is) return 'unclear';
  if (is.low > was.high) return direction === 'higher' ? 'better' : 'worse';
  if (is.high < was.low) return direction === 'higher' ? 'worse' : 'better';
  return 'unclear';
}
