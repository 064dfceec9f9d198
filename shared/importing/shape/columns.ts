/** What the values of a column are, and in which unit. */
import { narrow } from '../fold.ts';
import { cellText } from '../raw.ts';
import { type CellKind, isNothing } from './cell-kinds.ts';
import type { ColumnHeading } from './headings.ts';
import type { FoundTable } from './tables.ts';

export const columnKinds = [
  'text',
  'identifier',
  'integer',
  'number',
  'percent',
  'date',
  'datetime',
  'time',
  'duration',
  'period',
  'boolean',
  'choice',
  'mixed',
  'empty',
] as const;
export type ColumnKind = (typeof columnKinds)[number];

export interface ColumnShape extends ColumnHeading {
  kind: ColumnKind;
  unit: string | null;
}

/** Rows that decide; of longer tables every n-th. */
const SAMPLE = 4000;
const MOST_CHOICES = 15;

interface Tally {
  kinds: Map<CellKind, number>;
  filled: number;
  texts: Map<string, number>;
  /** Texts that are numbers with a word behind them, by that word. */
  suffixes: Map<string, number>;
  longest: number;
  /** Cells that hold a word in place of a number. */
  states: number;
  /** Cells with a digit in them. */
  digits: number;
  /** Numbers in scientific notation: what becomes of long identifiers. */
  scientific: number;
}

/** Kind and unit of every column of a table; with a decimal comma, 1.234 is a whole number. */
export function columnShapes(table: FoundTable, decimalMark: '.' | ',' = '.'): ColumnShape[] {
  return table.columns.map((column) => {
    const tally = tallyOf(table, column.index, decimalMark);
    const kind = kindFrom(column.heading, tally);
    return { ...column, kind, unit: unitOf(column.heading, kind, tally) };
  });
}

function tallyOf(table: FoundTable, index: number, decimalMark: '.' | ','): Tally {
  const tally: Tally = {
    kinds: new Map(),
    filled: 0,
    texts: new Map(),
    suffixes: new Map(),
    longest: 0,
    states: 0,
    digits: 0,
    scientific: 0,
  };
  const step = Math.max(1, Math.floor(table.rows.length / SAMPLE));
  for (let at = 0; at < table.rows.length; at += step) {
    const row = table.rows[at]!;
    let kind = table.grid.kind(row, index);
    if (kind === 'state') tally.states++;
    if (isNothing(kind) || kind === 'error') continue;
    const text = narrow(cellText(table.grid.cell(row, index)));
    if (kind === 'number' && decimalMark === ',' && /^[-+]?\d{1,3}(?:\.\d{3})+$/.test(text)) kind = 'integer';
    tally.filled++;
    if (/\d/.test(text)) tally.digits++;
    if (kind === 'number' && /e\+?\d+$/i.test(text)) tally.scientific++;
    tally.kinds.set(kind, (tally.kinds.get(kind) ?? 0) + 1);
    tally.longest = Math.max(tally.longest, text.length);
    if (tally.texts.size <= 200) tally.texts.set(text, (tally.texts.get(text) ?? 0) + 1);
    const suffix = /^[-+]?[\d.,]+\s*([^\d\s.,].*)$/.exec(text)?.[1];
    if (suffix && suffix.length <= 4) tally.suffixes.set(suffix, (tally.suffixes.get(suffix) ?? 0) + 1);
  }
  return tally;
}

const ID_HEADING =
  /学号|工号|考号|准考证|编号|证号|证件号|卡号|账号|帐号|代码|编码|课程号|手机(?:号码?)?$|电话(?:号码?)?$|邮编|(?:^|[^a-z])(?:id|no|nr|code|isbn|phone|tel|mobile|zip|postcode)$|(?:^|[^a-z])(?:student|staff|course|employee)?[ _.]?(?:id|number|code)$|(?:[a-z]Id|ID|Code)$|sourcedid|guid|idnumber/i;

const PERIOD_HEADING = /学期|学年|semester|\bterm\b|academic year/i;

function kindFrom(heading: string, tally: Tally): ColumnKind {
  if (tally.filled === 0) return tally.states > 0 ? 'choice' : 'empty';
  const part = (...kinds: CellKind[]) =>
    kinds.reduce((sum, kind) => sum + (tally.kinds.get(kind) ?? 0), 0) / tally.filled;
  const words = part('text');
  if (isIdentifier(heading, tally, part)) return 'identifier';
  if (part('boolean') >= 0.95 || isYesNo(tally)) return 'boolean';
  const numeric = part('integer', 'number', 'digits');
  if (part('percent') >= 0.6 && numeric + part('percent') >= 0.8) return 'percent';
  if (numeric >= 0.8) return part('number') > 0 ? 'number' : 'integer';
  const dated = part('date', 'datetime');
  if (PERIOD_HEADING.test(heading) && part('period', 'date') >= 0.8) return 'period';
  if (dated >= 0.5 && words <= 0.34) return part('datetime') > part('date') ? 'datetime' : 'date';
  if (part('time') >= 0.8) return 'time';
  if (part('duration') >= 0.8) return 'duration';
  if (part('period') >= 0.8) return 'period';
  if (words >= 0.8 || words + part('boolean') >= 0.95) return isChoice(tally) ? 'choice' : 'text';
  return 'mixed';
}

