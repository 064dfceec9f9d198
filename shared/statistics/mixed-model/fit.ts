/** Linear mixed models with crossed random effects, fitted by REML. */
import { at, cholesky, type Matrix, zeros } from '../linear/matrix.ts';
import { climb, type Summit } from './climb.ts';
import { createCriterion } from './criterion.ts';
import { type CrossProducts, crossProducts, type Design } from './design.ts';
import { minimise } from './minimise.ts';
import { spreadsOf } from './spreads.ts';

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
  if (!independent(products)) return null;
  const found =
    products.rest > LARGE ? large(evaluate, products, arranged) : search(evaluate, products, arranged);
  const { last, spreads } = found;
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

/** Whether every fixed effect adds something to those before it, whatever the units of its column. */
function independent({ dense, rest, fixed }: CrossProducts): boolean {
  const size = rest - fixed;
  const products = zeros(size, size);
  const of = (i: number, j: number) => dense[(fixed + Math.max(i, j)) * rest + fixed + Math.min(i, j)]!;
  for (let i = 0; i < size; i++)
    for (let j = 0; j < size; j++) products.data[i * size + j] = of(i, j) / Math.sqrt(of(i, i) * of(j, j));
  const lower = cholesky(products);
  // A column of nothing but 0 makes no number there.
  return !products.data.some(Number.isNaN) && lower !== null && least(lower) > DEPENDENT;
}

/** Share of a column's sum of squares that the columns before it leave, below which it counts as their sum. */
const DEPENDENT = 1e-11;
const least = (lower: Matrix) =>
  Array.from({ length: lower.rows }, (_, i) => at(lower, i, i) ** 2).reduce((a, b) => Math.min(a, b), 1);

type Evaluate = ReturnType<typeof createCriterion>;

/** By differences of the criterion, which costs many evaluations but finds variances of 0; the last digits by slopes. */
function search(evaluate: Evaluate, products: CrossProducts, design: Design, from?: number[]): Summit {
  const found = minimise(
    (theta) => evaluate(theta)?.criterion ?? Number.POSITIVE_INFINITY,
    from ?? startOf(design),
    from ? { near: true } : {},
  );
  const polished = climb(evaluate, products, found.at);
  if (polished) return { ...polished, evaluations: found.evaluations + polished.evaluations };
  const last = evaluate(found.at)!;
  return { ...found, last, spreads: spreadsOf(last, products, found.at) };
}

/** By slopes, from a part of the data; should a variance vanish, by differences. */
function large(evaluate: Evaluate, products: CrossProducts, design: Design) {
  const start = thetaOf(partOf(design));
  return climb(evaluate, products, start) ?? search(evaluate, products, design, start);
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
