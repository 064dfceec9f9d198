/** The whole hospital from one seed. Pure: no clock, no file, no random but the seed's. */
import { createRandom } from '../random.ts';
import { makeActivities } from './activities.ts';
import { courses, makeOfferings } from './courses.ts';
import { departments } from './departments.ts';
import { makeEvaluations } from './evaluations.ts';
import { makeExams } from './exams.ts';
import { makeFeedbackSheets } from './feedback-sheets.ts';
import { makeImprovements } from './improvements.ts';
import { makeItemExams } from './item-exams.ts';
import { makeObservations } from './observations.ts';
import { makeFacultyTraining, makeMeetings, policies } from './office.ts';
import { makePeople } from './people.ts';
import { makeCohorts, programmes } from './programmes.ts';
import { makeDreem, makePheem, makeSelfDirected, makeTeacherDigital } from './questionnaires.ts';
import { makeAttendance, makeExitExams, makeMiniCex, makeRotations } from './rotations.ts';
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
  const activities = makeActivities(random.fork('activities'), people, scale);
  const exams = makeExams(random.fork('exams'), people);
  const rotations = makeRotations(random.fork('rotations'), people, exams);
  return {
    seed,
    scale,
    name: hospitalName,
    years,
    department: [...departments],
    programme: [...programmes],
    cohort: makeCohorts(
      [...people.undergraduates, ...people.residents],
      people.rows.filter(({ role }) => role === 'master' || role === 'doctoral'),
    ),
    person: people.rows,
    course: [...courses],
    offering: taught.map(({ row }) => row),
    activity: activities,
    observation: makeObservations(random.fork('observations'), people, scale),
    evaluation: makeEvaluations(random.fork('evaluations'), people, taught),
    'exam-result': exams,
    'feedback-sheet': makeFeedbackSheets(random.fork('feedback-sheets'), people),
    improvement: makeImprovements(random.fork('improvements'), people, scale),
    rotation: rotations,
    attendance: makeAttendance(random.fork('attendance'), activities, rotations),
    'exit-exam': makeExitExams(random.fork('exit-exams'), people, exams),
    'mini-cex': makeMiniCex(random.fork('mini-cex'), people, rotations),
    policy: [...policies],
    meeting: makeMeetings(random.fork('meetings'), people),
    'faculty-training': makeFacultyTraining(random.fork('training'), people),
    'teacher-digital': makeTeacherDigital(random.fork('digital'), people),
    ...makeItemExams(random.fork('item-exams'), people),
    sdli: makeSelfDirected(random.fork('self-directed'), people),
    dreem: makeDreem(random.fork('dreem'), people),
    pheem: makePheem(random.fork('pheem'), people),
  };
}
