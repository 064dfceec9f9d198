/**
 * Names found by how they are spoken: full pinyin, initials, the beginning of either, characters, and any mixture of
 * them, with every reading of a character that has several.
 */

/** How characters are read, without tones and with `v` for ü. */
export interface Readings {
  /** All readings of one character, the most usual first; empty for what is not a Chinese character. */
  of(char: string): readonly string[];
  /** How the character is read as a surname: 单 shan, 曾 zeng. */
  surname(char: string): string | null;
}

/** One character with its readings, or one run of Latin letters or digits, which reads as it stands. */
interface Unit {
  char: string;
  readings: readonly string[];
}

/** The best mark of a match: everything read in full, from the beginning to the end. */
export const PERFECT = 100;

const COST = { initial: 2, begun: 1, unusual: 2, notSurname: 3, inside: 8, turned: 5, longestTail: 5 };

const WORDS = /\p{Script=Han}|[a-z0-9]+/gu;
const HAN = /\p{Script=Han}/u;

const plain = (text: string) => text.normalize('NFKC').toLowerCase().replaceAll('ü', 'v');

/** A reading as it is written: passports write lü as LYU, and many people as lu. */
export function spellings(reading: string): string[] {
  return /^[ln]v/.test(reading)
    ? [reading, reading.replace('v', 'u'), reading.replace('v', 'yu')]
    : [reading];
}

/** Whether a text can only be looked for by sound: it has Latin letters. */
export const isSpoken = (search: string) => /[a-zü]/i.test(search);

const MOST_KEPT = 50_000;

/** Prepared names are kept, because every letter typed looks through the same register again. */
export function nameReader(readings: Readings): (text: string) => readonly Unit[] {
  const chars = new Map<string, Unit>();
  const kept = new Map<string, readonly Unit[]>();
  const unitOf = (word: string): Unit => {
    if (!HAN.test(word)) return { char: '', readings: [word] };
    const known = chars.get(word);
    if (known) return known;
    const unit = { char: word, readings: readings.of(word).flatMap(spellings) };
    chars.set(word, unit);
    return unit;
  };
  const firstOf = (unit: Unit): Unit => {
    const surname = unit.char === '' ? null : readings.surname(unit.char);
    if (surname === null) return unit;
    const first = spellings(surname);
    return { ...unit, readings: [...first, ...unit.readings.filter((reading) => !first.includes(reading))] };
  };
  return (text) => {
    const known = kept.get(text);
    if (known) return known;
    const units = (plain(text).match(WORDS) ?? []).map(unitOf);
    if (units[0]) units[0] = firstOf(units[0]);
    if (kept.size >= MOST_KEPT) kept.clear();
    kept.set(text, units);
    return units;
  };
}

/**
 * A search made ready: answers for a name's units 0 when it does not match, otherwise a mark up to `PERFECT`, the higher
 * the better. Blanks between the parts do not matter, and the given name may come first.
 */
export function spokenSearch(search: string): (units: readonly Unit[]) => number {
  const words = plain(search).match(/\p{Script=Han}+|[a-z0-9]+/gu) ?? [];
  const straight = words.join('');
  const turned = words.length > 1 ? [words.at(-1), ...words.slice(0, -1)].join('') : null;
  return (units) => {
    if (straight === '') return 0;
    const best = cheapest(straight, units);
    const other = turned === null ? Infinity : cheapest(turned, units) + COST.turned;
    const cost = Math.min(best, other);
    return cost === Infinity ? 0 : Math.max(1, PERFECT - cost);
  };
}

function cheapest(query: string, units: readonly Unit[]): number {
  let best = Infinity;
  for (let start = 0; start < units.length; start++) {
    const cost = consume(query, 0, units, start) + (start === 0 ? 0 : COST.inside);
    if (cost < best) best = cost;
  }
  return best;
}

/** The cost of spelling the query from `at` on with the units from `index` on; Infinity when that is not possible. */
function consume(query: string, at: number, units: readonly Unit[], index: number): number {
  if (at === query.length) return Math.min(COST.longestTail, units.length - index);
  const unit = units[index];
  if (!unit) return Infinity;
  let best = Infinity;
  const take = (length: number, cost: number) => {
    const rest = consume(query, at + length, units, index + 1);
    if (rest + cost < best) best = rest + cost;
  };
  if (unit.char !== '' && query.startsWith(unit.char, at)) take(unit.char.length, 0);
  unit.readings.forEach((reading, order) => {
    if (reading[0] !== query[at]) return;
    const unusual = order === 0 ? 0 : index === 0 ? COST.notSurname : COST.unusual;
    if (query.startsWith(reading, at)) take(reading.length, unusual);
    else if (reading.startsWith(query.slice(at))) {
      const tail = Math.min(COST.longestTail, units.length - index - 1);
      best = Math.min(best, COST.begun + unusual + tail);
    }
    take(1, COST.initial + unusual);
    if (/^[zcs]h/.test(reading) && query[at + 1] === 'h') take(2, COST.initial + unusual);
  });
  return best;
}

/** How a Chinese name usually sounds, as one word, the surname read as one; null for other texts. */
export function nameSound(readings: Readings): (name: string) => string | null {
  const kept = new Map<string, string | null>();
  const spell = (name: string): string | null => {
    const chars = plain(name).match(/\p{Script=Han}/gu) ?? [];
    if (chars.length < 2 || chars.length > 6) return null;
    return chars
      .map((char, i) => (i === 0 ? readings.surname(char) : null) ?? readings.of(char)[0] ?? char)
      .join(' ');
  };
  return (name) => {
    const known = kept.get(name);
    if (known !== undefined) return known;
    if (kept.size >= MOST_KEPT) kept.clear();
    const made = spell(name);
    kept.set(name, made);
    return made;
  };
}
