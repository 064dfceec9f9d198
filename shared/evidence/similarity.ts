/** How alike two texts are: the cosine between their words, each weighed by how rare it is. */
import { tellingWords } from './words.ts';

/** Weight by word, of length one as a vector. */
export type Weights = ReadonlyMap<string, number>;

/**
 * @param rarity of a word: from `rarityOf`; words that occur nowhere weigh as much as the rarest.
 */
export function weigh(texts: readonly string[], rarity: (word: string) => number): Weights {
  const counts = new Map<string, number>();
  for (const text of texts)
    for (const word of tellingWords(text)) counts.set(word, (counts.get(word) ?? 0) + 1);
  const weights = new Map<string, number>();
  let square = 0;
  for (const [word, count] of counts) {
    const weight = (1 + Math.log(count)) * rarity(word);
    weights.set(word, weight);
    square += weight * weight;
  }
  const length = Math.sqrt(square) || 1;
  for (const [word, weight] of weights) weights.set(word, weight / length);
  return weights;
}

/** @param passages in how many passages of all the word stands. */
export const rarityOf = (passages: number, all: number): number => Math.log(1 + (all + 1) / (passages + 0.5));

/** From 0 (nothing in common) to 1, and the words that contribute most. */
export function likeness(a: Weights, b: Weights): { score: number; words: string[] } {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  const shared: [string, number][] = [];
  let score = 0;
  for (const [word, weight] of small) {
    const other = large.get(word);
    if (other === undefined) continue;
    score += weight * other;
    shared.push([word, weight * other]);
  }
  shared.sort((x, y) => y[1] - x[1] || (x[0] < y[0] ? -1 : 1));
  return { score, words: shared.slice(0, 12).map(([word]) => word) };
}
