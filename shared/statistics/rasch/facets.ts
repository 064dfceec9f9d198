/**
 * The many-facet Rasch model (Linacre, Many-Facet Rasch Measurement, 1989) by joint maximum likelihood: every element of every
 * facet and every threshold is a parameter. Newton steps are found by conjugate gradients, so that thousands of elements cost no
 * matrix.
 */
import { categoryMoments, categoryProbabilities } from './categories.ts';
import type { Ratings } from './ratings.ts';

export interface FacetsFit {
  /** Measures by facet and level; facets but the first have mean 0 over the estimated levels. NaN: not estimated. */
  measures: Float64Array[];
  /** Thresholds by scale, with mean 0. */
  thresholds: Float64Array[];
  logLik: number;
  iterations: number;
  converged: boolean;
}

interface Parameters {
  measures: Float64Array[];
  thresholds: Float64Array[];
}

/** The ratings that take part, side by side for the inner loops. */
interface Rows {
  n: number;
  category: Int32Array;
  scale: Int32Array;
  codes: Int32Array[];
  signs: number[];
  widest: number;
}

const like = ({ measures, thresholds }: Parameters): Parameters => ({
  measures: measures.map(({ length }) => new Float64Array(length)),
  thresholds: thresholds.map(({ length }) => new Float64Array(length)),
});
const parts = ({ measures, thresholds }: Parameters): Float64Array[] => [...measures, ...thresholds];

function dot(a: Parameters, b: Parameters): number {
  const others = parts(b);
  return parts(a).reduce((sum, part, at) => {
    const other = others[at]!;
    let own = 0;
    for (let i = 0; i < part.length; i++) own += part[i]! * other[i]!;
    return sum + own;
  }, 0);
}

/** a + factor b, in place. */
function addTo(a: Parameters, b: Parameters, factor: number): void {
  const others = parts(b);
  parts(a).forEach((part, at) => {
    for (let i = 0; i < part.length; i++) part[i]! += factor * others[at]![i]!;
  });
}

const locationOf = ({ codes, signs }: Rows, measures: readonly Float64Array[], i: number): number => {
  let location = 0;
  for (let f = 0; f < codes.length; f++) location += signs[f]! * measures[f]![codes[f]![i]!]!;
  return location;
};

function logLikOf(rows: Rows, { measures, thresholds }: Parameters): number {
  const p = new Float64Array(rows.widest);
  let sum = 0;
  for (let i = 0; i < rows.n; i++) {
    categoryProbabilities(locationOf(rows, measures, i), thresholds[rows.scale[i]!]!, p);
    sum += Math.log(p[rows.category[i]!]!);
  }
  return sum;
}

interface Curvature {
  gradient: Parameters;
  /** Diagonal of the information. */
  diagonal: Parameters;
  /** Information times a direction. */
  times(direction: Parameters): Parameters;
}

function curvatureAt(rows: Rows, at: Parameters): Curvature {
  const { n, widest } = rows;
  const gradient = like(at);
  const diagonal = like(at);
  const variance = new Float64Array(n);
  /** Covariance of the category with "category at least k", by rating and k - 1. */
  const shared = new Float64Array(n * (widest - 1));
  const squares = at.thresholds.map(({ length }) => new Float64Array(length * length));
  const p = new Float64Array(widest);
  const above = new Float64Array(widest);
  for (let i = 0; i < n; i++) {
    const scale = rows.scale[i]!;
    const own = at.thresholds[scale]!;
    const m = own.length;
    categoryProbabilities(locationOf(rows, at.measures, i), own, p);
    const { expected, variance: spread } = categoryMoments(p, m + 1);
    const category = rows.category[i]!;
    variance[i] = spread;
    for (let f = 0; f < rows.codes.length; f++) {
      const level = rows.codes[f]![i]!;
      gradient.measures[f]![level]! += rows.signs[f]! * (category - expected);
      diagonal.measures[f]![level]! += spread;
    }
    let [tail, weighted] = [0, 0];
    for (let k = m; k >= 1; k--) {
      tail += p[k]!;
      weighted += k * p[k]!;
      above[k] = tail;
      shared[i * (widest - 1) + k - 1] = weighted - expected * tail;
      gradient.thresholds[scale]![k - 1]! -= (category >= k ? 1 : 0) - tail;
      for (let l = k; l <= m; l++) {
        const value = above[l]! * (1 - tail);
        squares[scale]![(k - 1) * m + l - 1]! += value;
        if (l > k) squares[scale]![(l - 1) * m + k - 1]! += value;
      }
    }
  }
  at.thresholds.forEach(({ length }, scale) => {
    for (let k = 0; k < length; k++) diagonal.thresholds[scale]![k] = squares[scale]![k * length + k]!;
  });
  const times = (direction: Parameters): Parameters => {
    const result = like(at);
    for (let i = 0; i < n; i++) {
      const scale = rows.scale[i]!;
      const along = locationOf(rows, direction.measures, i);
      const own = direction.thresholds[scale]!;
      let change = variance[i]! * along;
      for (let k = 0; k < own.length; k++) {
        const covariance = shared[i * (widest - 1) + k]!;
        change -= covariance * own[k]!;
        result.thresholds[scale]![k]! -= covariance * along;
      }
      for (let f = 0; f < rows.codes.length; f++)
        result.measures[f]![rows.codes[f]![i]!]! += rows.signs[f]! * change;
    }
    direction.thresholds.forEach((own, scale) => {
      const m = own.length;
      for (let k = 0; k < m; k++)
        for (let l = 0; l < m; l++) result.thresholds[scale]![k]! += squares[scale]![k * m + l]! * own[l]!;
    });
    return result;
  };
  return { gradient, diagonal, times };
}

