import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkValues } from '#shared/importing/check-values.ts';
import type { SeenRow } from '#shared/importing/checkers/duplicates.ts';
import { idCardIn } from '#shared/importing/checkers/id-card.ts';
import { extraWriter } from '#shared/importing/extra.ts';
import { describeGroup, groupProblems, inGroup } from '#shared/importing/groups.ts';
import { planSheet, type StoredState } from '#shared/importing/plan.ts';
import type { RawCell, RawSheet } from '#shared/importing/raw.ts';
import { createReferenceIndex } from '#shared/importing/references.ts';
import { setUpSheet } from '#shared/importing/setup.ts';
import { sheetProblems } from '#shared/importing/sheet-problems.ts';
import { SheetReading } from '#shared/importing/sheet-reading.ts';
import { builtInCatalog } from '#shared/records/catalog.ts';
import { recordType } from '#shared/records/index.ts';

const references = createReferenceIndex(
  new Map([
    [
      'department',
      [
        { key: 'IM', names: ['内科'], department: null },
        { key: 'SU', names: ['外科'], department: null },
      ],
    ],
    [
      'person',
      [
        { key: 'T1', names: ['张伟'], department: 'IM' },
        { key: 'T2', names: ['张伟'], department: 'SU' },
        { key: 'T3', names: ['李娜'], department: 'IM' },
      ],
    ],
  ]),
);

const head = ['日期', '科室', '类型', '主题', '主讲人', '应到', '实到'];

function read(
  rows: RawCell[][],
  name = '教学活动',
  change: (reading: SheetReading) => void = () => undefined,
) {
  const sheet: RawSheet = { name, hidden: false, rows, merges: [], hiddenRows: [], hiddenColumns: [] };
  const setup = setUpSheet(sheet, {
    fileName: '登记.xlsx',
    catalog: builtInCatalog,
    references,
    recipe: () => null,
  });
  if ('skipped' in setup) throw new Error(setup.skipped);
  const reading = new SheetReading({
    sheet,
    mapping: setup.mapping,
    type: recordType(setup.mapping.type),
    references,
    seen: new Map<string, SeenRow>(),
  });
  change(reading);
  reading.run(0, reading.total);
  reading.finish();
  return reading;
}

const codes = (reading: SheetReading) =>
  reading.problems.map((problem) => `${problem.row + 1}:${problem.finding.code}`);
const good = ['2024-10-08', '内科', '小讲课', '发热待查', 'T3', 12, 11];

describe('rows that are no data', () => {
  it('are named with their reason and not counted as read', () => {
    const reading = read([
      ['内科教学活动登记表'],
      head,
      good,
      [],
      ['  ', '\u3000', null],
      head,
      ['2024-10-09', '内科', '小讲课', '腹痛待查', 'T3', 10, 10],
      ['合计', null, null, null, null, 22, 21],
      ['平均（人）', null, null, null, null, 11, 10.5],
      ['制表人：王芳', null, null, '审核：', null, null, null],
      ['注：签到以纸质表为准'],
      ['以上数据由科室教学秘书汇总上报'],
    ]);
    expect([...reading.notData].map(([row, reason]) => [row + 1, reason])).toEqual([
      [4, 'blank'],
      [5, 'blank'],
      [6, 'repeated-header'],
      [8, 'total'],
      [9, 'total'],
      [10, 'signature'],
      [11, 'note'],
      [12, 'note'],
    ]);
    expect(reading.rows).toEqual([2, 6]);
    const plan = planSheet(reading, new Map());
    expect(plan.counts).toEqual({ read: 2, new: 2, changed: 0, unchanged: 0, rejected: 0, notData: 10 });
  });

  it('do not swallow data whose first word looks like a total', () => {
    const rows: RawCell[][] = [
      ['主题', '日期', '科室', '类型', '主讲人'],
      ['平均动脉压的监测', '2024-10-08', '内科', '小讲课', 'T3'],
      ['总结：病例回顾', '2024-10-09', '内科', '小讲课', 'T3'],
      ['Summary of cases', '2024-10-10', '内科', '小讲课', 'T3'],
      ['合计', '2024-10-11', '内科', '小讲课', 'T3'],
    ];
    expect(read(rows).rows).toEqual([1, 2, 3, 4]);
  });
});

