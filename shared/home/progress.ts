/** How the preparation of a framework went, from the days on which its parts were done. */
export interface Progress {
  /** Parts done by the end of each week, the oldest first; the last one is today. */
  weeks: number[];
  /** Parts that were done within the last 30 days. */
  lately: number;
}

const WEEKS = 12;
const LATELY = 30;
const DAY = 86_400_000;

/** @param days `YYYY-MM-DD` of every part that is done; `today` as well. */
export function progressOf(days: readonly string[], today: string): Progress {
  const before = (n: number) => new Date(Date.parse(today) - n * DAY).toISOString().slice(0, 10);
  return {
    weeks: Array.from({ length: WEEKS }, (_, i) => {
      const end = before((WEEKS - 1 - i) * 7);
      return days.filter((day) => day <= end).length;
    }),
    lately: days.filter((day) => day > before(LATELY)).length,
  };
}
