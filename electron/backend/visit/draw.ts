/** Draws the originals of a visit from the stored records and checks them. */
import { fieldColumn, recordTable } from '#db/record-tables.ts';
import { frameworksOf } from '#db/repositories/frameworks.ts';
import { getRecords } from '#db/repositories/record-reader.ts';
import { departmentsOf, readCalendar } from '#db/repositories/settings.ts';
import type { Reader } from '#db/types.ts';
import type { VisitLine } from '#shared/api/visits.ts';
import { leavesOf } from '#shared/frameworks/index.ts';
import { Refusal } from '#shared/lib/result.ts';
import { daysOf } from '#shared/periods/period.ts';
import { checkOriginal } from '#shared/visit/checks.ts';
import { type Candidate, draw } from '#shared/visit/draw.ts';
import { planOf } from '#shared/visit/plans.ts';
import type { VisitPlanLine } from '#shared/visit/types.ts';
import { frameworkIn } from '../standards/states.ts';

/**
 * Every department that has a record of any form of the plan in the year is visited; of a form that it has none of, the line
 * says so. Throws the refusals `unknown-framework`, `visit-plan` and `visit-empty`.
 */
export function drawVisit(
  reader: Reader,
  { framework: id, period, seed }: { framework: string; period: string; seed: number },
): VisitLine[] {
  const framework = frameworkIn(reader, id, period);
  const leaves = new Map(leavesOf(framework).map((leaf) => [leaf.code, leaf]));
  const plan = planOf(id, framework.basedOn ?? null)
    .filter(({ items, type }) => items.some((code) => leaves.has(code)) && reader.catalog.has(type))
    .sort((a, b) => Number(isCore(b)) - Number(isCore(a)));
  function isCore({ items }: VisitPlanLine): boolean {
    return items.some((code) => leaves.get(code)?.core);
  }
  if (plan.length === 0) throw new Refusal('visit-plan', `no sampling plan for ${id}`, { framework: id });
  const days = daysOf(period, readCalendar(reader));
  const pools = plan.map((line) => candidatesOf(reader, line, period));
  const codes = new Set(departmentsOf(reader).map(({ code }) => code));
  const visited = [...new Set(pools.flat().map(({ department }) => department))]
    .filter((code) => codes.has(code))
    .sort();
  if (visited.length === 0) throw new Refusal('visit-empty', `nothing to draw in ${period}`, { period });
  const lines = plan.flatMap((line, at) => {
    const pool = pools[at]!.filter(({ department }) => codes.has(department));
    const drawn = draw(pool, line.take, seed, line.type);
    return [...checked(reader, line, drawn, days), ...absent(line, visited, drawn)];
  });
  return lines
    .sort((a, b) => visited.indexOf(a.department) - visited.indexOf(b.department))
    .map((line, index) => ({ ...line, line: index + 1 }));
}

function candidatesOf(reader: Reader, { type, by }: VisitPlanLine, year: string): Candidate[] {
  const record = reader.catalog.type(type);
  const person = by === null ? 'NULL' : `"${fieldColumn(by)}"`;
  return reader.allSql<Candidate>(
    `SELECT id, owner AS department, ${person} AS person FROM ${recordTable(record)}
     WHERE year = ? AND owner IS NOT NULL`,
    year,
  );
}

type Drawn = Omit<VisitLine, 'line'>;

function checked(
  reader: Reader,
  { type, by, items, checks }: VisitPlanLine,
  drawn: readonly Candidate[],
  { from, to }: { from: string; to: string },
): Drawn[] {
  const record = reader.catalog.type(type);
  const kept = new Set(
    reader.allSql<{ id: string }>('SELECT id FROM batch WHERE sha256 IS NOT NULL').map(({ id }) => id),
  );
  const found = new Map(
    getRecords(
      reader,
      record,
      drawn.map(({ id }) => id),
    ).map((each) => [each.id, each]),
  );
  return drawn.flatMap(({ id, department, person }) => {
    const { values, names, envelope } = found.get(id) ?? {};
    if (!values || !names || !envelope) return [];
    const facts = { values, from, to, original: kept.has(envelope.batch) };
    const words = [record.timeField, 'title', 'topic', 'problem', 'procedure', 'kind']
      .map((field) => (field === null ? null : values[field]))
      .filter((value) => typeof value === 'string' && value !== '');
    return {
      department,
      items: [...items],
      type,
      record: id,
      title: words.slice(0, 2).join(' '),
      person: by === null ? '' : (names[by] ?? person ?? ''),
      checks: checks.map((check) => ({
        id: check.id,
        label: check.label,
        state: checkOriginal(check, facts),
      })),
    };
  });
}

const absent = (
  { type, items }: VisitPlanLine,
  visited: readonly string[],
  drawn: readonly Candidate[],
): Drawn[] =>
  visited
    .filter((code) => !drawn.some(({ department }) => department === code))
    .map((department) => ({
      department,
      items: [...items],
      type,
      record: null,
      title: '',
      person: '',
      checks: [
        {
          id: 'there',
          label: { zh: '本学年没有这种记录', en: 'No such record in the year' },
          state: 'unmet',
        },
      ],
    }));

/** Points of the leaves of a framework, by code; empty where it has none. */
export function pointsIn(reader: Reader, id: string): Map<string, number> {
  const framework = frameworksOf(reader).all.find((each) => each.id === id);
  return new Map(
    (framework ? leavesOf(framework) : []).flatMap(({ code, points }) =>
      points === undefined ? [] : [[code, points] as const],
    ),
  );
}