describe('values', () => {
  it('come by field, with what the title says for rows that have none', () => {
    const reading = read([
      ['内科教学活动登记'],
      head,
      ['2024/10/8', null, '查房', '心衰', '张伟', '12人', '１１'],
    ]);
    expect(reading.problems).toEqual([]);
    // The department of the title tells which 张伟 is meant.
    expect(reading.values[0]!.slice(0, 10)).toEqual([
      '2024-10-08',
      'IM',
      'ward-round',
      '心衰',
      'T1',
      null,
      null,
      12,
      11,
      null,
    ]);
  });

  it('of a shared name without a department are kept as written, with the candidates', () => {
    const reading = read([head, ['2024-10-08', null, '查房', '心衰', '张伟', 12, 11]]);
    expect(codes(reading)).toEqual(['2:reference-ambiguous-kept', '2:value-missing']);
    expect(reading.rejected).toEqual([true]);
  });

  it('are refused each at its cell, all of one row at once', () => {
    const reading = read([head, ['2024-02-30', '皮肤科', '小讲可', null, 'T3', '许多', { error: '#REF!' }]]);
    expect(reading.problems.map((p) => [p.column, p.finding.code])).toEqual([
      [0, 'date-impossible'],
      [1, 'reference-unknown'],
      [2, 'not-an-option'],
      [5, 'not-a-number'],
      [6, 'formula-error'],
      [3, 'value-missing'],
    ]);
  });

  it('take fixes and replaced texts', () => {
    const rows = [head, ['2024-02-30', '内科', '讲课课', '心衰', 'T3', 12, 11]];
    const fixed = read(rows, '教学活动', () => undefined);
    expect(fixed.rejected).toEqual([true]);
    const { mapping } = fixed;
    mapping.fixes.push({ row: 2, column: 0, from: '2024-02-30', to: '2024-02-29', by: 'x', at: 'y' });
    mapping.translations.push({ column: 2, from: '讲课课', to: '小讲课' });
    const again = new SheetReading({
      sheet: fixed.sheet,
      type: fixed.type,
      mapping,
      references,
      seen: new Map(),
    });
    again.run(0, again.total);
    expect(again.problems).toEqual([]);
    expect(again.values[0]!.slice(0, 3)).toEqual(['2024-02-29', 'IM', 'mini-lecture']);
  });
});

describe('duplicates', () => {
  it('of all values count as unchanged, of the key alone are refused', () => {
    const other = [...good.slice(0, 6), 9];
    const reading = read([head, good, good, other]);
    expect(codes(reading)).toEqual(['3:duplicate-row', '4:duplicate-key']);
    const plan = planSheet(reading, new Map());
    expect(plan.outcomes).toEqual(['new', 'unchanged', 'rejected']);
    const [, conflict] = groupProblems(plan.problems).sort((a, b) => a.firstRow! - b.firstRow!);
    expect(conflict?.message.zh).toContain('第 2 行');
    expect(conflict?.message.zh).toContain('签到人数');
  });

  it('of one number with two names are told as such', () => {
    const reading = read(
      [
        ['工号', '姓名', '身份'],
        ['T1', '张伟', '教师'],
        ['T1', '张玮', '教师'],
      ],
      '教师名册',
    );
    expect(codes(reading)).toEqual(['3:one-number-two-names']);
  });
});