/** Preconditioned conjugate gradients. The information is singular along shifts between facets, to which the gradient is blind. */
function newtonStep({ gradient, diagonal, times }: Curvature): Parameters {
  const step = like(gradient);
  const scaled = (residual: Parameters): Parameters => {
    const result = like(residual);
    const [into, from, by] = [parts(result), parts(residual), parts(diagonal)];
    into.forEach((part, at) => {
      for (let i = 0; i < part.length; i++) part[i] = by[at]![i]! > 0 ? from[at]![i]! / by[at]![i]! : 0;
    });
    return result;
  };
  const residual = like(gradient);
  addTo(residual, gradient, 1);
  let z = scaled(residual);
  const direction = like(gradient);
  addTo(direction, z, 1);
  let size = dot(residual, z);
  const goal = size * 1e-12;
  for (let round = 0; round < 1000 && size > goal && size > 1e-28; round++) {
    const image = times(direction);
    const length = dot(direction, image);
    if (!(length > 0)) break;
    const share = size / length;
    addTo(step, direction, share);
    addTo(residual, image, -share);
    z = scaled(residual);
    const next = dot(residual, z);
    for (const part of parts(direction)) for (let i = 0; i < part.length; i++) part[i]! *= next / size;
    addTo(direction, z, 1);
    size = next;
  }
  return step;
}

/** Moves the means where they belong: thresholds and facets but the first to 0, and the first takes up what they gave. */
function normalise(
  at: Parameters,
  ratings: Ratings,
  present: readonly Uint8Array[],
  byFacet: number | null,
): void {
  const mean = (values: Float64Array, which: (i: number) => boolean) => {
    let [sum, n] = [0, 0];
    values.forEach((value, i) => {
      if (!which(i)) return;
      sum += value;
      n++;
    });
    return n > 0 ? sum / n : 0;
  };
  const shift = (values: Float64Array, by: number) => {
    for (let i = 0; i < values.length; i++) values[i]! += by;
  };
  const averages = at.thresholds.map((own) => mean(own, () => true));
  const used = averages.map((_, scale) => at.thresholds[scale]!.length > 0);
  // One scale gives its mean to the first facet; scales by the levels of a facet give each its own.
  at.thresholds.forEach((own, scale) => {
    shift(own, -averages[scale]!);
  });
  if (byFacet === null) shift(at.measures[0]!, -averages[0]!);
  else {
    const sign = ratings.facets[byFacet]!.sign;
    averages.forEach((average, level) => {
      if (used[level]) at.measures[byFacet]![level]! -= sign * average;
    });
  }
  for (let f = 1; f < at.measures.length; f++) {
    const average = mean(at.measures[f]!, (level) => present[f]![level] === 1);
    shift(at.measures[f]!, -average);
    shift(at.measures[0]!, ratings.facets[f]!.sign * average);
  }
}

/** `byFacet`: the facet whose levels have scales of their own; null for one common scale. */
export function fitFacets(ratings: Ratings, used: Uint8Array, byFacet: number | null): FacetsFit {
  const chosen = Array.from(used, (_, i) => i).filter((i) => used[i]);
  const rows: Rows = {
    n: chosen.length,
    category: Int32Array.from(chosen, (i) => ratings.category[i]!),
    scale: Int32Array.from(chosen, (i) => ratings.scale[i]!),
    codes: ratings.facets.map(({ codes }) => Int32Array.from(chosen, (i) => codes[i]!)),
    signs: ratings.facets.map(({ sign }) => sign),
    widest: Math.max(2, ...ratings.scores.map(({ length }) => length)),
  };
  const present = ratings.facets.map(({ levels }, f) => {
    const seen = new Uint8Array(levels.length);
    for (const code of rows.codes[f]!) seen[code] = 1;
    return seen;
  });
  const at: Parameters = {
    measures: ratings.facets.map(({ levels }) => new Float64Array(levels.length)),
    thresholds: ratings.scores.map(({ length }) => new Float64Array(Math.max(length - 1, 0))),
  };
  let logLik = logLikOf(rows, at);
  let converged = false;
  let iterations = 0;
  for (; iterations < 100 && !converged; iterations++) {
    const step = newtonStep(curvatureAt(rows, at));
    const size = parts(step).reduce(
      (most, part) => part.reduce((own, value) => Math.max(own, Math.abs(value)), most),
      0,
    );
    converged = size < 1e-7;
    for (let share = Math.min(1, 2 / size); share > 1e-7; share /= 2) {
      const next = like(at);
      addTo(next, at, 1);
      addTo(next, step, share);
      const there = logLikOf(rows, next);
      if (there < logLik - 1e-11 * Math.abs(logLik)) continue;
      normalise(next, ratings, present, byFacet);
      Object.assign(at, next);
      logLik = there;
      break;
    }
  }
  at.measures.forEach((values, f) => {
    values.forEach((_, level) => {
      if (!present[f]![level]) values[level] = Number.NaN;
    });
  });
  return { ...at, logLik, iterations, converged };
}
