import { clinicalTeaching } from './clinical-teaching.ts';
import { courseEvaluation } from './course-evaluation.ts';
import { ctei } from './ctei.ts';
import { digCompEdu } from './digcompedu.ts';
import { dops } from './dops.ts';
import { dreem } from './dreem.ts';
import { lectureObservation } from './lecture-observation.ts';
import { mctq } from './mctq.ts';
import { miniCex } from './mini-cex.ts';
import { multisource } from './multisource.ts';
import { pheem } from './pheem.ts';
import { sdli } from './sdli.ts';
import { setq } from './setq.ts';
import { srssdl } from './srssdl.ts';
import { teacherDigital } from './teacher-digital.ts';
import { teachingRound } from './teaching-round.ts';
import type { Instrument } from './types.ts';

/** Questionnaires: each has a record type that is made from it. A new one is a file beside this and a line here. */
export const questionnaires: readonly Instrument[] = [
  courseEvaluation,
  teachingRound,
  mctq,
  setq,
  ctei,
  dreem,
  pheem,
  teacherDigital,
  digCompEdu,
  sdli,
  srssdl,
];

/** All instruments: those that stand within a record type of their own, and the questionnaires. */
export const instruments: readonly Instrument[] = [
  clinicalTeaching,
  lectureObservation,
  miniCex,
  dops,
  multisource,
  ...questionnaires,
];

export type { Instrument, InstrumentItem } from './types.ts';
