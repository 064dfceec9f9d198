/** What the values of a column are, and in which unit. */
import { narrow } from '../fold.ts';
import { cellText } from '../raw.ts';
import { type CellKind, isNothing } from './cell-kinds.ts';
import type { ColumnHeading } from './headings.ts';
import type { FoundTable } from './tables.ts';
import { unitNamed } from './units.ts';

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
  /** Numbers that can be a year and a month: 2025.3. */
  months: number;
}

/** Kind and unit of every column of a table; with a decimal comma, 1.234 is a whole number. */
export function columnShapes(table: FoundTable, decimalMark: '.' | ',' = '.'): ColumnShape[] {
  return table.columns.map((column) => {
    const tally = tallyOf(table, column.index, decimalMark);
    const kind = kindFrom(column.heading, tally);
    return { ...column, kind, unit: unitOf(column.heading, kind, tally) };
  });
}

/** Whole numbers in groups of three, by the sign that separates decimals. */
const THOUSANDS = { '.': /^[-+]?\d{1,3}(?:,\d{3})+$/, ',': /^[-+]?\d{1,3}(?:\.\d{3})+$/ } as const;

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
    months: 0,
  };
  const step = Math.max(1, Math.floor(table.rows.length / SAMPLE));
  for (let at = 0; at < table.rows.length; at += step) {
    const row = table.rows[at]!;
    let kind = table.grid.kind(row, index);
    if (kind === 'state') tally.states++;
    if (isNothing(kind) || kind === 'error') continue;
    const text = narrow(cellText(table.grid.cell(row, index)));
    if (kind === 'number' && THOUSANDS[decimalMark].test(text)) kind = 'integer';
    tally.filled++;
    if (/\d/.test(text)) tally.digits++;
    if (kind === 'number' && /e\+?\d+$/i.test(text)) tally.scientific++;
    if (kind === 'number' && YEAR_AND_MONTH.test(text)) tally.months++;
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

const YEAR_AND_MONTH = /^(?:19|20)\d{2}\.(?:0?[1-9]|1[0-2])$/;
const MONTH_HEADING = /月|日期|时间|\bdate\b|month/i;
const TIME_UNITS: ReadonlySet<string> = new Set(['h', 'min', 's', '天']);
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
  if (tally.months / tally.filled >= 0.8 && MONTH_HEADING.test(heading)) return 'date';
  if (part('duration') > 0 && numeric + part('duration') >= 0.8 && spans(tally) >= 0.8) return 'duration';
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

/** The part of the cells that are durations, or numbers with a unit of time behind them. */
function spans({ kinds, suffixes, filled }: Tally): number {
  let count = kinds.get('duration') ?? 0;
  for (const [suffix, times] of suffixes) if (TIME_UNITS.has(unitNamed(suffix) ?? '')) count += times;
  return count / filled;
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

function unitOf(heading: string, kind: ColumnKind, tally: Tally): string | null {
  if (kind === 'identifier') return null;
  for (const match of heading.matchAll(/[（([【]([^（）()[\]【】]{1,14})[）)\]】]/g)) {
    const unit = unitNamed(match[1]!);
    if (unit) return unit;
  }
  const behind = /[/／,，:：]\s*([^/／,，:：\s]{1,6})\s*$/.exec(heading)?.[1];
  if (behind && /^(?:h|min|s|cm|mm|m|kg|g|m2|m²|学时|分钟|小时|元|万元)$/i.test(behind))
    return unitNamed(behind);
  if (/[%％]$/.test(heading)) return '%';
  if (kind === 'percent') return '%';
  if (kind !== 'integer' && kind !== 'number' && kind !== 'duration') return null;
  for (const [suffix, count] of tally.suffixes) if (count >= tally.filled * 0.6) return unitNamed(suffix);
  return null;
}
