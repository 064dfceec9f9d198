import { frameworksOf } from '#db/repositories/frameworks.ts';
import type { Reader } from '#db/types.ts';
import type { Task } from '#shared/home/urgency.ts';

/** Narratives of a year in a state, by framework in use; the way to the first of them. */
export function narrativesWaiting(
  reader: Reader,
  year: string,
  state: 'draft' | 'reviewed',
): Partial<Task>[] {
  const waiting = reader.allSql<{ framework: string; code: string }>(
    `SELECT framework, code FROM narrative WHERE period = ? AND state = ? AND trim(text) <> '' ORDER BY code`,
    year,
    state,
  );
  return frameworksOf(reader).inUse.flatMap(({ id, label }) => {
    const own = waiting.filter(({ framework }) => framework === id);
    const [first] = own;
    return first ? [{ at: [id, first.code], subject: label, count: own.length }] : [];
  });
}
