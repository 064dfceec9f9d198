/**
 * The distribution of the number of right answers to independent items, all of it, without one item, without two.
 *
 * With p_i = e_i / (1 + e_i) the probability of r right answers is the elementary symmetric function of order r of the e_i,
 * divided by the product of all (1 + e_i). In this form nothing overflows; every function is built by additions of positive
 * numbers only (summation algorithm; Fischer, Psychometrika 39, 1974), and those without an item by halving the set of items
 * instead of dividing it out, which would lose digits.
 */

/** Adds an item of probability `p` to a distribution over 0..`size`; the array must have room for one more. */
export function include(distribution: Float64Array, size: number, p: number): void {
  const q = 1 - p;
  distribution[size + 1] = distribution[size]! * p;
  for (let r = size; r > 0; r--) distribution[r] = distribution[r]! * q + distribution[r - 1]! * p;
  distribution[0]! *= q;
}

/** P(r right answers) for r = 0..number of items. */
export function sumDistribution(p: ArrayLike<number>): Float64Array {
  const distribution = new Float64Array(p.length + 1);
  distribution[0] = 1;
  for (let i = 0; i < p.length; i++) include(distribution, i, p[i]!);
  return distribution;
}

/**
 * Calls `visit(i, distribution)` for each item from `from` on with the distribution of the others from `from` on together with
 * `start`, a distribution over 0..`size`. The array is used again: it must not be kept.
 */
export function withoutEach(
  p: ArrayLike<number>,
  from: number,
  start: ArrayLike<number>,
  size: number,
  visit: (item: number, distribution: Float64Array) => void,
): void {
  const room = size + p.length - from + 1;
  const levels: Float64Array[] = [];
  const descend = (low: number, high: number, given: Float64Array, length: number, depth: number): void => {
    if (high - low === 1) {
      visit(low, given);
      return;
    }
    levels[depth] ??= new Float64Array(room);
    const mine = levels[depth];
    const middle = (low + high) >> 1;
    for (const [keptLow, keptHigh, outLow, outHigh] of [
      [low, middle, middle, high],
      [middle, high, low, middle],
    ] as const) {
      mine.set(given.subarray(0, length + 1));
      let grown = length;
      for (let i = outLow; i < outHigh; i++) include(mine, grown++, p[i]!);
      descend(keptLow, keptHigh, mine, grown, depth + 1);
    }
  };
  if (p.length <= from) return;
  const first = new Float64Array(room);
  for (let r = 0; r <= size; r++) first[r] = start[r]!;
  descend(from, p.length, first, size, 0);
}
