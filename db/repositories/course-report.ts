/** What is recorded of courses: classes and exams. */
import type { Reader } from '../types.ts';

/** Keys and names of the courses that were taught or examined in an academic year, by code. */
export function coursesOfYear(reader: Reader, year: string): { key: string; name: string }[] {
  return reader
    .allSql<{ key: string; name: string | null }>(
      `SELECT natural_key AS key, name FROM rec_course WHERE natural_key IN (
         SELECT course FROM rec_offering WHERE year = ? UNION SELECT course FROM rec_exam_result WHERE year = ?)
       ORDER BY natural_key`,
      year,
      year,
    )
    .map(({ key, name }) => ({ key, name: name ?? key }));
}

export interface CourseRow {
  code: string;
  name: string | null;
  name_en: string | null;
  department: string | null;
  kind: string | null;
  credits: number | null;
  hours: number | null;
}

/** The entry of a course in the catalogue. */
export const courseRow = (reader: Reader, key: string): CourseRow | undefined =>
  reader.firstSql<CourseRow>(
    'SELECT code, name, name_en, department, kind, credits, hours FROM rec_course WHERE natural_key = ?',
    key,
  );

/** Its classes of an academic year, by term and name; the teacher by name where the person is known. */
export const offeringRows = (reader: Reader, key: string, year: string) =>
  reader.allSql<{
    term: string;
    className: string;
    teacher: string | null;
    students: number | null;
    plannedHours: number | null;
    deliveredHours: number | null;
  }>(
    `SELECT o.term, o.class_name AS className, coalesce(p.name, o.teacher) AS teacher, o.students,
            o.planned_hours AS plannedHours, o.delivered_hours AS deliveredHours
     FROM rec_offering o LEFT JOIN rec_person p ON p.natural_key = o.teacher
     WHERE o.course = ? AND o.year = ? ORDER BY o.term, o.class_name`,
    key,
    year,
  );

/** Results of its exams in an academic year, first attempts only. */
export const examRows = (reader: Reader, key: string, year: string) =>
  reader.allSql<{
    date: string;
    name: string | null;
    state: string | null;
    score: number | null;
    maximum: number | null;
    passMark: number | null;
    passed: number | null;
  }>(
    `SELECT date, name, state, score, maximum, pass_mark AS passMark, passed FROM rec_exam_result
     WHERE exam = 'course' AND course = ? AND year = ? AND coalesce(attempt, 1) = 1 ORDER BY date, name`,
    key,
    year,
  );
