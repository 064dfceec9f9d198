/** Linear mixed models with crossed random effects, fitted by REML. */
import { invertLower } from '../linear/packed-cholesky.ts';
import { createCriterion, type Evaluation } from './criterion.ts';
import { crossProducts, type Design } from './design.ts';
import { minimise } from './minimise.ts';

export interface FittedFactor {
  name: string;
  levels: readonly string[];
  variance: number;
  /** Best linear unbiased predictions, in units of y. */
  effects: Float64Array;
  /** Conditional standard deviations of the effects given the estimates, as lme4's condVar. */
  sds: Float64Array;
  counts: Float64Array;
}

export interface MixedFit {
  n: number;
  fixed: { estimate: number; se: number }[];
  factors: FittedFactor[];
  residual: number;
  logREML: number;
  converged: boolean;
  /** Some variance is estimated as 0. */
  singular: boolean;
  evaluations: number;
}

/** Null where the fixed effects are not independent of one another. */
export function fitMixed(design: Design): MixedFit | null {
  // The factor with the most levels costs least when eliminated.
  const order = design.random
    .map((_, k) => k)
    .sort((a, b) => design.random[b]!.levels.length - design.random[a]!.levels.length);
  const arranged: Design = { ...design, random: order.map((k) => design.random[k]!) };
  const products = crossProducts(arranged);
  const evaluate = createCriterion(products, arranged.random.length);
  if (evaluate(arranged.random.map(() => 0.5)) === null) return null;
  const part = products.rest > LARGE ? partOf(arranged) : null;
  const found = minimise(
    (theta) => evaluate(theta)?.criterion ?? Number.POSITIVE_INFINITY,
    part ? thetaOf(part) : startOf(arranged),
    part ? { near: true, tolerance: 2e-3 } : {},
  );
  const last = evaluate(found.at)!;
  const spreads = spreadsOf(last, products, arranged.random.length, found.at);
  const { offsets, rest } = products;
  const fixedAt = rest - design.fixed.length;
  const scaled = arranged.random.map((factor, k): FittedFactor => {
    const theta = found.at[k]!;
    const raw =
      k === 0 ? last.first : last.rest.slice(offsets[k - 1]!, offsets[k - 1]! + factor.levels.length);
    const counts = new Float64Array(factor.levels.length);
    for (const code of factor.codes) counts[code]! += 1;
    return {
      name: factor.name,
      levels: factor.levels,
      variance: theta * theta * last.sigma2,
      effects: raw.map((value) => value * theta),
      sds: spreads.random[k]!,
      counts,
    };
  });
  const factors = design.random.map((_, k) => scaled[order.indexOf(k)]!);
  return {
    n: design.y.length,
    fixed: design.fixed.map((_, f) => ({
      estimate: last.rest[fixedAt + f]!,
      se: spreads.fixed[f]!,
    })),
    factors,
    residual: last.sigma2,
    logREML: -last.criterion / 2,
    converged: found.converged,
    singular: found.at.some((theta) => theta === 0),
    evaluations: found.evaluations,
  };
}

/** A dense system of this size is worth a start from a part of the data. */
const LARGE = 300;
const SHARE = 4;

/** The observations of every fourth level of the largest factor in the dense part: a 64th of the work, nearly the same ratios. */
function partOf({ y, fixed, random }: Design): Design {
  const largest = random.slice(1).reduce((a, b) => (b.levels.length > a.levels.length ? b : a));
  const rows: number[] = [];
  largest.codes.forEach((code, i) => {
    if (code % SHARE === 0) rows.push(i);
  });
  const pick = (values: Float64Array) => Float64Array.from(rows, (i) => values[i]!);
  return {
    y: pick(y),
    fixed: fixed.map(pick),
    random: random.map((factor) => {
      const seen = new Map<number, number>();
      const codes = Int32Array.from(rows, (i) => {
        const code = factor.codes[i]!;
        if (!seen.has(code)) seen.set(code, seen.size);
        return seen.get(code)!;
      });
      return { name: factor.name, codes, levels: [...seen.keys()].map((code) => factor.levels[code]!) };
    }),
  };
}

