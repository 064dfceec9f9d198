/** What the wrong options of an item do. */
import { correlationOf } from '../covariance.ts';
import { inOrder } from '../table.ts';
import type { Extremes } from './classical.ts';

export interface OptionStatistics {
  option: string;
  key: boolean;
  n: number;
  pct_of_all: number;
  pct_of_answered: number | null;
  /** Correlation of choosing it with the score on the other items. */
  r_option_rest: number;
  p_upper: number;
  p_lower: number;
  /** An option counts as working when at least 5 % of those who answered chose it. */
  functional_ge5pct_of_answered: boolean | null;
}

const BLANK = '(blank)';

/** The options in order, then the blanks. `choices` are the raw answers, '' for a blank; `rest` the score without the item. */
export function optionStatistics(
  choices: readonly string[],
  key: string,
  rest: Float64Array,
  groups: Extremes,
): OptionStatistics[] {
  const answered = choices.filter((choice) => choice !== '').length;
  const options = inOrder([...choices, key].filter((choice) => choice !== ''));
  return [...options, BLANK].map((option) => {
    const sought = option === BLANK ? '' : option;
    const chosen = Float64Array.from(choices, (choice) => (choice === sought ? 1 : 0));
    const n = chosen.reduce((sum, value) => sum + value, 0);
    const share = (rows: readonly number[]) => rows.reduce((sum, row) => sum + chosen[row]!, 0) / rows.length;
    return {
      option,
      key: option === key,
      n,
      pct_of_all: (100 * n) / choices.length,
      pct_of_answered: option === BLANK ? null : (100 * n) / answered,
      r_option_rest: correlationOf(chosen, rest),
      p_upper: share(groups.upper),
      p_lower: share(groups.lower),
      functional_ge5pct_of_answered: option === BLANK ? null : n / answered >= 0.05,
    };
  });
}

/** A wrong option that good students prefer to the key: the key is probably wrong, or the item ambiguous. */
export function suspectedMiskey(options: readonly OptionStatistics[]): string | null {
  const key = options.find((option) => option.key);
  if (!key) return null;
  const better = options.filter(
    (option) =>
      !option.key &&
      option.option !== BLANK &&
      option.p_upper > key.p_upper &&
      option.r_option_rest > key.r_option_rest,
  );
  better.sort((a, b) => b.r_option_rest - a.r_option_rest);
  return better[0]?.option ?? null;
}
