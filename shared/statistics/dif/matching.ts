/** Comparing groups on an item among people who are otherwise alike: the score that makes them alike, and its purification. */

/** People of one matching score: by group (0 reference, 1 focal) how many, and how many solved the item. */
export interface Stratum {
  score: number;
  n: [reference: number, focal: number];
  right: [reference: number, focal: number];
}

export interface Answers {
  /** `columns[j][i]`: 0 or 1. */
  columns: readonly Float64Array[];
  /** 0 reference, 1 focal, by row. */
  group: Uint8Array;
  /** A score from elsewhere to match on, instead of that of the exam itself. */
  external?: Float64Array | undefined;
}

/** Strata of an item by the sum of the `anchors` and of the item itself, or by the score from elsewhere; ascending. */
export function strataOf(
  { columns, group, external }: Answers,
  item: number,
  anchors: readonly number[],
): Stratum[] {
  const scores = external ?? new Float64Array(group.length);
  if (!external)
    for (const j of anchors.includes(item) ? anchors : [...anchors, item])
      for (let i = 0; i < scores.length; i++) scores[i]! += columns[j]![i]!;
  const strata = new Map<number, Stratum>();
  scores.forEach((score, i) => {
    let stratum = strata.get(score);
    if (!stratum) {
      stratum = { score, n: [0, 0], right: [0, 0] };
      strata.set(score, stratum);
    }
    const side = group[i] as 0 | 1;
    stratum.n[side]++;
    stratum.right[side] += columns[item]![i]!;
  });
  return [...strata.values()].sort((a, b) => a.score - b.score);
}

export interface Purified<Found> {
  found: Found[];
  anchors: number[];
  rounds: number;
  /** False where the rounds ran out or began to repeat themselves. */
  settled: boolean;
}

/**
 * Tests every item with the flagged ones taken out of the matching score (the item under test always counts), until the same
 * items are flagged again (Holland and Thayer 1988; at most `most` rounds, as difR).
 */
export function purify<Found>(
  items: number,
  test: (item: number, anchors: readonly number[]) => Found,
  flagged: (found: Found) => boolean,
  most = 10,
): { plain: Found[]; purified: Purified<Found> } {
  const all = Array.from({ length: items }, (_, j) => j);
  const plain = all.map((item) => test(item, all));
  let found = plain;
  let anchors = all;
  const seen = new Set<string>();
  for (let rounds = 0; ; rounds++) {
    const next = all.filter((item) => !flagged(found[item]!));
    const settled = next.join() === anchors.join();
    if (settled || rounds >= most || seen.has(next.join()) || next.length === 0)
      return { plain, purified: { found, anchors, rounds, settled } };
    seen.add(next.join());
    anchors = next;
    const fixed = anchors;
    found = all.map((item) => test(item, fixed));
  }
}
