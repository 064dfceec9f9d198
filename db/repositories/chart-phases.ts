/** The days from which the office counts a new phase of an indicator's chart: an intervention, and what it was. */
import { createIds } from '../ids.ts';
import type { ChartPhaseTable } from '../tables.ts';
import type { Reader, Writer } from '../types.ts';

export interface ChartPhase {
  id: string;
  indicator: string;
  /** null: of the hospital and of every department. */
  department: string | null;
  /** YYYY-MM-DD. */
  day: string;
  label: string;
}

const phaseOf = ({ id, indicator, department, first_day: day, label }: ChartPhaseTable): ChartPhase => ({
  id,
  indicator,
  department,
  day,
  label,
});

/** By day; of one indicator, or of all. */
export function chartPhases(reader: Reader, indicator: string | null = null): ChartPhase[] {
  const all = reader.q.selectFrom('chart_phase').selectAll().orderBy('first_day').orderBy('id');
  return reader.all(indicator === null ? all : all.where('indicator', '=', indicator)).map(phaseOf);
}

/** Those of an indicator that hold for a department, or (null) for the hospital, by day. */
export const phasesFor = (
  phases: readonly ChartPhase[],
  indicator: string,
  department: string | null,
): ChartPhase[] =>
  phases.filter(
    (phase) =>
      phase.indicator === indicator && (phase.department === null || phase.department === department),
  );

/** Changes whenever any phase does. */
export const phasesBasis = (reader: Reader): string => JSON.stringify(chartPhases(reader));

/** Keeps a new phase and answers its id. Audited. */
export function addPhase(writer: Writer, phase: Omit<ChartPhase, 'id'>): string {
  const id = createIds(() => Date.parse(writer.now))();
  const { indicator, department, day, label } = phase;
  writer.run(
    writer.q
      .insertInto('chart_phase')
      .values({ id, indicator, department, first_day: day, label, at: writer.now, by: writer.actor }),
  );
  writer.audit('indicator.phase', indicator, { id, department, day, label });
  return id;
}

/** Takes a phase away; false where it is not there. Audited with what it was. */
export function removePhase(writer: Writer, id: string): boolean {
  const phase = chartPhases(writer).find((entry) => entry.id === id);
  if (!phase) return false;
  writer.run(writer.q.deleteFrom('chart_phase').where('id', '=', id));
  const { indicator, ...rest } = phase;
  writer.audit('indicator.phase-removed', indicator, rest);
  return true;
}
