/**
 * The REML criterion of a linear mixed model at given relative standard deviations θ (of each random factor to the residual),
 * by penalised least squares (Bates et al., J. Stat. Softw. 67, 2015, no. 1, sec. 3). The first factor is eliminated exactly,
 * so that only the others and the fixed effects stand in a dense system.
 */
import { factorise, paddedSize, solveLower, solveUpper } from '../linear/packed-cholesky.ts';
import type { CrossProducts } from './design.ts';

export interface Evaluation {
  /** -2 log restricted likelihood. */
  criterion: number;
  /** Residual variance. */
  sigma2: number;
  /** Scaled effects of the first factor, and of the dense columns (spherical ones, then fixed). */
  first: Float64Array;
  rest: Float64Array;
  /** Diagonal of the first factor's block. */
  diagonal: Float64Array;
  /** Cholesky factor of the dense system. */
  lower: Float64Array;
  size: number;
  /**
   * The coordinates of another response in the space of all effects, from its sums by level of the first factor and by dense
   * column: its sum of squares less theirs is what the model leaves of it. Valid until the next evaluation.
   */
  coordinates(first: Float64Array, rest: Float64Array): Float64Array;
}

export function createCriterion(products: CrossProducts, factors: number) {
  const { n, rest, ownerOf, counts, firstY, restY, start, columns, sums, dense, yy } = products;
  const size = paddedSize(rest);
  const lower = new Float64Array(size * size);
  const df = n - (rest - products.fixed);
  const scale = new Float64Array(rest);

  /** Null where the system is not positive definite: the fixed effects are not independent. */
  return function evaluate(theta: readonly number[]): Evaluation | null {
    const own = theta[0]!;
    for (let j = 0; j < rest; j++) scale[j] = ownerOf[j] === factors ? 1 : theta[ownerOf[j]!]!;
    lower.fill(0);
    for (let i = 0; i < rest; i++) {
      const from = i * rest;
      const to = i * size;
      const s = scale[i]!;
      for (let j = 0; j <= i; j++) lower[to + j] = dense[from + j]! * s * scale[j]!;
      if (ownerOf[i] !== factors) lower[to + i]! += 1;
    }
    for (let i = rest; i < size; i++) lower[i * size + i] = 1;

    const diagonal = counts.map((count) => count * own * own + 1);
    let logs = 0;
    for (let level = 0; level < counts.length; level++) {
      const d = diagonal[level]!;
      logs += Math.log(d);
      const own2 = (own * own) / d;
      const end = start[level + 1]!;
      for (let a = start[level]!; a < end; a++) {
        const column = columns[a]!;
        const factor = sums[a]! * scale[column]! * own2;
        const row = column * size;
        for (let b = start[level]!; b <= a; b++)
          lower[row + columns[b]!]! -= factor * sums[b]! * scale[columns[b]!]!;
      }
    }
    if (!factorise(lower, size)) return null;
    for (let i = 0; i < rest; i++) logs += 2 * Math.log(lower[i * size + i]!);

    const levels = counts.length;
    const coordinates = (firstSums: Float64Array, restSums: Float64Array): Float64Array => {
      const found = new Float64Array(levels + rest);
      const half = found.subarray(levels);
      for (let j = 0; j < rest; j++) half[j] = restSums[j]! * scale[j]!;
      for (let level = 0; level < levels; level++) {
        const d = diagonal[level]!;
        found[level] = (own * firstSums[level]!) / Math.sqrt(d);
        const explained = (own * own * firstSums[level]!) / d;
        if (explained === 0) continue;
        for (let a = start[level]!; a < start[level + 1]!; a++)
          half[columns[a]!]! -= sums[a]! * scale[columns[a]!]! * explained;
      }
      solveLower(lower, size, half, rest);
      return found;
    };
    const found = coordinates(firstY, restY);
    const sigma2 = (yy - found.reduce((sum, value) => sum + value * value, 0)) / df;
    const solution = found.slice(levels);
    solveUpper(lower, size, solution, rest);
    const first = new Float64Array(levels);
    for (let level = 0; level < levels; level++) {
      let sum = firstY[level]!;
      for (let a = start[level]!; a < start[level + 1]!; a++)
        sum -= sums[a]! * scale[columns[a]!]! * solution[columns[a]!]!;
      first[level] = (own * sum) / diagonal[level]!;
    }
    return {
      criterion: logs + df * (1 + Math.log(2 * Math.PI * sigma2)),
      sigma2,
      first,
      rest: solution,
      diagonal,
      lower,
      size,
      coordinates,
    };
  };
}
