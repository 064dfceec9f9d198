/** Evaluation forms as columns: what results are computed from. */

/** By what forms may be told apart in a result. Everything else about a form (its day, its number) never leaves the store. */
export const dimensions = ['year', 'term', 'department', 'course', 'target', 'group'] as const;
export type Dimension = (typeof dimensions)[number];

export interface EvaluationForms {
  size: number;
  /** Per dimension the code of each form's value in `names`. */
  codes: Record<Dimension, Int32Array>;
  /** Values by code; null stands for forms without one. */
  names: Record<Dimension, readonly (string | null)[]>;
  /** Code of who answered; -1 where a form does not say, which then counts as somebody of its own. */
  rater: Int32Array;
  /** Mean of the answered items, reversed ones turned round; NaN where nothing was answered. */
  score: Float64Array;
  /** Item scores, `items` bytes a form; `NO_SCORE` for an item without an answer. */
  scores: Uint8Array;
  items: number;
}

export const NO_SCORE = 255;

/** Values to be held fixed, by their text (null: forms without a value). */
export type EvaluationFilter = Partial<Record<Dimension, string | null>>;

/** Codes of a filter; null where a value occurs in no form. */
export function codesOf(
  forms: EvaluationForms,
  filter: EvaluationFilter,
): Partial<Record<Dimension, number>> | null {
  const codes: Partial<Record<Dimension, number>> = {};
  for (const dimension of dimensions) {
    const wanted = filter[dimension];
    if (wanted === undefined) continue;
    const code = forms.names[dimension].indexOf(wanted);
    if (code < 0) return null;
    codes[dimension] = code;
  }
  return codes;
}

/** How many different people answered; forms that do not say count as one each. */
export function countRaters(forms: EvaluationForms, rows: Iterable<number>): number {
  const seen = new Set<number>();
  let unnamed = 0;
  for (const row of rows) {
    const rater = forms.rater[row]!;
    if (rater < 0) unnamed += 1;
    else seen.add(rater);
  }
  return seen.size + unnamed;
}
