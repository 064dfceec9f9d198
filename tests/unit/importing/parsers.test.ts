import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { booleanParser } from '#shared/importing/parse/boolean.ts';
import { choiceParser } from '#shared/importing/parse/choice.ts';
import {
  dateParser,
  isIsoDate,
  isoDate,
  provenOrder,
  readDate,
  serialDate,
} from '#shared/importing/parse/date.ts';
import { fieldParser } from '#shared/importing/parse/index.ts';
import { numberParser, readNumber } from '#shared/importing/parse/number.ts';
import { readPeriod, toGrain } from '#shared/importing/parse/period.ts';
import { scoreParser } from '#shared/importing/parse/score.ts';
import { textParser } from '#shared/importing/parse/text.ts';
import { type CellParser, isRemark, type Scalar } from '#shared/importing/parse-result.ts';
import type { RawCell } from '#shared/importing/raw.ts';
import { createReferenceIndex } from '#shared/importing/references.ts';
import { clinicalTeaching } from '#shared/instruments/clinical-teaching.ts';
import { defaultCalendar, periodsOfDate } from '#shared/periods/period.ts';
import { fieldOf, recordType } from '#shared/records/index.ts';
import type { FieldSpec } from '#shared/records/types.ts';

/** What a cell becomes: its value, or `!code` for a refusal, or [value, code] for a remark. */
function taken(parse: CellParser, cell: RawCell): Scalar | [Scalar, string] | `!${string}` {
  const parsed = parse(cell);
  if (!isRemark(parsed)) return parsed;
  if (!parsed.finding) return parsed.value;
  return parsed.finding.level === 'error' ? `!${parsed.finding.code}` : [parsed.value, parsed.finding.code];
}

const label = { zh: '字段', en: 'Field' };
const base = { name: 'f', label, aliases: [] };
const as = <K extends FieldSpec['kind']>(field: FieldSpec, _kind: K) =>
  field as Extract<FieldSpec, { kind: K }>;

describe('text', () => {
  const parse = textParser({ ...base, kind: 'text', maxLength: 10 });
  const required = textParser({ ...base, kind: 'text', required: true });
  it.each<[RawCell, unknown]>([
    ['  心肺听诊　', '心肺听诊'],
    ['\u00a0\u200b教学\ufeff', '教学'],
    ["'001", '001'],
    [2024, '2024'],
    [{ text: '2024/9/1', value: 45536, format: 'date' }, '2024/9/1'],
    ['无', null],
    ['—', null],
    ['N/A', null],
    ['/', null],
    ['未填', null],
    ['一二三四五六七八九十十一', '!text-too-long'],
  ])('%j becomes %j', (cell, value) => expect(taken(parse, cell)).toEqual(value));
  it('keeps 无 as a text where a value is required', () => expect(taken(required, '无')).toBe('无'));
});

describe('identifiers', () => {
  const parse = textParser({ ...base, kind: 'text', identifier: true, maxLength: 30 });
  it.each<[RawCell, unknown]>([
    ['000123', '000123'],
    ['ＺＰ２０２４００１', 'ZP2024001'],
    [' T001 ', 'T001'],
    [20240001, '20240001'],
    [{ text: '000123', value: 123, format: 'number' }, '000123'],
    ['2.02E+11', '!identifier-destroyed'],
    [2.02e15, '!identifier-destroyed'],
    ['2.024e+10', '!identifier-destroyed'],
    [12.5, '!identifier-destroyed'],
    ['/', null],
  ])('%j becomes %j', (cell, value) => expect(taken(parse, cell)).toEqual(value));
});

describe('numbers', () => {
  const whole = numberParser({ ...base, kind: 'integer', min: 0, max: 500 });
  const minutes = numberParser({
    ...base,
    kind: 'integer',
    min: 5,
    max: 600,
    unit: { zh: '分钟', en: 'min' },
  });
  const decimal = numberParser({ ...base, kind: 'number', min: 0, max: 5000 });
  it.each<[string, RawCell, unknown]>([
    ['whole', '２２', 22],
    ['whole', '22人', 22],
    ['whole', 22, 22],
    ['whole', 21.999999999999996, 22],
    ['whole', '45.5', '!number-not-whole'],
    ['whole', '501', '!number-out-of-range'],
    ['whole', '-1', '!number-out-of-range'],
    ['whole', '约50', '!not-a-number'],
    ['whole', '—', null],
    ['minutes', '90分钟', 90],
    ['minutes', '1.5小时', 90],
    ['minutes', '2 h', 120],
    ['decimal', '1,234.5', 1234.5],
    ['decimal', '1,234', 1234],
    ['decimal', '85,5', 85.5],
    ['decimal', '92.5分', 92.5],
    ['decimal', '90%', 90],
    ['decimal', { text: '90%', value: 0.9, format: 'percent' }, 90],
    ['decimal', '１２．５', 12.5],
    ['decimal', '优秀', '!not-a-number'],
    ['decimal', '3-4', '!not-a-number'],
  ])('%s: %j becomes %j', (kind, cell, value) => {
    const parse = { whole, minutes, decimal }[kind]!;
    expect(taken(parse, cell)).toEqual(value);
  });
  it('offers the one number in a text', () => {
    const parsed = whole('约50');
    expect(isRemark(parsed) && parsed.finding?.suggestion?.to).toBe('50');
  });
  it('reads what it prints, grouped or not', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -999_999_999, max: 999_999_999 }),
        fc.integer({ min: 0, max: 99 }),
        (n, d) => {
          const value = Number(`${n}.${d}`);
          expect(readNumber(String(value))).toBe(value);
          expect(readNumber(value.toLocaleString('en-US', { maximumFractionDigits: 2 }))).toBe(value);
        },
      ),
    );
  });
});