/** Relative standard deviations of a fit; where a part of the fixed effects cannot be told apart there, a guess. */
function thetaOf(design: Design): number[] {
  const evaluate = createCriterion(crossProducts(design), design.random.length);
  const start = startOf(design);
  if (evaluate(start) === null) return start;
  const { at } = minimise((theta) => evaluate(theta)?.criterion ?? Number.POSITIVE_INFINITY, start, {
    tolerance: 2e-3,
  });
  return at.map((theta) => Math.max(theta, 0.02));
}

/** Relative standard deviations to begin with: from the spread of the levels' means. */
function startOf({ y, random }: Design): number[] {
  const mean = y.reduce((sum, value) => sum + value, 0) / y.length;
  const total = y.reduce((sum, value) => sum + (value - mean) ** 2, 0) / y.length;
  return random.map(({ codes, levels }) => {
    const sums = new Float64Array(levels.length);
    const counts = new Float64Array(levels.length);
    codes.forEach((code, i) => {
      sums[code]! += y[i]! - mean;
      counts[code]! += 1;
    });
    let [between, expected] = [0, 0];
    sums.forEach((sum, level) => {
      if (counts[level] === 0) return;
      between += sum ** 2 / counts[level]!;
      expected += 1;
    });
    const squares = counts.reduce((sum, count) => sum + count * count, 0);
    const effective = y.length - squares / y.length;
    const within = (total * y.length - between) / Math.max(1, y.length - levels.length);
    const variance = (between - (expected - 1) * within) / Math.max(1, effective);
    return Math.sqrt(Math.min(4, Math.max(0.01, variance / Math.max(within, 1e-12))));
  });
}

function spreadsOf(
  { lower, size, diagonal, sigma2 }: Evaluation,
  { rest, ownerOf, start, columns, sums }: ReturnType<typeof crossProducts>,
  factors: number,
  theta: readonly number[],
): { random: Float64Array[]; fixed: number[] } {
  const inverse = invertLower(lower, size, rest);
  const spherical = ownerOf.reduce((sum, owner) => sum + (owner === factors ? 0 : 1), 0);
  const fixed: number[] = [];
  // The fixed effects come last, so that their covariance is the last block of the whole inverse …
  for (let j = spherical; j < rest; j++) {
    let sum = 0;
    for (let i = j; i < rest; i++) sum += inverse[i * rest + j]! ** 2;
    fixed.push(Math.sqrt(sigma2 * sum));
  }
  // … while the conditional variances take them as known: only the rows before them.
  const random: Float64Array[] = theta.map(() => new Float64Array(0));
  for (let k = 1; k < factors; k++) {
    const own: number[] = [];
    for (let j = 0; j < spherical; j++) {
      if (ownerOf[j] !== k) continue;
      let sum = 0;
      for (let i = j; i < spherical; i++) sum += inverse[i * rest + j]! ** 2;
      own.push(theta[k]! * Math.sqrt(sigma2 * sum));
    }
    random[k] = Float64Array.from(own);
  }
  const work = new Float64Array(spherical);
  random[0] = Float64Array.from(diagonal, (d, level) => {
    work.fill(0);
    for (let a = start[level]!; a < start[level + 1]!; a++) {
      const column = columns[a]!;
      if (column >= spherical) continue;
      const value = (sums[a]! * theta[ownerOf[column]!]! * theta[0]!) / d;
      for (let i = column; i < spherical; i++) work[i]! += inverse[i * rest + column]! * value;
    }
    let sum = 1 / d;
    for (let i = 0; i < spherical; i++) sum += work[i]! ** 2;
    return theta[0]! * Math.sqrt(sigma2 * sum);
  });
  return { random, fixed };
}
