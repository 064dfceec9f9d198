/** Visits with what was found, and how they compare with the one before. */
import { marksOf, type StoredMark, type StoredVisit, visitsOf } from '#db/repositories/visits.ts';
import type { Reader } from '#db/types.ts';
import type { OutputOf } from '#shared/api/contract.ts';
import type { Visit, VisitLine, visitsContract } from '#shared/api/visits.ts';
import { Refusal } from '#shared/lib/result.ts';
import { gapsByDepartment, type JudgedLine, openChecks, pointsOf, type Verdict } from '#shared/visit/gaps.ts';
import { pointsIn } from './draw.ts';

type Stored = StoredVisit<VisitLine>;
type Opened = OutputOf<(typeof visitsContract)['visits.open']>;

const marksByLine = (marks: readonly StoredMark[], { id }: Stored) =>
  new Map(marks.filter(({ visit }) => visit === id).map((mark) => [mark.line, mark]));

function judged(visit: Stored, marks: readonly StoredMark[]): JudgedLine[] {
  const own = marksByLine(marks, visit);
  return visit.lines.map(({ line, department, items, checks }) => {
    const verdict = (own.get(line)?.verdict ?? null) as Verdict | null;
    return { department, items, unmet: openChecks({ verdict, checks }).length, verdict };
  });
}

function summary(reader: Reader, visit: Stored, marks: readonly StoredMark[]): Visit {
  const points = pointsIn(reader, visit.framework);
  const departments = gapsByDepartment(judged(visit, marks), points);
  const sum = (pick: (of: (typeof departments)[number]) => number) =>
    departments.reduce((total, each) => total + pick(each), 0);
  const { lines, ...rest } = visit;
  return {
    ...rest,
    lines: lines.length,
    looked: sum(({ looked }) => looked),
    gaps: sum(({ gaps }) => gaps),
    atStake: pointsOf([...new Set(departments.flatMap(({ items }) => items))], points),
  };
}

/** What an action names as its source that answers a gap. */
export const visitRef = (visit: string, line: number): string => `visit/${visit}/${line}`;

/** The actions that answer gaps of a visit, by what they name as their source. */
function actionsFrom(reader: Reader, visit: string): Map<string, { id: string; no: string }> {
  const rows = reader.allSql<{ id: string; no: string; ref: string }>(
    `SELECT id, action_no AS no, source_record AS ref FROM rec_improvement WHERE source_record GLOB ?`,
    `visit/${visit}/*`,
  );
  return new Map(rows.map(({ id, no, ref }) => [ref, { id, no }]));
}

/** The newest first. */
export function listVisits(reader: Reader): Visit[] {
  const marks = marksOf(reader);
  return visitsOf<VisitLine>(reader).map((visit) => summary(reader, visit, marks));
}

/** Throws the refusal `visit-unknown`. */
export function openVisit(reader: Reader, id: string): Opened {
  const all = visitsOf<VisitLine>(reader);
  const at = all.findIndex((each) => each.id === id);
  const visit = all[at];
  if (!visit) throw new Refusal('visit-unknown', `no visit ${id}`);
  const marks = marksOf(reader);
  const own = marksByLine(marks, visit);
  const points = pointsIn(reader, visit.framework);
  const earlier = all.slice(at + 1).find(({ framework }) => framework === visit.framework);
  const before = earlier && gapsByDepartment(judged(earlier, marks), points);
  const actions = actionsFrom(reader, id);
  return {
    visit: summary(reader, visit, marks),
    lines: visit.lines.map((line) => {
      const mark = own.get(line.line);
      return {
        ...line,
        verdict: (mark?.verdict ?? null) as Verdict | null,
        note: mark?.note ?? '',
        markedBy: mark?.by ?? null,
        action: actions.get(visitRef(id, line.line)) ?? null,
      };
    }),
    departments: gapsByDepartment(judged(visit, marks), points).map((line) => ({
      ...line,
      before: before?.find(({ department }) => department === line.department)?.gaps ?? null,
    })),
  };
}

/** Throws the refusals `visit-unknown` and `visit-line`. */
export function checkLine(reader: Reader, id: string, line: number): void {
  if (!openVisit(reader, id).lines.some((each) => each.line === line))
    throw new Refusal('visit-line', `no line ${line}`, { line });
}
