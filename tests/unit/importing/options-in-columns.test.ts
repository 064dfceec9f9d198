/** A question with several answers, of which a survey tool makes one column per option. */
import { describe, expect, it } from 'vitest';
import { matchHeading } from '#shared/importing/header/aliases.ts';
import { recogniseLayout } from '#shared/importing/layouts/index.ts';
import { prepareFile } from '#shared/importing/layouts/prepare.ts';
import { tickParser } from '#shared/importing/parse/tick.ts';
import type { RawCell } from '#shared/importing/raw.ts';
import { createReferenceIndex } from '#shared/importing/references.ts';
import { SheetReading } from '#shared/importing/sheet-reading.ts';
import { choices, option } from '#shared/records/fields.ts';
import { recordType } from '#shared/records/index.ts';
import type { RecordType } from '#shared/records/types.ts';
import { fileOf, rowsOf, sheetOf } from './layouts/support.ts';

const topics = choices('topics', '学到的内容', 'What was learned', '', [
  option('history', '病史采集', 'History taking'),
  option('skills', '临床操作', 'Procedures', '操作'),
  option('ethics', '医德医风', 'Ethics'),
]);
const general = recordType('evaluation');
const form: RecordType = { ...general, fields: [...general.fields, topics] };
const items = general.fields.flatMap((field) => (field.kind === 'scores' ? field.instrument.items : []));

/** What becomes of the option columns, and the values of the rows, once a layout has read the file. */
function read(rows: RawCell[][]) {
  const file = fileOf(sheetOf(rows));
  const layout = recogniseLayout(file);
  if (!layout) throw new Error('no layout');
  const [sheet] = prepareFile(file, layout, '出科评价.xlsx', [form]).sheets;
  const made = sheet?.layout;
  if (!sheet || made?.type !== form.id) throw new Error(`taken for ${made?.type}`);
  const [first, last] = made.headerRows;
  const reading = new SheetReading({
    sheet,
    mapping: {
      sheet: sheet.name,
      type: made.type,
      headerRows: Array.from({ length: last - first + 1 }, (_, at) => first + at),
      columns: made.columns,
      defaults: {},
      fixes: [],
      translations: [],
    },
    type: form,
    references: createReferenceIndex(new Map()),
    seen: new Map(),
  });
  reading.run(0, reading.total);
  reading.finish();
  const at = form.fields.indexOf(topics);
  return {
    id: layout.id,
    targets: made.columns.flatMap(({ target }) => (target?.startsWith('topics') ? [target] : [])),
    topics: reading.values.map((values) => values[at]),
  };
}

const OPTIONS = ['topics#history', 'topics#skills', 'topics#ethics'];
const scored = items.slice(0, 3).map(({ text }) => text);

describe('headings of one option', () => {
  it.each([
    ['学到的内容 / 病史采集', 'topics#history'],
    ['6、学到的内容(临床操作)', 'topics#skills'],
    ['What was learned [Ethics]', 'topics#ethics'],
    ['What was learned - Selected Choice - Ethics', 'topics#ethics'],
    ['What was learned (choice=Procedures)', 'topics#skills'],
    ['topics___2', 'topics#skills'],
    ['topics[ethics]', 'topics#ethics'],
    ['学到的内容：操作', 'topics#skills'],
    ['学到的内容', 'topics'],
  ])('%s', (heading, target) => {
    expect(matchHeading(form, heading)[0]?.target).toBe(target);
  });

  it('are not taken for an option that the question does not have', () => {
    expect(matchHeading(form, '学到的内容 / 其他').map(({ target }) => target)).not.toContain(
      'topics#history',
    );
    expect(matchHeading(form, '别的问题 / 病史采集').some(({ target }) => target.includes('#'))).toBe(false);
  });
});

it.each([
  ['1', 'skills'],
  ['√', 'skills'],
  ['Checked', 'skills'],
  ['临床操作', 'skills'],
  ['2', 'skills'],
  ['0', null],
  ['未选中', null],
  ['-3', null],
  ['(跳过)', null],
  ['Ethics', null],
])('a cell of the second option: %s', (text, value) => {
  expect(tickParser(topics, 1)(text)).toBe(value);
});

