/**
 * Intervals of what is computed from independent figures, out of the limits of each: the method of variance estimates
 * recovery. Sums, differences and weighted means: G. Y. Zou and A. Donner, Statistics in Medicine 27 (2008) 1693-1702,
 * doi 10.1002/sim.3095. Ratios: A. Donner and G. Y. Zou, Statistical Methods in Medical Research 21 (2012) 347-359,
 * doi 10.1177/0962280210383082. Unlike the delta method it keeps the skewness of the limits that it is given.
 */
import type { Arithmetic, IndicatorValue, NoInterval } from './types.ts';

interface Limits {
  low: number;
  high: number;
}

interface Estimate extends Limits {
  value: number;
}

/** Of the sum of `weight` times each estimate. */
export function sumLimits(parts: readonly { weight: number; of: Estimate }[]): Limits {
  let sum = 0;
  let below = 0;
  let above = 0;
  for (const { weight, of } of parts) {
    const [low, high] = [weight * of.low, weight * of.high];
    sum += weight * of.value;
    below += (weight * of.value - Math.min(low, high)) ** 2;
    above += (Math.max(low, high) - weight * of.value) ** 2;
  }
  return { low: sum - Math.sqrt(below), high: sum + Math.sqrt(above) };
}

/** Of the first over the second; null where what stands below may be nothing, or where the limits do not close. */
export function ratioLimits(above: Estimate, below: Estimate): Limits | null {
  const { value: a, low: la, high: ua } = above;
  const { value: b, low: lb, high: ub } = below;
  if (lb <= 0 || ub >= 2 * b) return null;
  const low = (a * b) ** 2 - la * ub * (2 * a - la) * (2 * b - ub);
  const high = (a * b) ** 2 - ua * lb * (2 * a - ua) * (2 * b - lb);
  if (low < 0 || high < 0) return null;
  return {
    low: (a * b - Math.sqrt(low)) / (ub * (2 * b - ub)),
    high: (a * b + Math.sqrt(high)) / (lb * (2 * b - lb)),
  };
}

type Found = { interval: IndicatorValue['interval'] } | { none: NoInterval };

/**
 * The interval of a measure from its parts' values, which are all given. `shared`: rows count in more than one part, so
 * that the parts move together by an amount that nobody knows.
 */
export function arithmeticInterval(
  { op, parts, scale }: Arithmetic,
  values: readonly IndicatorValue[],
  shared: () => boolean,
): Found {
  const given = values.flatMap(({ value, interval }): (Estimate & { level: number })[] =>
    value !== null && interval
      ? [{ value, low: interval.low, high: interval.high, level: interval.level }]
      : [],
  );
  if (given.length < parts.length || given.length === 0) return { none: 'part-without' };
  if (shared()) return { none: 'shared-rows' };
  const weighted = given.map((of, index) => ({ of, weight: parts[index]!.weight }));
  const limits = limitsOf(op, weighted);
  if (!limits) return { none: 'around-zero' };
  const ends = [scale * limits.low, scale * limits.high];
  return {
    interval: { low: Math.min(...ends), high: Math.max(...ends), level: given[0]!.level, method: 'mover' },
  };
}

function limitsOf(op: Arithmetic['op'], parts: readonly { of: Estimate; weight: number }[]): Limits | null {
  switch (op) {
    case 'sum':
      return sumLimits(parts);
    case 'difference':
      return sumLimits(
        parts.map(({ of, weight }, index) => ({ of, weight: index === 0 ? weight : -weight })),
      );
    case 'weighted-mean': {
      const total = parts.reduce((sum, { weight }) => sum + weight, 0);
      return total === 0 ? null : sumLimits(parts.map(({ of, weight }) => ({ of, weight: weight / total })));
    }
    case 'ratio': {
      const [above, below] = parts.map(({ of, weight }) => ({
        value: weight * of.value,
        low: Math.min(weight * of.low, weight * of.high),
        high: Math.max(weight * of.low, weight * of.high),
      }));
      return above && below ? ratioLimits(above, below) : null;
    }
  }
}
