/** How alike two texts are: the cosine between their words, each weighed by how often it stands there and how rare it is. */

/** Weight by word, of length one as a vector. */
export type Weights = ReadonlyMap<string, number>;

/** @param counts how much each word counts in the text. @param rarity of a word, above 0: from `rarityOf`. */
export function unitWeights(
  counts: ReadonlyMap<string, number>,
  rarity: (word: string) => number,
): Map<string, number> {
  const weights = new Map([...counts].map(([word, count]) => [word, count * rarity(word)]));
  const length = Math.sqrt([...weights.values()].reduce((sum, weight) => sum + weight * weight, 0)) || 1;
  for (const [word, weight] of weights) weights.set(word, weight / length);
  return weights;
}

/** @param texts in how many texts of all the word stands. */
export const rarityOf = (texts: number, all: number): number => Math.log(1 + (all + 1) / (texts + 0.5));

/** From 0 (nothing in common) to 1. */
export function cosine(a: Weights, b: Weights): number {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  let sum = 0;
  for (const [word, weight] of small) sum += weight * (large.get(word) ?? 0);
  return sum;
}

/** As `cosine`, with the words that contribute most. */
export function likeness(a: Weights, b: Weights): { score: number; words: string[] } {
  const shared = [...a]
    .flatMap(([word, weight]): [string, number][] => {
      const other = b.get(word);
      return other === undefined ? [] : [[word, weight * other]];
    })
    .sort((x, y) => y[1] - x[1] || (x[0] < y[0] ? -1 : 1));
  const score = shared.reduce((sum, [, part]) => sum + part, 0);
  return { score, words: shared.slice(0, 12).map(([word]) => word) };
}