function isIdentifier(heading: string, tally: Tally, part: (...kinds: CellKind[]) => number): boolean {
  const last = heading.slice(heading.lastIndexOf('/') + 1).trim();
  const whole = part('integer', 'digits');
  if (part('digits') > 0.3 && whole > 0.9 && !tally.texts.has('0')) return true;
  if (!ID_HEADING.test(last.replace(/[（(].*?[）)]/g, '').trim())) return false;
  // Numbers with decimals and free text are no identifiers, whatever the heading says.
  if (tally.digits < tally.filled * 0.5) return false;
  return (
    part('number') - tally.scientific / tally.filled <= 0.5 &&
    tally.longest <= 60 &&
    part('date', 'datetime', 'time', 'percent') < 0.3
  );
}

const YES = new Set(['yes', 'y', 'true', '是', '有', '√', '✓', 'ja', 't']);
const NO = new Set(['no', 'n', 'false', '否', '无', '×', '✗', 'nein', 'f']);

function isYesNo(tally: Tally): boolean {
  if (tally.texts.size === 0 || tally.texts.size > 4) return false;
  const texts = [...tally.texts.keys()].map((text) => text.toLowerCase());
  return texts.some((text) => YES.has(text)) && texts.every((text) => YES.has(text) || NO.has(text));
}

const isChoice = ({ texts, filled, longest }: Tally): boolean =>
  filled >= 8 && texts.size <= MOST_CHOICES && texts.size * 3 <= filled && longest <= 40;

const UNITS: ReadonlyMap<string, string> = new Map(
  [
    ['h', 'h|hr|hrs|hour|hours|小时|时'],
    ['min', 'min|mins|minute|minutes|分钟'],
    ['s', 's|sec|secs|second|seconds|秒|秒钟'],
    ['%', '%|％|percent|pct|百分比'],
    ['分', '分|分数|百分制'],
    ['学时', '学时|课时'],
    ['学分', '学分'],
    ['人', '人|名|位'],
    ['人次', '人次'],
    ['次', '次'],
    ['项', '项'],
    ['篇', '篇'],
    ['例', '例'],
    ['张', '张'],
    ['个', '个'],
    ['台', '台'],
    ['门', '门'],
    ['床', '床'],
    ['元', '元|rmb|cny|¥|￥'],
    ['万元', '万元'],
    ['天', '天|日|d|day|days'],
    ['周', '周|week|weeks'],
    ['月', '月|个月|month|months'],
    ['岁', '岁|周岁'],
    ['年', '年|year|years|yr|yrs'],
    ['m²', 'm2|m²|㎡|平方米'],
    ['cm', 'cm|厘米'],
    ['m', 'm|米'],
    ['kg', 'kg|公斤|千克'],
    ['g', 'g|gram|grams|in grams|克'],
    ['mm', 'mm'],
    ['points', 'pt|pts|point|points'],
    ['USD', 'usd|$|us$'],
    ['EUR', 'eur|€'],
  ].flatMap(([unit, words]) => words!.split('|').map((word) => [word, unit!] as const)),
);

const unitNamed = (text: string): string | null => {
  const word = text
    .normalize('NFKC')
    .trim()
    .toLowerCase()
    .replace(/^(?:单位|unit|in)\s*[:：]?\s*/, '');
  return UNITS.get(word) ?? null;
};

function unitOf(heading: string, kind: ColumnKind, tally: Tally): string | null {
  if (kind === 'identifier') return null;
  for (const match of heading.matchAll(/[（([【]([^（）()[\]【】]{1,14})[）)\]】]/g)) {
    const unit = unitNamed(match[1]!);
    if (unit) return unit;
  }
  const behind = /[/／,，]\s*([^/／,，\s]{1,6})\s*$/.exec(heading)?.[1];
  if (behind && /^(?:h|min|学时|分钟|小时|元|万元)$/i.test(behind)) return unitNamed(behind);
  if (/[%％]$/.test(heading)) return '%';
  if (kind === 'percent') return '%';
  if (kind !== 'integer' && kind !== 'number' && kind !== 'duration') return null;
  for (const [suffix, count] of tally.suffixes) if (count >= tally.filled * 0.6) return unitNamed(suffix);
  return null;
}
