/** The feedback clock as reports tell it: what the screen of improvement shows, leg by leg. */
import type { Reader } from '#db/types.ts';
import { clockLegs } from '#shared/improvement/clock/legs.ts';
import type { ClockReport } from '#shared/reports/data.ts';
import { clockOf, legOf } from '../improvement/clock.ts';

/** Throws the refusal `bad-period`. */
export function clockReports(
  reader: Reader,
  asked: { period: string; department: string | null; today: string },
): ClockReport[] {
  const legs = new Map(clockLegs.map((leg) => [leg.id, leg]));
  return clockOf(reader, asked).legs.flatMap(({ id, target }) => {
    const leg = legs.get(id);
    if (!leg) return [];
    const lines = legOf(reader, { ...asked, leg: id }).departments;
    const whole = lines.find(({ department }) => department === asked.department) ?? null;
    return [
      {
        id,
        label: leg.label,
        target,
        lines: lines.map(({ chart: _, ...line }) => line),
        chart: whole?.chart ?? null,
      },
    ];
  });
}
