import { clinicalTeaching } from './clinical-teaching.ts';
import type { Instrument } from './types.ts';

/** The registry of instruments. A new one is a file beside this and a line here. */
export const instruments: readonly Instrument[] = [clinicalTeaching];

/** The instrument of an id; throws for an unknown one, which is a bug. */
export function instrument(id: string): Instrument {
  const found = instruments.find((entry) => entry.id === id);
  if (!found) throw new Error(`unknown instrument: ${id}`);
  return found;
}

export type { Instrument, InstrumentItem } from './types.ts';
