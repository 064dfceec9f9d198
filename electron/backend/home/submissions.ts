import type { Reader } from '#db/types.ts';
import { daysBetween } from '#shared/completeness/expected/slots.ts';
import { HORIZON, type Task } from '#shared/home/urgency.ts';
import { createJudge, type JudgedCell, judgeAll } from '../completeness/judge.ts';
import type { Asked } from './sources.ts';

/**
 * What departments owe: for one department a line for each type, for the hospital one for each department, with the way to
 * the latest of its types.
 */
export function submissionTasks(reader: Reader, { period, department, today }: Asked): Partial<Task>[] {
  const owed = judgeAll(createJudge(reader, period, today)).flatMap((cell) => {
    if (department !== null && cell.department !== department) return [];
    const days = daysOf(cell, today);
    return days === null ? [] : [{ cell, days }];
  });
  const late = owed.sort((a, b) => b.days - a.days);
  if (department !== null) {
    return late.map(({ cell, days }) => ({
      at: [cell.type, cell.department],
      department,
      subject: reader.catalog.type(cell.type).plural,
      days,
    }));
  }
  const units = [...new Set(late.map(({ cell }) => cell.department))];
  return units.map((unit) => {
    const own = late.filter(({ cell }) => cell.department === unit);
    const first = own[0]!;
    return {
      at: [first.cell.type, unit],
      department: unit,
      subject: reader.catalog.type(first.cell.type).plural,
      count: own.filter(({ days }) => (first.days > 0 ? days > 0 : true)).length,
      days: first.days,
    };
  });
}

/** Days past the deadline of what is owed; those that are left, within the horizon; null where nothing is owed yet. */
function daysOf({ daysLate, due, state }: JudgedCell, today: string): number | null {
  if (daysLate > 0) return daysLate;
  if (due === null || (state !== 'missing' && state !== 'partial')) return null;
  const days = daysBetween(due, today);
  return days >= -HORIZON ? days : null;
}
