import { describe, expect, it } from 'vitest';
import { detectHeader } from '#shared/importing/header/detect.ts';
import { departmentIn } from '#shared/importing/header/title.ts';
import type { RawCell, RawSheet } from '#shared/importing/raw.ts';
import { createReferenceIndex } from '#shared/importing/references.ts';
import { setUpSheet } from '#shared/importing/setup.ts';
import { builtInCatalog } from '#shared/records/catalog.ts';

function sheet(rows: RawCell[][], more: Partial<RawSheet> = {}): RawSheet {
  return { name: 'Sheet1', hidden: false, rows, merges: [], hiddenRows: [], hiddenColumns: [], ...more };
}

const references = createReferenceIndex(
  new Map([
    [
      'department',
      [
        { key: 'IM', names: ['内科', 'Internal Medicine'], department: null },
        { key: 'CARD', names: ['心血管内科'], department: null },
      ],
    ],
  ]),
);
const context = { fileName: 'file.xlsx', catalog: builtInCatalog, references, recipe: () => null };
const targets = (found: ReturnType<typeof detectHeader>) =>
  Object.fromEntries(found!.columns.map((column) => [column.heading, column.target]));

describe('one heading row', () => {
  it('is found below title rows, and the title gives department and term', () => {
    const raw = sheet([
      ['内科教学活动登记表（2024-2025学年第一学期）', null, null, null, null],
      [],
      ['活动日期', '活动类型', '主 题', '主讲人：', '实到人数(人)'],
      ['2024-10-08', '小讲课', '发热待查', '张伟', 12],
    ]);
    const setup = setUpSheet(raw, context);
    if ('skipped' in setup) throw new Error(setup.skipped);
    expect(setup.mapping).toMatchObject({
      type: 'activity',
      headerRows: [3],
      defaults: { department: 'IM' },
    });
    expect(setup.mapping.columns.map((column) => column.target)).toEqual([
      'date',
      'kind',
      'title',
      'host',
      'signed_in',
    ]);
  });

  it('is found in English', () => {
    const raw = sheet([
      ['Staff No.', 'Full Name', 'Role', 'Department', 'Professional title', 'Start date'],
      ['T001', 'Li Na', 'Teacher', 'Internal Medicine', 'Lecturer', '2015-07-01'],
    ]);
    const found = detectHeader(raw, 'staff.csv', builtInCatalog.types)!;
    expect(found).toMatchObject({ type: 'person', top: 0, height: 1 });
    expect(Object.values(targets(found))).toEqual([
      'number',
      'name',
      'role',
      'department',
      'title',
      'joined',
    ]);
  });

  it('finds items by code, number, text and alias', () => {
    const raw = sheet([
      [
        '答卷编号',
        '提交答卷时间',
        '科室',
        '教师',
        'Q1',
        '2、准备充分',
        '第3题',
        '结合真实病例',
        '临床思维',
        '意见',
      ],
      ['1', '2025-03-01', '内科', 'T001', 5, 4, 5, 4, 4, ''],
    ]);
    const found = detectHeader(raw, '评教.csv', builtInCatalog.types)!;
    expect(found.type).toBe('evaluation');
    expect(found.columns.map((column) => column.target)).toEqual([
      'form_no',
      'submitted_on',
      'department',
      'teacher',
      'scores#q1',
      'scores#q2',
      'scores#q3',
      'scores#q4',
      'scores#q5',
      'comment',
    ]);
  });

  it('gives a repeated heading to the first column only', () => {
    const raw = sheet([
      ['工号', '姓名', '身份', '姓名'],
      ['T001', '李娜', '教师', 'Li Na'],
    ]);
    expect(
      detectHeader(raw, '教师名册.xlsx', builtInCatalog.types)!.columns.map((column) => column.target),
    ).toEqual(['number', 'name', 'role', null]);
  });
});

