/** Items of one who is judged beside the same items of all others of the kind. */
import type { ItemResult } from '#shared/evaluation/results.ts';
import type { Instrument } from '#shared/instruments/types.ts';
import { studentQuantile } from '#shared/statistics/student.ts';

export interface ItemDifference {
  /** Place of the item in the form. */
  item: number;
  /** Means in the direction in which more is better. */
  mean: number;
  others: number;
  difference: number;
  low: number;
  high: number;
}

/** Of all items of a form together, so that choosing the farthest of them is not choosing chance (Bonferroni). */
const LEVEL = 0.95;

/**
 * The items that differ from those of the others by more than chance, the most favourable first: Welch's interval of the
 * difference of two means (Biometrika 34, 1947, 28-35), widened for the number of items compared.
 */
export function itemDifferences(
  form: Pick<Instrument, 'items' | 'scale'>,
  own: readonly (ItemResult | null)[],
  others: readonly (ItemResult | null)[],
): ItemDifference[] {
  const { lowest, highest } = form.scale;
  const pairs = form.items.flatMap(({ reversed }, item) => {
    const [a, b] = [own[item], others[item]];
    if (!a || !b || a.sd === null || b.sd === null) return [];
    const turned = (mean: number) => (reversed ? lowest + highest - mean : mean);
    return [{ item, a, b, mean: turned(a.mean), others: turned(b.mean), sds: [a.sd, b.sd] as const }];
  });
  const level = 1 - (1 - LEVEL) / pairs.length;
  return pairs
    .flatMap(({ item, a, b, mean, others: like, sds }): ItemDifference[] => {
      const [u, v] = [sds[0] ** 2 / a.answers, sds[1] ** 2 / b.answers];
      if (u + v === 0) return [];
      const freedom = (u + v) ** 2 / (u ** 2 / (a.answers - 1) + v ** 2 / (b.answers - 1));
      const half = studentQuantile(1 - (1 - level) / 2, freedom) * Math.sqrt(u + v);
      const difference = mean - like;
      if (Math.abs(difference) <= half) return [];
      return [{ item, mean, others: like, difference, low: difference - half, high: difference + half }];
    })
    .sort((x, y) => y.difference - x.difference || x.item - y.item);
}
