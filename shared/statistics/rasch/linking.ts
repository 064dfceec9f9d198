/**
 * Difficulties of the same items in several sittings on one scale: difficulty = item + sitting, by least squares over the items in
 * common (with two sittings and equal weights the difference of the anchor means).
 */
import { inverse, zeros } from '../linear/matrix.ts';

export interface Occasion {
  item: number;
  sitting: number;
  difficulty: number;
  /** Squared standard error of the difficulty. */
  variance: number;
}

export interface Link {
  /** How much harder everything looks in each sitting than in the first. */
  shift: Float64Array;
  /** From the errors of the difficulties; 0 for the first. */
  se: Float64Array;
  /** Items that carry the link of each sitting: those used there and elsewhere. */
  anchors: Int32Array;
}

/** `trusted[item]`: whether an item may carry the link. Null where some sitting has no such item in common with the others. */
export function link(
  occasions: readonly Occasion[],
  sittings: number,
  trusted: readonly boolean[],
  weighting: 'precision' | 'equal',
): Link | null {
  const used = occasions.filter(({ item }) => trusted[item]);
  const weightOf = ({ variance }: Occasion) => (weighting === 'precision' ? 1 / variance : 1);
  const items = byItem(used);
  const size = sittings - 1;
  const normal = zeros(size, size);
  const right = new Float64Array(size);
  const anchors = new Int32Array(sittings);
  // Row s of what the shifts are a linear function of, per occasion: needed for their errors.
  const influence: { at: number; values: Float64Array; variance: number }[] = [];
  for (const own of items.values()) {
    const sum = own.reduce((total, entry) => total + weightOf(entry), 0);
    const mean = own.reduce((total, entry) => total + weightOf(entry) * entry.difficulty, 0) / sum;
    for (const a of own) {
      if (own.length > 1) anchors[a.sitting]!++;
      const values = new Float64Array(size);
      for (const b of own) {
        const value = (a === b ? weightOf(a) : 0) - (weightOf(a) * weightOf(b)) / sum;
        if (b.sitting > 0) values[b.sitting - 1]! += value;
        if (a.sitting > 0 && b.sitting > 0) normal.data[(a.sitting - 1) * size + b.sitting - 1]! += value;
      }
      influence.push({ at: a.sitting, values, variance: a.variance });
      if (a.sitting > 0) right[a.sitting - 1]! += weightOf(a) * (a.difficulty - mean);
    }
  }
  const inverted = inverse(normal);
  if (!inverted) return null;
  const shift = new Float64Array(sittings);
  const se = new Float64Array(sittings);
  for (let s = 0; s < size; s++) {
    const row = inverted.data.subarray(s * size, (s + 1) * size);
    shift[s + 1] = row.reduce((sum, value, t) => sum + value * right[t]!, 0);
    const variance = influence.reduce((sum, { values, variance: own }) => {
      const effect = row.reduce((total, value, t) => total + value * values[t]!, 0);
      return sum + effect * effect * own;
    }, 0);
    se[s + 1] = Math.sqrt(variance);
  }
  return { shift, se, anchors };
}

/** Occasions by item, in the order given. */
export function byItem(occasions: readonly Occasion[]): Map<number, Occasion[]> {
  const items = new Map<number, Occasion[]>();
  for (const occasion of occasions) {
    const own = items.get(occasion.item);
    if (own) own.push(occasion);
    else items.set(occasion.item, [occasion]);
  }
  return items;
}
