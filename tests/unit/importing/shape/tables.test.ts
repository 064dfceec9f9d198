import { describe, expect, test } from 'vitest';
import type { MergedRange, RawCell, RawSheet } from '#shared/importing/raw.ts';
import { columnShapes } from '#shared/importing/shape/columns.ts';
import { findTables } from '#shared/importing/shape/tables.ts';

function sheet(rows: RawCell[][], merges: MergedRange[] = []): RawSheet {
  return { name: '表', hidden: false, rows, merges, hiddenRows: [], hiddenColumns: [] };
}
const merge = (top: number, left: number, bottom: number, right: number) => ({ top, left, bottom, right });

/** What a person would say of a sheet, in the numbers that Excel shows. */
function shape(rows: RawCell[][], options: { merges?: MergedRange[]; text?: boolean } = {}) {
  return findTables(sheet(rows, options.merges), options.text ?? false).map((table) => ({
    header: table.header ? [table.header.top + 1, table.header.bottom + 1] : null,
    names: table.columns.map(({ name }) => name),
    rows: table.rows.map((row) => row + 1),
    skipped: table.skipped.map(({ row, reason }) => `${row + 1} ${reason}`),
  }));
}

describe('the heading', () => {
  test('stands below title rows, and totals and signatures are no data', () => {
    const [table] = shape([
      ['2024-2025 学年第一学期 《内科学》成绩登记表'],
      ['课程代码：MED3012', null, '学分：4.5'],
      [],
      ['学号', '姓名', '期末成绩', '备注'],
      ['0202201', '王一', 86, null],
      ['0202202', '李二', '缺考', '缺考'],
      ['0202203', '张三', 91, null],
      ['合计', null, 177, null],
      ['平均分', null, 88.5, null],
      [],
      ['任课教师（签字）：', null, '2024年7月5日', null],
    ]);
    expect(table).toEqual({
      header: [4, 4],
      names: ['学号', '姓名', '期末成绩', '备注'],
      rows: [5, 6, 7],
      skipped: ['1 title', '2 title', '3 blank', '8 total', '9 total', '10 blank', '11 signature'],
    });
  });

  test('of two rows is joined, merged or not', () => {
    const upper = ['教研室', '教师', '学生评教', null, '综合得分'];
    const lower = [null, null, '参评人数', '参评率', null];
    const data: RawCell[][] = [
      ['内科学', '甲', 82, 0.43, 86.5],
      ['外科学', '乙', 34, 0.57, 84.7],
    ];
    const names = ['教研室', '教师', '学生评教/参评人数', '学生评教/参评率', '综合得分'];
    const merges = [merge(0, 0, 1, 0), merge(0, 1, 1, 1), merge(0, 2, 0, 3), merge(0, 4, 1, 4)];
    expect(shape([upper, lower, ...data], { merges })[0]).toMatchObject({ header: [1, 2], names });
    expect(shape([upper, lower, ...data], { text: true })[0]).toMatchObject({ header: [1, 2], names });
  });

  test('of three rows is joined', () => {
    const [table] = shape(
      [
        ['科室', '带教', null, null, null],
        [null, '查房', null, '讲座', null],
        [null, '次数', '学时', '次数', '学时'],
        ['内科', 12, 24, 3, 6],
        ['外科', 10, 20, 2, 4],
      ],
      { merges: [merge(0, 0, 2, 0), merge(0, 1, 0, 4), merge(1, 1, 1, 2), merge(1, 3, 1, 4)] },
    );
    expect(table).toMatchObject({
      header: [1, 3],
      names: ['科室', '带教/查房/次数', '带教/查房/学时', '带教/讲座/次数', '带教/讲座/学时'],
      rows: [4, 5],
    });
  });

  test('is missing where the first row is data', () => {
    const [table] = shape([
      ['John', 'Doe', '08075'],
      ['Jack', 'McGinnis', '09119'],
      ['Stephen', 'Tyler', '91234'],
    ]);
    expect(table).toMatchObject({ header: null, names: ['[A]', '[B]', '[C]'], rows: [1, 2, 3] });
  });

  test('repeated, blank and broken headings stay apart', () => {
    const [table] = shape([
      ['学号', '评分', '评分', null, '教学态度\n（1-5）', ' 评分 ', '备注\u00a0', '课程\u200b名称'],
      ['1', '5', '4', 'x', '5', '3', 'ok', '内科学'],
    ]);
    expect(table?.names).toEqual([
      '学号',
      '评分',
      '评分 (2)',
      '[D]',
      '教学态度（1-5）',
      '评分 (3)',
      '备注',
      '课程名称',
    ]);
  });

  test('may be years', () => {
    const [table] = shape([
      [null, 2021, 2022, 2023],
      ['内科', 12.5, 13.5, 14.1],
      ['外科', 10.5, 11.5, 12.1],
    ]);
    expect(table).toMatchObject({ header: [1, 1], rows: [2, 3] });
  });
});

