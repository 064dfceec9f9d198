/**
 * The readings of Chinese characters, for the SQL function `spoken_match(name, search)`. The dictionary is large, so that
 * it is loaded with the first search by letters and not with the program; each character is asked for once.
 */
import { nameReader, nameSound, type Readings, spellings, spokenSearch } from '#shared/people/pinyin.ts';
import type { Sqlite } from './driver.ts';

let read: ReturnType<typeof nameReader> | null = null;
let sound: ((name: string) => string | null) | null = null;
let known: Readings | null = null;
let loading: Promise<void> | null = null;

/** Loads the dictionary; until then `spoken_match` finds nothing. */
export function loadReadings(): Promise<void> {
  loading ??= load();
  return loading;
}

async function load(): Promise<void> {
  const { pinyin } = await import('pinyin-pro');
  const plain = { toneType: 'none', type: 'array', v: true, nonZh: 'removed' } as const;
  const readings: Readings = {
    of: (char) => pinyin(char, { ...plain, multiple: true }),
    surname: (char) => pinyin(char, { ...plain, surname: 'all' })[0] ?? null,
  };
  known = readings;
  read = nameReader(readings);
  sound = nameSound(readings);
}

/** How each Chinese character of a name may be read, as a surname first; empty until the dictionary is loaded. */
export function readingsOf(name: string): string[][] {
  const readings = known;
  if (!readings) return [];
  return [...name].flatMap((char, at) => {
    const family = at === 0 ? readings.surname(char) : null;
    const all = [...(family ? [family] : []), ...readings.of(char)].flatMap(spellings);
    return all.length > 0 ? [[...new Set(all)]] : [];
  });
}

/** How a Chinese name sounds, in one word; null for other texts, and until the dictionary is loaded. */
export const soundOf = (name: string): string | null => sound?.(name) ?? null;

/**
 * Defines `spoken_match(name, search)` on a connection: 0, or a mark that is higher for better matches. The marks of one
 * search are kept until the next: names repeat, and conditions and orders ask for the same ones.
 */
export function defineSpokenMatch(sqlite: Sqlite): void {
  let search: unknown = null;
  let match: ReturnType<typeof spokenSearch> = () => 0;
  const marks = new Map<string, number>();
  sqlite.function('spoken_match', { deterministic: true }, (name: unknown, text: unknown) => {
    if (!read || typeof name !== 'string' || typeof text !== 'string') return 0;
    if (text !== search) {
      search = text;
      match = spokenSearch(text);
      marks.clear();
    }
    const known = marks.get(name);
    if (known !== undefined) return known;
    const mark = match(read(name));
    marks.set(name, mark);
    return mark;
  });
}
