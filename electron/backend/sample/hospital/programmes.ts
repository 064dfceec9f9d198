/** The programmes of the hospital and what each of them admitted year by year. */
import type { Cohort } from './people.ts';
import type { CohortRow, PersonRow, ProgrammeRow } from './types.ts';

const programme = (
  code: string,
  name: string,
  name_en: string,
  level: string,
  years: number,
  capacity: number,
): ProgrammeRow => ({ code, name, name_en, level, years, capacity });

export const programmes: readonly ProgrammeRow[] = [
  programme('CM', '临床医学', 'Clinical Medicine', 'bachelor', 5, 90),
  programme('RT', '住院医师规范化培训', 'Residency Training', 'residency', 3, 34),
  programme('MM', '临床医学硕士', 'Master of Clinical Medicine', 'master', 3, 10),
  programme('MD', '临床医学博士', 'Doctor of Clinical Medicine', 'doctoral', 3, 4),
];

const CODES: Readonly<Record<string, string>> = {
  student: 'CM',
  resident: 'RT',
  master: 'MM',
  doctoral: 'MD',
};

export const cohortCode = (role: string, entry: number): string => `${CODES[role]}${entry}`;

/** In the last year that the sample tells of, whoever was due has been counted. */
const LAST = 2025;

/** The cohorts of all learners, each with what the register counts of it. */
export function makeCohorts(cohorts: readonly Cohort[], graduates: readonly PersonRow[]): CohortRow[] {
  const others = new Map<string, PersonRow[]>();
  for (const person of graduates) {
    const known = others.get(person.cohort ?? '') ?? [];
    others.set(person.cohort ?? '', [...known, person]);
  }
  const told = [
    ...cohorts.map(({ entry, role, learners }) => rowOf(role, entry, learners)),
    ...[...others.values()].map((people) =>
      rowOf(people[0]!.role, Number(people[0]!.cohort!.slice(2)), people),
    ),
  ];
  return told.sort((a, b) => (a.code < b.code ? -1 : 1));
}

function rowOf(role: string, entry: number, learners: readonly PersonRow[]): CohortRow {
  const { code: programmeCode, name, years } = programmes.find(({ code }) => code === CODES[role])!;
  const enrolled = learners.length;
  const ends = entry + years;
  const over = ends <= LAST;
  // One or two in a cohort of eighty take a year longer, and one more has no degree yet.
  const late = over ? Math.floor(enrolled / 40) : 0;
  return {
    code: cohortCode(role, entry),
    name: `${entry}级${name}`,
    programme: programmeCode,
    school_year: `${entry}-${entry + 1}`,
    planned: Math.ceil(enrolled * (entry === 2023 ? 1.14 : 1.04)),
    admitted: enrolled + (entry % 3),
    enrolled,
    present: over ? 0 : enrolled,
    started_on: `${entry}-09-01`,
    due_on: `${ends}-06-30`,
    due: over ? enrolled : null,
    graduated: over ? enrolled - late : null,
    degrees: over && role !== 'resident' ? enrolled - late - Math.floor(enrolled / 60) : null,
  };
}
