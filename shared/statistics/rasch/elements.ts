/** What a fitted many-facet model says about each element: its measure, error, fit and fair average. */
import { chiSquaredUpperTail } from '../distributions/index.ts';
import { categoryMoments, categoryProbabilities } from './categories.ts';
import type { FacetsFit } from './facets.ts';
import { FitSum, type MeanSquares } from './fit.ts';
import type { Extreme, Screened } from './ratings.ts';

export interface Element {
  level: string;
  n: number;
  /** Mean of the scores as they were given. */
  mean: number;
  measure: number;
  se: number;
  /** The score expected with all other facets at their means. */
  fair_average: number;
  extreme: Extreme['end'] | null;
  fit: MeanSquares;
}

export interface Residual {
  row: number;
  score: number;
  expected: number;
  z: number;
}

/** How far an extreme total is moved inwards, in categories, to have a finite measure (the habit of Facets). */
const INWARDS = 0.3;

/** Elements by facet, and the standardised residuals of the ratings used. */
export function elementsOf(
  { ratings, used, extremes }: Screened,
  fit: FacetsFit,
  score: Float64Array,
  byFacet: number | null,
): { elements: Element[][]; residuals: Residual[] } {
  const { facets, category, scale, scores } = ratings;
  const measures = fit.measures.map((values) => values.slice());
  const widest = Math.max(2, ...scores.map(({ length }) => length));
  const p = new Float64Array(widest);
  const momentsAt = (location: number, at: number) => {
    categoryProbabilities(location, fit.thresholds[at]!, p);
    return categoryMoments(p, fit.thresholds[at]!.length + 1);
  };
  const location = (i: number) =>
    facets.reduce((sum, { codes, sign }, f) => {
      const measure = measures[f]![codes[i]!]!;
      return sum + sign * (Number.isNaN(measure) ? meanOf(fit.measures[f]!) : measure);
    }, 0);

  const errors = new Map<string, number>();
  // The last to be taken out had the fewest extreme elements beside it, so it is placed first.
  for (const extreme of [...extremes].reverse()) {
    const { sign, codes } = facets[extreme.facet]!;
    const rows: number[] = [];
    for (let i = 0; i < category.length; i++) if (codes[i] === extreme.level) rows.push(i);
    const target = measures[extreme.facet]!;
    target[extreme.level] = 0;
    const bases = rows.map(location);
    const top = rows.reduce((sum, i) => sum + fit.thresholds[scale[i]!]!.length, 0);
    const wanted = extreme.end === 'lowest' ? Math.min(INWARDS, top / 2) : Math.max(top - INWARDS, top / 2);
    const totals = (measure: number) => {
      let [expected, variance] = [0, 0];
      rows.forEach((i, at) => {
        const moments = momentsAt(bases[at]! + sign * measure, scale[i]!);
        expected += moments.expected;
        variance += moments.variance;
      });
      return { expected, variance };
    };
    let [low, high] = [-40, 40];
    for (let step = 0; step < 80; step++) {
      const middle = (low + high) / 2;
      if (totals(middle).expected * sign < wanted * sign) low = middle;
      else high = middle;
    }
    target[extreme.level] = (low + high) / 2;
    errors.set(`${extreme.facet}:${extreme.level}`, 1 / Math.sqrt(totals(target[extreme.level]!).variance));
  }

  const sums = facets.map(({ levels }) =>
    levels.map(() => ({ n: 0, total: 0, information: 0, fit: new FitSum() })),
  );
  const residuals: Residual[] = [];
  for (let i = 0; i < category.length; i++) {
    const { expected, variance, fourth } = momentsAt(location(i), scale[i]!);
    facets.forEach(({ codes }, f) => {
      const sum = sums[f]![codes[i]!]!;
      sum.n++;
      sum.total += score[i]!;
      if (!used[i]) return;
      sum.information += variance;
      sum.fit.add(category[i]! - expected, variance, fourth);
    });
    if (used[i])
      residuals.push({
        row: i,
        score: score[i]!,
        expected: scoreAt(momentsProbabilities(location(i), scale[i]!), scores[scale[i]!]!),
        z: (category[i]! - expected) / Math.sqrt(variance),
      });
  }

  function momentsProbabilities(at: number, of: number): Float64Array {
    categoryProbabilities(at, fit.thresholds[of]!, p);
    return p;
  }

  const centres = fit.measures.map(meanOf);
  const fair = (f: number, level: number): number => {
    const own = facets.reduce(
      (sum, { sign }, other) =>
        sum + sign * (other === f ? measures[f]![level]! : other === byFacet ? 0 : centres[other]!),
      0,
    );
    const which = scores.map((_, at) => at).filter((at) => scores[at]!.length > 1);
    const chosen = byFacet === f ? which.filter((at) => at === level) : which;
    const values = chosen.map((at) => {
      const item = byFacet === null || byFacet === f ? 0 : facets[byFacet]!.sign * measures[byFacet]![at]!;
      return scoreAt(momentsProbabilities(own + item, at), scores[at]!);
    });
    return values.reduce((sum, value) => sum + value, 0) / values.length;
  };

  const ends = new Map(extremes.map(({ facet, level, end }) => [`${facet}:${level}`, end]));
  return {
    residuals,
    elements: facets.map(({ levels }, f) =>
      levels.map((level, at) => {
        const { n, total, information, fit: squares } = sums[f]![at]!;
        return {
          level,
          n,
          mean: total / n,
          measure: measures[f]![at]!,
          se: errors.get(`${f}:${at}`) ?? 1 / Math.sqrt(information),
          fair_average: fair(f, at),
          extreme: ends.get(`${f}:${at}`) ?? null,
          fit: squares.result(),
        };
      }),
    ),
  };
}

const scoreAt = (probabilities: Float64Array, scores: readonly number[]): number =>
  scores.reduce((sum, score, k) => sum + score * probabilities[k]!, 0);

function meanOf(values: Float64Array): number {
  const known = values.filter((value) => !Number.isNaN(value));
  return known.reduce((sum, value) => sum + value, 0) / known.length;
}

/** How well a facet's elements are told apart (Wright and Masters 1982; Fisher 1992 for the strata). */
export function separationOf(elements: readonly Element[]) {
  const known = elements.filter(({ extreme, measure }) => extreme === null && Number.isFinite(measure));
  const n = known.length;
  const mean = known.reduce((sum, { measure }) => sum + measure, 0) / n;
  const variance = known.reduce((sum, { measure }) => sum + (measure - mean) ** 2, 0) / (n - 1);
  const error = known.reduce((sum, { se }) => sum + se * se, 0) / n;
  const real = Math.max(variance - error, 0);
  const separation = Math.sqrt(real / error);
  const weights = known.map(({ se }) => 1 / (se * se));
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  const weighted = known.reduce((sum, { measure }, i) => sum + weights[i]! * measure, 0);
  const chi2 =
    known.reduce((sum, { measure }, i) => sum + weights[i]! * measure ** 2, 0) - weighted ** 2 / all;
  return {
    n,
    mean,
    sd: Math.sqrt(variance),
    rmse: Math.sqrt(error),
    true_sd: Math.sqrt(real),
    separation,
    strata: (4 * separation + 1) / 3,
    reliability: real / variance,
    chi2_all_equal: chi2,
    chi2_df: n - 1,
    chi2_p: n > 1 ? chiSquaredUpperTail(Math.max(chi2, 0), n - 1) : Number.NaN,
  };
}
