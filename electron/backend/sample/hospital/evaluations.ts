/** Evaluation forms: teacher, rater, course and item effects on a five-point scale that people use from its upper end. */
import { clinicalTeaching } from '#shared/instruments/clinical-teaching.ts';
import { periodsOfDate } from '#shared/periods/period.ts';
import { addDays } from '../days.ts';
import type { Random } from '../random.ts';
import { commentOf } from './comments.ts';
import type { TaughtOffering } from './courses.ts';
import { departments } from './departments.ts';
import type { People } from './people.ts';
import { stories, years } from './stories.ts';
import type { EvaluationRow } from './types.ts';

/** How the ten items differ: practice and feedback are always the weakest. */
const itemOffsets = [0.1, 0.14, 0.04, 0.12, -0.02, -0.2, -0.16, -0.12, 0.18, 0.02];
const items = clinicalTeaching.items.length;
const departmentLevel: Readonly<Record<string, number>> = { EM: -0.15, PE: 0.1, NE: 0.12 };

export function makeEvaluations(
  random: Random,
  people: People,
  taught: readonly TaughtOffering[],
): EvaluationRow[] {
  const skill = new Map<string, number>();
  const names = new Map<string, Rating['name']>();
  const effects = random.fork('effects');
  for (const teacher of Object.values(people.teachers).flat()) {
    skill.set(teacher.number, effects.normal(0, 0.24));
    names.set(teacher.number, { zh: teacher.name, en: teacher.name_en });
  }
  const raters = createRaters(random.fork('raters'));
  const rows: EvaluationRow[] = [];
  for (const [index, offering] of taught.entries()) {
    const own = random.fork(`offering${index}`);
    const { course, department, term, class_name } = offering.row;
    for (let student = 0; student < formsOf(own, offering); student++) {
      const rater = raters(`${class_name.slice(0, -2)}#${student}`);
      const teacher = own.pick(offering.team);
      const submitted = submittedOn(own, term);
      const name = names.get(teacher)!;
      rows.push(form(own, { course, department, group: 'student', teacher, name, rater, submitted }, skill));
    }
  }
  rows.push(...residentForms(random.fork('residents'), people, raters, skill));
  rows.sort((a, b) => (a.submitted_on < b.submitted_on ? -1 : a.submitted_on > b.submitted_on ? 1 : 0));
  for (const [index, row] of rows.entries()) row.form_no = `PJ${String(index + 1).padStart(6, '0')}`;
  return rows;
}

function formsOf(random: Random, { row }: TaughtOffering): number {
  const small = stories.smallDepartment;
  if (row.course === small.course) return Math.min(row.students, small.forms[row.term.slice(0, 9)] ?? 0);
  const response = row.department === stories.lateDepartment.department ? 0.71 : 0.89;
  return random.binomial(row.students, response);
}

interface Rater {
  label: string;
  leniency: number;
  /** Ticks one column all the way down. */
  straight: boolean;
}

/** A student keeps the random label over a year, so that a rater's severity can be estimated without a name. */
function createRaters(random: Random): (student: string) => Rater {
  const known = new Map<string, Rater>();
  const labels = new Set<string>();
  const digits = 'ABCDEFGHJKLMNPQRSTUVWXYZ';
  const label = (): string => {
    for (;;) {
      const text = `R${Array.from({ length: 5 }, () => random.pick([...digits])).join('')}`;
      if (!labels.has(text)) {
        labels.add(text);
        return text;
      }
    }
  };
  return (student) => {
    const found = known.get(student);
    if (found) return found;
    const made = { label: label(), leniency: random.normal(0, 0.42), straight: random.chance(0.04) };
    known.set(student, made);
    return made;
  };
}

interface Rating {
  course: string | null;
  department: string;
  group: string;
  teacher: string;
  name: { zh: string; en: string };
  rater: Rater;
  submitted: string;
}

function meanOf(given: readonly (number | null)[]): number {
  const answered = given.filter((score) => score !== null);
  return answered.reduce((sum, score) => sum + score, 0) / Math.max(1, answered.length);
}

function form(random: Random, rating: Rating, skill: ReadonlyMap<string, number>): EvaluationRow {
  const { course, department, group, teacher, rater, submitted } = rating;
  const declining = stories.decliningCourse;
  const fall = course === declining.course ? declining.score[periodsOfDate(submitted).year]! : 0;
  const level = 4.42 + (skill.get(teacher) ?? 0) + rater.leniency + fall + (departmentLevel[department] ?? 0);
  const given = scores(random, level, rater.straight);
  const comment = random.chance(0.07)
    ? commentOf(Math.floor(random.next() * 0x1_0000_0000), {
        department,
        score: meanOf(given),
        teacher: rating.name,
        resident: group === 'resident',
      })
    : null;
  return {
    form_no: '',
    submitted_on: submitted,
    department,
    course,
    teacher,
    rater: rater.label,
    rater_group: group,
    scores: given,
    comment,
    shown_on: shownOn(random, department, submitted),
  };
}

/** Residents rate a teacher at the end of each rotation, without a course and without a list of who should have. */
function residentForms(
  random: Random,
  people: People,
  raters: (person: string) => Rater,
  skill: ReadonlyMap<string, number>,
): EvaluationRow[] {
  const bases = departments.filter((department) => department.residency_base);
  const rows: EvaluationRow[] = [];
  for (const year of years) {
    const first = Number(year.slice(0, 4));
    const active = people.residents.filter(({ entry }) => entry <= first && entry > first - 3);
    for (const resident of active.flatMap((cohort) => cohort.learners)) {
      for (let rotation = 0; rotation < 8; rotation++) {
        const department = random.pick(bases).code;
        const submitted = addDays(`${first}-10-05`, rotation * 38 + random.int(0, 9));
        if (!random.chance(0.92)) continue;
        const { number: teacher, name: zh, name_en: en } = random.pick(people.teachers[department]!);
        const rater = raters(resident.number);
        rows.push(
          form(
            random,
            { course: null, department, group: 'resident', teacher, name: { zh, en }, rater, submitted },
            skill,
          ),
        );
      }
    }
  }
  return rows.filter((row) => !(row.department === 'EM' && row.submitted_on > '2025-04-30'));
}

function scores(random: Random, level: number, straight: boolean): (number | null)[] {
  const clamp = (value: number) => Math.min(5, Math.max(1, Math.round(value)));
  if (straight) return new Array<number>(items).fill(clamp(level + 0.2));
  // Now and then somebody is plainly unhappy, which a bell curve alone would not show.
  const mood = random.normal(0, 0.3) - (random.chance(0.02) ? 1.4 : 0);
  return itemOffsets.map((offset) =>
    random.chance(0.008) ? null : clamp(level + mood + offset + random.normal(0, 0.58)),
  );
}

/** Forms come in over the last three weeks of a term. */
function submittedOn(random: Random, term: string): string {
  const first = Number(term.slice(0, 4));
  return term.endsWith('1')
    ? addDays(`${first}-12-20`, random.int(0, 24))
    : addDays(`${first + 1}-06-12`, random.int(0, 22));
}

function shownOn(random: Random, department: string, submitted: string): string | null {
  const story = stories.feedbackAction;
  const late = department === stories.lateDepartment.department;
  if (random.chance(late ? 0.3 : 0.03)) return null;
  const mean =
    department === story.department
      ? submitted >= story.worksFrom
        ? story.daysAfter
        : story.daysBefore
      : late
        ? 38
        : 15;
  return addDays(submitted, Math.max(1, Math.round(random.normal(mean, mean / 5))));
}
