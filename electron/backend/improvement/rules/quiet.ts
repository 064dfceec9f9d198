/** Departments that taught nothing while others did. */
import { recordTable } from '#db/record-tables.ts';
import { keyOf, type Raised } from '#shared/improvement/signals/types.ts';
import { pastPeriods } from './measured.ts';
import type { Watcher } from './types.ts';

export const watchQuiet: Watcher<'quiet'> = async (rule, { type: id, months, others }, context) => {
  const { reader, turn } = context;
  const type = reader.catalog.type(id);
  await turn();
  const rows = reader.allSql<{ department: string; month: string; n: number }>(
    `SELECT owner AS department, month, count(*) AS n FROM ${recordTable(type)}
     WHERE owner IS NOT NULL AND month IS NOT NULL GROUP BY 1, 2`,
  );
  const counts = new Map(rows.map(({ department, month, n }) => [`${department} ${month}`, n]));
  const newest = rows.reduce((last, { month }) => (month > last ? month : last), '');
  const periods = pastPeriods(context, 'month', 120)
    .filter((month) => month <= newest)
    .slice(0, months)
    .reverse();
  const departments = [...new Set(rows.map(({ department }) => department))].filter((department) =>
    periods.some((month) => counts.has(`${department} ${month}`)),
  );
  const asked = periods.filter(
    (month) =>
      departments.filter((department) => counts.has(`${department} ${month}`)).length >=
      others * departments.length,
  );
  return departments.flatMap((department): Raised[] => {
    const since = periods.find((month) => counts.has(`${department} ${month}`)) ?? '';
    const quiet = asked.filter((month) => month > since && !counts.has(`${department} ${month}`));
    const last = quiet.at(-1);
    if (last === undefined) return [];
    return [
      {
        key: keyOf(rule.id, id, department),
        rule: rule.id,
        department,
        subject: type.plural,
        indicator: null,
        period: last,
        severity: quiet.length,
        params: { months: quiet.join(', '), count: quiet.length },
        evidence: {
          kind: 'trend',
          unit: 'count',
          decimals: 0,
          periods,
          values: periods.map((month) => counts.get(`${department} ${month}`) ?? 0),
          target: null,
        },
        rows: { kind: 'completeness', type: id, department },
      },
    ];
  });
};
