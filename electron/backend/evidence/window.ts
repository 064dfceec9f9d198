/** The years that a visit in a year looks at. */
import { readCalendar } from '#db/repositories/settings.ts';
import type { Reader } from '#db/types.ts';
import { type ReviewWindow, YEARS_UNDER_REVIEW } from '#shared/evidence/validity.ts';
import { daysOf, shiftPeriod, yearOf } from '#shared/periods/period.ts';
import { checkPeriod } from '../standards/item.ts';

/** @param today `YYYY-MM-DD`. Throws the refusal `bad-period`. */
export function reviewWindow(reader: Reader, period: string, today: string): ReviewWindow {
  checkPeriod(period);
  const calendar = readCalendar(reader);
  const year = yearOf(period, calendar);
  return {
    from: daysOf(shiftPeriod(year, 1 - YEARS_UNDER_REVIEW), calendar).from,
    to: daysOf(year, calendar).to,
    today,
  };
}
