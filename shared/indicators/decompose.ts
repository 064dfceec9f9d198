/** What a figure's change is made of: each cause adds what the value moves by when it comes in, in a fixed order. */

/**
 * In this order: `time`: days that have come since; `corrected`, `new` and `removed` records; `definition`: another
 * version of it; `other`: what cannot be followed any more, as an import that was taken back.
 */
export const causes = ['other', 'time', 'corrected', 'new', 'removed', 'definition'] as const;
export type Cause = (typeof causes)[number];

export interface Contribution {
  cause: Cause;
  /** In the unit of the value. */
  amount: number;
}

export interface StepTaken {
  cause: Cause;
  /** The value once this cause has come in; null where the state in between has none. */
  value: number | null;
}

/**
 * What each step adds, from an earlier value to the last step's. They add up to the difference whatever the measure is:
 * where a state in between has no value, the next one that has takes the whole move.
 */
export function contributionsOf(before: number, steps: readonly StepTaken[]): Contribution[] {
  let at = before;
  return steps.map(({ cause, value }) => {
    const amount = value === null ? 0 : value - at;
    at = value ?? at;
    return { cause, amount };
  });
}
