import { describe, expect, it } from 'vitest';
import { prepareExamSheets } from '#shared/importing/exam-sheet.ts';
import type { RawCell, RawFile, RawSheet } from '#shared/importing/raw.ts';
import { createReferenceIndex } from '#shared/importing/references.ts';
import { setUpSheet } from '#shared/importing/setup.ts';
import { SheetReading } from '#shared/importing/sheet-reading.ts';
import { builtInCatalog } from '#shared/records/catalog.ts';

const references = createReferenceIndex(
  new Map([['person', ['0230415', '0230416'].map((key) => ({ key, names: [key], department: null }))]]),
);

const sheetOf = (name: string, rows: RawCell[][]): RawSheet => ({
  name,
  hidden: false,
  rows,
  merges: [],
  hiddenRows: [],
  hiddenColumns: [],
});
const fileOf = (sheet: RawSheet): RawFile => ({ format: 'xlsx', sheets: [sheet] }) as RawFile;

/** What becomes of a sheet: its tables with their rows by field, and the numbers of the sheet's rows. */
function read(sheet: RawSheet, fileName = '内科学期末.xlsx') {
  return prepareExamSheets(fileOf(sheet), fileName).sheets.map((table) => {
    const setup = setUpSheet(table, { catalog: builtInCatalog, fileName, references, recipe: () => null });
    if ('skipped' in setup) throw new Error(setup.skipped);
    const type = builtInCatalog.type(setup.mapping.type);
    const reading = new SheetReading({
      type,
      sheet: table,
      mapping: setup.mapping,
      references,
      seen: new Map(),
    });
    reading.run(0, reading.total);
    reading.finish();
    const rows = reading.values.map((values) =>
      Object.fromEntries(
        type.fields.flatMap((field, at) => (values[at] === null ? [] : [[field.name, values[at]]])),
      ),
    );
    return { type: type.id, rows, at: reading.rows, problems: reading.problems };
  });
}

const items = Array.from({ length: 100 }, (_, at) => at + 1);
const letters = (seed: number) => items.map((n) => 'ABCDE'[(n * seed) % 5]!);

describe('wide exam sheets', () => {
  it.each([
    ['Q', (n: number): RawCell => `Q${n}`],
    ['题', (n: number): RawCell => `题${n}`],
    ['第n题', (n: number): RawCell => `第${n}题`],
    ['numbers', (n: number): RawCell => n],
  ])('gathers the items of a hundred columns and knows the row of the key (%s)', (_name, heading) => {
    const [responses, paper] = read(
      sheetOf('Sheet1', [
        ['内科学期末考试 试卷编号：NK2024A 2025-01-10'],
        ['学号', '姓名', ...items.map(heading)],
        ['标准答案', null, ...letters(2)],
        ['分值', null, ...items.map(() => 1)],
        ['0230415', '张三', ...letters(3)],
        ['0230416', '李四', ...letters(2).with(99, ''), 61],
      ]),
    );
    expect(responses).toMatchObject({ type: 'exam-responses', at: [4, 5], problems: [] });
    expect(responses!.rows).toEqual([
      { paper: 'NK2024A', learner: '0230415', date: '2025-01-10', answers: letters(3).join('') },
      {
        paper: 'NK2024A',
        learner: '0230416',
        date: '2025-01-10',
        answers: letters(2).slice(0, 99).join(''),
      },
    ]);
    expect(paper).toMatchObject({ type: 'exam-paper', at: [2], problems: [] });
    expect(paper!.rows).toEqual([
      {
        paper: 'NK2024A',
        date: '2025-01-10',
        key: letters(2).join(''),
        marks: items.map(() => '1').join(''),
      },
    ]);
  });

  it('takes answers that stand in one text, with the key among them', () => {
    const [responses, paper] = read(
      sheetOf('读卡', [
        ['准考证号', '试卷代码', '考试日期', '答案串', '得分'],
        ['标准答案', null, null, 'ABCDEABCDE', null],
        ['0230415', 'WK-7', '2025-01-11', 'ABCDEAB-DE', 9],
      ]),
    );
    expect(responses!.rows).toEqual([
      { paper: 'WK-7', learner: '0230415', date: '2025-01-11', answers: 'ABCDEAB-DE', score: 9 },
    ]);
    expect(paper!.rows).toEqual([{ paper: 'WK-7', key: 'ABCDEABCDE' }]);
  });

  it('leaves questionnaires and gradebooks alone', () => {
    const likert = sheetOf('Sheet1', [
      ['学号', ...items.slice(0, 20).map((n) => `Q${n}`)],
      ['0230415', ...items.slice(0, 20).map((n) => (n % 5) + 1)],
    ]);
    const file = fileOf(likert);
    expect(prepareExamSheets(file, 'x.xlsx')).toBe(file);
  });
});
