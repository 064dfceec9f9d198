/** Down from indicators that are made of others to those that read rows. */
import type { Indicator } from './types.ts';

/** The definitions that an arithmetic one is made of, down to those that read rows, each once. */
export function leavesOfIndicator(indicator: Indicator): Indicator[] {
  const found = new Map<string, Indicator>();
  const visit = (entry: Indicator) => {
    if (entry.measure.kind !== 'arithmetic') found.set(entry.id, entry);
    else for (const { of } of entry.measure.parts) if (of) visit(of);
  };
  visit(indicator);
  return [...found.values()];
}
