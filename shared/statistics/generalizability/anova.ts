/**
 * Variance components of a complete table in which every combination of the factors' levels stands once, by expected mean
 * squares (Cronbach et al., The Dependability of Behavioral Measurements, 1972; Brennan, Generalizability Theory, 2001,
 * ch. 3). A nested facet pools the effects that it cannot tell apart.
 */

export interface Factor {
  name: string;
  levels: number;
  /** Names of the factors within whose levels this one is nested. */
  within: readonly string[];
}

export interface Component {
  /** Factors of the effect, joined by `:` in the order of the factors. */
  effect: string;
  factors: readonly string[];
  df: number;
  ss: number;
  ms: number;
  /** By expected mean squares; may be negative. */
  variance: number;
}

/** `values` in odometer order: the last factor runs fastest. */
export function varianceComponents(values: Float64Array, factors: readonly Factor[]): Component[] {
  const k = factors.length;
  const sets = Array.from({ length: 2 ** k - 1 }, (_, i) => i + 1);
  const sums = sumsOfSquares(values, factors);
  const pooled = new Map<number, { ss: number; df: number }>();
  for (const set of sets) {
    const name = closure(set, factors);
    const df = factors.reduce(
      (product, { levels }, f) => (set & (1 << f) ? product * (levels - 1) : product),
      1,
    );
    const entry = pooled.get(name) ?? { ss: 0, df: 0 };
    entry.ss += sums[set]!;
    entry.df += df;
    pooled.set(name, entry);
  }
  const variance = new Map<number, number>();
  // From the highest interaction down: an expected mean square holds the components of all effects that contain it.
  const order = [...pooled.keys()].sort((a, b) => bits(b) - bits(a));
  for (const set of order) {
    const { ss, df } = pooled.get(set)!;
    let own = ss / df;
    for (const other of order) {
      if (other !== set && (other & set) === set) own -= repeats(other, factors) * variance.get(other)!;
    }
    variance.set(set, own / repeats(set, factors));
  }
  return order.reverse().map((set) => {
    const { ss, df } = pooled.get(set)!;
    const names = factors.filter((_, f) => set & (1 << f)).map(({ name }) => name);
    return { effect: names.join(':'), factors: names, df, ss, ms: ss / df, variance: variance.get(set)! };
  });
}

/** The effects that a design can tell apart, as lists of factors: the main ones first, the highest interaction last. */
export function effectsOf(factors: readonly Factor[]): string[][] {
  const sets = Array.from({ length: 2 ** factors.length - 1 }, (_, i) => closure(i + 1, factors));
  return [...new Set(sets)]
    .sort((a, b) => bits(a) - bits(b) || a - b)
    .map((set) => factors.filter((_, f) => set & (1 << f)).map(({ name }) => name));
}

const bits = (set: number): number => (set === 0 ? 0 : (set & 1) + bits(set >> 1));

/** A nested factor brings the factors that it is nested in. */
function closure(set: number, factors: readonly Factor[]): number {
  let closed = set;
  factors.forEach(({ within }, f) => {
    if (!(set & (1 << f))) return;
    for (const name of within) closed |= 1 << factors.findIndex((factor) => factor.name === name);
  });
  return closed === set ? set : closure(closed, factors);
}

/** How many values share one level of the effect. */
const repeats = (set: number, factors: readonly Factor[]): number =>
  factors.reduce((product, { levels }, f) => (set & (1 << f) ? product : product * levels), 1);

/** Sum of squares of each set of factors as if all were crossed, by its bit mask. */
function sumsOfSquares(values: Float64Array, factors: readonly Factor[]): Float64Array {
  const k = factors.length;
  const sums = new Float64Array(2 ** k);
  const raw = new Float64Array(2 ** k);
  const grand = values.reduce((sum, value) => sum + value, 0) / values.length;
  for (let set = 1; set < 2 ** k; set++) {
    const size = factors.reduce((product, { levels }, f) => (set & (1 << f) ? product * levels : product), 1);
    const totals = new Float64Array(size);
    for (let at = 0; at < values.length; at++) {
      let rest = at;
      let place = 0;
      let step = 1;
      for (let f = k - 1; f >= 0; f--) {
        const level = rest % factors[f]!.levels;
        rest = (rest - level) / factors[f]!.levels;
        if (!(set & (1 << f))) continue;
        place += step * level;
        step *= factors[f]!.levels;
      }
      totals[place]! += values[at]! - grand;
    }
    raw[set] = totals.reduce((sum, total) => sum + total * total, 0) / (values.length / size);
  }
  for (let set = 1; set < 2 ** k; set++) {
    // Inclusion and exclusion over the subsets.
    for (let part = set; part > 0; part = (part - 1) & set)
      sums[set]! += (bits(set) - bits(part)) % 2 === 0 ? raw[part]! : -raw[part]!;
  }
  return sums;
}
