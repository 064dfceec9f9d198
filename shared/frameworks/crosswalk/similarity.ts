/** How alike the texts of items are: Chinese by pairs of characters, English by stems, weighed by how rare they are. */
import { tellingWords } from '#shared/evidence/words.ts';
import { cosine, rarityOf, unitWeights } from '#shared/lib/likeness.ts';
import { stemOf } from '#shared/lib/stem.ts';

/** Pairs of neighbouring Chinese characters, and stems of other words. */
export const terms = (text: string): string[] =>
  tellingWords(text).map((word) => (/^[a-z]/.test(word) ? stemOf(word) : word));

export interface WeighedText {
  text: string;
  weight: number;
}

/** A document: its texts, each with how much it counts. */
export type Document = readonly WeighedText[];

/** The cosine of every document of one list with every one of the other, from 0 to 1. */
export function similarities(these: readonly Document[], those: readonly Document[]): number[][] {
  const [left, right] = [these.map(counted), those.map(counted)];
  const seen = new Map<string, number>();
  for (const counts of [...left, ...right])
    for (const term of counts.keys()) seen.set(term, (seen.get(term) ?? 0) + 1);
  const all = left.length + right.length;
  const rarity = (term: string) => rarityOf(seen.get(term) ?? 0, all);
  const [a, b] = [left, right].map((list) => list.map((counts) => unitWeights(counts, rarity)));
  return a!.map((one) => b!.map((other) => cosine(one, other)));
}

function counted(document: Document): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { text, weight } of document)
    for (const term of terms(text)) counts.set(term, (counts.get(term) ?? 0) + weight);
  return counts;
}
