/** What a design with other numbers of conditions would be worth. */

export interface VarianceOf {
  factors: readonly string[];
  variance: number;
}

export interface Decision {
  rel_error: number;
  abs_error: number;
  /** Generalizability coefficient: for comparing persons. */
  G: number;
  /** Index of dependability: for judging persons against a fixed mark. */
  Phi: number;
}

/**
 * A D-study with `counts` conditions of each facet, negative components taken as 0. The relative error holds the
 * interactions with the persons, the absolute error the facets' own effects as well (Brennan 2001, ch. 1 and 4).
 */
export function decide(
  components: readonly VarianceOf[],
  person: string,
  counts: Readonly<Record<string, number>>,
): Decision {
  let [universe, relative, absolute] = [0, 0, 0];
  for (const { factors, variance } of components) {
    const own = Math.max(0, variance);
    const facets = factors.filter((name) => name !== person);
    if (facets.length === 0) {
      universe += own;
      continue;
    }
    const share = own / facets.reduce((product, name) => product * (counts[name] ?? 1), 1);
    absolute += share;
    if (factors.includes(person)) relative += share;
  }
  return {
    rel_error: relative,
    abs_error: absolute,
    G: universe / (universe + relative),
    Phi: universe / (universe + absolute),
  };
}

/** The least number of conditions of one facet for a wanted coefficient, the others as given; null beyond `most`. */
export function needed(
  components: readonly VarianceOf[],
  person: string,
  counts: Readonly<Record<string, number>>,
  facet: string,
  which: 'G' | 'Phi',
  wanted: number,
  most = 10_000,
): number | null {
  const at = (n: number) => decide(components, person, { ...counts, [facet]: n })[which];
  if (!(at(most) >= wanted)) return null;
  let [low, high] = [1, most];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (at(middle) >= wanted) high = middle;
    else low = middle + 1;
  }
  return low;
}
