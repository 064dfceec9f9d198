/** Sheets as departments hand them in, and where a person would say that the table stands. */
import { describe, expect, test } from 'vitest';
import type { MergedRange, RawCell, RawSheet } from '#shared/importing/raw.ts';
import { columnShapes } from '#shared/importing/shape/columns.ts';
import { findTables } from '#shared/importing/shape/tables.ts';

function sheet(rows: RawCell[][], merges: MergedRange[] = []): RawSheet {
  return { name: '表', hidden: false, rows, merges, hiddenRows: [], hiddenColumns: [] };
}
const tables = (rows: RawCell[][], text = false) =>
  findTables(sheet(rows), text).map((table) => ({
    header: table.header ? [table.header.top + 1, table.header.bottom + 1] : null,
    names: table.columns.map(({ name }) => name),
    rows: table.rows.length,
    skipped: table.skipped.map(({ row, reason }) => `${row + 1} ${reason}`),
  }));
const kinds = (heading: string, cells: RawCell[]) => {
  const [table] = findTables(sheet([['编号', heading], ...cells.map((cell, i) => [`A${i}`, cell])]), true);
  return columnShapes(table!)[1]?.kind;
};

const people = ['张伟', '王芳', '李娜', '刘洋', '陈静', '杨敏'];
const students = (from: number) =>
  people.map((name, i): RawCell[] => [`02022${String(from + i).padStart(3, '0')}`, name, 70 + i]);

describe('the heading', () => {
  test('stands below the lines of a form', () => {
    const [table, ...others] = tables([
      ['教学活动记录'],
      ['科室', '心内科', null, '填报人', '张三'],
      ['填报月份', '2025年3月', null, '联系电话', '88888888'],
      [],
      ['日期', '活动类型', '主讲人', '参加人数', '学时'],
      ['2025-03-01', '教学查房', '张三', 12, 2],
      ['2025-03-08', '小讲课', '李四', 20, 1],
    ]);
    expect(others).toEqual([]);
    expect(table).toMatchObject({ header: [5, 5], rows: 2 });
  });

  test('has its units, its translation or the names of a database below or above it', () => {
    const data: RawCell[][] = [
      ['张三', 175, 70],
      ['李四', 168, 60],
    ];
    const two = (upper: RawCell[], lower: RawCell[]) => tables([upper, lower, ...data])[0];
    expect(two(['姓名', '身高', '体重'], [null, 'cm', 'kg'])).toMatchObject({
      header: [1, 2],
      names: ['姓名', '身高/cm', '体重/kg'],
    });
    expect(two(['姓名', '成绩', '得分'], ['Name', 'Score', 'Mark'])).toMatchObject({
      header: [1, 2],
      rows: 2,
    });
    expect(two(['stu_name', 'height', 'weight'], ['姓名', '身高', '体重'])).toMatchObject({ header: [1, 2] });
    expect(two(['姓名', '身高', '体重'], ['stu_name', 'body_height', 'body_weight'])).toMatchObject({
      header: [1, 2],
    });
  });

  test('in another language than the data is one row', () => {
    const [table] = tables([
      ['Name', 'Department', 'Score'],
      ['张三', '内科', '缺考'],
      ['李四', '外科', 85],
      ['王五', '儿科', 90],
    ]);
    expect(table).toMatchObject({ header: [1, 1], rows: 3 });
  });

  test('is not a later row because a value stands below that', () => {
    const [table] = tables(
      [
        ['姓名', '意见'],
        ['张三', '=cmd'],
        ['李四', '+1+1|x'],
        ['王五', '@SUM(A1)'],
        ['赵六', '-5'],
      ],
      true,
    );
    expect(table).toMatchObject({ header: [1, 1], rows: 4 });
  });

  test('is never an address', () => {
    expect(tables([['a@b.cn'], ['c@d.cn'], ['e@f.cn']], true)).toEqual([]);
  });
});

describe('no data', () => {
  test('are titles of parts, feet of printed pages and counted columns', () => {
    const [parts] = tables([
      ['序号', '课程', '学时', '教师'],
      ['甲', '乙', '1', '2'],
      ['一、必修课'],
      [1, '内科学', 48, '张三'],
      [2, '外科学', 52, '李四'],
      ['第1页 共2页', null, null, '打印日期：2025-03-01'],
      ['二、选修课'],
      [3, '医学史', 16, '王五'],
    ]);
    expect(parts).toMatchObject({
      rows: 3,
      skipped: ['2 column-numbers', '3 section', '6 note', '7 section'],
    });
  });

  test('is a sheet of instructions', () => {
    expect(tables([['填表说明'], ['1. 学号按文本填写'], ['2. 成绩为百分制']])).toEqual([]);
  });
});

describe('columns', () => {
  test('of a list that is folded in two are two tables', () => {
    const heading = ['学号', '姓名', '成绩'];
    const [left, right] = [students(1), students(7)];
    const rows = [[...heading, ...heading], ...left.map((row, i) => [...row, ...right[i]!])];
    expect(tables(rows)).toEqual([
      { header: [1, 1], names: heading, rows: 6, skipped: [] },
      { header: [1, 1], names: heading, rows: 6, skipped: [] },
    ]);
  });

  test('that measure the same under several groups stay one table', () => {
    const rows: RawCell[][] = [
      ['理论', null, '见习', null],
      ['人数', '得分', '人数', '得分'],
      ...people.map((_, i): RawCell[] => [10 + i, 90.5, 20 + i, 80.5]),
    ];
    expect(tables(rows)).toHaveLength(1);
  });

  test('with a blank one between them are one table', () => {
    const rows: RawCell[][] = [
      ['姓名', '性别', null, '成绩', '等级'],
      ['张三', '男', null, 85, '良'],
      ['李四', '女', null, 92, '优'],
      ['王五', '男', null, 70, '中'],
    ];
    expect(tables(rows)).toMatchObject([{ rows: 3, names: ['姓名', '性别', '[C]', '成绩', '等级'] }]);
  });

  test('of a text are those of its heading, whatever single rows have behind them', () => {
    const rows: RawCell[][] = [['学号', '姓名', '成绩'], ...students(1), ['0202299', '甲', 80, '多余']];
    expect(tables(rows, true)).toMatchObject([{ rows: 7, names: ['学号', '姓名', '成绩'] }]);
    const all = [['学号', '姓名'], ...students(1)];
    expect(tables(all, true)[0]?.names).toEqual(['学号', '姓名', '[C]']);
  });

  test('hold months, durations and thousands', () => {
    expect(kinds('月份', ['2025.3', '2025.10', '2025.11'])).toBe('date');
    expect(kinds('比值', ['2025.3', '2025.10', '2025.11'])).toBe('number');
    expect(kinds('时长', ['1小时30分', '2小时', '45分钟'])).toBe('duration');
    expect(kinds('时长', ['2小时', '3小时'])).toBe('integer');
    expect(kinds('人数', ['1,200', '300', '50'])).toBe('integer');
  });
});