describe('columns', () => {
  it('that are required and missing refuse all rows with one problem', () => {
    const reading = read(
      [
        ['日期', '科室', '主题', '主讲人'],
        ['2024-10-08', '内科', '心衰', 'T3'],
        ['2024-10-09', '内科', '肺炎', 'T3'],
      ],
      '登记',
    );
    expect(reading.absent).toEqual(['kind']);
    expect(planSheet(reading, new Map()).counts).toMatchObject({ read: 2, rejected: 2 });
    const problems = groupProblems(sheetProblems(reading.type, reading.mapping, reading.absent));
    expect(problems.map((group) => [group.code, group.count, group.firstRow])).toEqual([
      ['column-missing', 1, null],
    ]);
  });

  it('of identifiers beside anonymous forms are not stored', () => {
    const rows: RawCell[][] = [
      ['答卷编号', '提交答卷时间', '来自IP', '来源详情', '科室', '教师', 'Q1', 'Q2', 'Q3', '年级', '年级'],
      ['1', '2025-03-01', '10.0.0.1', '微信', '内科', 'T3', 5, 4, 5, '2021级', 'A班'],
    ];
    const reading = read(rows, '评教');
    const codesOf = sheetProblems(reading.type, reading.mapping, []).map((problem) => problem.finding.code);
    expect(codesOf).toEqual(['identifier-dropped', 'identifier-dropped']);
    expect(extraWriter(reading.type, reading.mapping)(rows[1]!)).toBe('{"年级":"2021级","年级 (K)":"A班"}');
  });
});

describe('the plan', () => {
  const key = ['IM', '2024-10-08', 'mini-lecture', '发热待查', 'T3'].join('\u001f');
  const stored = (change: Partial<Record<number, unknown>>): Map<string, StoredState> => {
    const values = ['2024-10-08', 'IM', 'mini-lecture', '发热待查', 'T3', '示教室', 45, 12, 11, 88];
    for (const [index, value] of Object.entries(change)) values[Number(index)] = value as string;
    return new Map([[key, { id: 'r1', version: 3, values }]]);
  };
  it('leaves what is the same, and keeps stored values that the file does not bring', () => {
    expect(planSheet(read([head, good]), stored({})).outcomes).toEqual(['unchanged']);
    const plan = planSheet(read([head, good]), stored({ 8: 7 }));
    expect(plan.outcomes).toEqual(['changed']);
    expect(plan.values[0]!.slice(5)).toEqual(['示教室', 45, 12, 11, 88]);
  });
  it('does not let an empty cell erase a stored value', () => {
    const plan = planSheet(read([head, [...good.slice(0, 6), null]]), stored({}));
    expect(plan.outcomes).toEqual(['unchanged']);
  });
  it('checks the rules on what will be stored', () => {
    const rows = [
      ['工号', '姓名', '身份', '离院日期'],
      ['T9', '王五', '教师', '2019-01-01'],
    ];
    const type = recordType('person');
    const values = type.fields.map((field) =>
      field.name === 'joined'
        ? '2020-01-01'
        : (({ number: 'T9', name: '王武', role: 'teacher' } as Record<string, string>)[field.name] ?? null),
    );
    const plan = planSheet(read(rows, '教师名册'), new Map([['T9', { id: 'p', version: 1, values }]]));
    expect(plan.outcomes).toEqual(['rejected']);
    expect(plan.problems.map((problem) => problem.finding.code)).toEqual([
      'person-left-before-joined',
      'name-differs-from-store',
    ]);
  });
});

