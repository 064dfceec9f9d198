/**
 * Scoring of one filled form. Reversed items are turned first (lowest + highest - score). A part is scored when at least
 * `scoring.answered` of its items have an answer; a sum over some missing items is the mean of the answered ones times
 * the number of items, as the manuals of such scales have it (person-mean substitution).
 */
import type { Band, Instrument, InstrumentItem, Subscale } from './types.ts';

export interface PartScore {
  /** In the unit of `scoring.rule`; null where too few items are answered. */
  score: number | null;
  answered: number;
  items: number;
  /** Position among the part's bands; null without bands or score. */
  band: number | null;
}

export interface FormScore {
  total: PartScore;
  /** One per subscale, in the order of the instrument. */
  subscales: PartScore[];
}

export type Scorer = (answers: readonly (number | null)[]) => FormScore;

/** An item's score with reversal undone. */
export const turned = ({ scale }: Instrument, item: InstrumentItem, score: number): number =>
  item.reversed ? scale.lowest + scale.highest - score : score;

/** The positions of the items of a subscale, those of its parts included. */
export function itemsOf({ items, subscales }: Instrument, { id }: Subscale): number[] {
  const inside = new Set([id, ...subscales.filter(({ within }) => within === id).map((part) => part.id)]);
  return items.flatMap(({ subscale }, at) => (subscale !== undefined && inside.has(subscale) ? [at] : []));
}

/**
 * The band of a score: the last one that begins at or below it. A sum is rounded to a whole number first, because
 * published bands of sums leave no place between them.
 */
export function bandOf(list: readonly Band[] | undefined, score: number | null, rule: string): number | null {
  if (!list || list.length === 0 || score === null) return null;
  const value = rule === 'sum' ? Math.round(score) : score;
  const above = list.findIndex(({ from }) => from > value + 1e-9);
  return above < 0 ? list.length - 1 : Math.max(0, above - 1);
}

/** The least and the most that a number of items can score, with their weights. */
export function rangeOf(form: Instrument, positions: readonly number[]): { lowest: number; highest: number } {
  const { lowest, highest } = form.scale;
  if (form.scoring.rule === 'mean') return { lowest, highest };
  if (form.scoring.rule === 'percent') return { lowest: (100 * lowest) / highest, highest: 100 };
  return { lowest: lowest * positions.length, highest: highest * positions.length };
}

/** Prepares the scoring of an instrument; the function that it answers may be called for any number of forms. */
export function scorerOf(form: Instrument): Scorer {
  const { items, scale, scoring, subscales } = form;
  const weightOf = items.map(({ weight }) => weight ?? 1);
  const parts = subscales.map((subscale) => ({ subscale, positions: itemsOf(form, subscale) }));
  const all = items.map((_, at) => at);
  // Weights of subscales speak of the outer ones only.
  const outer = parts.flatMap(({ subscale }, at) => (subscale.within === undefined ? [at] : []));
  const weighted = outer.some((at) => subscales[at]!.weight !== undefined);

  const score = (
    answers: readonly (number | null)[],
    positions: readonly number[],
    bands: readonly Band[] | undefined,
  ): PartScore => {
    let answered = 0;
    let sum = 0;
    let weights = 0;
    for (const at of positions) {
      const given = answers[at] ?? null;
      if (given === null) continue;
      answered += 1;
      // In a sum every item counts alike.
      const weight = scoring.rule === 'sum' ? 1 : weightOf[at]!;
      sum += weight * turned(form, items[at]!, given);
      weights += weight;
    }
    const enough = answered > 0 && weights > 0 && answered >= scoring.answered * positions.length - 1e-9;
    const value = enough ? inUnit(sum, weights, positions.length) : null;
    return { score: value, answered, items: positions.length, band: bandOf(bands, value, scoring.rule) };
  };
  const inUnit = (sum: number, weights: number, count: number) => {
    if (scoring.rule === 'sum') return (sum * count) / weights;
    return scoring.rule === 'percent' ? (100 * sum) / (weights * scale.highest) : sum / weights;
  };

  return (answers) => {
    const scored = parts.map(({ subscale, positions }) => score(answers, positions, subscale.bands));
    const total = score(answers, all, form.bands);
    if (!weighted || scoring.rule === 'sum') return { total, subscales: scored };
    let sum = 0;
    let weights = 0;
    for (const at of outer) {
      const weight = subscales[at]!.weight ?? 1;
      const value = scored[at]!.score;
      // A part without a score leaves the total without one: its weight belongs to nobody else.
      if (value === null && weight > 0)
        return { total: { ...total, score: null, band: null }, subscales: scored };
      sum += weight * (value ?? 0);
      weights += weight;
    }
    const value = total.score === null || weights === 0 ? null : sum / weights;
    return {
      total: { ...total, score: value, band: bandOf(form.bands, value, scoring.rule) },
      subscales: scored,
    };
  };
}

/** The score of one form. */
export const scoreForm = (form: Instrument, answers: readonly (number | null)[]): FormScore =>
  scorerOf(form)(answers);
