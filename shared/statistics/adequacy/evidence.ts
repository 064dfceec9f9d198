/** Whether there are raters enough to say something about a person. */
import { lengthFor, spearmanBrown } from '../reliability/alpha.ts';

export type Light = 'withheld' | 'developing' | 'enough';

export interface Evidence {
  /** Reliability of the mean of these raters; null without a rater. */
  reliability: number | null;
  light: Light;
}

/** Raters needed for a reliability, from that of a single one; null where none suffices. At least `floor`. */
export function ratersNeeded(single: number, wanted: number, floor: number): number | null {
  if (!(single > 0)) return null;
  return Math.max(floor, single >= 1 ? 1 : Math.ceil(lengthFor(single, wanted) - 1e-9));
}

/** Below `floor` raters nothing is shown; below `needed` the score is still developing. */
export function evidence(raters: number, single: number, needed: number | null, floor: number): Evidence {
  const light = raters < floor ? 'withheld' : needed === null || raters < needed ? 'developing' : 'enough';
  return { reliability: raters > 0 ? spearmanBrown(Math.max(0, single), raters) : null, light };
}
