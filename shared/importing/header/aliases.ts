/** Which field a heading means, remembered for every record type from its first use on. */
import { remembering } from '#shared/lib/remembering.ts';
import { hasItems, type ItemField, itemsOf } from '#shared/records/items.ts';
import type { RecordType } from '#shared/records/types.ts';
import { fold, foldWithoutUnit, narrow } from '../fold.ts';
import { choiceWords } from '../parse/choice.ts';

export interface HeadingMatch {
  /** A field's name, or `scores#q3`. */
  target: string;
  /** Smaller is surer: the way it matched, then the alias's place in the field's list. */
  rank: number;
}

type TypeAliases = Map<string, HeadingMatch[]>;

// Every row that may be a heading is held against every record type: what a text says is the same for all of them.
const folded = remembering(fold);
const foldedWithoutUnit = remembering(foldWithoutUnit);

const built = new WeakMap<RecordType, TypeAliases>();

function aliasesOf(type: RecordType): TypeAliases {
  const known = built.get(type) ?? build(type);
  built.set(type, known);
  return known;
}

function build(type: RecordType): TypeAliases {
  const aliases: TypeAliases = new Map();
  const add = (text: string, target: string, rank: number) => {
    const key = fold(text);
    if (!key) return;
    const list = aliases.get(key) ?? [];
    if (!list.some((match) => match.target === target)) list.push({ target, rank });
    aliases.set(key, list);
  };
  for (const field of type.fields) {
    add(field.label.zh, field.name, 0);
    add(field.label.en, field.name, 0);
    field.aliases.forEach((alias, place) => {
      add(alias, field.name, 1 + place / 100);
    });
    add(field.name, field.name, 2);
    if (hasItems(field)) addItems(field, add);
  }
  return aliases;
}

function addItems(field: ItemField, add: (text: string, target: string, rank: number) => void): void {
  for (const item of itemsOf(field)) {
    // A bare number is no heading of its own; numbered items are found by `itemByNumber`.
    const names = field.kind === 'answers' ? [] : [item.code];
    const target = `${field.name}#${item.code}`;
    for (const text of [...names, item.text.zh, item.text.en]) add(text, target, 3);
    for (const alias of item.aliases) add(alias, target, 4);
  }
}

const ITEM_NUMBER = /^(?:q|item|question|题目?|第|条目)?\s*0*(\d{1,3})\s*(?:题|项|条)?$/i;
const LEADING_NUMBER = /^(?:[（(]?\d{1,3}[)）]?\s*[、.．:：)）\s]|q\d{1,3}\s*[、.．:：_\s-])\s*(.+)$/is;

/** The number that a heading is, with or without the word for an item; null for any other heading. */
export const itemNumber = remembering((heading): number | null => {
  const numbered = ITEM_NUMBER.exec(narrow(heading));
  return numbered ? Number(numbered[1]) : null;
});

/** What stands behind the number that a heading begins with; null without one. */
const behindNumber = remembering((text) => LEADING_NUMBER.exec(narrow(text))?.[1] ?? null);

/** The item that a heading names by nothing but its number ("Q1", "第1题"): a number before other words is another form's. */
function itemByNumber(type: RecordType, heading: string): HeadingMatch[] {
  const number = itemNumber(heading);
  if (number === null) return [];
  const found: HeadingMatch[] = [];
  for (const field of type.fields) {
    if (!hasItems(field)) continue;
    const item = itemsOf(field)[number - 1];
    if (item) found.push({ target: `${field.name}#${item.code}`, rank: 8 });
  }
  return found;
}

/** `Topics / Ethics`, `Topics [Ethics]`, `内容(医德)`, `内容：医德`, `Topics (choice=Ethics)`. */
const OPTION_FORMS = [
  /^(?<stem>.+?)\s*[[【](?<part>[^[\]【】]+)[\]】]$/s,
  /^(?<stem>.+?)\s*[(（](?:choice\s*=\s*)?(?<part>[^()（）]+)[)）]$/is,
  /^(?<stem>.+)\s+\/\s+(?:Selected Choice\s+[-–—]\s+)?(?<part>[^/]+)$/s,
  /^(?<stem>.+?)\s*(?:[:：]|—+|\s[-–]\s)\s*(?:Selected Choice\s+[-–—]\s+)?(?<part>[^:：—]+)$/s,
  /^(?<stem>\w+?)_{1,3}(?<part>\w+)$/,
];

/** The ways in which a heading may be a question and one of its options, the texts of the question folded. */
const optionReadings = remembering((heading) =>
  OPTION_FORMS.flatMap((form) => {
    const { stem = '', part = '' } = form.exec(heading)?.groups ?? {};
    return stem === '' ? [] : { stems: [fold(stem), fold(behindNumber(stem) ?? stem)], part };
  }),
);

