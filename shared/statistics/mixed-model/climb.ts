/**
 * The maximum of the restricted likelihood of a large model from its slopes, by average information (Gilmour, Thompson and
 * Cullis, Biometrics 51, 1995, 1440-1450): an inverse for each step, but only few steps.
 */
import type { createCriterion, Evaluation } from './criterion.ts';
import type { CrossProducts } from './design.ts';
import { type Spreads, spreadsOf } from './spreads.ts';

export interface Summit {
  at: number[];
  last: Evaluation;
  spreads: Spreads;
  converged: boolean;
  evaluations: number;
}

/** Relative change of a variance below which the maximum counts as reached. */
const TOLERANCE = 2e-5;
/** A factor whose deviation falls below this share of the residual one may have none: that is not for this method. */
const VANISHING = 0.01;
const STEPS = 10;

/** Null where it does not get there; the caller knows a slower way. */
export function climb(
  evaluate: ReturnType<typeof createCriterion>,
  products: CrossProducts,
  from: readonly number[],
): Summit | null {
  let at = [...from];
  for (let evaluations = 1; evaluations <= STEPS; evaluations++) {
    const last = evaluate(at);
    if (!last) return null;
    // The first step is a long one: a sample tells its direction well enough, at a tenth of the inverse's price.
    const spreads = evaluations === 1 ? null : spreadsOf(last, products, at);
    const step = stepOf(last, spreads?.traces ?? sampledTraces(last, products, at), products, at);
    if (!step) return null;
    if (spreads && step.every((share) => Math.abs(share) < TOLERANCE))
      return { at, last, spreads, converged: true, evaluations };
    // On the scale of logarithms the likelihood is closest to a parabola.
    at = at.map((theta, k) => theta * Math.exp(Math.max(-1, Math.min(1, step[k]!)) / 2));
    if (at.some((theta) => theta < VANISHING)) return null;
  }
  return null;
}

const PROBES = 16;

/** The traces of `Spreads` from random signs (Hutchinson, Commun. Stat. Simul. 18, 1989, 1059-1076), the same in every run. */
function sampledTraces(last: Evaluation, products: CrossProducts, theta: readonly number[]): number[] {
  let state = 1;
  const sign = () => {
    state = (Math.imul(state, 1664525) + 1013904223) | 0;
    return state < 0 ? -1 : 1;
  };
  return theta.map((own, k) => {
    let total = 0;
    for (let probe = 0; probe < PROBES; probe++) {
      const first = new Float64Array(products.counts.length);
      const rest = new Float64Array(products.rest);
      const [from, to] = placeOf(products, k);
      const signs = (k === 0 ? first : rest).subarray(from, to);
      for (let i = 0; i < signs.length; i++) signs[i] = sign() / own;
      for (const value of last.coordinates(first, rest)) total += value * value;
    }
    return total / PROBES;
  });
}

/** Where the effects of a random factor stand among those of the first factor or among the dense columns. */
function placeOf({ offsets, counts, fixed }: CrossProducts, k: number): [from: number, to: number] {
  return k === 0 ? [0, counts.length] : [offsets[k - 1]!, offsets[k] ?? fixed];
}

/** The relative changes of the variance ratios that average information suggests, the residual variance following them. */
function stepOf(
  last: Evaluation,
  traces: readonly number[],
  products: CrossProducts,
  theta: readonly number[],
): number[] | null {
  const { sigma2 } = last;
  const df = products.n - (products.rest - products.fixed);
  const factors = theta.map((_, k) => {
    const first = k === 0;
    const [from, to] = placeOf(products, k);
    const spherical = (first ? last.first : last.rest).subarray(from, to);
    const effects = spherical.map((value) => value * theta[k]!);
    const sums = (first ? sumsOfFirst : sumsOfRest)(products, effects, from);
    const square = spherical.reduce((sum, value) => sum + value * value, 0);
    return {
      first,
      from,
      effects,
      sums,
      square,
      slope: to - from - traces[k]! - square / sigma2,
      coordinates: last.coordinates(sums.first, sums.rest),
    };
  });
  const information = factors.map((a) =>
    factors.map((b) => {
      const own = b.first ? a.sums.first : a.sums.rest;
      let left = 0;
      b.effects.forEach((effect, level) => {
        left += effect * own[b.from + level]!;
      });
      for (let i = 0; i < a.coordinates.length; i++) left -= a.coordinates[i]! * b.coordinates[i]!;
      return left / sigma2 - (a.square * b.square) / (sigma2 * sigma2 * df);
    }),
  );
  return solve(
    information,
    factors.map(({ slope }) => -slope),
  );
}

interface Sums {
  first: Float64Array;
  rest: Float64Array;
}

/** Sums by level and by dense column of a response that is the effects of the first factor alone. */
function sumsOfFirst(products: CrossProducts, effects: Float64Array): Sums {
  const { start, columns, sums, counts, rest } = products;
  const found = {
    first: effects.map((effect, level) => effect * counts[level]!),
    rest: new Float64Array(rest),
  };
  effects.forEach((effect, level) => {
    for (let a = start[level]!; a < start[level + 1]!; a++) found.rest[columns[a]!]! += sums[a]! * effect;
  });
  return found;
}

/** The same for a response that is the effects of the dense columns from `from` on. */
function sumsOfRest(products: CrossProducts, effects: Float64Array, from: number): Sums {
  const { start, columns, sums, counts, rest, dense } = products;
  const end = from + effects.length;
  const found = { first: new Float64Array(counts.length), rest: new Float64Array(rest) };
  for (let level = 0; level < counts.length; level++) {
    let sum = 0;
    for (let a = start[level]!; a < start[level + 1]!; a++) {
      const column = columns[a]!;
      if (column >= from && column < end) sum += sums[a]! * effects[column - from]!;
    }
    found.first[level] = sum;
  }
  for (let i = 0; i < rest; i++) {
    let sum = 0;
    for (let j = from; j < end; j++) sum += dense[i >= j ? i * rest + j : j * rest + i]! * effects[j - from]!;
    found.rest[i] = sum;
  }
  return found;
}

/** x with A x = b for a small positive definite A; null where it is not. */
function solve(a: readonly number[][], b: readonly number[]): number[] | null {
  const m = a.map((row, i) => [...row, b[i]!]);
  const n = m.length;
  for (let k = 0; k < n; k++) {
    if (!(m[k]![k]! > 0)) return null;
    for (let i = 0; i < n; i++) {
      if (i === k) continue;
      const factor = m[i]![k]! / m[k]![k]!;
      for (let j = k; j <= n; j++) m[i]![j]! -= factor * m[k]![j]!;
    }
  }
  return m.map((row, k) => row[n]! / row[k]!);
}
