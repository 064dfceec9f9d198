/** Splits a number format code (ECMA-376 part 1, 18.8.30) into its sections and tokens. */

export type DatePart = 'y' | 'M' | 'd' | 'h' | 'm' | 's' | 'weekday' | 'half-day';

export type FormatToken =
  | { kind: 'literal'; text: string; silent: boolean }
  | { kind: 'date'; part: DatePart; width: number; decimals: number; elapsed: boolean; chinese: boolean }
  | { kind: 'digit'; symbol: '0' | '#' | '?' }
  | { kind: 'point' }
  | { kind: 'comma' }
  | { kind: 'percent' }
  | { kind: 'exponent'; plus: boolean }
  | { kind: 'fraction' }
  | { kind: 'general' };

export interface Condition {
  operator: string;
  value: number;
}

export interface Section {
  tokens: FormatToken[];
  condition?: Condition;
  /** The program that made the file shows this section in the date style of the machine it runs on. */
  system?: 'date' | 'time';
}

const dateToken = (
  part: DatePart,
  width: number,
  more: { decimals?: number; elapsed?: boolean; chinese?: boolean } = {},
): FormatToken => ({ kind: 'date', part, width, decimals: 0, elapsed: false, chinese: false, ...more });

const literal = (text: string, silent = false): FormatToken => ({ kind: 'literal', text, silent });

/** Each rule eats the start of the rest of the code; the first that matches wins. */
const rules: readonly {
  pattern: RegExp;
  read: (match: RegExpExecArray, section: Section) => FormatToken | null;
}[] = [
  { pattern: /^"([^"]*)"?/, read: (m) => literal(m[1] ?? '') },
  { pattern: /^\\([\s\S])/u, read: (m) => literal(m[1] ?? '') },
  { pattern: /^_[\s\S]/u, read: () => literal(' ', true) },
  { pattern: /^\*[\s\S]/u, read: () => null },
  { pattern: /^\[([hH]+|[mM]+)\]/, read: (m) => elapsedToken(m[1] ?? 'h', 0) },
  { pattern: /^\[([sS]+)\](\.0+)?/, read: (m) => elapsedToken(m[1] ?? 's', decimalsOf(m[2])) },
  { pattern: /^\[(<=|>=|<>|<|>|=)\s*(-?[\d.]+)\]/, read: readCondition },
  { pattern: /^\[\$-[fF]800\]/, read: (_, section) => system(section, 'date') },
  { pattern: /^\[\$-[fF]400\]/, read: (_, section) => system(section, 'time') },
  { pattern: /^\[\$([^\]-]*)(-[^\]]*)?\]/, read: (m) => (m[1] ? literal(m[1], true) : null) },
  { pattern: /^\[[^\]]*\]/, read: () => null },
  { pattern: /^(general|g\/通用格式)/i, read: () => ({ kind: 'general' }) },
  { pattern: /^(am\/pm|a\/p)/i, read: (m) => dateToken('half-day', (m[1] ?? '').length > 3 ? 2 : 1) },
  { pattern: /^上午\/下午/, read: () => dateToken('half-day', 2, { chinese: true }) },
  { pattern: /^E[+-]/i, read: (m) => ({ kind: 'exponent', plus: m[0][1] === '+' }) },
  { pattern: /^(y+|b+|e+)/i, read: (m) => dateToken('y', /^e/i.test(m[0]) ? 4 : m[0].length) },
  { pattern: /^g+/i, read: () => null },
  { pattern: /^m+/i, read: (m) => dateToken('M', m[0].length) },
  { pattern: /^d{1,2}(?!d)/i, read: (m) => dateToken('d', m[0].length) },
  { pattern: /^d+/i, read: (m) => dateToken('weekday', m[0].length) },
  { pattern: /^a{3,}/i, read: (m) => dateToken('weekday', m[0].length, { chinese: true }) },
  { pattern: /^h+/i, read: (m) => dateToken('h', m[0].length) },
  {
    pattern: /^(s+)(\.0+)?/i,
    read: (m) => dateToken('s', (m[1] ?? '').length, { decimals: decimalsOf(m[2]) }),
  },
  { pattern: /^[0#?]/, read: (m) => ({ kind: 'digit', symbol: m[0] as '0' | '#' | '?' }) },
  { pattern: /^\./, read: () => ({ kind: 'point' }) },
  { pattern: /^,/, read: () => ({ kind: 'comma' }) },
  { pattern: /^%/, read: () => ({ kind: 'percent' }) },
  { pattern: /^\/(?=[?#0-9])/, read: () => ({ kind: 'fraction' }) },
  { pattern: /^@/, read: () => ({ kind: 'general' }) },
  { pattern: /^[\s\S]/u, read: (m) => literal(m[0]) },
];

const decimalsOf = (text: string | undefined): number => (text ? text.length - 1 : 0);

function elapsedToken(letters: string, decimals: number): FormatToken {
  const part = letters[0]?.toLowerCase() === 'h' ? 'h' : letters[0]?.toLowerCase() === 'm' ? 'm' : 's';
  return dateToken(part, letters.length, { elapsed: true, decimals });
}

function readCondition(match: RegExpExecArray, section: Section): null {
  section.condition = { operator: match[1] ?? '=', value: Number(match[2]) };
  return null;
}

function system(section: Section, kind: 'date' | 'time'): null {
  section.system = kind;
  return null;
}

/** The sections of a format code, in order. Codes come from files: any text is accepted, at most 255 characters count. */
export function parseSections(code: string): Section[] {
  const sections: Section[] = [{ tokens: [] }];
  let rest = code.slice(0, 255);
  while (rest !== '') {
    const section = sections[sections.length - 1]!;
    if (rest[0] === ';') {
      sections.push({ tokens: [] });
      rest = rest.slice(1);
      continue;
    }
    for (const rule of rules) {
      const match = rule.pattern.exec(rest);
      if (!match) continue;
      const token = rule.read(match, section);
      if (token) section.tokens.push(token);
      rest = rest.slice(match[0].length);
      break;
    }
  }
  for (const section of sections) settleMinutes(section.tokens);
  return sections;
}

/** `m` means minutes right after hours and right before seconds, months everywhere else. */
function settleMinutes(tokens: FormatToken[]): void {
  const dates = tokens.filter((token) => token.kind === 'date' && token.part !== 'half-day');
  for (const [index, token] of dates.entries()) {
    if (token.kind !== 'date' || token.part !== 'M' || token.width > 2) continue;
    const before = dates[index - 1];
    const after = dates[index + 1];
    const isMinute =
      (before?.kind === 'date' && before.part === 'h') || (after?.kind === 'date' && after.part === 's');
    if (isMinute) token.part = 'm';
  }
}
