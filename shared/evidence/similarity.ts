/** The words of a text as they are weighed against passages of evidence. */
import { unitWeights, type Weights } from '#shared/lib/likeness.ts';
import { tellingWords } from './words.ts';

/**
 * @param rarity of a word: from `rarityOf`; words that occur nowhere weigh as much as the rarest. A word said ten times
 * does not weigh ten times as much.
 */
export function weigh(texts: readonly string[], rarity: (word: string) => number): Weights {
  const counts = new Map<string, number>();
  for (const text of texts)
    for (const word of tellingWords(text)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return unitWeights(new Map([...counts].map(([word, count]) => [word, 1 + Math.log(count)])), rarity);
}
