/** What some comments speak of more than the others, and which words come together. A comment counts a word once. */

/**
 * Dunning's log-likelihood ratio of a two-by-two table, signed: positive where the first share is the larger one.
 * `a` of `n` comments have the word here and `b` of `m` elsewhere. 3.84 is the 5% point of chi-square with one degree.
 */
export function logLikelihood(a: number, n: number, b: number, m: number): number {
  if (n <= 0 || m <= 0) return 0;
  const share = (a + b) / (n + m);
  const part = (observed: number, expected: number) =>
    observed > 0 ? observed * Math.log(observed / expected) : 0;
  const sum =
    part(a, n * share) + part(b, m * share) + part(n - a, n * (1 - share)) + part(m - b, m * (1 - share));
  return 2 * Math.max(0, sum) * (a / n >= b / m ? 1 : -1);
}

/** Pointwise mutual information in bits of two words in `n` comments: how many doublings more often together than by chance. */
export function mutualInformation(both: number, one: number, other: number, n: number): number {
  return both > 0 ? Math.log2((both * n) / (one * other)) : Number.NEGATIVE_INFINITY;
}

export interface KeyTerm {
  term: string;
  /** Comments with it. */
  count: number;
  /** Log-likelihood against the others; null where there are no others to compare with. */
  keyness: number | null;
  /** The words that come with it, the most telling first. */
  with: { term: string; count: number; pmi: number }[];
}

export interface TermOptions {
  /** Fewest comments of a term, and of a pair. */
  least: number;
  mostTerms: number;
  mostWith: number;
}

/** Enough to be more than one voice. */
const usual: TermOptions = { least: 2, mostTerms: 24, mostWith: 4 };

/** The terms of `chosen` comments, each given by its different terms, against the `others`. */
export function keyTerms(
  chosen: readonly (readonly string[])[],
  others: readonly (readonly string[])[],
  options: TermOptions = usual,
): KeyTerm[] {
  const here = countTerms(chosen);
  const there = countTerms(others);
  const terms = [...here]
    .filter(([, count]) => count >= options.least)
    .map(([term, count]) => ({
      term,
      count,
      keyness:
        others.length === 0 ? null : logLikelihood(count, chosen.length, there.get(term) ?? 0, others.length),
    }))
    .sort((a, b) => (b.keyness ?? 0) - (a.keyness ?? 0) || b.count - a.count || (a.term < b.term ? -1 : 1))
    .slice(0, options.mostTerms);
  return terms.map((entry) => ({ ...entry, with: companions(entry.term, chosen, here, options) }));
}

function countTerms(comments: readonly (readonly string[])[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const terms of comments) for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1);
  return counts;
}

function companions(
  term: string,
  comments: readonly (readonly string[])[],
  counts: ReadonlyMap<string, number>,
  { least, mostWith }: TermOptions,
): KeyTerm['with'] {
  const together = countTerms(comments.filter((terms) => terms.includes(term)));
  return [...together]
    .filter(([other, count]) => other !== term && count >= least)
    .map(([other, count]) => ({
      term: other,
      count,
      pmi: mutualInformation(count, counts.get(term)!, counts.get(other)!, comments.length),
    }))
    .filter(({ pmi }) => pmi > 0)
    .sort((a, b) => b.pmi - a.pmi || b.count - a.count || (a.term < b.term ? -1 : 1))
    .slice(0, mostWith);
}
