/** Where people are named in a comment: in characters, in pinyin in either order, by initials, by surname and title. */
import type { Span } from './spans.ts';
import { surnameOf, surnames } from './surnames.ts';

/** A person of the register. */
export interface KnownPerson {
  name: string;
  /** The name in Latin letters as the register has it. */
  latin: string | null;
  /** Staff or student number. */
  number: string | null;
  /** How each character of the name may be read. */
  readings: readonly (readonly string[])[];
}

/** How a name may be written, without spaces and in small letters. */
interface Form {
  written: string;
  /** Only where it is written with capital letters, because it is an ordinary word or too short otherwise. */
  capital: boolean;
}

export interface NameForms {
  /** By their first two letters or characters. */
  byStart: ReadonlyMap<string, readonly Form[]>;
  numbers: ReadonlySet<string>;
  /** Chinese surnames of the register. */
  surnames: ReadonlySet<string>;
}

const HAN = /\p{Script=Han}/u;
const LETTER = /[a-z]/i;
const MOST_READINGS = 16;

/** Words that are also syllables or names. */
const ordinaryWords = new Set(
  'an ban bang can change chose den ding fan fang fen fun gang gong guy hang he hen hung in lang lie long man men mine model nan on pan pang pin ping rang run sang see she so song sun sung tan tang ten tie tong wan wang-up wing woman you young hope joy grace may mark will rose faith brown white green black good best little short rich young case day page bush field wood stone king bishop cook baker'.split(
    ' ',
  ),
);
/** Given names of two characters that are mostly other words. */
const ordinaryHan = new Set(
  '文明 建设 光明 平安 健康 和平 青春 高兴 学习 进步 认真 清楚 优秀 时间 方便 文化 明白 聪明 安全 温和 自然 英语 海洋 阳光 春天 冬天'.split(
    ' ',
  ),
);

/** Made once for a register; comments are then looked through in one pass each. */
export function nameForms(people: readonly KnownPerson[]): NameForms {
  const byStart = new Map<string, Form[]>();
  const seen = new Set<string>();
  const add = (raw: string, capital = false) => {
    const written = raw.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
    const key = `${written}${capital}`;
    if (written.length < 2 || seen.has(key)) return;
    seen.add(key);
    const start = written.slice(0, 2);
    const known = byStart.get(start);
    if (known) known.push({ written, capital });
    else byStart.set(start, [{ written, capital }]);
  };
  const numbers = new Set<string>();
  const families = new Set<string>();
  for (const person of people) {
    if (person.number) numbers.add(person.number.toLowerCase());
    if (person.latin) latinForms(person.latin.split(/[^\p{L}]+/u).filter(Boolean), add);
    const chars = [...person.name].filter((char) => HAN.test(char));
    if (chars.length < 2) {
      latinForms(person.name.split(/[^\p{L}]+/u).filter(Boolean), add);
      continue;
    }
    const surname = surnameOf(chars.join(''));
    const given = chars.slice([...surname].length);
    families.add(surname);
    add(chars.join(''));
    if (given.length >= 2 && !ordinaryHan.has(given.join(''))) add(given.join(''));
    for (const sound of readingsOf(chars, person.readings)) {
      const first = sound.slice(0, [...surname].length).join('');
      const rest = sound.slice([...surname].length);
      pinyinForms(first, rest, add);
    }
  }
  return { byStart, numbers, surnames: families };
}

type Add = (written: string, capital?: boolean) => void;

/** Every combination of readings, the usual ones first. */
function readingsOf(chars: readonly string[], readings: KnownPerson['readings']): string[][] {
  let all: string[][] = [[]];
  for (let at = 0; at < chars.length; at++) {
    const own = readings[at] ?? [];
    if (own.length === 0) return [];
    all = all.flatMap((before) => own.map((reading) => [...before, reading])).slice(0, MOST_READINGS);
  }
  return all;
}

function pinyinForms(surname: string, given: readonly string[], add: Add): void {
  const name = given.join('');
  const initials = given.map((syllable) => syllable[0]).join('');
  const capital = ordinaryWords.has(surname) || surname.length < 3;
  add(surname + name);
  add(name + surname);
  for (const short of new Set([initials, initials[0] ?? ''])) {
    add(surname + short, capital);
    add(short + surname, capital);
  }
  if (given.length > 1) for (const form of [name, surname[0] + name, name + surname[0]]) add(form);
  else add(name, true);
  add(surname, true);
}

/** Names that are written in letters: whole in either order, each part by itself, initials with the last. */
function latinForms(parts: readonly string[], add: Add): void {
  if (parts.length === 0) return;
  add(parts.join(''));
  add([...parts].reverse().join(''));
  add([...parts.slice(1), parts[0]].join(''));
  add([parts.at(-1), ...parts.slice(0, -1)].join(''));
  for (const part of parts) if (part.length > 1) add(part, true);
  for (const [family, given] of [
    [parts.at(-1)!, parts.slice(0, -1)],
    [parts[0]!, parts.slice(1)],
  ] as const) {
    const initials = given.map((part) => part[0]).join('');
    if (initials === '') continue;
    const capital = ordinaryWords.has(family.toLowerCase()) || family.length < 3;
    for (const short of new Set([initials, initials[0]!])) {
      add(family + short, capital);
      add(short + family, capital);
    }
    add(given.join(''), ordinaryWords.has(given.join('').toLowerCase()) || given.join('').length < 6);
  }
}

