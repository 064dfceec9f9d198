/** What a single cell looks like, whatever column it stands in. */
import { clean, narrow } from '../fold.ts';
import { meansMissing } from '../missing.ts';
import { readDate } from '../parse/date.ts';
import { readNumber } from '../parse/number.ts';
import { readPeriod } from '../parse/period.ts';
import type { RawCell } from '../raw.ts';
import { isState } from './words.ts';

export type CellKind =
  | 'blank'
  /** A word that stands for no value: N/A, /, (空). */
  | 'missing'
  /** A word that stands for a number that could not be: 缺考. */
  | 'state'
  | 'text'
  /** Digits with leading zeros: text that must not become a number. */
  | 'digits'
  | 'integer'
  | 'number'
  | 'percent'
  | 'date'
  | 'datetime'
  | 'time'
  | 'duration'
  | 'period'
  | 'boolean'
  | 'error';

const CLOCK = /^(?:上午|下午)?\s*\d{1,2}[:：]\d{2}(?:[:：]\d{2}(?:\.\d+)?)?\s*(?:am|pm)?$/i;
/** Hours and minutes, with or without seconds; a single part is a number with a unit. */
const HOURS_AND_MINUTES = /^\d+\s*(?:小时|时|h|hrs?|hours?)\s*\d+\s*(?:分钟?|m|mins?|minutes?)$/i;
const SPAN =
  /^(?:\d+(?:\.\d+)?\s*(?:天|日|小时|时|h|hrs?|hours?)\s*)?(?:\d+(?:\.\d+)?\s*(?:分钟?|m|mins?|minutes?)\s*)?(?:\d+(?:\.\d+)?\s*(?:秒钟?|s|secs?|seconds?))$/i;
const HAS_CLOCK = /\d[:：时]\d{2}/;
const YES_NO = new Set(['true', 'false', '是', '否', '√', '×', '✓', '✗']);
const PERIOD = /^\d{4}\s*[-—–~～至/]\s*\d{2,4}|学年|学期|[春秋]季?$/;
const LONGEST = 60;

/** Takes any cell; texts are looked at as a person would read them. */
export function kindOf(cell: RawCell | undefined): CellKind {
  if (cell === null || cell === undefined || cell === '') return 'blank';
  if (typeof cell === 'number') return Number.isInteger(cell) ? 'integer' : 'number';
  if (typeof cell === 'boolean') return 'boolean';
  if (typeof cell === 'string') return kindOfText(cell);
  if ('error' in cell) return 'error';
  if (cell.format !== 'number') return cell.format;
  return /^\s*0\d/.test(cell.text) && !/[.,]/.test(cell.text)
    ? 'digits'
    : Number.isInteger(cell.value)
      ? 'integer'
      : 'number';
}

const known = new Map<string, CellKind>();
const REMEMBERED = 50_000;
/** Numbers of people, courses and forms: nothing else looks like them, and a column of them repeats none. */
const CODE = /^[A-Za-z]{1,2}\d{3,20}$/;

function kindOfText(raw: string): CellKind {
  if (CODE.test(raw)) return 'text';
  const before = known.get(raw);
  if (before !== undefined) return before;
  const kind = read(raw);
  if (known.size >= REMEMBERED) known.clear();
  if (raw.length <= LONGEST) known.set(raw, kind);
  return kind;
}

function read(raw: string): CellKind {
  if (raw.length > 200) return 'text';
  const text = clean(raw).trim();
  if (text === '') return 'blank';
  if (text.length > LONGEST) return 'text';
  if (meansMissing(text)) return 'missing';
  if (isState(text)) return 'state';
  const lower = text.toLowerCase();
  if (YES_NO.has(lower)) return 'boolean';
  if (/^#(?:REF|N\/A|VALUE|DIV\/0|NUM|NAME|NULL|SPILL|CALC)/i.test(text)) return 'error';
  const plain = narrow(text);
  if (!/[\d〇零一二三四五六七八九十]/.test(plain))
    return PERIOD.test(plain) && readPeriod(plain) ? 'period' : 'text';
  if (/^0\d+$/.test(plain)) return 'digits';
  if (/^[-+]?\d+$/.test(plain)) return compactDate(plain) ? 'date' : 'integer';
  if (/^[-+]?\d[\d.,'’ ]*\s*[%％]$/.test(plain)) return 'percent';
  return readTimes(plain) ?? readAmount(plain) ?? 'text';
}

const compactDate = (text: string): boolean =>
  /^(?:19|20)\d{6}$/.test(text) && readDate(text).kind === 'date';

function readTimes(text: string): CellKind | null {
  if (CLOCK.test(text)) return 'time';
  if (SPAN.test(text) || HOURS_AND_MINUTES.test(text)) return 'duration';
  if (PERIOD.test(text) && !/^\d{4}-\d{1,2}-\d{1,2}/.test(text) && readPeriod(text)) return 'period';
  // A decimal number between two plausible years could be a month; the column decides.
  if (/^\d{4}\.\d{1,2}$/.test(text)) return 'number';
  const date = readDate(text);
  if (date.kind !== 'none' && date.kind !== 'impossible') return HAS_CLOCK.test(text) ? 'datetime' : 'date';
  if (date.kind === 'impossible' && /^\d{4}[-/年]\d{1,2}[-/月]\d{1,2}/.test(text)) return 'date';
  return null;
}

const MONEY =
  /^[-+(]?\s*(?:[¥￥$€£]|USD|EUR|RMB|CNY)?\s*[-+]?\d[\d.,'’ ]*\s*(?:[¥￥$€£]|USD|EUR|RMB|CNY)?\)?$/;

function readAmount(text: string): CellKind | null {
  const value = readNumber(text);
  if (value !== null) return Number.isInteger(value) && !/[.,]\d*[^\d]*$/.test(text) ? 'integer' : 'number';
  if (/^[-+]?\d+(?:\.\d+)?e[-+]?\d+$/i.test(text)) return 'number';
  if (/^[-+]?\d{1,3}(?:\.\d{3})+(?:,\d+)?$/.test(text)) return text.includes(',') ? 'number' : 'integer';
  if (/^[-+]?\d+,\d+$/.test(text)) return 'number';
  return MONEY.test(text) && !/\d\s+\d{1,2}$/.test(text) ? 'number' : null;
}

const KINDS_OF_VALUES: ReadonlySet<CellKind> = new Set([
  'digits',
  'integer',
  'number',
  'percent',
  'date',
  'datetime',
  'time',
  'duration',
  'boolean',
  'error',
]);

/** True for a cell that is a value rather than words. */
export const isValue = (kind: CellKind): boolean => KINDS_OF_VALUES.has(kind);

/** True for cells that say nothing about their column. */
export const isNothing = (kind: CellKind): boolean =>
  kind === 'blank' || kind === 'missing' || kind === 'state';
