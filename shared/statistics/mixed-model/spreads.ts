/** How surely the effects of a mixed model are known: from the inverse of its system at given variances. */
import { invertTransposed } from '../linear/packed-cholesky.ts';
import type { Evaluation } from './criterion.ts';
import type { CrossProducts } from './design.ts';

export interface Spreads {
  /** Conditional standard deviations of the effects given all other estimates, by random factor. */
  random: Float64Array[];
  /** Standard errors of the fixed effects. */
  fixed: number[];
  /** Sum over a factor's levels of the variance of its spherical effects, that of the fixed effects included, by factor. */
  traces: number[];
}

/** `theta` as in the evaluation; standard deviations in units of y. */
export function spreadsOf(
  { lower, size, diagonal, sigma2 }: Evaluation,
  { rest, ownerOf, start, columns, sums, fixed: fixedAt }: CrossProducts,
  theta: readonly number[],
): Spreads {
  const inverse = invertTransposed(lower, size);
  const factors = theta.length;
  const traces = new Array<number>(factors).fill(0);
  const squares = (values: Float64Array, from: number, to: number) => {
    let sum = 0;
    for (let i = from; i < to; i++) sum += values[i]! ** 2;
    return sum;
  };
  // The fixed effects come last, so that their covariance is the last block of the whole inverse,
  // while the conditional variances take them as known: only the rows before them.
  const fixed: number[] = [];
  const own = theta.map((): number[] => []);
  for (let j = 0; j < rest; j++) {
    const row = j * size;
    const owner = ownerOf[j]!;
    if (owner === factors) {
      fixed.push(Math.sqrt(sigma2 * squares(inverse, row + j, row + rest)));
      continue;
    }
    const given = squares(inverse, row + j, row + fixedAt);
    own[owner]!.push(theta[owner]! * Math.sqrt(sigma2 * given));
    traces[owner]! += given + squares(inverse, row + fixedAt, row + rest);
  }
  const random = own.map((values) => Float64Array.from(values));
  const work = new Float64Array(size);
  random[0] = Float64Array.from(diagonal, (d, level) => {
    const end = start[level + 1]!;
    const first = start[level]!;
    if (first === end) {
      traces[0]! += 1 / d;
      return theta[0]! * Math.sqrt(sigma2 / d);
    }
    const low = columns[first]!;
    work.fill(0, low);
    const weight = (a: number) => {
      const owner = ownerOf[columns[a]!]!;
      return (sums[a]! * theta[0]! * (owner === factors ? 1 : theta[owner]!)) / d;
    };
    // Two columns at a time: the sums are fetched and stored half as often.
    for (let a = first; a < end; a += 2) {
      const one = columns[a]!;
      const other = columns[Math.min(a + 1, end - 1)]!;
      addTwo(work, inverse, one, rest, one * size, weight(a), other * size, a + 1 < end ? weight(a + 1) : 0);
    }
    const given = 1 / d + squares(work, low, fixedAt);
    traces[0]! += given + squares(work, Math.max(low, fixedAt), rest);
    return theta[0]! * Math.sqrt(sigma2 * given);
  });
  return { random, fixed, traces };
}

function addTwo(
  to: Float64Array,
  rows: Float64Array,
  from: number,
  end: number,
  one: number,
  x: number,
  other: number,
  y: number,
): void {
  for (let i = from; i < end; i++) to[i]! += x * rows[one + i]! + y * rows[other + i]!;
}
