/** What a person probably meant. */

/** Optimal string alignment distance (insert, delete, replace, swap of neighbours), given up above `limit`. */
export function editDistance(a: string, b: string, limit = 4): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let twoAgo: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    let best = i;
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let cost = Math.min(row[j - 1]! + 1, previous[j]! + 1, previous[j - 1]! + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        cost = Math.min(cost, twoAgo[j - 2]! + 1);
      }
      row.push(cost);
      best = Math.min(best, cost);
    }
    if (best > limit) return limit + 1;
    twoAgo = previous;
    previous = row;
  }
  return previous[b.length]!;
}

/**
 * The entry whose folded word lies nearest to a folded text: contained one in the other, or a few keystrokes away
 * (a quarter of the longer word, at least one). null when nothing is near or two entries are equally near.
 */
export function nearest<T>(text: string, words: Iterable<readonly [word: string, entry: T]>): T | null {
  if (text.length === 0) return null;
  let best: T | null = null;
  let bestScore = Number.POSITIVE_INFINITY;
  let tied = false;
  for (const [word, entry] of words) {
    const score = nearness(text, word);
    if (score === null || score > bestScore) continue;
    if (score === bestScore) {
      if (entry !== best) tied = true;
      continue;
    }
    best = entry;
    bestScore = score;
    tied = false;
  }
  return tied ? null : best;
}

function nearness(text: string, word: string): number | null {
  if (word.length < 2 || text.length < 2) return null;
  const longer = Math.max(text.length, word.length);
  const allowed = Math.max(1, Math.floor(longer / 4));
  // Two-character Chinese words differ in half of their text by one keystroke: too little evidence.
  if (longer >= 3 || text.charCodeAt(0) < 128) {
    const distance = editDistance(text, word, allowed);
    if (distance <= allowed) return distance;
  }
  if (text.includes(word)) return 5 + (text.length - word.length) / 100;
  if (word.includes(text)) return 6 + (word.length - text.length) / 100;
  return null;
}