it('a cell that says neither is refused with its text', () => {
  expect(tickParser(topics, 1)('也许')).toMatchObject({ finding: { code: 'not-an-option' } });
});

describe('the tools', () => {
  it('Wenjuanxing writes 1 and 0 under the question and its option', () => {
    const head = ['序号', '提交答卷时间', '所用时间', '来源', '来源详情', '来自IP'];
    const lead = (at: number) => [
      String(at),
      `2025/3/${at} 10:00:00`,
      '80秒',
      '微信',
      'N/A',
      '1.2.3.4(北京)',
    ];
    expect(
      read([
        [
          ...head,
          ...scored.map(({ zh }, at) => `${at + 1}、${zh}`),
          '4、学到的内容(病史采集)',
          '4、学到的内容(临床操作)',
          '4、学到的内容(医德医风)',
        ],
        [...lead(1), '5', '4', '5', '1', '0', '1'],
        [...lead(2), '5', '5', '5', '0', '1', '0'],
        [...lead(3), '3', '4', '4', '0', '0', '0'],
      ]),
    ).toMatchObject({ targets: OPTIONS, topics: ['history;ethics', 'skills', null] });
  });

  it('LimeSurvey writes Yes and No behind a bracket', () => {
    const head = `Response ID,Date submitted,Last page,Start language,Seed,${scored.map(({ en }) => en.replaceAll(',', '')).join(',')}`;
    expect(
      read(
        rowsOf(
          `${head},What was learned [History taking],What was learned [Procedures],What was learned [Ethics]`,
          '1,2025-03-01 10:00:00,3,en,77,5,4,5,Yes,No,Yes',
          '2,2025-03-02 10:00:00,3,en,78,5,4,5,No,Yes,No',
        ),
      ),
    ).toMatchObject({ id: 'limesurvey', targets: OPTIONS, topics: ['history;ethics', 'skills'] });
  });

  it('SurveyMonkey writes the option itself in its column', () => {
    const top = `Respondent ID,Collector ID,Start Date,End Date,${scored.map(({ en }) => en.replaceAll(',', '')).join(',')},What was learned,,`;
    expect(
      read(
        rowsOf(
          top,
          ',,,,Response,Response,Response,History taking,Procedures,Ethics',
          '118000001,9,03/01/2025 10:00:00,03/01/2025 10:02:00,5,4,5,History taking,,Ethics',
          '118000002,9,03/02/2025 10:00:00,03/02/2025 10:02:00,5,4,4,,Procedures,',
        ),
      ),
    ).toMatchObject({ id: 'surveymonkey', targets: OPTIONS, topics: ['history;ethics', 'skills'] });
  });

  it('Qualtrics names them behind a dash', () => {
    const texts = scored.map(({ en }) => en.replaceAll(',', ''));
    const names =
      'StartDate,EndDate,Status,Progress,Finished,RecordedDate,ResponseId,Q1,Q2,Q3,Q4_1,Q4_2,Q4_3';
    const ids = names.split(',').map((name) => `{"ImportId":"${name}"}`);
    const lead = (id: string) => `2025-03-01 10:00:00,2025-03-01 10:01:00,0,100,1,2025-03-01 10:01:01,${id}`;
    expect(
      read(
        rowsOf(
          names,
          `Start Date,End Date,Response Type,Progress,Finished,Recorded Date,Response ID,${texts.join(',')},What was learned - Selected Choice - History taking,What was learned - Selected Choice - Procedures,What was learned - Selected Choice - Ethics`,
          ids.join(','),
          `${lead('R_1abcdefghijklmn')},5,4,5,History taking,,Ethics`,
          `${lead('R_2abcdefghijklmn')},5,4,5,,Procedures,`,
        ),
      ),
    ).toMatchObject({ id: 'qualtrics', targets: OPTIONS, topics: ['history;ethics', 'skills'] });
  });

  it('Google Forms writes all in one cell', () => {
    expect(
      read([
        ['Timestamp', ...scored.map(({ en }) => en), 'What was learned'],
        ['3/1/2025 10:00:00', '5', '4', '5', 'History taking, Ethics'],
        ['3/2/2025 10:00:00', '5', '4', '5', 'Procedures'],
      ]),
    ).toMatchObject({ id: 'google-forms', targets: ['topics'], topics: ['history;ethics', 'skills'] });
  });
});
