/** Indicators that are computed from others: from their values as shown, so that nothing withheld comes out of them. */
import { arithmeticInterval } from './arithmetic-interval.ts';
import { stateOf } from './judge.ts';
import type { Arithmetic, Indicator, IndicatorValue } from './types.ts';

/** What the parts come to; null where one of them has no value, or where there is nothing to divide by. */
export function combine({ op, parts, scale }: Arithmetic, values: readonly (number | null)[]): number | null {
  const given = values.filter((value) => value !== null);
  if (given.length < parts.length || given.length === 0) return null;
  const weighted = given.map((value, index) => value * (parts[index]?.weight ?? 1));
  const sum = weighted.reduce((total, value) => total + value, 0);
  const [first = 0, second = 0] = weighted;
  switch (op) {
    case 'sum':
      return scale * sum;
    case 'difference':
      return scale * (2 * first - sum);
    case 'ratio':
      return second === 0 ? null : (scale * first) / second;
    case 'weighted-mean': {
      const weights = parts.reduce((total, { weight }) => total + weight, 0);
      return weights === 0 ? null : (scale * sum) / weights;
    }
  }
}

const told = (
  found: ReturnType<typeof arithmeticInterval>,
): Pick<IndicatorValue, 'interval' | 'noInterval'> =>
  'none' in found ? { interval: null, noInterval: found.none } : found;

/**
 * The value for one place from those of the parts in the same place and period: withheld as soon as one part is,
 * without a value as soon as one has none, developing as soon as one is. `n` is that of the weakest part.
 */
export function combinedValue(
  entry: Indicator,
  measure: Arithmetic,
  parts: readonly IndicatorValue[],
  place: Pick<IndicatorValue, 'period' | 'department' | 'group'>,
  /** Whether rows count in more than one part. */
  shared: () => boolean = () => true,
): IndicatorValue {
  const n = parts.length === 0 ? 0 : Math.min(...parts.map((part) => part.n));
  const hidden = parts.some(({ state }) => state === 'withheld');
  const complete = parts.length === measure.parts.length;
  const value =
    hidden || !complete
      ? null
      : combine(
          measure,
          parts.map((part) => part.value),
        );
  const weak = value !== null && parts.some(({ state }) => state === 'developing');
  const lacks = new Map(parts.flatMap((part) => (part.lacks ?? []).map((lack) => [lack.type, lack])));
  const found = { value, numerator: null, denominator: null, n, sd: null };
  // Whether something is held back the parts have said already.
  const judged = { ...found, excluded: 0 };
  return {
    indicator: entry.id,
    version: entry.version,
    ...place,
    ...found,
    excluded: parts.reduce((sum, part) => sum + part.excluded, 0),
    ...(value === null ? { interval: null } : told(arithmeticInterval(measure, parts, shared))),
    state: hidden ? 'withheld' : weak ? 'developing' : stateOf(entry, judged),
    ...(lacks.size > 0 ? { lacks: [...lacks.values()] } : {}),
  };
}
