/** The feedback clock: days of each leg in a period, by department, and over time. */
import { clockGroups } from '#db/repositories/clock.ts';
import type { Reader } from '#db/types.ts';
import type { OutputOf } from '#shared/api/contract.ts';
import type { improvementContract } from '#shared/api/improvement.ts';
import { type ClockLeg, clockLegs } from '#shared/improvement/clock/legs.ts';
import { type ClockGroup, clockChart, timesOf } from '#shared/improvement/clock/times.ts';
import { Refusal } from '#shared/lib/result.ts';
import { grainOf } from '#shared/periods/period.ts';

type Contract = typeof improvementContract;

interface Asked {
  period: string;
  department: string | null;
  today: string;
}

function knownLegs({ catalog }: Reader): ClockLeg[] {
  return clockLegs.filter(({ type, from, to, where }) => {
    if (!catalog.has(type)) return false;
    const names = new Set(catalog.type(type).fields.map(({ name }) => name));
    return [from, to, ...(where ? [where] : [])].every((name) => names.has(name));
  });
}

/** Throws the refusal `bad-period`. */
function periodOf(period: string) {
  const grain = grainOf(period);
  if (!grain) throw new Refusal('bad-period', `not a period: ${period}`, { period });
  return { grain, key: period };
}

const ofDepartment = (groups: readonly ClockGroup[], department: string | null) =>
  department === null ? groups : groups.filter((group) => group.department === department);

export function clockOf(
  reader: Reader,
  { period, department, today }: Asked,
): OutputOf<Contract['improvement.clock']> {
  const when = periodOf(period);
  return {
    legs: knownLegs(reader).map((leg) => ({
      id: leg.id,
      step: leg.step,
      target: leg.target,
      ...timesOf(ofDepartment(clockGroups(reader, leg, when), department), leg.target, today),
    })),
  };
}

/** The hospital first (or the one department that is asked about), then departments by code. */
export function legOf(
  reader: Reader,
  { leg: id, period, department, today }: Asked & { leg: string },
): OutputOf<Contract['improvement.leg']> {
  const leg = knownLegs(reader).find((each) => each.id === id);
  if (!leg) throw new Refusal('clock-leg-unknown', `no leg ${id}`, { leg: id });
  const inPeriod = ofDepartment(clockGroups(reader, leg, periodOf(period)), department);
  const ever = ofDepartment(clockGroups(reader, leg, null), department);
  // One record of an anonymous form is one respondent.
  const single = reader.catalog.type(leg.type).privacy !== 'anonymous';
  const codes = [...new Set(inPeriod.flatMap((group) => group.department ?? []))].sort();
  const lineOf = (code: string | null) => ({
    department: code,
    ...timesOf(ofDepartment(inPeriod, code), leg.target, today),
    chart: clockChart(ofDepartment(ever, code), single),
  });
  return { departments: [...(department === null ? [null] : []), ...codes].map(lineOf) };
}
