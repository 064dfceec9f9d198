/** Whether a piece of evidence holds for a year under review. */

/**
 * `current`: in date; `undated`: taken as in date, but nobody can tell; `expired`: its validity ended; `early`: older
 * than the years under review, without a word that it still holds; `late`: dated after the year under review; `gone`: the
 * record that it stood for is no longer in its register.
 */
export const validities = ['current', 'undated', 'expired', 'early', 'late', 'gone'] as const;
export type Validity = (typeof validities)[number];

export interface ReviewWindow {
  /** First day of the years under review, and last day of the year that is reported. */
  from: string;
  to: string;
  /** The day of judgement, `YYYY-MM-DD`. */
  today: string;
}

/** Visits look at the year that is reported and at the two before it. */
export const YEARS_UNDER_REVIEW = 3;

/** @param piece days as `YYYY-MM-DD`; null: not known. */
export function validityOf(
  { dated, validUntil, gone }: { dated: string | null; validUntil: string | null; gone?: boolean },
  { from, to, today }: ReviewWindow,
): Validity {
  if (gone) return 'gone';
  const day = today < to ? today : to;
  if (validUntil !== null && validUntil < day) return 'expired';
  if (dated === null) return validUntil === null ? 'undated' : 'current';
  if (dated > to) return 'late';
  return dated < from && validUntil === null ? 'early' : 'current';
}

/** Whether a piece can be shown to an expert as it is. */
export const holds = (validity: Validity): boolean => validity === 'current' || validity === 'undated';
