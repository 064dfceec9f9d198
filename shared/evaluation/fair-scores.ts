/**
 * Fair scores: what a target's mean would be if everyone had been judged by the same raters, and drawn towards all targets
 * by what its forms cannot tell. score = μ + target + rater + residual, both effects random, fitted by REML
 * (Searle, Casella and McCulloch, Variance Components, 1992); without raters in common, μ + target + residual.
 */
import { ratersNeeded } from '#shared/statistics/adequacy/evidence.ts';
import { connectedSets } from '#shared/statistics/mixed-model/connectivity.ts';
import type { RandomFactor } from '#shared/statistics/mixed-model/design.ts';
import { fitMixed } from '#shared/statistics/mixed-model/fit.ts';
import type { EvaluationForms } from './forms.ts';

export interface FairScore {
  score: number;
  /** Bounds of 95 in 100. */
  low: number;
  high: number;
  /** Share of the variance of the target's mean that is the target's own. */
  reliability: number;
  /** What the raters' severity took from the raw mean (positive: severe raters). */
  severity: number;
  /** What drawing towards all targets added. */
  shrinkage: number;
}

export interface FairModel {
  /** Whether raters could be told from targets, and why not. */
  raters: 'modelled' | 'not-linked' | 'unknown';
  mean: number;
  variances: { target: number; rater: number | null; residual: number };
  /** Forms by different raters that a target needs for a reliability of `WANTED`; null where targets do not differ. */
  needed: number | null;
  /** Targets that no chain of common raters joins to the others: their severities cannot be compared. */
  unlinked: number;
  /** By code of the target. */
  scores: Map<number, FairScore>;
}

/** The reliability from which on a result is evidence enough for a decision about development. */
export const WANTED = 0.7;
/** Of all forms so many must come from raters who judged several targets, or severity is only guessed. */
const LINKED_SHARE = 0.3;
const TARGETS_NEEDED = 3;
const z = 1.959963984540054;

/** Null where there are too few targets, or fewer forms than a variance needs. */
export function fairScores(
  forms: EvaluationForms,
  rows: readonly number[],
  targets: Int32Array,
): FairModel | null {
  const target = factorOf('target', rows, targets);
  if (target.levels.length < TARGETS_NEEDED || rows.length < target.levels.length + TARGETS_NEEDED)
    return null;
  const named = rows.filter((row) => forms.rater[row]! >= 0).length;
  const rater = factorOf('rater', rows, anonymousApart(forms.rater));
  const linked = named > 0 && linkedShare(target, rater) >= LINKED_SHARE;
  const y = Float64Array.from(rows, (row) => forms.score[row]!);
  // Without any disagreement about anyone there is no error to weigh differences with.
  if (!disagree(target, y)) return null;
  const fit = fitMixed({
    y,
    fixed: [new Float64Array(rows.length).fill(1)],
    random: linked ? [target, rater] : [target],
  });
  if (!fit) return null;
  const mean = fit.fixed[0]!.estimate;
  const [ofTargets, ofRaters] = fit.factors;
  const between = ofTargets!.variance;
  const error = (ofRaters?.variance ?? 0) + fit.residual;
  const scores = new Map<number, FairScore>();
  const sums = new Float64Array(target.levels.length);
  const severities = new Float64Array(target.levels.length);
  target.codes.forEach((code, i) => {
    sums[code]! += y[i]!;
    if (ofRaters) severities[code]! -= ofRaters.effects[rater.codes[i]!]!;
  });
  target.levels.forEach((level, code) => {
    const n = ofTargets!.counts[code]!;
    const score = mean + ofTargets!.effects[code]!;
    const severity = severities[code]! / n;
    const half = z * ofTargets!.sds[code]!;
    scores.set(Number(level), {
      score,
      low: score - half,
      high: score + half,
      reliability: between === 0 ? 0 : 1 - ofTargets!.sds[code]! ** 2 / between,
      severity,
      shrinkage: score - (sums[code]! / n + severity),
    });
  });
  const sets = linked ? connectedSets(target, rater) : [];
  return {
    raters: linked ? 'modelled' : named > 0 ? 'not-linked' : 'unknown',
    mean,
    variances: { target: between, rater: ofRaters?.variance ?? null, residual: fit.residual },
    needed: ratersNeeded(between > 0 ? between / (between + error) : 0, WANTED, 1),
    unlinked: sets.slice(1).reduce((sum, set) => sum + set.length, 0),
    scores,
  };
}

/** Whether any two forms on one target differ. */
function disagree(target: RandomFactor, y: Float64Array): boolean {
  const first = new Float64Array(target.levels.length).fill(Number.NaN);
  return target.codes.some((code, i) => {
    if (Number.isNaN(first[code]!)) first[code] = y[i]!;
    return first[code] !== y[i];
  });
}

/** Levels are numbered in the order of their codes, so that the order of the rows does not matter. */
function factorOf(name: string, rows: readonly number[], codes: Int32Array): RandomFactor {
  const levels = [...new Set(rows.map((row) => codes[row]!))].sort((a, b) => a - b);
  const at = new Map(levels.map((level, index) => [level, index]));
  return {
    name,
    levels: levels.map(String),
    codes: Int32Array.from(rows, (row) => at.get(codes[row]!)!),
  };
}

/** Every form that does not say who answered is somebody of its own. */
function anonymousApart(rater: Int32Array): Int32Array {
  let next = rater.reduce((most, code) => Math.max(most, code), 0) + 1;
  return rater.map((code) => (code < 0 ? next++ : code));
}

/** Share of the forms whose rater judged more than one target. */
function linkedShare(target: RandomFactor, rater: RandomFactor): number {
  const first = new Int32Array(rater.levels.length).fill(-1);
  const several = new Uint8Array(rater.levels.length);
  rater.codes.forEach((code, i) => {
    if (first[code] === -1) first[code] = target.codes[i]!;
    else if (first[code] !== target.codes[i]) several[code] = 1;
  });
  let linked = 0;
  for (const code of rater.codes) linked += several[code]!;
  return linked / rater.codes.length;
}
