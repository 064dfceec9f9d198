/** Results of evaluations: what may be shown of each target, with everything that must stand beside it. */
import { meanInterval } from '#shared/statistics/intervals.ts';
import { type Blocks, type Cell, cellsOf } from './blocks.ts';
import { type FairModel, type FairScore, fairScores } from './fair-scores.ts';
import { countRaters, type Dimension, type EvaluationForms, NO_SCORE } from './forms.ts';

export interface Summary {
  /** Forms shown, people who filled them in, and forms held back to protect their respondents. */
  forms: number;
  raters: number;
  heldBack: number;
  mean: number;
  /** Null for a single form. */
  sd: number | null;
  low: number | null;
  high: number | null;
  /** Answers by scale point, over all items. */
  distribution: number[];
}

export interface Scale {
  lowest: number;
  highest: number;
}

/** `enough`: reliable enough to act on; `developing`: for the teacher's own use, not for comparing. */
export type Evidence = 'enough' | 'developing' | 'unknown';

export interface TargetResult {
  /** Code of the target; -1 stands for no target. */
  code: number;
  /** Null where every form is held back. */
  summary: Summary | null;
  heldBack: number;
  fair: FairScore | null;
  evidence: Evidence;
  /** Where the raw mean lies among targets with as many forms. */
  funnel: 'within' | 'alert' | 'alarm' | null;
}

export interface FunnelLimits {
  centre: number;
  /** Standard deviation between targets and of one form. */
  between: number;
  within: number;
}

export interface Results {
  all: Summary | null;
  model: FairModel | null;
  funnel: FunnelLimits | null;
  targets: TargetResult[];
}

/** Items below which one score for all says nothing about how the form was answered. */
const STRAIGHT_ITEMS = 5;

/** A cell in numbers; null where nothing of it may be shown. */
export function summarise(
  forms: EvaluationForms,
  blocks: Blocks,
  { rows, heldBack }: Cell,
  scale: Scale,
): Summary | null {
  if (rows.length === 0) return null;
  const { mean, sd } = meanOf(forms, rows);
  const interval = meanInterval({ mean, sd, n: rows.length }, 0.95);
  const items = itemResults(forms, blocks, rows, scale);
  return {
    forms: rows.length,
    raters: countRaters(forms, rows),
    heldBack,
    mean,
    sd,
    low: interval?.low ?? null,
    high: interval?.high ?? null,
    distribution: Array.from({ length: scale.highest - scale.lowest + 1 }, (_, at) =>
      items.reduce((sum, item) => sum + (item?.distribution[at] ?? 0), 0),
    ),
  };
}

export interface StraightLining {
  /** Forms that give every item the same score, and all forms. */
  straight: number;
  forms: number;
  mean: number;
  meanWithout: number;
}

/**
 * The mean with and without forms that give every item the same score. Only for all forms of one year: for anything
 * smaller the two means would tell a few people's answers apart. Null where either part is below the floor.
 */
export function straightLining(forms: EvaluationForms, blocks: Blocks, year: number): StraightLining | null {
  const rows = cellsOf(forms, blocks, { year }, null).get(-1)?.rows ?? [];
  const straight = rows.filter((row) => isStraight(forms, row));
  const others = rows.filter((row) => !isStraight(forms, row));
  if (countRaters(forms, straight) < blocks.floor || countRaters(forms, others) < blocks.floor) return null;
  return {
    straight: straight.length,
    forms: rows.length,
    mean: meanOf(forms, rows).mean,
    meanWithout: meanOf(forms, others).mean,
  };
}

function isStraight(forms: EvaluationForms, row: number): boolean {
  const given = forms.scores
    .subarray(row * forms.items, (row + 1) * forms.items)
    .filter((s) => s !== NO_SCORE);
  return given.length >= STRAIGHT_ITEMS && given.every((score) => score === given[0]);
}