/** The option of a question with several answers that a heading names behind the question, by words, code or number. */
function optionByHeading(type: RecordType, heading: string): HeadingMatch[] {
  const readings = optionReadings(heading);
  if (readings.length === 0) return [];
  const fields = type.fields.filter((field) => field.kind === 'choices');
  const found: HeadingMatch[] = [];
  for (const { stems, part } of fields.length === 0 ? [] : readings) {
    for (const field of fields) {
      const meant = stems.some((stem) =>
        (aliasesOf(type).get(stem) ?? []).some(({ target }) => target === field.name),
      );
      const option = meant && (choiceWords(field.options).get(fold(part)) ?? field.options[Number(part) - 1]);
      if (option) found.push({ target: `${field.name}#${option.code}`, rank: 3 });
    }
    if (found.length > 0) return found;
  }
  return found;
}

/** All targets of a record type that a heading may mean, the surest first. */
export function matchHeading(type: RecordType, heading: string): HeadingMatch[] {
  const aliases = aliasesOf(type);
  const options = optionByHeading(type, heading);
  if (options.length > 0) return options;
  const parts = heading.split(' / ');
  const found: HeadingMatch[] = [];
  const tryText = (text: string, rank: number) => {
    for (const match of aliases.get(folded(text)) ?? []) found.push({ ...match, rank: match.rank + rank });
    if (found.length > 0) return;
    for (const match of aliases.get(foldedWithoutUnit(text)) ?? []) {
      found.push({ ...match, rank: match.rank + rank + 0.5 });
    }
  };
  tryText(heading, 0);
  const last = parts.at(-1) ?? heading;
  if (found.length === 0 && parts.length > 1) tryText(last, 10);
  if (found.length === 0) {
    const bare = behindNumber(last);
    if (bare) tryText(bare, 5);
  }
  if (found.length === 0) found.push(...itemByNumber(type, last));
  if (found.length === 0 && parts.length > 1) tryText(parts[0]!, 20);
  return found.sort((a, b) => a.rank - b.rank);
}

/** How sure a heading means a target, 0 to 1: its own words are surer than a part of them or a number. */
export function headingConfidence(type: RecordType, heading: string, target: string): number {
  const match = matchHeading(type, heading).find((entry) => entry.target === target);
  if (!match) return 0.5;
  if (match.rank < 5) return match.rank % 1 >= 0.5 ? 0.95 : 1;
  if (match.rank < 8) return 0.9;
  if (match.rank < 10) return 0.7;
  return match.rank < 20 ? 0.85 : 0.6;
}

export interface AssignedColumn {
  index: number;
  heading: string;
  target: string | null;
  by: 'recipe' | 'alias' | 'person' | 'none';
}

/** Gives each heading at most one target and each target at most one heading; the surest pairs first, then from the left. */
export function assignColumns(
  type: RecordType,
  headings: readonly { index: number; heading: string }[],
): AssignedColumn[] {
  const pairs = headings.flatMap(({ index, heading }) =>
    matchHeading(type, heading).map((match) => ({ index, ...match })),
  );
  pairs.sort((a, b) => a.rank - b.rank || a.index - b.index);
  const targetOf = new Map<number, string>();
  const taken = new Set<string>();
  for (const { index, target } of pairs) {
    if (targetOf.has(index) || taken.has(target)) continue;
    targetOf.set(index, target);
    taken.add(target);
  }
  for (const [index, target] of itemRun(type, headings, targetOf)) targetOf.set(index, target);
  return headings.map(({ index, heading }) => {
    const target = targetOf.get(index) ?? null;
    return { index, heading, target, by: target ? 'alias' : 'none' };
  });
}

/** Fewer columns side by side are no paper. */
const SHORTEST_RUN = 5;

/**
 * Items of a paper that have names instead of numbers: where no item was found, the longest run of columns side by side
 * whose headings begin with the same word (`solved_quad`, `solved_deriv`, …), in their order.
 */
function itemRun(
  type: RecordType,
  headings: readonly { index: number; heading: string }[],
  taken: ReadonlyMap<number, string>,
): [index: number, target: string][] {
  const field = type.fields.find(({ kind }) => kind === 'answers');
  if (!field || [...taken.values()].some((target) => target.startsWith(`${field.name}#`))) return [];
  const firstWord = (heading: string) => /^([\p{L}\p{N}]+?)[_.]\S/u.exec(heading.trim())?.[1] ?? null;
  let longest: number[] = [];
  let run: number[] = [];
  let word: string | null = null;
  for (const { index, heading } of headings) {
    const own = taken.has(index) ? null : firstWord(heading);
    run = own !== null && own === word ? [...run, index] : own === null ? [] : [index];
    word = own;
    if (run.length > longest.length) longest = run;
  }
  return longest.length < SHORTEST_RUN ? [] : longest.map((index, at) => [index, `${field.name}#${at + 1}`]);
}
