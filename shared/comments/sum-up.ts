/** Comments by theme and tone. */
import type { Tone } from './sentiment.ts';

export type ToneCounts = Record<Tone, number>;

export interface ThemeCount extends ToneCounts {
  id: string;
  count: number;
}

const none = (): ToneCounts => ({ positive: 0, mixed: 0, neutral: 0, negative: 0 });

export function countTones(tones: readonly Tone[]): ToneCounts {
  const counts = none();
  for (const tone of tones) counts[tone] += 1;
  return counts;
}

/** Themes that occur, the most frequent first. A comment counts in each of its themes. */
export function countThemes(comments: readonly { themes: readonly string[]; tone: Tone }[]): ThemeCount[] {
  const counts = new Map<string, ThemeCount>();
  for (const { themes, tone } of comments)
    for (const id of new Set(themes)) {
      const entry = counts.get(id) ?? { id, count: 0, ...none() };
      entry.count += 1;
      entry[tone] += 1;
      counts.set(id, entry);
    }
  return [...counts.values()].sort((a, b) => b.count - a.count || (a.id < b.id ? -1 : 1));
}