describe('groups', () => {
  const rows = [
    head,
    ...Array.from({ length: 300 }, (_, i) => ['2024-10-08', '内科', '讲座课', `题目${i}`, 'T3', 12, 11]),
  ];
  const reading = read(rows);
  const [group] = groupProblems(reading.problems);
  it('tell 300 equal problems once', () => {
    expect(group).toMatchObject({
      code: 'not-an-option',
      column: 'C',
      firstRow: 2,
      count: 300,
      field: 'kind',
    });
    expect(describeGroup(group!, '教学活动', 'zh-CN')).toBe(
      `“教学活动”第 2 行 C 列等 300 处：${group!.message.zh}`,
    );
    expect(reading.problems.every((problem) => inGroup(problem, group!.key))).toBe(true);
    expect(reading.problems.some((problem) => inGroup(problem, 'not-an-option|D'))).toBe(false);
  });
  it('speak both languages without open placeholders', () => {
    for (const text of [group!.message.zh, group!.message.en]) expect(text).not.toMatch(/[{}]/);
    expect(group!.message.en).toContain('讲座课');
  });
});

describe('the sum', () => {
  const cell: fc.Arbitrary<RawCell> = fc.oneof(
    fc.constantFrom<RawCell>(
      '2024-10-08',
      '2024/9/1',
      '内科',
      '外科',
      '小讲课',
      '查房',
      'T3',
      '张伟',
      '合计',
      '注：',
      '',
      null,
    ),
    fc.constantFrom<RawCell>(
      ...head,
      '制表人：',
      12,
      45536,
      -1,
      true,
      { error: '#N/A' },
      '2.02E+11',
      '3/1/2025',
    ),
    fc.string({ maxLength: 12, unit: 'grapheme' }),
    fc.double({ noNaN: true }),
  );
  it('read = new + changed + unchanged + rejected, and every row is accounted for', () => {
    fc.assert(
      fc.property(fc.array(fc.array(cell, { maxLength: 9 }), { maxLength: 25 }), (rows) => {
        const reading = read([['教学活动登记'], head, good, ...rows]);
        const { counts } = planSheet(reading, new Map());
        expect(counts.new + counts.changed + counts.unchanged + counts.rejected).toBe(counts.read);
        expect(counts.read + counts.notData).toBe(rows.length + 3);
        for (const group of groupProblems(reading.problems)) expect(group.message.zh).not.toMatch(/\{\w+\}/);
      }),
      { numRuns: 200 },
    );
  });
});

describe('identity numbers', () => {
  it.each([
    ['11010519491231002X', '11010519491231002X'],
    ['电话 13800000000，证件 440524188001010014。', '440524188001010014'],
    ['110105194912310021', null],
    ['123456789012345678901', null],
    ['T001', null],
  ])('%s holds %j', (text, number) => expect(idCardIn(text)).toBe(number));
});

describe('values of a form', () => {
  const lookups = { has: (type: string, key: string) => type === 'department' && key === 'IM' };
  const activity = recordType('activity');
  const fine = {
    date: '2024-10-08',
    department: 'IM',
    kind: 'mini-lecture',
    title: '心衰',
    host: 'T3',
    expected: 3,
    signed_in: 3,
  };
  it('pass the same rules as a cell', () => {
    expect(checkValues(activity, fine, lookups).map((p) => [p.level, p.field, p.code])).toEqual([
      ['warning', 'host', 'reference-unknown-kept'],
    ]);
    const bad = {
      ...fine,
      date: '2024-02-30',
      department: 'X',
      kind: 'lecture',
      title: '',
      minutes: 1,
      signed_in: 2.5,
    };
    expect(
      checkValues(activity, bad, lookups)
        .filter((p) => p.level === 'error')
        .map((p) => [p.field, p.code]),
    ).toEqual([
      ['date', 'not-a-date'],
      ['department', 'reference-unknown'],
      ['kind', 'not-an-option'],
      ['title', 'value-missing'],
      ['minutes', 'number-out-of-range'],
      ['signed_in', 'number-not-whole'],
    ]);
  });
  it('check scores item by item', () => {
    const form = {
      form_no: '1',
      submitted_on: '2025-03-01',
      department: 'IM',
      teacher: 'T3',
      scores: [5, 6],
    };
    expect(checkValues(recordType('evaluation'), form, lookups).map((p) => p.code)).toContain(
      'score-out-of-scale',
    );
  });
});
