/** Which targets can be compared at all: those that a chain of common raters joins. */
import type { RandomFactor } from './design.ts';

/** Names of the levels of the first factor, by connected set, the largest set first. */
export function connectedSets(a: RandomFactor, b: RandomFactor): string[][] {
  const size = a.levels.length + b.levels.length;
  const parent = Int32Array.from({ length: size }, (_, i) => i);
  const root = (of: number): number => {
    let at = of;
    while (parent[at] !== at) {
      parent[at] = parent[parent[at]!]!;
      at = parent[at]!;
    }
    return at;
  };
  a.codes.forEach((code, i) => {
    parent[root(code)] = root(a.levels.length + b.codes[i]!);
  });
  const sets = new Map<number, string[]>();
  a.levels.forEach((name, level) => {
    const key = root(level);
    const set = sets.get(key);
    if (set) set.push(name);
    else sets.set(key, [name]);
  });
  return [...sets.values()].sort((x, y) => y.length - x.length);
}
