/** Ratings for the many-facet model: who rated whom on what, categories without gaps, elements with extreme ratings only. */

export interface Facet {
  name: string;
  levels: readonly string[];
  /** Level of each rating. */
  codes: Int32Array;
  /** +1: more of it raises ratings (targets); -1: it lowers them (severity, difficulty). */
  sign: 1 | -1;
}

export interface Ratings {
  facets: readonly Facet[];
  /** Category 0..m within the scale of each rating. */
  category: Int32Array;
  /** Which set of thresholds a rating belongs to. */
  scale: Int32Array;
  /** By scale: the scores that its categories stand for, ascending. */
  scores: readonly (readonly number[])[];
}

/** An element all of whose ratings stand at one end: its measure is infinite by maximum likelihood. */
export interface Extreme {
  facet: number;
  level: number;
  end: 'lowest' | 'highest';
}

export interface Screened {
  ratings: Ratings;
  /** Whether a rating takes part in the estimation. */
  used: Uint8Array;
  /** In the order in which they were taken out. */
  extremes: Extreme[];
  /** Scores between two that occur, but that nobody used, by scale. */
  skipped: { scale: number; score: number }[];
}

/**
 * Leaves out elements with extreme ratings until none is left, and numbers the categories that then occur without gaps; ratings
 * beyond them, which only extreme elements have, count as the outermost category.
 */
export function screen(
  facets: readonly Facet[],
  score: Float64Array,
  scale: Int32Array,
  scales: number,
): Screened {
  const used = new Uint8Array(score.length).fill(1);
  const extremes: Extreme[] = [];
  let scores: number[][] = [];
  for (let changed = true; changed; ) {
    changed = false;
    scores = scoresOf(score, scale, scales, used);
    facets.forEach((facet, at) => {
      for (const { level, end } of extremeLevels(facet, score, scale, scores, used)) {
        extremes.push({ facet: at, level, end });
        for (let i = 0; i < used.length; i++) if (facet.codes[i] === level) used[i] = 0;
        changed = true;
      }
      if (changed) scores = scoresOf(score, scale, scales, used);
    });
  }
  const category = Int32Array.from(score, (value, i) => {
    const own = scores[scale[i]!]!;
    const place = own.findIndex((known) => known >= value);
    return place < 0 ? Math.max(own.length - 1, 0) : place;
  });
  return { ratings: { facets, category, scale, scores }, used, extremes, skipped: gaps(scores) };
}

function scoresOf(score: Float64Array, scale: Int32Array, scales: number, used: Uint8Array): number[][] {
  const seen = Array.from({ length: scales }, () => new Set<number>());
  for (let i = 0; i < score.length; i++) if (used[i]) seen[scale[i]!]!.add(score[i]!);
  return seen.map((values) => [...values].sort((a, b) => a - b));
}

function extremeLevels(
  facet: Facet,
  score: Float64Array,
  scale: Int32Array,
  scores: readonly (readonly number[])[],
  used: Uint8Array,
): { level: number; end: Extreme['end'] }[] {
  const size = facet.levels.length;
  const counts = new Int32Array(size);
  const low = new Int32Array(size);
  const high = new Int32Array(size);
  for (let i = 0; i < score.length; i++) {
    if (!used[i]) continue;
    const level = facet.codes[i]!;
    const own = scores[scale[i]!]!;
    counts[level]!++;
    if (score[i] === own[0]) low[level]!++;
    if (score[i] === own.at(-1)) high[level]!++;
  }
  return Array.from(counts, (_, level) => level)
    .filter((level) => counts[level]! > 0 && (low[level] === counts[level] || high[level] === counts[level]))
    .map((level) => ({ level, end: low[level] === counts[level] ? 'lowest' : 'highest' }));
}

/** Whole scores that stand between two that were used. */
function gaps(scores: readonly (readonly number[])[]): Screened['skipped'] {
  return scores.flatMap((own, scale) => {
    if (!own.every(Number.isInteger)) return [];
    const [first = 0, last = 0] = [own[0], own.at(-1)];
    if (last - first > 100) return [];
    return Array.from({ length: Math.max(last - first - 1, 0) }, (_, i) => first + 1 + i)
      .filter((score) => !own.includes(score))
      .map((score) => ({ scale, score }));
  });
}
