import { expect, test } from 'vitest';
import { readDate } from '#shared/importing/parse/date.ts';
import { readNumber } from '#shared/importing/parse/number.ts';
import type { RawCell, RawSheet } from '#shared/importing/raw.ts';
import { sheetNamed, splitSheet } from '#shared/importing/shape/split.ts';

const sheet = (rows: RawCell[][]): RawSheet => ({
  name: '名单',
  hidden: false,
  rows,
  merges: [{ top: 0, left: 3, bottom: 0, right: 4 }],
  hiddenRows: [],
  hiddenColumns: [],
});

test('tables side by side become sheets whose cells keep their places', () => {
  const parts = splitSheet(
    sheet([
      ['一班', null, null, '二班', null],
      ['学号', '姓名', null, '学号', '姓名'],
      ['0101', '王一', null, '0201', '张三'],
      ['0102', '李二', null, '0202', '赵四'],
      ['0103', '孙五', null, '0203', '周六'],
    ]),
    false,
  );
  expect(parts.map(({ name }) => name)).toEqual(['名单', '名单 (2)']);
  expect(parts[0]!.rows[2]).toEqual(['0101', '王一']);
  expect(parts[0]!.merges).toEqual([]);
  expect(parts[1]!.rows[2]).toEqual([null, null, null, '0201', '张三']);
  expect(parts[1]!.rows).toHaveLength(5);
});

test('one table is the sheet itself', () => {
  const one = sheet([
    ['学号', '姓名'],
    ['0101', '王一'],
    ['0102', '李二'],
  ]);
  expect(splitSheet(one, false)).toEqual([one]);
});

test('the name of a table leads to its sheet', () => {
  const sheets = [{ name: '名单' }, { name: '成绩 (2)' }, { name: '成绩' }];
  expect(sheetNamed(sheets, '名单 (2)')).toBe(sheets[0]);
  expect(sheetNamed(sheets, '成绩 (2)')).toBe(sheets[1]);
  expect(sheetNamed(sheets, '成绩 (3)')).toBe(sheets[2]);
  expect(sheetNamed(sheets, '别的')).toBeUndefined();
});

test('where a comma is the decimal sign, points separate thousands and days come first', () => {
  expect(readNumber('1.234', ',')).toBe(1234);
  expect(readNumber('1.234,5', ',')).toBe(1234.5);
  expect(readNumber('1,85', ',')).toBe(1.85);
  expect(readNumber('1.234')).toBe(1.234);
  expect(readDate('03.07.2024')).toEqual({ kind: 'date', date: '2024-07-03' });
});

test('dates in Chinese numerals', () => {
  expect(readDate('二〇二四年九月一日')).toEqual({ kind: 'date', date: '2024-09-01' });
  expect(readDate('二○二四年十二月廿一日')).toEqual({ kind: 'date', date: '2024-12-21' });
  expect(readDate('二零二五年三月')).toEqual({ kind: 'month', date: '2025-03-01' });
});
