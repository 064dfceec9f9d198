/** Course exams, rotation exits, annual tests, completion and licensing exams. */
import { addDays, workday } from '../days.ts';
import type { Random } from '../random.ts';
import { courses } from './courses.ts';
import { departments } from './departments.ts';
import type { Cohort, People } from './people.ts';
import { stories, years } from './stories.ts';
import type { ExamResultRow, PersonRow } from './types.ts';

/** The course whose results a department hands in, and how many of a cohort sit it. */
const examined: Readonly<Record<string, { course: string; share: number }>> = {
  IM: { course: 'IM301', share: 1 },
  SU: { course: 'SU201', share: 1 },
  OG: { course: 'OG301', share: 1 },
  PE: { course: 'PE301', share: 1 },
  EM: { course: 'EM301', share: 0.7 },
  NE: { course: 'NE301', share: 0.7 },
  IR: { course: 'IR201', share: 0.7 },
  AN: { course: 'AN301', share: 0.14 },
};

interface Sitting {
  learner: string;
  exam: string;
  course: string | null;
  date: string;
  department: string;
  maximum: number;
  passMark: number;
  mean: number;
  deviation: number;
  /** Days until those who failed may try again; null: not in the sample. */
  retryAfter: number | null;
}

export function makeExams(random: Random, people: People): ExamResultRow[] {
  const rows: ExamResultRow[] = [];
  const cohortOf = (cohorts: readonly Cohort[], entry: number): PersonRow[] =>
    cohorts.find((cohort) => cohort.entry === entry)?.learners ?? [];
  for (const year of years) {
    const first = Number(year.slice(0, 4));
    const own = random.fork(year);
    const sit = (sitting: Sitting) => rows.push(...attempts(own, sitting));
    for (const { code } of departments) {
      if (code === stories.lateDepartment.department && year === stories.lateDepartment.noExamsIn) continue;
      courseExam(code, year, cohortOf(people.undergraduates, first - 2), sit);
    }
    for (const [age, entry] of [first, first - 1, first - 2].entries()) {
      for (const resident of cohortOf(people.residents, entry)) residentExams(own, resident, first, age, sit);
    }
  }
  return rows
    .filter((row) => !(row.department === 'EM' && row.date >= '2024-09-01'))
    .sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
}

function courseExam(
  code: string,
  year: string,
  cohort: readonly PersonRow[],
  sit: (s: Sitting) => void,
): void {
  const { course, share } = examined[code]!;
  const story = stories.decliningCourse;
  const index = departments.findIndex((department) => department.code === code);
  for (const learner of cohort.slice(0, Math.ceil(cohort.length * share))) {
    sit({
      learner: learner.number,
      exam: 'course',
      course,
      date: workday(addDays(`${year.slice(0, 4)}-12-27`, index * 2)),
      department: courses.find((entry) => entry.code === course)!.department,
      maximum: 100,
      passMark: 60,
      mean: course === story.course ? story.exam[year]! : 79,
      deviation: 9.5,
      retryAfter: 58,
    });
  }
}

function residentExams(
  random: Random,
  resident: PersonRow,
  first: number,
  age: number,
  sit: (s: Sitting) => void,
): void {
  const home = { learner: resident.number, course: null, department: resident.department! };
  const rotations = random.shuffled(departments.map(({ code }) => code)).slice(0, 4);
  for (const [index, department] of rotations.entries()) {
    const date = workday(addDays(`${first}-11-24`, index * 88 + random.int(0, 6)));
    sit({
      ...home,
      exam: 'rotation-exit',
      department,
      date,
      maximum: 100,
      passMark: 60,
      mean: 83,
      deviation: 9,
      retryAfter: null,
    });
  }
  const large = { ...home, maximum: 100, passMark: 60, retryAfter: null };
  sit({ ...large, exam: 'annual', date: `${first}-11-${16 + (age % 2)}`, mean: 74, deviation: 9 });
  if (age === 0) {
    const mean = 392 + (first - 2022) * 9;
    const licensing = { exam: 'licensing', maximum: 600, passMark: 360, deviation: 36, retryAfter: 364 };
    sit({ ...home, ...licensing, date: `${first + 1}-08-19`, mean });
  }
  if (age === 2) sit({ ...large, exam: 'completion', date: `${first + 1}-06-08`, mean: 76, deviation: 9 });
}

function attempts(random: Random, sitting: Sitting): ExamResultRow[] {
  const state = random.weighted([
    ['sat', 96.6],
    ['absent', 1.4],
    ['deferred', 2],
  ] as const);
  const one = result(random, sitting, sitting.date, 1, state);
  if (one.passed !== false || sitting.retryAfter === null) return [one];
  const again = workday(addDays(sitting.date, sitting.retryAfter));
  return again > '2025-08-31'
    ? [one]
    : [one, result(random, { ...sitting, mean: sitting.passMark * 1.08 }, again, 2, 'sat')];
}

function result(
  random: Random,
  sitting: Sitting,
  date: string,
  attempt: number,
  state: string,
): ExamResultRow {
  const step = sitting.maximum > 100 ? 1 : 2;
  const drawn = Math.round(random.normal(sitting.mean, sitting.deviation) * step) / step;
  const score = state === 'sat' ? Math.min(sitting.maximum, Math.max(0, drawn)) : null;
  return {
    learner: sitting.learner,
    exam: sitting.exam,
    course: sitting.course,
    date,
    department: sitting.department,
    attempt,
    state,
    score,
    maximum: sitting.maximum,
    pass_mark: sitting.passMark,
    passed: score === null ? null : score >= sitting.passMark,
  };
}
