/** The whole hospital from one seed. Pure: no clock, no file, no random but the seed's. */
import { createRandom } from '../random.ts';
import { makeActivities } from './activities.ts';
import { courses, makeOfferings } from './courses.ts';
import { departments } from './departments.ts';
import { makeEvaluations } from './evaluations.ts';
import { makeExams } from './exams.ts';
import { makeImprovements } from './improvements.ts';
import { makeObservations } from './observations.ts';
import { makePeople } from './people.ts';
import { hospitalName, years } from './stories.ts';
import type { Hospital } from './types.ts';

export interface HospitalOptions {
  seed: number;
  /** 1: the full hospital (20,000 forms); less thins learners, classes and activities for quick tests. */
  scale?: number;
}

export function generateHospital({ seed, scale = 1 }: HospitalOptions): Hospital {
  const random = createRandom(seed);
  const people = makePeople(random.fork('people'), scale);
  const taught = makeOfferings(random.fork('offerings'), people, scale);
  return {
    seed,
    scale,
    name: hospitalName,
    years,
    department: [...departments],
    person: people.rows,
    course: [...courses],
    offering: taught.map(({ row }) => row),
    activity: makeActivities(random.fork('activities'), people, scale),
    observation: makeObservations(random.fork('observations'), people, scale),
    evaluation: makeEvaluations(random.fork('evaluations'), people, taught),
    'exam-result': makeExams(random.fork('exams'), people),
    improvement: makeImprovements(random.fork('improvements'), people, scale),
  };
}
