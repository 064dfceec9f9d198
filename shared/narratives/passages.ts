/** A passage that a comment is about is found again after the text around it has changed. */

export interface Passage {
  /** Where it began when it was last seen. */
  start: number;
  quote: string;
}

/** Where a passage stands now: the place of its words that is nearest to the old one; null where they are gone. */
export function findPassage(text: string, { start, quote }: Passage): { from: number; to: number } | null {
  if (quote === '') return null;
  let best: number | null = null;
  for (let at = text.indexOf(quote); at !== -1; at = text.indexOf(quote, at + 1)) {
    if (best === null || Math.abs(at - start) < Math.abs(best - start)) best = at;
    else break;
  }
  return best === null ? null : { from: best, to: best + quote.length };
}
