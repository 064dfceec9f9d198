/** Teachers, supervisors, managers and learners. */
import type { Random } from '../random.ts';
import { departments, plans } from './departments.ts';
import { createNames, foreignNames, type PersonName, sharedLearnerName, sharedName } from './names.ts';
import { cohortCode } from './programmes.ts';
import { stories } from './stories.ts';
import type { PersonRow } from './types.ts';

export interface Cohort {
  /** Year of entry. */
  entry: number;
  role: 'student' | 'resident';
  learners: PersonRow[];
}

export interface People {
  rows: PersonRow[];
  /** Teachers by department; the first is its head. */
  teachers: Record<string, PersonRow[]>;
  supervisors: PersonRow[];
  undergraduates: Cohort[];
  residents: Cohort[];
}

const titleWeights = [
  ['professor', 14],
  ['associate', 27],
  ['lecturer', 41],
  ['assistant', 18],
] as const;
const degreeWeights = [
  ['doctorate', 44],
  ['master', 40],
  ['bachelor', 16],
] as const;
const bases = departments.filter((department) => department.residency_base).map(({ code }) => code);

export function makePeople(random: Random, scale: number): People {
  const nextName = createNames(random.fork('names'));
  const teachers = makeTeachers(random.fork('teachers'), nextName);
  const supervisors = makeOffice(nextName);
  const learners = makeLearners(random.fork('learners'), nextName, scale);
  return {
    rows: [...Object.values(teachers).flat(), ...supervisors.all, ...learners.rows],
    teachers,
    supervisors: supervisors.supervisors,
    undergraduates: learners.undergraduates,
    residents: learners.residents,
  };
}

function makeTeachers(random: Random, nextName: () => PersonName): Record<string, PersonRow[]> {
  const foreign = [...foreignNames];
  let number = 100_200;
  const inDepartment = (code: string): PersonRow[] =>
    Array.from({ length: plans[code]!.teachers }, (_, index) => {
      const head = index === 0;
      const shared = index === 5 && (code === 'IM' || code === 'SU');
      const latin =
        foreign.length > 0 && ((code === 'NE' && index % 3 === 1) || (code === 'EM' && index === 4));
      const latinName = latin ? foreign.shift() : undefined;
      const name = shared ? sharedName : latinName ? { zh: latinName, en: latinName } : nextName();
      const title = head ? 'professor' : random.weighted(titleWeights);
      const external = !head && !shared && random.chance(0.05);
      number += random.int(1, 9);
      return {
        number: String(number),
        name: name.zh,
        name_en: name.en,
        role: external ? 'external' : 'teacher',
        department: code,
        cohort: null,
        title,
        degree: title === 'professor' ? 'doctorate' : random.weighted(degreeWeights),
        physician: !external && random.chance(0.72),
        trained: head || random.chance(code === stories.lateDepartment.department ? 0.6 : 0.93),
        joined: `${random.int(1996, 2021)}-0${random.pick([3, 7, 8, 9])}-01`,
        left: null,
        language: latinName ? 'en' : null,
      };
    });
  return Object.fromEntries(departments.map(({ code }) => [code, inDepartment(code)]));
}

/** The supervisors' group and the teaching office, which belong to no department. */
function makeOffice(nextName: () => PersonName): { all: PersonRow[]; supervisors: PersonRow[] } {
  const person = (number: string, name: PersonName): PersonRow => ({
    number,
    name: name.zh,
    name_en: name.en,
    role: 'manager',
    department: null,
    cohort: null,
    title: 'professor',
    degree: 'doctorate',
    physician: false,
    trained: true,
    joined: '2001-07-01',
    left: null,
  });
  const strict = stories.strictSupervisor;
  const all = Array.from({ length: 8 }, (_, index) => {
    const number = String(900_101 + index);
    return person(number, number === strict.number ? { zh: strict.name, en: 'Qin Zhengyan' } : nextName());
  });
  return { all, supervisors: all.slice(0, 5) };
}

function makeLearners(random: Random, nextName: () => PersonName, scale: number) {
  const sized = (count: number) => Math.max(3, Math.round(count * scale));
  const learner = (
    number: string,
    role: string,
    department: string | null,
    entry: number,
    joined: string,
    left: string | null,
  ): PersonRow => {
    const name = nextName();
    const degree =
      role === 'resident'
        ? random.weighted([
            ['bachelor', 6],
            ['master', 3],
          ] as const)
        : null;
    return {
      number,
      name: name.zh,
      name_en: name.en,
      role,
      department,
      cohort: cohortCode(role, entry),
      title: null,
      degree,
      physician: null,
      trained: null,
      joined,
      left,
    };
  };
  const serial = (index: number) => String(index + 1).padStart(4, '0');
  // Five years of medicine; the last three are spent in the hospital.
  const undergraduates: Cohort[] = [2018, 2019, 2020, 2021, 2022].map((entry) => ({
    entry,
    role: 'student',
    learners: Array.from({ length: sized(81) }, (_, index) =>
      learner(
        `${entry}0101${serial(index)}`,
        'student',
        null,
        entry,
        `${entry + 2}-09-01`,
        entry + 5 <= 2024 ? `${entry + 5}-06-30` : null,
      ),
    ),
  }));
  const residents: Cohort[] = [2020, 2021, 2022, 2023, 2024].map((entry) => ({
    entry,
    role: 'resident',
    learners: Array.from({ length: sized(30) }, (_, index) =>
      learner(
        `ZP${entry}${serial(index).slice(1)}`,
        'resident',
        bases[index % bases.length]!,
        entry,
        `${entry}-09-01`,
        entry + 3 <= 2024 ? `${entry + 3}-08-31` : null,
      ),
    ),
  }));
  const graduates = Array.from({ length: sized(45) }, (_, index) => {
    const doctoral = index % 4 === 3;
    const entry = 2020 + (index % 5);
    return learner(
      `${doctoral ? 'B' : 'S'}${entry}${serial(index).slice(1)}`,
      doctoral ? 'doctoral' : 'master',
      departments[index % departments.length]!.code,
      entry,
      `${entry}-09-01`,
      entry <= 2021 ? `${entry + 3}-06-30` : null,
    );
  });
  const namesakes = undergraduates[2]!.learners;
  for (const index of [1, 2]) {
    Object.assign(namesakes[index]!, { name: sharedLearnerName.zh, name_en: sharedLearnerName.en });
  }
  return {
    rows: [...undergraduates, ...residents].flatMap((cohort) => cohort.learners).concat(graduates),
    undergraduates,
    residents,
  };
}
