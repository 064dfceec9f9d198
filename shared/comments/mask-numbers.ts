/** Where numbers, places and days are told in a comment. */
import type { MaskKind, Span } from './spans.ts';

const CHINESE_DIGIT = '〇零一二三四五六七八九幺两';
const MONTHS =
  'Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?';
const NUMBER_ZH = `(?:\\d{1,4}|[${CHINESE_DIGIT}十百]{1,4})`;

/** In the order in which they are tried; overlapping finds become one. */
const patterns: readonly (readonly [MaskKind, RegExp])[] = [
  // Addresses of every sort.
  ['number', /[\w.+-]+\s?@\s?[\w-]+(?:\.[\w-]+)+/gu],
  ['number', /\b(?:https?:\/\/|www\.)\S+/giu],
  ['number', /@[\w-]{2,}/gu],
  // Days and hours.
  ['time', /\d{4}\s?年(?:\s?\d{1,2}\s?月(?:份)?)?(?:\s?\d{1,2}\s?[日号])?/gu],
  ['time', new RegExp(`${NUMBER_ZH}\\s?月(?:份)?\\s?(?:${NUMBER_ZH}\\s?[日号])?`, 'gu')],
  ['time', new RegExp(`${NUMBER_ZH}\\s?[日号](?=[\\s，。,.上下早晚那的]|$)`, 'gu')],
  ['time', /\b\d{1,4}\s?[-/.]\s?\d{1,2}\s?[-/.]\s?\d{1,4}\b/gu],
  ['time', /(?:上|下|这|本)?个?(?:周|星期|礼拜)[一二三四五六日天末1-7]/gu],
  ['time', /\b\d{1,2}\s?[:：]\s?\d{2}(?:\s?[ap]\.?m\b\.?)?/giu],
  ['time', /\b\d{1,2}\s?[ap]\.?m\b\.?/giu],
  ['time', new RegExp(`${NUMBER_ZH}点(?:半|钟|\\d{1,2}分)?`, 'gu')],
  ['time', /\b(?:mon|tues?|wednes|wed|thurs?|fri|satur|sat|sun)(?:day)\b/giu],
  [
    'time',
    new RegExp(
      `\\b(?:\\d{1,2}(?:st|nd|rd|th)?\\s+(?:of\\s+)?)?(?:${MONTHS.replace('|May', '').replace('|Mar(?:ch)?', '|March')})\\b\\.?(?:\\s+\\d{1,2}(?:st|nd|rd|th)?\\b)?(?:,?\\s+\\d{4}\\b)?`,
      'gu',
    ),
  ],
  [
    'time',
    /\b(?:\d{1,2}(?:st|nd|rd|th)?\s+(?:of\s+)?(?:May|Mar)|(?:May|Mar)\.?\s+\d{1,2}(?:st|nd|rd|th)?|(?:in|since|last|this|of)\s+May)\b/gu,
  ],
  // Rooms, beds, buildings, classes.
  [
    'place',
    new RegExp(
      `[A-Za-z]?[-\\s]?(?:\\d{1,5}|[${CHINESE_DIGIT}十百]{1,5})[A-Za-z]?\\s?(?:号)?(?:诊室|教室|病房|病区|病室|会议室|办公室|手术间|室|房|床|号楼|楼|栋|层|班|组)`,
      'gu',
    ),
  ],
  [
    'place',
    /\b(?:room|ward|bed|building|floor|class|group|office|theatre|rm)\s*(?:no\.?\s*)?[A-Za-z]?-?\d+[A-Za-z]?\b/giu,
  ],
  ['place', /\b(?:[Rr]oom|[Ww]ard|[Bb]uilding|[Rr]m|[Bb]lock)\s+(?:no\.?\s*)?[A-Z]\b/gu],
  // Numbers of three digits and more, however they are broken up, and anything of letters and digits.
  ['number', /\+?\d(?:[\s\-–—./()（）·_]{0,3}\d){2,}/gu],
  ['number', /(?=[A-Za-z\d_-]*\d)(?=[A-Za-z\d_-]*[A-Za-z])[A-Za-z\d]+(?:[-_][A-Za-z\d]+)*/gu],
  ['number', new RegExp(`[${CHINESE_DIGIT}](?:[\\s\\-·]?[${CHINESE_DIGIT}]){3,}`, 'gu')],
];

/** How much of something: nobody is known by it. */
const HARMLESS = /^(?:100(?=\s?%)|1st|2nd|3rd|[4-9]th|\d{1,2}(?:h|min|x)|h5|3d|24\/7)$/i;

/** Numbers of the register (whatever their length), and what looks like a number, a place or a day. */
export function numberSpans(text: string, numbers: ReadonlySet<string>): Span[] {
  const spans: Span[] = [];
  for (const [kind, pattern] of patterns)
    for (const match of text.matchAll(pattern)) {
      const from = match.index;
      if (match[0] === '' || (HARMLESS.test(match[0]) && !numbers.has(match[0].toLowerCase()))) continue;
      if (match[0] === '100' && /^\s?%/.test(text.slice(from + 3))) continue;
      spans.push({ from, to: from + match[0].length, kind });
    }
  if (numbers.size > 0)
    for (const match of text.matchAll(/[A-Za-z\d]+(?:[-_./]?[A-Za-z\d]+)*/gu))
      for (const part of [match[0], ...match[0].split(/[-_./]/)])
        if (numbers.has(part.toLowerCase()))
          spans.push({ from: match.index, to: match.index + match[0].length, kind: 'number' });
  return spans;
}
