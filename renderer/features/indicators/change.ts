import type { Indicator, IndicatorValue } from '#shared/indicators/types.ts';

/** `within`: moved, but the old value lies inside the new one's interval, so nothing is shown to have changed. */
export type Verdict = 'better' | 'worse' | 'same' | 'within';

/** How a value moved against the period before, judged in the indicator's direction; null when either is missing. */
export function changeOf(
  spec: Indicator,
  now: IndicatorValue | undefined,
  before: IndicatorValue | undefined,
) {
  if (now?.value == null || before?.value == null) return null;
  const digits = 10 ** spec.decimals;
  // What is printed is what is compared: a change that rounds away is none.
  const difference = (Math.round(now.value * digits) - Math.round(before.value * digits)) / digits;
  return { difference, verdict: verdictOf(spec, difference, now, before.value) };
}

function verdictOf(spec: Indicator, difference: number, now: IndicatorValue, before: number): Verdict {
  if (difference === 0) return 'same';
  if (now.interval && before >= now.interval.low && before <= now.interval.high) return 'within';
  return difference > 0 === (spec.direction === 'higher') ? 'better' : 'worse';
}

/** The value of one indicator at one place. */
export function valueAt(
  values: readonly IndicatorValue[] | undefined,
  indicator: string,
  department: string | null,
): IndicatorValue | undefined {
  return values?.find((value) => value.indicator === indicator && value.department === department);
}
