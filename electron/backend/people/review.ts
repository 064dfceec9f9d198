/** What may be one person: names in records that the register does not know, and entries of it that look like one. */

import { soundOf } from '#db/pinyin.ts';
import { dismissalsOf } from '#db/repositories/dismissals.ts';
import { readPeople, type UnknownName, unknownNames } from '#db/repositories/people.ts';
import type { Reader } from '#db/types.ts';
import type { PersonCandidate, ReviewItem } from '#shared/api/people.ts';
import { fold } from '#shared/importing/fold.ts';
import {
  compareEntries,
  compareText,
  type PersonCard,
  plainLatinName,
  plainNumber,
  WORTH_A_LOOK,
  weightOf,
} from '#shared/people/evidence.ts';

/** The name under which decisions about people are kept among the dismissals. */
export const PEOPLE_CHECK = 'people';

/** Between the parts of an item's id. */
const PART = '\u001f';
const MOST_CANDIDATES = 6;
/** A name that more people bear says too little to compare each with each. */
const MOST_NAMESAKES = 60;

export const pairId = (a: string, b: string) => ['pair', ...[a, b].sort()].join(PART);
export const textId = (text: string, department: string | null) =>
  ['text', text, department ?? ''].join(PART);

/** The parts of an item's id, for people to read. */
export const itemText = (id: string) => id.split(PART).slice(1).filter(Boolean).join(' · ');

/** People by everything under which one may look for them. */
function lookupOf(people: readonly PersonCard[]): Map<string, PersonCard[]> {
  const found = new Map<string, PersonCard[]>();
  for (const person of people) for (const key of keysOf(person)) push(found, key, person);
  return found;
}

function push<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

function keysOf({ number, name, nameEn }: PersonCard): string[] {
  return [
    `number ${plainNumber(number)}`,
    ...(name ? nameKeys(name) : []),
    ...(nameEn ? [latinKey(nameEn)] : []),
  ];
}

const latinKey = (name: string) => `latin ${plainLatinName(name)}`;

function nameKeys(name: string): string[] {
  const sound = soundOf(name);
  return [`name ${fold(name)}`, ...(sound === null ? [] : [`sound ${sound}`])];
}

const likeliest = (candidates: PersonCandidate[]) =>
  candidates.sort((a, b) => b.weight - a.weight || (a.person.number < b.person.number ? -1 : 1));

interface WrittenName {
  text: string;
  department: string | null;
  from: string | null;
  until: string | null;
  places: { type: string; field: string; count: number }[];
}

const earlier = (a: string | null, b: string | null) => (a === null || (b !== null && b < a) ? b : a);
const later = (a: string | null, b: string | null) => (a === null || (b !== null && b > a) ? b : a);

/** The same text of a department is one question, in however many fields it stands. */
function writtenNames(rows: readonly UnknownName[]): WrittenName[] {
  const found = new Map<string, WrittenName>();
  for (const { type, field, text, department, count, from, until } of rows) {
    const id = textId(text, department);
    const known = found.get(id) ?? { text, department, from: null, until: null, places: [] };
    known.from = earlier(known.from, from);
    known.until = later(known.until, until);
    known.places.push({ type, field, count });
    found.set(id, known);
  }
  return [...found.values()];
}

function textItems(reader: Reader, lookup: ReadonlyMap<string, PersonCard[]>): ReviewItem[] {
  return writtenNames(unknownNames(reader)).map((written) => {
    const keys = [`number ${plainNumber(written.text)}`, ...nameKeys(written.text), latinKey(written.text)];
    const near = new Set(keys.flatMap((key) => lookup.get(key) ?? []));
    const candidates = [...near].map((person): PersonCandidate => {
      const evidence = compareText(written, person, soundOf);
      return { person, evidence, weight: weightOf(evidence) };
    });
    return {
      kind: 'text',
      id: textId(written.text, written.department),
      ...written,
      candidates: likeliest(candidates).slice(0, MOST_CANDIDATES),
    };
  });
}

function pairItems(people: readonly PersonCard[], lookup: ReadonlyMap<string, PersonCard[]>): ReviewItem[] {
  return people.flatMap((person): ReviewItem[] => {
    const near = new Set<PersonCard>();
    for (const key of keysOf(person)) {
      // Sounding the same is no reason to ask about two entries: half a register would be.
      if (key.startsWith('sound ')) continue;
      const namesakes = lookup.get(key) ?? [];
      if (namesakes.length > MOST_NAMESAKES) continue;
      // Each pair once, under the smaller number.
      for (const other of namesakes) if (other.number > person.number) near.add(other);
    }
    return [...near].flatMap((other): ReviewItem[] => {
      const evidence = compareEntries(person, other, soundOf);
      const weight = weightOf(evidence);
      if (weight < WORTH_A_LOOK) return [];
      return [
        {
          kind: 'pair',
          id: pairId(person.number, other.number),
          person,
          candidates: [{ person: other, evidence, weight }],
        },
      ];
    });
  });
}

const weightOfItem = (item: ReviewItem) => item.candidates[0]?.weight ?? 0;

export interface Review {
  items: ReviewItem[];
  dismissed: number;
}

/** All open questions, the likeliest answers first. `department`: those that touch it. */
export function reviewPeople(reader: Reader, department: string | null): Review {
  const people = readPeople(reader);
  const lookup = lookupOf(people);
  const decided = dismissalsOf(reader, PEOPLE_CHECK);
  const touches = (item: ReviewItem) =>
    department === null ||
    (item.kind === 'text'
      ? item.department === department
      : [item.person, ...item.candidates.map(({ person }) => person)].some(
          (p) => p.department === department,
        ));
  const all = [...textItems(reader, lookup), ...pairItems(people, lookup)].filter(touches);
  const items = all.filter((item) => !decided.has(item.id));
  items.sort((a, b) => weightOfItem(b) - weightOfItem(a) || (a.id < b.id ? -1 : 1));
  return { items, dismissed: all.length - items.length };
}
