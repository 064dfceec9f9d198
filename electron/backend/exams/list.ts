/** The exams that the records tell of. */
import { type ExamScope, osceRows, paperRows, scoresRows } from '#db/repositories/exams.ts';
import { titlesOf } from '#db/repositories/record-reader.ts';
import type { Reader } from '#db/types.ts';
import type { Exam } from '#shared/exams/schema.ts';
import { grainOf } from '#shared/periods/period.ts';
import { examId } from './identify.ts';

export function listExams(
  reader: Reader,
  given: { period: string | null; department: string | null },
): Exam[] {
  const grain = given.period === null ? null : grainOf(given.period);
  const scope: ExamScope = {
    period: grain && given.period !== null ? { grain, key: given.period } : null,
    department: given.department,
  };
  const exams: Exam[] = [
    ...paperRows(reader, scope).map(
      (row): Exam => ({
        id: examId({ kind: 'paper', paper: row.paper }),
        kind: 'paper',
        code: row.paper,
        name: row.name,
        course: row.course,
        date: row.date,
        n: row.n,
        items: row.items,
        lacks: row.keyed > 0 ? null : 'key',
      }),
    ),
    ...osceRows(reader, scope).map(
      (row): Exam => ({
        id: examId({ kind: 'osce', exam: row.exam }),
        kind: 'osce',
        code: row.exam,
        name: null,
        course: null,
        date: row.date,
        n: row.n,
        items: row.stations,
        lacks: null,
      }),
    ),
    ...scoresRows(reader, scope).map(
      (row): Exam => ({
        id: examId({ kind: 'scores', ...row }),
        kind: 'scores',
        code: row.exam,
        name: null,
        course: row.course,
        date: row.date,
        n: row.n,
        items: 0,
        lacks: null,
      }),
    ),
  ];
  return withCourses(reader, exams);
}

function withCourses(reader: Reader, exams: readonly Exam[]): Exam[] {
  const titles = titlesOf(
    reader,
    reader.catalog.type('course'),
    exams.flatMap(({ course }) => course ?? []),
  );
  return exams.map((exam) => ({
    ...exam,
    course: exam.course === null ? null : (titles.get(exam.course) ?? exam.course),
  }));
}