describe('dates', () => {
  const parse = dateParser({ ...base, kind: 'date' });
  const day = '2025-03-01';
  it.each<[RawCell, unknown]>([
    [day, day],
    ['2025/3/1', day],
    ['2025.3.1', day],
    ['2025. 3. 1', day],
    ['2025年3月1日', day],
    ['２０２５年３月１日', day],
    ['20250301', day],
    [20250301, day],
    [45717, day],
    [{ text: '2025/3/1', value: 45717, format: 'date' }, day],
    [{ text: '3月1日', value: 45717.604, format: 'datetime' }, day],
    ['2025-03-01 14:30', day],
    ['2025/3/1 14:30:05', day],
    ['2025-03-01T06:30:00Z', day],
    ['2025年3月1日 下午2:30', day],
    ['2025年3月1日（周六）', day],
    ['Mar 1, 2025', day],
    ['1 March 2025', day],
    ['01-Mar-2025', day],
    ['25/3/2025', '2025-03-25'],
    ['3/1/2025', [day, 'date-ambiguous']],
    ['2025.3', [day, 'date-without-day']],
    ['2025年3月', [day, 'date-without-day']],
    [2025.3, [day, 'date-without-day']],
    [2025.1, '!date-lost-zero'],
    ['2025-02-30', '!date-impossible'],
    ['2025-13-01', '!date-impossible'],
    ['去年九月', '!not-a-date'],
    ['2025.3.1-3.5', '!not-a-date'],
    ['25.3.1', '!not-a-date'],
    ['', null],
    ['/', null],
  ])('%j becomes %j', (cell, value) => expect(taken(parse, cell)).toEqual(value));
  it('takes the order that the rest of a column proves', () => {
    expect(provenOrder(['3/1/2025', '25/1/2025'])).toBe('day-first');
    expect(provenOrder(['3/1/2025', '1/25/2025'])).toBe('month-first');
    expect(provenOrder(['3/1/2025', '4/1/2025'])).toBeNull();
    expect(provenOrder(['13/1/2025', '1/13/2025'])).toBeNull();
    expect(taken(dateParser({ ...base, kind: 'date' }, 'day-first'), '3/1/2025')).toBe('2025-01-03');
  });
  it('offers a short year written out', () => {
    const parsed = parse('25年3月1日');
    expect(isRemark(parsed) && parsed.finding?.suggestion?.to).toBe(day);
  });
  it('reads every day in every spelling', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 60_000 }), (days) => {
        const iso = new Date(Date.UTC(1925, 0, 1) + days * 86_400_000).toISOString().slice(0, 10);
        const [y, m, d] = iso.split('-').map(Number) as [number, number, number];
        expect(isIsoDate(iso)).toBe(true);
        expect(isoDate(y, m, d)).toBe(iso);
        for (const text of [
          iso,
          `${y}/${m}/${d}`,
          `${y}.${m}.${d}`,
          `${y}年${m}月${d}日`,
          iso.replaceAll('-', ''),
        ]) {
          expect(readDate(text)).toEqual({ kind: 'date', date: iso });
        }
        const serial = Date.parse(iso) / 86_400_000 + 25_569;
        expect(serialDate(serial)).toBe(iso);
      }),
    );
  });
});