describe('several tables on a sheet', () => {
  const left = ['姓名', '成绩'];
  test('side by side', () => {
    const tables = shape([
      [],
      [null, ...left, null, ...left],
      [null, '王一', 80, null, '张三', 70],
      [null, '李二', 90, null, '赵四', 60],
      [null, '合计', 170, null, '钱五', 65],
    ]);
    expect(tables).toMatchObject([
      { header: [2, 2], names: left, rows: [3, 4], skipped: ['5 total'] },
      { header: [2, 2], names: left, rows: [3, 4, 5] },
    ]);
  });

  test('below one another, with titles of their own', () => {
    const tables = shape([
      ['一、讲座', null, null],
      ['日期', '题目', '学时'],
      ['2024-09-01', '心衰', 2],
      ['2024-09-08', '肺炎', 2],
      [],
      ['二、教学查房', null, null],
      ['日期', '主持人', '人数'],
      ['2024-09-02', '王主任', 12],
      ['2024-09-09', '李主任', 15],
    ]);
    expect(tables).toMatchObject([
      { header: [2, 2], rows: [3, 4] },
      { header: [7, 7], rows: [8, 9], skipped: ['6 title'] },
    ]);
  });

  test('a heading printed again on the next page is no table', () => {
    const head = ['学号', '姓名', '成绩'];
    const tables = shape([head, ['01', '王一', 80], ['02', '李二', 90], [], head, ['03', '张三', 70]]);
    expect(tables).toMatchObject([{ rows: [2, 3, 6], skipped: ['4 blank', '5 repeated-header'] }]);
  });

  test('a blank column of a text file is a column', () => {
    const tables = shape(
      [
        ['name', '', 'score'],
        ['a', '', '1'],
        ['b', '', '2'],
      ],
      { text: true },
    );
    expect(tables).toMatchObject([{ names: ['name', '[B]', 'score'] }]);
  });
});

describe('rows that are no data', () => {
  test('notes below a table, in whatever cells they stand', () => {
    const [table] = shape([
      ['Name', 'Age', 'Born'],
      ['Vera', 88, 23],
      ['Jo', 41, 22],
      ['This', null, null],
      [null, 'has been fun, but', null],
      [null, null, "we're signing off"],
    ]);
    expect(table).toMatchObject({ rows: [2, 3], skipped: ['4 note', '5 note', '6 note'] });
  });

  test('a table of statistics keeps its rows', () => {
    const [table] = shape([
      ['指标', '数值'],
      ['平均分', 80],
      ['最高分', 99],
      ['最低分', 40],
      ['及格率', 0.9],
    ]);
    expect(table?.rows).toEqual([2, 3, 4, 5]);
  });

  test('a lone text is no table', () => {
    expect(shape([['本表由教务处导出，请勿修改']])).toEqual([]);
  });
});

test('columns tell kind and unit', () => {
  const rows: RawCell[][] = [
    ['学号', '成绩（分）', '学时(h)', '参评率', '日期', '学期', '是否合格', '用时', '备注'],
    ...Array.from({ length: 12 }, (_, i): RawCell[] => [
      `02022${10 + i}`,
      i === 3 ? '缺考' : 60 + i,
      1.5 + i,
      `${40 + i}%`,
      `2024年9月${1 + i}日`,
      '2024-2025-1',
      i % 2 ? '是' : '否',
      `${20 + i}秒`,
      null,
    ]),
  ];
  const [table] = findTables(sheet(rows), true);
  expect(columnShapes(table!).map(({ kind, unit }) => [kind, unit])).toEqual([
    ['identifier', null],
    ['integer', '分'],
    ['number', 'h'],
    ['percent', '%'],
    ['date', null],
    ['period', null],
    ['boolean', null],
    ['duration', 's'],
    ['empty', null],
  ]);
});

test('with a decimal comma a point separates thousands', () => {
  const rows: RawCell[][] = [
    ['Fach', 'n'],
    ['Anatomie', '1.234'],
    ['Physiologie', '87'],
  ];
  const [table] = findTables(sheet(rows), true);
  expect(columnShapes(table!, ',')[1]?.kind).toBe('integer');
});
