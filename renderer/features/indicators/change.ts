import type { Indicator, IndicatorValue } from '#shared/indicators/types.ts';

export type Verdict = 'better' | 'worse' | 'same';

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
  const verdict: Verdict =
    difference === 0 ? 'same' : difference > 0 === (spec.direction === 'higher') ? 'better' : 'worse';
  return { difference, verdict };
}

/** The value of one indicator at one place. */
export function valueAt(
  values: readonly IndicatorValue[] | undefined,
  indicator: string,
  department: string | null,
): IndicatorValue | undefined {
  return values?.find((value) => value.indicator === indicator && value.department === department);
}
