/** How long the legs of the feedback clock took. */
import type { ClockLeg } from '#shared/improvement/clock/legs.ts';
import type { ClockGroup } from '#shared/improvement/clock/times.ts';
import type { PeriodGrain } from '#shared/periods/period.ts';
import { fieldColumn, recordTable } from '../record-tables.ts';
import type { Reader } from '../types.ts';

/**
 * The records of a leg, gathered by department, first day and duration. Records of which the second date comes before the
 * first are left out: the checks of their type tell them.
 */
export function clockGroups(
  reader: Reader,
  leg: ClockLeg,
  period: { grain: PeriodGrain; key: string } | null,
): ClockGroup[] {
  const [from, to] = [leg.from, leg.to].map((name) => `"${fieldColumn(name)}"`);
  const where = [
    `${from} <> ''`,
    `(${to} IS NULL OR ${to} >= ${from})`,
    ...(leg.where ? [`"${fieldColumn(leg.where)}" = 1`] : []),
    ...(period ? [`"${period.grain}" = ?`] : []),
  ];
  return reader.allSql<ClockGroup>(
    `SELECT owner AS department, ${from} AS "from",
       CAST(julianday(${to}) - julianday(${from}) AS INTEGER) AS days, count(*) AS n
     FROM ${recordTable({ id: leg.type })} WHERE ${where.join(' AND ')} GROUP BY 1, 2, 3`,
    ...(period ? [period.key] : []),
  );
}
