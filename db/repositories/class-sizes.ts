/** How many were taught: whose answers a course's evaluation could have had. */
import { recordTable } from '../record-tables.ts';
import type { Reader } from '../types.ts';

/** Students of all offerings of each course in a year or a term; courses with an offering of unknown size are left out. */
export function studentsByCourse(
  reader: Reader,
  grain: 'year' | 'term',
  period: string,
): Map<string, number> {
  const offerings = recordTable(reader.catalog.type('offering'));
  const column = grain === 'year' ? 'year' : 'term';
  const rows = reader.allSql<{ course: string; students: number }>(
    `SELECT course, sum(students) AS students FROM ${offerings}
     WHERE ${column} = ? GROUP BY course HAVING count(*) = count(students) AND sum(students) > 0`,
    period,
  );
  return new Map(rows.map(({ course, students }) => [course, students]));
}
