/** Counts of readiness, kept once for each day. */
import type { ReadinessDayTable } from '#db/tables.ts';
import type { Reader, Writer } from '#db/types.ts';
import type { ReadinessCounts } from '#shared/api/readiness.ts';

export const readinessDays = (
  reader: Reader,
  framework: string,
  period: string,
): { day: string; counts: ReadinessCounts }[] =>
  reader
    .allSql<ReadinessDayTable>(
      'SELECT * FROM readiness_day WHERE framework = ? AND period = ? ORDER BY day',
      framework,
      period,
    )
    .map(({ day, body }) => ({ day, counts: JSON.parse(body) as ReadinessCounts }));

export function keepReadinessDay(
  writer: Writer,
  place: { framework: string; period: string; day: string },
  counts: ReadinessCounts,
): void {
  writer.runSql(
    `INSERT INTO readiness_day (framework, period, day, body) VALUES (?, ?, ?, ?)
     ON CONFLICT DO UPDATE SET body = excluded.body`,
    place.framework,
    place.period,
    place.day,
    JSON.stringify(counts),
  );
}
