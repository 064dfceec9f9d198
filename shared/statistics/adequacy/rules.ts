/** How many of a class have to answer before its mean may speak for it: published rules, none of them a standard. */

export interface Band {
  /** Class sizes, both ends included. */
  from: number;
  to: number;
  /** Share of the class that has to answer. */
  share: number;
}

export const rules = {
  /** University of Virginia; nothing is said of classes of 11 to 20. */
  uva: [
    { from: 5, to: 10, share: 0.8 },
    { from: 21, to: 30, share: 0.75 },
    { from: 31, to: 50, share: 0.66 },
    { from: 51, to: Number.POSITIVE_INFINITY, share: 0.5 },
  ],
  /** Memorial University of Newfoundland: 10 % error at 80 % confidence. */
  memorial: [
    { from: 5, to: 9, share: 0.8 },
    { from: 10, to: 20, share: 0.6 },
    { from: 21, to: 30, share: 0.47 },
    { from: 31, to: 40, share: 0.4 },
    { from: 41, to: 60, share: 0.3 },
    { from: 61, to: Number.POSITIVE_INFINITY, share: 0.25 },
  ],
} as const satisfies Record<string, readonly Band[]>;
export type RuleId = keyof typeof rules;

export interface Adequacy {
  share: number;
  /** Least number of answers. */
  needed: number;
  adequate: boolean;
}

/** Null for a class size of which the rule says nothing. */
export function adequacy(rule: RuleId, answers: number, size: number): Adequacy | null {
  const band = rules[rule].find(({ from, to }) => size >= from && size <= to);
  if (!band) return null;
  // 0.8 of 5 is 4, not 5: products of decimal shares are a little off.
  const needed = Math.ceil(band.share * size - 1e-9);
  return { share: band.share, needed, adequate: answers >= needed };
}
