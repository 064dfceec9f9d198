import { clinicalTeaching } from './clinical-teaching.ts';
import { dops } from './dops.ts';
import { lectureObservation } from './lecture-observation.ts';
import { miniCex } from './mini-cex.ts';
import { multisource } from './multisource.ts';
import type { Instrument } from './types.ts';

/** The registry of instruments. A new one is a file beside this and a line here. */
export const instruments: readonly Instrument[] = [
  clinicalTeaching,
  lectureObservation,
  miniCex,
  dops,
  multisource,
];

export type { Instrument, InstrumentItem } from './types.ts';
