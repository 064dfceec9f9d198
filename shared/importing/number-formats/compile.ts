import type { FormattedCell, RawCell } from '../raw.ts';
import { dateText, LAST_SERIAL } from './date-text.ts';
import { generalText } from './general-text.ts';
import { numberText } from './number-text.ts';
import { type Condition, parseSections, type Section } from './sections.ts';

/** Turns a stored number into the cell that a person saw. */
export type Formatter = (value: number) => RawCell;

/** The dates of files from old Macs count from 1904-01-01. */
const DAYS_TO_1904 = 1462;
const MEMO_SIZE = 20_000;

/**
 * The formatter of a number format code, or null when the plain number says all that the cell showed
 * (General, decimals, thousands separators, currency signs, colours).
 */
export function compileFormat(code: string, date1904: boolean): Formatter | null {
  const sections = parseSections(code);
  const speaking = sections.slice(0, 3).map((section) => kindOf(section));
  if (speaking.every((kind) => kind === 'plain')) return null;
  return memoized((value) => {
    const chosen = choose(sections, value);
    const section = sections[chosen];
    const kind = speaking[chosen];
    if (!section || !kind || kind === 'plain') return value;
    if (kind === 'number' || kind === 'percent') {
      const signed = value < 0 && (sections.length === 1 || section.condition !== undefined);
      return cell((signed ? '-' : '') + numberText(Math.abs(value), section), value, kind);
    }
    const serial = date1904 && kind !== 'time' && kind !== 'duration' ? value + DAYS_TO_1904 : value;
    if (!(serial >= 0 && serial < LAST_SERIAL + 1)) return value;
    return cell(dateText(serial, tokensOf(section)), serial, kind);
  });
}

/** The text of a plain number under any format code; the general form where the code is none or empty. */
export function shownNumber(code: string, value: number): string {
  const sections = known(code);
  const section = sections[choose(sections, value)];
  if (!section || sections.every(({ tokens }) => tokens.length === 0 && !sections[1]))
    return generalText(value);
  const signed = value < 0 && (sections.length === 1 || section.condition !== undefined);
  return (signed ? '-' : '') + numberText(Math.abs(value), section);
}

const KEPT = 500;
const parsed = new Map<string, Section[]>();

function known(code: string): Section[] {
  let sections = parsed.get(code);
  if (!sections) {
    // A file may have a code for every cell.
    if (parsed.size >= KEPT) parsed.clear();
    sections = parseSections(code);
    parsed.set(code, sections);
  }
  return sections;
}

const cell = (text: string, value: number, format: FormattedCell['format']): FormattedCell =>
  // Shared between all cells with the same number, therefore frozen.
  Object.freeze({ text, value, format });

function memoized(format: Formatter): Formatter {
  const memo = new Map<number, RawCell>();
  return (value) => {
    const known = memo.get(value);
    if (known !== undefined) return known;
    const made = format(value);
    if (memo.size < MEMO_SIZE) memo.set(value, made);
    return made;
  };
}

const SYSTEM_DATE = parseSections('yyyy-mm-dd')[0]!.tokens;
const SYSTEM_TIME = parseSections('h:mm:ss')[0]!.tokens;

function tokensOf(section: Section): Section['tokens'] {
  if (section.system === 'date') return SYSTEM_DATE;
  return section.system === 'time' ? SYSTEM_TIME : section.tokens;
}

function kindOf(section: Section): FormattedCell['format'] | 'plain' {
  const tokens = tokensOf(section);
  const parts = tokens.flatMap((token) => (token.kind === 'date' ? [token] : []));
  if (parts.length > 0) {
    const calendar = parts.some((token) => ['y', 'M', 'd', 'weekday'].includes(token.part));
    const clock = parts.some((token) => ['h', 'm', 's', 'half-day'].includes(token.part));
    if (!calendar && parts.some((token) => token.elapsed)) return 'duration';
    return calendar ? (clock ? 'datetime' : 'date') : 'time';
  }
  if (tokens.some((token) => token.kind === 'percent')) return 'percent';
  if (!tokens.some((token) => token.kind === 'digit' || token.kind === 'general')) return 'plain';
  const says = tokens.some(
    (token) => token.kind === 'literal' && !token.silent && /[\p{L}\p{N}]/u.test(token.text),
  );
  return says || isPadded(section) ? 'number' : 'plain';
}

/** Two or more obligatory digits before the point: 7 is shown as 07, which is how codes keep their zeros. */
function isPadded(section: Section): boolean {
  const point = section.tokens.findIndex((token) => token.kind === 'point' || token.kind === 'exponent');
  const whole = point < 0 ? section.tokens : section.tokens.slice(0, point);
  if (section.tokens.some((token) => token.kind === 'fraction')) return false;
  return whole.filter((token) => token.kind === 'digit' && token.symbol === '0').length >= 2;
}

function choose(sections: readonly Section[], value: number): number {
  if (sections.some((section) => section.condition)) {
    const found = sections.findIndex((section) => !section.condition || holds(section.condition, value));
    return found < 0 ? 0 : found;
  }
  if (sections.length === 1 || value > 0) return 0;
  if (value < 0) return 1;
  return sections.length > 2 ? 2 : 0;
}

function holds({ operator, value: bound }: Condition, value: number): boolean {
  if (operator === '<') return value < bound;
  if (operator === '<=') return value <= bound;
  if (operator === '>') return value > bound;
  if (operator === '>=') return value >= bound;
  return operator === '<>' ? value !== bound : value === bound;
}