function meanOf(forms: EvaluationForms, rows: readonly number[]): { mean: number; sd: number | null } {
  let sum = 0;
  for (const row of rows) sum += forms.score[row]!;
  const mean = sum / rows.length;
  let squares = 0;
  for (const row of rows) squares += (forms.score[row]! - mean) ** 2;
  return { mean, sd: rows.length > 1 ? Math.sqrt(squares / (rows.length - 1)) : null };
}

/**
 * Results by the values of one dimension, among the forms that the filter lets through. The model is fitted to all of
 * them, so that a target is compared with its like and with nobody else.
 */
export function resultsBy(
  forms: EvaluationForms,
  blocks: Blocks,
  filter: Partial<Record<Dimension, number>>,
  by: Dimension,
  scale: Scale,
): Results {
  const cells = cellsOf(forms, blocks, filter, by);
  const shown = [...cells.values()].flatMap(({ rows }) => rows).sort((a, b) => a - b);
  const model = fairScores(forms, shown, forms.codes[by]);
  const whole = cellsOf(forms, blocks, filter, null).get(-1);
  const funnel = model && {
    centre: model.mean,
    between: Math.sqrt(model.variances.target),
    within: Math.sqrt((model.variances.rater ?? 0) + model.variances.residual),
  };
  const targets = [...cells].map(([code, cell]): TargetResult => {
    const summary = summarise(forms, blocks, cell, scale);
    const fair = model?.scores.get(code) ?? null;
    return {
      code,
      summary,
      heldBack: cell.heldBack,
      fair: summary && fair,
      evidence: evidenceOf(summary, model),
      funnel: summary && funnel ? positionOf(summary, funnel) : null,
    };
  });
  return { all: whole ? summarise(forms, blocks, whole, scale) : null, model, funnel, targets };
}

function evidenceOf(summary: Summary | null, model: FairModel | null): Evidence {
  if (!summary || !model || model.needed === null) return 'unknown';
  return summary.raters >= model.needed ? 'enough' : 'developing';
}

/** z of the limits that hold 95 and 99.8 in 100 of targets like all others. */
export const FUNNEL_ALERT = 1.959963984540054;
export const FUNNEL_ALARM = 3.090232306167813;

/** Half the width of the funnel at `n` forms: targets differ among themselves, and forms within a target. */
export const funnelHalf = ({ between, within }: FunnelLimits, n: number, at: number): number =>
  at * Math.sqrt(between ** 2 + within ** 2 / n);

function positionOf(summary: Summary, limits: FunnelLimits): 'within' | 'alert' | 'alarm' {
  const off = Math.abs(summary.mean - limits.centre);
  if (off > funnelHalf(limits, summary.forms, FUNNEL_ALARM)) return 'alarm';
  return off > funnelHalf(limits, summary.forms, FUNNEL_ALERT) ? 'alert' : 'within';
}

export interface ItemResult {
  mean: number;
  sd: number | null;
  answers: number;
  distribution: number[];
}

/** Every item's mean (as scored, reversed items not turned) and distribution over the forms of a cell. */
export function itemResults(
  forms: EvaluationForms,
  blocks: Blocks,
  rows: readonly number[],
  scale: Scale,
): (ItemResult | null)[] {
  return Array.from({ length: forms.items }, (_, item) => {
    const distribution = new Array<number>(scale.highest - scale.lowest + 1).fill(0);
    let n = 0;
    let sum = 0;
    let squares = 0;
    for (const row of rows) {
      const score = blocks.scores[row * forms.items + item]!;
      if (score === NO_SCORE) continue;
      n += 1;
      sum += score;
      squares += score * score;
      const at = score - scale.lowest;
      if (at >= 0 && at < distribution.length) distribution[at]! += 1;
    }
    if (n === 0) return null;
    const mean = sum / n;
    const sd = n > 1 ? Math.sqrt(Math.max(0, squares - n * mean * mean) / (n - 1)) : null;
    return { mean, sd, answers: n, distribution };
  });
}
