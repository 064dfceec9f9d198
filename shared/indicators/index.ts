/** The registry of indicators. A new one is a file in `definitions` and a line there. */
import { Refusal } from '#shared/lib/result.ts';
import { indicators } from './definitions/index.ts';
import type { Indicator } from './types.ts';

const byId = new Map(indicators.map((entry) => [entry.id, entry]));

export function findIndicator(id: string): Indicator | null {
  return byId.get(id) ?? null;
}

/** The indicator of an id; throws the refusal `unknown-indicator`. */
export function indicator(id: string): Indicator {
  const found = byId.get(id);
  if (!found) throw new Refusal('unknown-indicator', `unknown indicator: ${id}`, { id });
  return found;
}

export type { Indicator, IndicatorState, IndicatorValue } from './types.ts';
export { indicators };
