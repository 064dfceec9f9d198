/** Mock visits as stored. */
import { createIds } from '../ids.ts';
import type { Reader, Writer } from '../types.ts';

export interface StoredVisit<Line> {
  id: string;
  framework: string;
  period: string;
  seed: number;
  at: string;
  by: string;
  lines: Line[];
}

export interface StoredMark {
  visit: string;
  line: number;
  verdict: string | null;
  note: string;
  at: string;
  by: string;
}

type Row = Omit<StoredVisit<never>, 'lines'> & { body: string };

/** Keeps a visit as drawn, audited; answers its id. `Line` is any plain data. */
export function keepVisit<Line>(
  writer: Writer,
  visit: Pick<StoredVisit<Line>, 'framework' | 'period' | 'seed' | 'lines'>,
): string {
  const id = createIds(() => Date.parse(writer.now))();
  writer.runSql(
    'INSERT INTO visit (id, framework, period, seed, body, at, "by") VALUES (?, ?, ?, ?, ?, ?, ?)',
    id,
    visit.framework,
    visit.period,
    visit.seed,
    JSON.stringify(visit.lines),
    writer.now,
    writer.actor,
  );
  const { framework, period, seed, lines } = visit;
  writer.audit('visits.draw', id, { framework, period, seed, lines: lines.length });
  return id;
}

/** The newest first, in the order in which they were drawn, whatever the clock said. */
export const visitsOf = <Line>(reader: Reader): StoredVisit<Line>[] =>
  reader
    .allSql<Row>('SELECT id, framework, period, seed, body, at, "by" FROM visit ORDER BY seq DESC')
    .map(({ body, ...visit }) => ({ ...visit, lines: JSON.parse(body) as Line[] }));

/** The newest mark of every line of all visits. */
export const marksOf = (reader: Reader): StoredMark[] =>
  reader.allSql<StoredMark>('SELECT * FROM visit_mark ORDER BY visit, line');

/** Sets what was found at a line, audited. */
export function markLine(writer: Writer, mark: Omit<StoredMark, 'at' | 'by'>): void {
  writer.runSql(
    `INSERT INTO visit_mark (visit, line, verdict, note, at, "by") VALUES (?, ?, ?, ?, ?, ?)
     ON CONFLICT DO UPDATE SET verdict = excluded.verdict, note = excluded.note, at = excluded.at, "by" = excluded."by"`,
    mark.visit,
    mark.line,
    mark.verdict,
    mark.note,
    writer.now,
    writer.actor,
  );
  const { visit, ...what } = mark;
  writer.audit('visits.mark', visit, what);
}
