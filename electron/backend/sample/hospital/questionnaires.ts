/** Questionnaires: teachers’ digital literacy, which training lifts, learners’ self-directed learning, and how learners find the place. */
import { dreem } from '#shared/instruments/dreem.ts';
import { pheem } from '#shared/instruments/pheem.ts';
import { turned } from '#shared/instruments/score.ts';
import { sdli } from '#shared/instruments/sdli.ts';
import { teacherDigital } from '#shared/instruments/teacher-digital.ts';
import type { Instrument } from '#shared/instruments/types.ts';
import { addDays } from '../days.ts';
import type { Random } from '../random.ts';
import type { People } from './people.ts';
import { years } from './stories.ts';
import type { QuestionnaireRow } from './types.ts';

/** How far each part lies from the general level: awareness runs ahead of practice, resolve ahead of planning. */
const offsets: Readonly<Record<string, number>> = {
  understanding: 0.45,
  willingness: 0.4,
  resolve: 0.2,
  knowledge: 0.1,
  skills: 0,
  design: -0.25,
  delivery: -0.1,
  assessment: -0.5,
  education: -0.2,
  ethics: 0.5,
  security: 0.25,
  learning: 0.05,
  research: -0.45,
  motivation: 0.3,
  planning: -0.25,
  monitoring: -0.05,
  interpersonal: 0.15,
  teachers: 0.25,
  academic: -0.05,
  atmosphere: -0.1,
  social: 0.1,
  autonomy: -0.2,
  teaching: 0.2,
  support: -0.35,
};

/** How much a year of training lifts the teachers, on the scale of one item. */
const LIFT = 0.16;

function answers(random: Random, form: Instrument, level: number): (number | null)[] {
  const { lowest, highest } = form.scale;
  return form.items.map((item) => {
    if (random.chance(0.006)) return null;
    const score = level + (offsets[item.subscale ?? ''] ?? 0) + random.normal(0, 0.6);
    return turned(form, item, Math.min(highest, Math.max(lowest, Math.round(score))));
  });
}

const number = (prefix: string, at: number) => `${prefix}${String(at + 1).padStart(5, '0')}`;

export function makeTeacherDigital(random: Random, { teachers }: People): QuestionnaireRow[] {
  const rows: QuestionnaireRow[] = [];
  for (const [index, year] of years.entries()) {
    for (const [department, staff] of Object.entries(teachers)) {
      const own = random.fork(`${year}${department}`);
      const level = 3.25 + index * LIFT + random.fork(department).normal(0, 0.2);
      for (const _ of staff.filter(() => own.chance(0.8))) {
        rows.push({
          form_no: number('SZ', rows.length),
          answered_on: addDays(`${Number(year.slice(0, 4)) + 1}-04-08`, own.int(0, 13)),
          department,
          scores: answers(own, teacherDigital, level + own.normal(0, 0.35)),
        });
      }
    }
  }
  return rows;
}

export function makeSelfDirected(random: Random, people: People): QuestionnaireRow[] {
  const rows: QuestionnaireRow[] = [];
  for (const year of years) {
    const first = Number(year.slice(0, 4));
    const own = random.fork(year);
    for (const { entry, role, learners } of [...people.undergraduates, ...people.residents]) {
      for (const { department, joined, left } of learners) {
        const clinical = first - Number(joined.slice(0, 4));
        if (clinical < 0 || (left !== null && left <= `${first + 1}-05-31`) || !own.chance(0.72)) continue;
        const level = 3.2 + clinical * 0.13 + (role === 'resident' ? 0.2 : 0) + own.normal(0, 0.4);
        rows.push({
          form_no: number('ZX', rows.length),
          answered_on: addDays(`${first + 1}-05-10`, own.int(0, 13)),
          department,
          rater_group: role,
          cohort: entry,
          scores: answers(own, sdli, level),
        });
      }
    }
  }
  return rows;
}

/** Where residents find it harder to learn, and where easier. */
const wards: Readonly<Record<string, number>> = { EM: -0.45, SU: -0.15, PE: 0.2, NE: 0.25 };

export function makeDreem(random: Random, people: People): QuestionnaireRow[] {
  const rows: QuestionnaireRow[] = [];
  for (const [index, year] of years.entries()) {
    const first = Number(year.slice(0, 4));
    const own = random.fork(year);
    for (const { entry, learners } of people.undergraduates) {
      for (const { joined, left } of learners) {
        const clinical = first - Number(joined.slice(0, 4));
        if (clinical < 0 || (left !== null && left <= `${first + 1}-05-31`) || !own.chance(0.55)) continue;
        const level = 2.45 + index * 0.09 - clinical * 0.04 + own.normal(0, 0.4);
        rows.push({
          form_no: number('JH', rows.length),
          answered_on: addDays(`${first + 1}-05-20`, own.int(0, 10)),
          rater_group: 'student',
          cohort: entry,
          scores: answers(own, dreem, level),
        });
      }
    }
  }
  return rows;
}

export function makePheem(random: Random, people: People): QuestionnaireRow[] {
  const rows: QuestionnaireRow[] = [];
  const bases = Object.keys(people.teachers).slice(0, 6);
  for (const [index, year] of years.entries()) {
    const first = Number(year.slice(0, 4));
    const own = random.fork(year);
    for (const { entry, learners } of people.residents.filter(
      (each) => each.entry <= first && each.entry > first - 3,
    ))
      for (const _ of learners.filter(() => own.chance(0.75))) {
        const department = own.pick(bases);
        const level = 2.4 + (wards[department] ?? 0) + index * 0.06 + own.normal(0, 0.4);
        rows.push({
          form_no: number('HJ', rows.length),
          answered_on: addDays(`${first + 1}-06-02`, own.int(0, 12)),
          department,
          rater_group: 'resident',
          cohort: entry,
          scores: answers(own, pheem, level),
        });
      }
  }
  return rows;
}
