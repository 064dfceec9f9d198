import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { serialOf } from '#backend/files/xlsx/serial.ts';
import { builtInFormats } from '#shared/importing/number-formats/built-in.ts';
import { compileFormat } from '#shared/importing/number-formats/compile.ts';
import { cellText, type RawCell } from '#shared/importing/raw.ts';

const show = (code: string, value: number, date1904 = false): RawCell =>
  compileFormat(code, date1904)?.(value) ?? value;

const SERIAL = 45_717;
const MOMENT = 45_717.604_178_24;

describe('formats that only dress a number', () => {
  it.each([
    'General',
    '0',
    '0.00',
    '#,##0',
    '#,##0.00_);[Red](#,##0.00)',
    '¥#,##0',
    '[$¥-804]#,##0.00',
    '@',
    '0.00E+00',
    '# ?/?',
    ';;;',
    'G/通用格式',
    '_-* #,##0.00_-',
  ])('%s leaves it plain', (code) => {
    expect(compileFormat(code, false)).toBeNull();
  });
});

describe('dates and times', () => {
  it.each([
    ['yyyy-mm-dd', SERIAL, '2025-03-01', 'date'],
    ['yyyy"年"m"月"d"日"', SERIAL, '2025年3月1日', 'date'],
    ['yyyy/m/d;@', SERIAL, '2025/3/1', 'date'],
    ['[$-804]yyyy年m月d日 aaaa', SERIAL, '2025年3月1日 星期六', 'date'],
    ['yyyy\\.m', SERIAL, '2025.3', 'date'],
    ['yyyy.mm.dd', SERIAL, '2025.03.01', 'date'],
    ['d-mmm-yy', SERIAL, '1-Mar-25', 'date'],
    ['dddd, mmmm d', SERIAL, 'Saturday, March 1', 'date'],
    ['[$-F800]dddd, mmmm dd, yyyy', SERIAL, '2025-03-01', 'date'],
    ['yyyy-mm-dd hh:mm', MOMENT, '2025-03-01 14:30', 'datetime'],
    ['yyyy-mm-dd hh:mm:ss', MOMENT, '2025-03-01 14:30:01', 'datetime'],
    ['m/d/yy h:mm AM/PM', MOMENT, '3/1/25 2:30 PM', 'datetime'],
    ['上午/下午h"时"mm"分"', MOMENT, '下午2时30分', 'time'],
    ['h:mm', 0.5, '12:00', 'time'],
    ['[h]:mm:ss', 1.5, '36:00:00', 'duration'],
    ['[ss].00', 1.000_01, '86400.86', 'duration'],
    ['[h]:mm:ss.000', 0.999_999_999_9, '24:00:00.000', 'duration'],
    ['mm:ss.0', 0.000_5, '00:43.2', 'time'],
    ['yyyy-mm-dd', 60, '1900-02-29', 'date'],
    ['yyyy-mm-dd', 1, '1900-01-01', 'date'],
    ['yyyy-mm-dd', 59, '1900-02-28', 'date'],
    ['yyyy-mm-dd', 61, '1900-03-01', 'date'],
    ['yyyy-mm-dd', 2_958_465, '9999-12-31', 'date'],
  ] as const)('%s of %d is %s', (code, value, text, format) => {
    expect(show(code, value)).toEqual({ text, value, format });
  });

  it('of files that count from 1904 are moved to the common count', () => {
    expect(show('yyyy-mm-dd', SERIAL - 1462, true)).toEqual({
      text: '2025-03-01',
      value: SERIAL,
      format: 'date',
    });
    expect(show('h:mm', 0.5, true)).toEqual({ text: '12:00', value: 0.5, format: 'time' });
  });

  it('outside the calendar stay numbers', () => {
    expect(show('yyyy-mm-dd', -1)).toBe(-1);
    expect(show('yyyy-mm-dd', 2_958_466)).toBe(2_958_466);
  });

  it('round up to the next second, and to the next day', () => {
    expect(cellText(show('yyyy-mm-dd hh:mm:ss', SERIAL - 0.000_001))).toBe('2025-03-01 00:00:00');
  });

  it('come out as the day they were made of', () => {
    const day = fc.date({ min: new Date('1900-03-01'), max: new Date('9999-12-30'), noInvalidDate: true });
    fc.assert(
      fc.property(day, (date) => {
        const iso = date.toISOString().slice(0, 10);
        expect(cellText(show('yyyy-mm-dd', serialOf(iso)!))).toBe(iso);
      }),
    );
  });

  it('are all the built-in numbers that they should be', () => {
    const kinds = [14, 22, 27, 31, 45, 57].map((id) => {
      const cell = show(builtInFormats[id]!, MOMENT);
      return typeof cell === 'object' && cell && 'format' in cell ? cell.format : 'plain';
    });
    expect(kinds).toEqual(['date', 'datetime', 'date', 'date', 'time', 'date']);
  });
});

describe('numbers that carry text', () => {
  it.each([
    ['000000', 123, '000123', 'number'],
    ['0000000', 812_345, '0812345', 'number'],
    ['000-00-0000', 123_456_789, '123-45-6789', 'number'],
    ['"T"000', 7, 'T007', 'number'],
    ['0"分"', 85, '85分', 'number'],
    ['0.0"分"', 85.25, '85.3分', 'number'],
    ['#,##0"人"', 1_234_567, '1,234,567人', 'number'],
    ['0%', 0.856, '86%', 'percent'],
    ['0.00%', 0.856, '85.60%', 'percent'],
    ['0.0#%', 0.5, '50.0%', 'percent'],
    ['0%', -0.1, '-10%', 'percent'],
    ['[>=60]0"及格";0"不及格"', 59, '59不及格', 'number'],
    ['00', -5, '-05', 'number'],
  ] as const)('%s of %d is %s', (code, value, text, format) => {
    expect(show(code, value)).toEqual({ text, value, format });
  });

  it('round as spreadsheets do', () => {
    expect(cellText(show('0.00"x"', 1.005))).toBe('1.01x');
    expect(cellText(show('0.0%', 0.123_45))).toBe('12.3%');
  });
});

describe('any format code', () => {
  it('is read without failing, whatever it holds', () => {
    const piece = fc.constantFrom(
      'y',
      'm',
      'd',
      'h',
      's',
      '0',
      '#',
      '?',
      '.',
      ',',
      '%',
      ';',
      '"',
      '\\',
      '[',
      ']',
      '$',
      '-',
      '@',
      '_',
      '*',
      'E+',
      'AM/PM',
      '[h]',
      '[>5]',
      '[Red]',
      '年',
      '/',
      'General',
      '\ud83d',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 20 }), fc.double({ noNaN: true }), (pieces, value) => {
        expect(() => cellText(show(pieces.join(''), value))).not.toThrow();
      }),
      { numRuns: 1000 },
    );
  });
});