describe('periods', () => {
  it.each([
    ['2024-2025-1', '2024-2025-1'],
    ['2024-2025学年第一学期', '2024-2025-1'],
    ['2024—2025学年第二学期', '2024-2025-2'],
    ['2024-2025学年度下学期', '2024-2025-2'],
    ['2024-2025 term 2', '2024-2025-2'],
    ['Academic year 2024-2025, semester 1', '2024-2025-1'],
    ['2024/25', '2024-2025'],
    ['2024-2025学年', '2024-2025'],
    ['内科教学活动登记表（2024-2025学年第一学期）', '2024-2025-1'],
    ['2024秋', '2024-2025-1'],
    ['2025年春季学期', '2024-2025-2'],
    ['Fall 2024', '2024-2025-1'],
    ['2025 spring', '2024-2025-2'],
    ['2025.3', '2025-03'],
    ['2025年3月', '2025-03'],
    ['2025-03', '2025-03'],
    ['202503', '2025-03'],
    ['教学工作登记_2024-2025', '2024-2025'],
    ['2024-2026', null],
    ['第三周', null],
  ])('%s is %s', (text, key) => expect(readPeriod(text)).toBe(key));
  it('becomes coarser, never finer', () => {
    expect(toGrain('2025-03', 'term')).toBe('2024-2025-2');
    expect(toGrain('2024-2025-2', 'year')).toBe('2024-2025');
    expect(toGrain('2024-2025', 'term')).toBeNull();
  });
  it('files a date cell under its term', () => {
    const field = fieldOf(recordType('offering'), 'term');
    const parse = fieldParser(field, context('offering'));
    expect(taken(parse, '2025-03-01')).toBe(periodsOfDate('2025-03-01').term);
    expect(taken(parse, '2024-2025')).toBe('!period-too-coarse');
    expect(taken(parse, '下学期')).toBe('!not-a-period');
  });
});

function context(type: Parameters<typeof recordType>[0]) {
  const references = createReferenceIndex(new Map());
  return { type: recordType(type), references, calendar: defaultCalendar, dateOrder: null };
}

describe('yes and no', () => {
  const parse = booleanParser({ ...base, kind: 'boolean' });
  it.each<[RawCell, unknown]>([
    ['是', true],
    ['√', true],
    ['Y', true],
    ['有', true],
    ['合格', true],
    [1, true],
    [true, true],
    ['否', false],
    ['×', false],
    ['无', false],
    ['no', false],
    ['0', false],
    ['不合格', false],
    ['—', null],
    ['也许', '!not-yes-or-no'],
  ])('%j becomes %j', (cell, value) => expect(taken(parse, cell)).toEqual(value));
});

describe('choices', () => {
  const title = as(fieldOf(recordType('person'), 'title'), 'choice');
  const parse = choiceParser(title);
  it.each<[RawCell, unknown]>([
    ['教授', 'professor'],
    [' 副 教授 ', 'associate'],
    ['Prof.', 'professor'],
    ['ASSOC. PROF.', 'associate'],
    ['lecturer', 'lecturer'],
    ['professor', 'professor'],
    ['/', null],
    ['教受', '!not-an-option'],
  ])('%j becomes %j', (cell, value) => expect(taken(parse, cell)).toEqual(value));
  it.each([
    ['副教授级', '副教授'],
    ['Proffessor', 'Professor'],
    ['Lecturrer', 'Lecturer'],
  ])('%s may mean %s, and that text is accepted', (text, to) => {
    const parsed = parse(text);
    expect(isRemark(parsed) && parsed.finding?.suggestion?.to).toBe(to);
    expect(isRemark(parse(to))).toBe(false);
  });
  it('accepts every label and alias of every choice as itself', () => {
    for (const name of ['kind'] as const) {
      const field = as(fieldOf(recordType('activity'), name), 'choice');
      const read = choiceParser(field);
      for (const option of field.options) {
        for (const text of [option.code, option.label.zh, option.label.en])
          expect(taken(read, text)).toBe(option.code);
      }
    }
  });
});

describe('scores', () => {
  const form = clinicalTeaching;
  const parse = scoreParser(form, form.items[0]!);
  it.each<[RawCell, unknown]>([
    ['5', 5],
    [4, 4],
    ['４', 4],
    ['很同意', 5],
    ['Strongly agree', 5],
    ['5、很同意', 5],
    ['3分', 3],
    ['6', '!score-out-of-scale'],
    ['4.5', '!score-out-of-scale'],
    ['未填', null],
    ['看情况', '!score-unknown'],
  ])('%j becomes %j', (cell, value) => expect(taken(parse, cell)).toEqual(value));
  it('tells a state in the score column of an exam', () => {
    const field = fieldOf(recordType('exam-result'), 'score');
    const read = fieldParser(field, context('exam-result'));
    expect(read('缺考')).toMatchObject({
      value: null,
      finding: null,
      also: { field: 'state', value: 'absent' },
    });
    expect(read('缓考')).toMatchObject({ also: { field: 'state', value: 'deferred' } });
    expect(read('不合格')).toMatchObject({ also: { field: 'passed', value: false } });
    expect(taken(read, '85.5')).toBe(85.5);
    expect(taken(read, '很好')).toBe('!not-a-number');
  });
});