describe('two heading rows', () => {
  const lower: RawCell[] = ['日期', '类型', '主题', '主讲人', '应到', '实到'];
  it('are joined along merged cells', () => {
    const raw = sheet(
      [
        ['教学活动登记', null, null, null, null, null],
        ['日期', '类型', '主题', '主讲人', '出勤人数', null],
        [null, null, null, null, '应到', '实到'],
        ['2024-10-08', '小讲课', '发热待查', '张伟', 12, 11],
      ],
      {
        merges: [
          { top: 0, left: 0, bottom: 0, right: 5 },
          { top: 1, left: 4, bottom: 1, right: 5 },
          ...[0, 1, 2, 3].map((column) => ({ top: 1, left: column, bottom: 2, right: column })),
        ],
      },
    );
    const found = detectHeader(raw, '内科.xlsx', builtInCatalog.types)!;
    expect(found).toMatchObject({ type: 'activity', top: 1, height: 2 });
    expect(targets(found)).toEqual({
      日期: 'date',
      类型: 'kind',
      主题: 'title',
      主讲人: 'host',
      '出勤人数 / 应到': 'expected',
      '出勤人数 / 实到': 'signed_in',
    });
  });

  it('are joined in a text file, which has no merged cells', () => {
    const raw = sheet([
      ['日期', '类型', '主题', '主讲人', '出勤', null],
      [null, null, null, null, '应到', '实到'],
      ['2024-10-08', '小讲课', '发热待查', '张伟', '12', '11'],
    ]);
    const found = detectHeader(raw, '教学活动.csv', builtInCatalog.types)!;
    expect(found).toMatchObject({ top: 0, height: 2 });
    expect(targets(found)).toMatchObject({ '出勤 / 应到': 'expected', '出勤 / 实到': 'signed_in' });
  });

  it('does not take a first data row for a heading', () => {
    const raw = sheet([lower, ['2024-10-08', '小讲课', '发热待查', '张伟', 12, 11]]);
    expect(detectHeader(raw, '教学活动.csv', builtInCatalog.types)).toMatchObject({ top: 0, height: 1 });
  });
});

describe('what is no departmental sheet', () => {
  it.each([
    [
      'words without known headings',
      [
        ['colour', 'shape'],
        ['red', 'round'],
      ],
    ],
    [
      'one known heading of many',
      [
        ['status', 'sourcedId', 'orgId', 'x', 'y'],
        ['active', '1', '2', '3', '4'],
      ],
    ],
    [
      'numbers',
      [
        [1, 2, 3],
        [4, 5, 6],
      ],
    ],
  ] as [string, RawCell[][]][])('%s is unknown', (_, rows) => {
    expect(setUpSheet(sheet(rows), context)).toEqual({ skipped: 'unknown-header' });
  });
  it('an empty sheet is empty, a hidden one hidden', () => {
    expect(setUpSheet(sheet([[], [null]]), context)).toEqual({ skipped: 'empty' });
    expect(
      setUpSheet(
        sheet(
          [
            ['工号', '姓名'],
            ['1', '2'],
          ],
          { hidden: true },
        ),
        context,
      ),
    ).toEqual({ skipped: 'hidden' });
  });
});

describe('titles', () => {
  it('name the longest department', () => {
    expect(departmentIn(['心血管内科 2024-2025'], references)).toBe('CARD');
    expect(departmentIn(['科室：内科', '心血管内科.xlsx'], references)).toBe('IM');
    expect(departmentIn(['皮肤科'], references)).toBeNull();
  });
  it('name Latin words as wholes only', () => {
    expect(departmentIn(['Dept_of_Internal Medicine-2024'], references)).toBe('IM');
    const rows: RawCell[][] = [
      ['Number', 'Name', 'Joined on'],
      ['1', 'Ann', '2020-01-01'],
    ];
    const defaultsOf = (name: string) => {
      const setup = setUpSheet(sheet(rows, { name }), context);
      return 'skipped' in setup ? setup.skipped : setup.mapping.defaults;
    };
    expect(defaultsOf('Residents')).toEqual({ role: 'resident' });
    expect(defaultsOf('Presidents')).toEqual({});
  });
  it('give a required choice that has no column', () => {
    const raw = sheet(
      [
        ['工号', '姓名', '科室'],
        ['T001', '李娜', '内科'],
      ],
      { name: '教师名册' },
    );
    expect(setUpSheet(raw, context)).toMatchObject({
      mapping: { type: 'person', defaults: { role: 'teacher' } },
    });
  });
});
