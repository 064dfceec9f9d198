/** The rest of the hospital by chance: cohorts, graduates, resources, rotations, trainings, papers. */
import type { TestData, TestRow } from '#tests/unit/indicators/memory-store.ts';

interface Chance {
  whole(from: number, to: number): number;
  one<T>(values: readonly T[]): T;
  maybe<T>(value: T, share?: number): T | null;
  day(from?: string, days?: number): string;
  place(): string;
  addDays(date: string, days: number): string;
}

const learner = (chance: Chance) => `P${chance.whole(40, 149)}`;

/** Record types that only the indicators of resources, outcomes and rotations read. */
export function outcomes(chance: Chance): TestData {
  const { whole, one, maybe, day, place, addDays } = chance;
  const rows = (n: number, make: (index: number) => TestRow): TestRow[] =>
    Array.from({ length: n }, (_, index) => make(index));
  return {
    cohort: rows(16, (index) => ({
      code: `K${index}`,
      name: `${index}级`,
      programme: index % 10 === 9 ? null : ['M', 'N', 'O'][index % 3]!,
      school_year: one(['2022-2023', '2023-2024', '2024-2025']),
      planned: maybe(whole(20, 60)),
      admitted: maybe(whole(20, 60)),
      due_on: maybe(day()),
      due: maybe(whole(30, 60)),
      graduated: maybe(whole(20, 30)),
      degrees: maybe(whole(10, 20)),
    })),
    class: rows(12, (index) => ({
      code: `B${index}`,
      // Two classes of one name: an offering to that name leads to neither.
      name: `班${index === 11 ? 10 : index}`,
      cohort: `K${index}`,
      department: maybe(place()),
      kind: one(['class', 'internship', 'clerkship']),
      students: maybe(whole(5, 40)),
    })),
    rotation: rows(160, () => {
      const starts = day();
      return {
        learner: learner(chance),
        department: place(),
        starts_on: starts,
        ends_on: addDays(starts, whole(20, 120)),
      };
    }),
    attendance: rows(700, (index) => ({
      date: day(),
      department: place(),
      title: `主题${index}`,
      person: learner(chance),
      signed_in: index % 7 !== 0,
    })),
    'experience-log': rows(250, (index) => ({
      learner: learner(chance),
      department: place(),
      date: day(),
      kind: one(['disease', 'disease', 'history', 'procedure']),
      item: `病种${index}`,
    })),
    'exit-exam': rows(120, () => ({
      learner: learner(chance),
      department: place(),
      date: day(),
      histories_required: maybe(whole(2, 6)),
      histories_done: maybe(whole(1, 8)),
      diseases_required: maybe(whole(10, 40)),
      diseases_done: maybe(whole(5, 45)),
      procedures_required: maybe(whole(0, 20)),
      procedures_done: maybe(whole(0, 20)),
      operations_required: maybe(whole(0, 5), 0.3),
      operations_done: maybe(whole(0, 5), 0.3),
    })),
    'mini-cex': rows(120, (index) => ({
      learner: learner(chance),
      department: place(),
      date: day(),
      assessor: `T${index % 40}`,
      problem: `问题${index}`,
      scores: [5, 6, 7, 5, 6, 7, 8],
      feedback: maybe(whole(0, 15)),
    })),
    multisource: rows(500, (index) => ({
      form_no: `M${index}`,
      date: day(),
      learner: `P${whole(40, 70)}`,
      department: place(),
      rater_group: one(['supervisor', 'nurse', 'peer', 'patient']),
      scores: [4, 4, 5],
    })),
    'exam-key': rows(40, (index) => ({
      paper: index < 20 ? 'A' : 'B',
      item: String((index % 20) + 1),
      answer: index % 20 === 19 ? null : one(['A', 'B', 'C', 'D']),
      marks: index % 20 === 19 ? 5 : 1,
    })),
    'exam-responses': rows(150, (index) => ({
      paper: one(['A', 'A', 'B', 'C']),
      learner: `P${index}`,
      date: day(),
      department: place(),
      answers: [...Array.from({ length: 19 }, () => one(['A', 'B', 'C', 'D', ''])), String(whole(0, 6))].join(
        ',',
      ),
      absent: maybe(index % 11 === 0),
    })),
    'survey-response': rows(600, (index) => ({
      response_no: `S${index}`,
      survey: one(['教师数字素养自评', 'DigCompEdu 2024', '食堂满意度']),
      submitted_on: day(),
      department: maybe(place()),
      respondent_group: maybe(one(['teacher', 'student'])),
      total: maybe(whole(10, 88)),
    })),
    supervision: rows(60, (index) => ({
      number: `D${index}`,
      record_type: one(['supervision', 'patrol', 'incident']),
      occurred_on: day(),
      department: place(),
      title: '事项',
      recorder: 'T1',
      state: maybe(one(['draft', 'submitted', 'confirmed'])),
    })),
    'faculty-training': rows(140, (index) => ({
      person: `T${whole(0, 39)}`,
      department: maybe(place()),
      title: `培训${index}`,
      level: maybe(one(['department', 'hospital', 'province', 'nation'])),
      starts_on: day('2018-09-01', 2600),
      hours: maybe(whole(2, 40)),
    })),
    resource: rows(80, (index) => ({
      code: `R${index}`,
      name: `资源${index}`,
      kind: one(['equipment', 'simulator', 'classroom', 'laboratory', 'books', 'internship-site', 'beds']),
      department: maybe(place()),
      as_of: day(),
      quantity: whole(1, 900),
      area: maybe(whole(20, 300)),
      value: maybe(whole(1000, 90_000)),
      seats: maybe(whole(5, 80)),
    })),
    budget: rows(60, (index) => ({
      calendar_year: 1990 + index,
      as_of: day(),
      department: maybe(place()),
      purpose: one(['faculty', 'performance-pay', 'teaching']),
      spent: maybe(whole(1000, 90_000)),
    })),
    'graduate-outcome': rows(160, (index) => ({
      learner: `P${index}`,
      programme: index % 9 === 0 ? null : ['M', 'N', 'X'][index % 3]!,
      graduated_on: day(),
      destination: maybe(one(['employed', 'further-study', 'residency', 'seeking'])),
      surveyed_on: maybe('2025-05-01', 0.7),
      replied: maybe(index % 3 !== 0),
      employer_view: maybe(whole(1, 5), 0.5),
    })),
    'licensing-result': rows(30, (index) => ({
      school_year: one(['2022-2023', '2023-2024', '2024-2025']),
      exam: one(['licensing', 'licensing', 'licensing-skills']),
      programme: ['M', 'N'][index % 2]!,
      cohort: index === 0 ? null : `K${index}`,
      first_attempt: maybe(one([true, true, false])),
      sat: whole(20, 50),
      passed: whole(5, 20),
    })),
  };
}
