/** Receipts of feedback sheets: one for each teacher and term, read and acknowledged sooner or later. */
import { addDays, workday } from '../days.ts';
import type { Random } from '../random.ts';
import type { People } from './people.ts';
import { stories, years } from './stories.ts';
import type { FeedbackSheetRow } from './types.ts';

/** When the office hands out the sheets of a term: month and day, in the year in which the school year ends. */
const handedOut = { 1: '02-24', 2: '07-07' } as const;

export function makeFeedbackSheets(random: Random, people: People): FeedbackSheetRow[] {
  return years.flatMap((year) =>
    ([1, 2] as const).flatMap((term) =>
      Object.entries(people.teachers).flatMap(([department, teachers]) => {
        const own = random.fork(`${year}${term}${department}`);
        const slow = department === stories.lateDepartment.department;
        const sentOn = workday(addDays(`${year.slice(5)}-${handedOut[term]}`, own.int(0, 9)));
        return teachers.map(({ number: person }): FeedbackSheetRow => {
          const read = own.chance(slow ? 0.75 : 0.96);
          const readOn = read ? addDays(sentOn, own.int(0, slow ? 18 : 6)) : null;
          const acknowledged = readOn !== null && own.chance(slow ? 0.7 : 0.95);
          return {
            form: '评教问卷（本科生）',
            period: `${year}-${term}`,
            kind: 'teacher',
            person,
            department,
            sent_on: sentOn,
            read_on: readOn,
            acknowledged_on: acknowledged ? addDays(readOn, own.int(0, slow ? 16 : 5)) : null,
            acknowledged_by: acknowledged ? person : null,
          };
        });
      }),
    ),
  );
}