/** Names of the register, whatever stands between their letters. */
export function registerSpans(text: string, forms: NameForms): Span[] {
  // Letters alone, with where each stood: "Wang, Jian-guo" and "wangjianguo" are then the same.
  const letters: string[] = [];
  const at: number[] = [];
  const ends: number[] = [];
  let place = 0;
  for (const char of text) {
    const from = place;
    place += char.length;
    if (!/[\p{L}\p{N}]/u.test(char)) continue;
    for (const unit of char.toLowerCase().split('')) {
      letters.push(unit);
      at.push(from);
      ends.push(place);
    }
  }
  const compact = letters.join('');
  const spans: Span[] = [];
  for (let from = 0; from + 1 < compact.length; from++) {
    const candidates = forms.byStart.get(compact.slice(from, from + 2));
    if (!candidates) continue;
    let longest = 0;
    for (const { written, capital } of candidates) {
      if (written.length <= longest || !compact.startsWith(written, from)) continue;
      const start = at[from]!;
      const end = ends[from + written.length - 1]!;
      if (stands(text, start, end, capital)) longest = written.length;
    }
    if (longest > 0) spans.push({ from: at[from]!, to: ends[from + longest - 1]!, kind: 'person' });
  }
  return spans;
}

/** Whether what was found is a word of its own, not too far apart, and written with capitals where it must be. */
function stands(text: string, from: number, to: number, capital: boolean): boolean {
  const found = text.slice(from, to);
  if (/[\p{P}\p{Z}\s]{4,}|[。；！？!?;\n]/u.test(found)) return false;
  if (HAN.test(found[0]!)) return !/[，,]/.test(found);
  if (LETTER.test(text[from - 1] ?? '') || LETTER.test(text[to] ?? '')) return false;
  return !capital || (/\p{Lu}/u.test(found[0]!) && !/\s\p{Ll}/u.test(found));
}

const TITLE =
  '老师|老师们|教授|副教授|主任|副主任|医生|医师|大夫|主治|院长|副院长|科长|处长|护士长|护士|师兄|师姐|同学|博士|教员|导师|总|哥|姐|叔|阿姨';
/** What begins like a surname and is none. */
const NOT_A_NAME =
  /^(?:任课|高年资|高级|高层|管床|管理|全科|主管|石膏|金牌|关键|单个|华西|江苏|万能|温和|严格|严肃|严厉|方便|程序|余下|解剖|车间|房间|边上|项目|景点|盛名)/;

const titled = new RegExp(
  `(?:${[...surnames].sort((a, b) => b.length - a.length).join('|')})\\p{Script=Han}{0,2}?\\s?(?=${TITLE})`,
  'gu',
);
const beforeTitle = new RegExp(`(\\p{Script=Han}{1,2})\\s?(?=${TITLE})`, 'gu');
const familiar = new RegExp(
  `[小老阿](?:${[...surnames].filter((name) => !'高范程方田石金龙江万花关段项'.includes(name)).join('|')})(?=[^\\p{Script=Han}]|[也很讲的教对在特非和带]|$)`,
  'gu',
);
const address =
  /\b(?:dr|prof|professor|doctor|teacher|mr|mrs|ms|miss|director|sir|madam|nurse|tutor)\.?\s+((?:[\p{Lu}]\.?\s*){0,2}\p{Lu}[\p{L}'-]+(?:\s+\p{Lu}[\p{L}'-]+)?)/giu;
const addressed = /\b([\p{L}'-]+)\s*(?:laoshi|lao shi|yisheng|zhuren)\b/giu;

/** People by surname and title, whether or not the register knows them. */
export function titleSpans(text: string, families: ReadonlySet<string>): Span[] {
  const spans: Span[] = [];
  for (const match of text.matchAll(beforeTitle))
    for (const length of [2, 1]) {
      const family = match[1]!.slice(-length);
      if (!families.has(family)) continue;
      const to = match.index + match[1]!.length;
      spans.push({ from: to - family.length, to, kind: 'person' });
      break;
    }
  for (const match of text.matchAll(titled)) {
    if (NOT_A_NAME.test(text.slice(match.index))) continue;
    spans.push({ from: match.index, to: match.index + match[0].trimEnd().length, kind: 'person' });
  }
  for (const match of text.matchAll(familiar))
    spans.push({ from: match.index, to: match.index + match[0].length, kind: 'person' });
  for (const match of text.matchAll(address)) {
    const name = match[1]!;
    // "Professor was" is no name: what follows must be written as one.
    if (!/^\p{Lu}/u.test(name)) continue;
    const from = match.index + match[0].length - name.length;
    spans.push({ from, to: from + name.length, kind: 'person' });
  }
  for (const match of text.matchAll(addressed))
    spans.push({ from: match.index, to: match.index + match[1]!.length, kind: 'person' });
  return spans;
}
