import { expect, test } from 'vitest';
import type { RawCell } from '#shared/importing/raw.ts';
import { columnShapes } from '#shared/importing/shape/columns.ts';
import { tableFindings } from '#shared/importing/shape/findings/index.ts';
import { findTables } from '#shared/importing/shape/tables.ts';

const date = (text: string, value: number): RawCell => ({ text, value, format: 'date' });

function findings(rows: RawCell[][], hiddenRows: number[] = []): string[] {
  const sheet = { name: '表', hidden: false, rows, merges: [], hiddenRows, hiddenColumns: [] };
  return findTables(sheet, true).flatMap((table) =>
    tableFindings(table, columnShapes(table), '.').map(
      ({ code, row, column }) =>
        `${code} ${row === null ? '' : row + 1}${column === null ? '' : 'ABCDEF'[column]}`,
    ),
  );
}

test('identifiers that a spreadsheet destroyed', () => {
  expect(
    findings([
      ['学号', '身份证号', '姓名'],
      ['2.02201E+11', '3.30106E+17', '王一'],
      ['2.02201E+11', '330106200001010000', '李二'],
      ["'00123", '33010620000101003X', '张三'],
    ]),
  ).toEqual([
    'identifier-destroyed 2A',
    'identifier-destroyed 2B',
    'identifier-destroyed 3A',
    'identifier-truncated 3B',
    'apostrophe-removed 4A',
    'national-id 4B',
  ]);
});

test('dates that are ambiguous, impossible or none', () => {
  expect(
    findings([
      ['id', 'when'],
      [1, date('2024-09-01', 45536)],
      [2, 45536],
      [3, '二〇二四年九月一日'],
      [4, '9/1/24'],
      [5, '1/9/2024'],
      [6, date('1900-02-29', 60)],
      [7, '2024-02-30'],
      [8, '第3周 周二'],
      [9, '2024年9月1日 上午8:30'],
      [10, 2958466],
      [11, '2024/9/1'],
      [12, '2024.9.1'],
    ]),
  ).toEqual([
    'date-as-number 3B',
    'date-ambiguous 5B',
    'date-ambiguous 6B',
    'date-impossible 7B',
    'date-impossible 8B',
    'not-a-date 9B',
    'date-impossible 11B',
  ]);
});

test('people whose numbers, names and classes do not agree', () => {
  expect(
    findings([
      ['学号', '姓名', '班级', '课程代码'],
      ['2022001', '王一', '临床1班', 'MED101'],
      ['2022001', '王壹', '临床1班', 'MED101'],
      ['2022002', '李二', '临床1班', 'med101'],
      ['2022002', '李二', '临床2班', 'MED101 '],
      ['2022001', '王一', '临床1班', 'MED101'],
      [null, '赵四', '临床1班', 'MED101'],
    ]),
  ).toEqual([
    'one-number-two-names 3B',
    'spelling-variant 4D',
    'one-number-two-classes 5C',
    'spelling-variant 5D',
    'duplicate-row 6',
    'number-missing 7A',
  ]);
});

test('numbers as people write them, and hidden rows', () => {
  expect(
    findings(
      [
        ['姓名', '成绩'],
        ['王一', '９１'],
        ['李二', '缺考'],
        ['张三', '85分'],
        ['赵四', '93,5'],
        ['钱五', 70],
        ['孙六', 80],
      ],
      [5],
    ),
  ).toEqual([
    'full-width-digits 2B',
    'state-not-number 3B',
    'unit-removed 4B',
    'decimal-comma 5B',
    'hidden-row 6',
  ]);
});
