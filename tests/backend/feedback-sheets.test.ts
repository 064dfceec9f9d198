import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { PDFDocument } from 'pdf-lib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { sheetsOf } from '#backend/feedback-sheets/gather.ts';
import { openZip, readEntry } from '#backend/files/zip/read.ts';
import { unwrap } from '#shared/lib/result.ts';
import type { FieldValues } from '#shared/records/types.ts';
import type { ReportDocument } from '#shared/reports/document.ts';
import { inlinesOf } from '#shared/reports/references.ts';
import { plainText } from '#shared/reports/templates/text.ts';
import { openTestBackend, type TestBackend } from './support/backend.ts';
import { storeRows } from './support/store-rows.ts';

/** A press that keeps what it was to print. */
let printed: string[] = [];
let test: TestBackend;

const PERIOD = '2024-2025';
const ask = { type: 'evaluation', period: PERIOD, by: 'teacher' };

beforeEach(async () => {
  printed = [];
  const page = async (html: string) => {
    printed.push(html);
    const pdf = await PDFDocument.create();
    pdf.addPage();
    return pdf.save();
  };
  test = await openTestBackend({ print: page, rasterise: async (charts) => charts.map(() => PIXEL) });
  await storeRows(test, 'department', [{ code: 'D1', name: '内科', name_en: 'Medicine' }]);
  await storeRows(
    test,
    'person',
    ['T1', 'T2', 'T3', 'T4'].map((number) => ({
      number,
      name: `教师${number}`,
      role: 'teacher',
      department: 'D1',
    })),
  );
  await storeRows(test, 'evaluation', forms());
});
afterEach(() => test.end());

const PIXEL = Uint8Array.from(
  Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  ),
);

/** Twelve people judge T1 to T3, T2 weak in the seventh item; three judge T4, always with 1. */
function forms(): FieldValues[] {
  const rows: FieldValues[] = [];
  const add = (teacher: string, rater: number, scores: number[]) =>
    rows.push({
      form_no: `F${rows.length}`,
      submitted_on: rater % 2 ? '2024-11-05' : '2025-04-05',
      department: 'D1',
      rater_group: 'student',
      teacher,
      rater: `R${rater}`,
      scores,
      comment: `SECRET ${rater}`,
    });
  for (let rater = 0; rater < 24; rater++)
    for (const teacher of ['T1', 'T2', 'T3']) {
      const base = 4 + (rater % 3 === 0 ? 1 : 0);
      const scores = Array.from({ length: 10 }, (_, at) =>
        teacher === 'T2' && at === 6 ? 1 + (rater % 2) : base,
      );
      add(teacher, rater, scores);
    }
  for (let rater = 0; rater < 3; rater++)
    add(
      'T4',
      rater,
      Array.from({ length: 10 }, () => 1),
    );
  return rows;
}

function wordText(bytes: Uint8Array): string {
  const archive = unwrap(openZip(bytes));
  const part = archive.entries.find(({ name }) => name === 'word/document.xml')!;
  return Buffer.from(unwrap(readEntry(archive, part)))
    .toString('utf8')
    .replace(/<[^>]+>/g, '\n');
}

const wordsOf = (document: ReportDocument) =>
  document.blocks
    .map((block) => (block.kind === 'heading' ? block.text : plainText(inlinesOf(block))))
    .join('\n');

describe('a feedback sheet', () => {
  it('says score, interval, what stands out and what next, in the language asked for', async () => {
    const { targets } = await test.call('evaluation.results', ask);
    const { summary, fair } = targets.find(({ key }) => key === 'T2')!;
    const { document } = await test.call('feedback-sheets.preview', { ...ask, target: 'T2', language: 'en' });
    const words = wordsOf(document);
    expect(document.title).toBe('Feedback sheet: 教师T2');
    expect(document.subtitle).toContain('Medicine');
    for (const value of [fair!.score, fair!.low, fair!.high, summary!.mean])
      expect(words).toContain(value.toFixed(2));
    expect(words).toContain('Gave feedback in time: Give feedback on the same day');
    const chinese = await test.call('feedback-sheets.preview', { ...ask, target: 'T2', language: 'zh-CN' });
    expect(wordsOf(chinese.document)).toContain('及时给出反馈：当天给出反馈');
  });

  it('of a withheld result tells nothing of it', async () => {
    const { document } = await test.call('feedback-sheets.preview', { ...ask, target: 'T4', language: 'en' });
    expect(document.blocks.map(({ kind }) => kind)).toEqual(['paragraph', 'heading', 'list', 'paragraph']);
    expect(wordsOf(document).replace(/\d{4}-\d{2}-\d{2}/, '')).not.toMatch(/[0-46-9]/);
  });

  it('has the same figures in PDF and DOCX; a batch tells whom to look at', async () => {
    const folder = join(test.folder, 'sheets');
    const { sheets } = await test.call('feedback-sheets.build', {
      ...ask,
      language: 'en',
      folder,
      formats: ['pdf', 'docx'],
    });
    expect(sheets.map(({ key }) => key)).toEqual(['T1', 'T2', 'T3', 'T4']);
    expect(sheets[3]!.attention).toEqual(['withheld']);
    const numbers = (text: string) => text.match(/\d+\.\d\d/g) ?? [];
    for (const [at, { key, files }] of sheets.entries()) {
      const { document } = await test.call('feedback-sheets.preview', {
        ...ask,
        target: key,
        language: 'en',
      });
      const figures = numbers(wordsOf(document));
      const written = wordText(readFileSync(files[1]!.path));
      expect(numbers(written)).toEqual(figures);
      const page = printed[at]!.replace(/<style>.*?<\/style>|<svg.*?<\/svg>/gs, '').replace(/<[^>]+>/g, '\n');
      expect(numbers(page)).toEqual(figures);
      expect(written + page).not.toContain('SECRET');
    }
  });

  it('is written in the language of its reader, of the reader’s department, or of the office', async () => {
    await test.session.workspace!.store.change('王秘书', (writer) => {
      writer.runSql("UPDATE rec_person SET language = 'zh' WHERE number = 'T2'");
      writer.runSql("UPDATE rec_department SET language = 'en' WHERE code = 'D1'");
    });
    const folder = join(test.folder, 'own');
    const make = (ownLanguage: boolean, as: 'folder' | 'zip') =>
      test.call('feedback-sheets.build', {
        ...ask,
        language: 'zh-CN',
        ownLanguage,
        as,
        folder,
        formats: ['docx'],
      });
    const own = await make(true, 'folder');
    expect(own.zip).toBeNull();
    expect(own.sheets.map(({ language }) => language)).toEqual(['en', 'zh-CN', 'en', 'en']);
    expect(own.sheets.map(({ files }) => basename(files[0]!.path))).toEqual([
      '1-教师T1-T1-2024-2025-en.docx',
      '2-教师T2-T2-2024-2025-zh.docx',
      '3-教师T3-T3-2024-2025-en.docx',
      '4-教师T4-T4-2024-2025-en.docx',
    ]);
    expect(wordText(readFileSync(own.sheets[0]!.files[0]!.path))).toContain('Feedback sheet');
    const { zip, sheets } = await make(false, 'zip');
    expect(basename(zip!)).toBe('反馈单-2024-2025.zip');
    expect(new Set(sheets.map(({ files }) => files[0]!.path))).toEqual(new Set([zip]));
    const archive = unwrap(openZip(readFileSync(zip!)));
    expect(archive.entries.map(({ name }) => name)).toEqual(
      [1, 2, 3, 4].map((at) => `${at}-教师T${at}-T${at}-2024-2025-zh.docx`),
    );
  });

  it('is refused for somebody who is not judged', async () => {
    const failure = await test.refused('feedback-sheets.preview', { ...ask, target: 'T9', language: 'en' });
    expect(failure.code).toBe('not-judged');
  });
});

describe('receipts', () => {
  const record = (step: 'sent' | 'read' | 'acknowledged', on: string, targets: string[] | null = null) =>
    test.call('feedback-sheets.record', { ...ask, step, on, targets });
  const of = async (key: string) =>
    (await test.call('feedback-sheets.receipts', ask)).receipts.find((entry) => entry.key === key);

  it('keep what was sent, read and acknowledged; a day once kept stays', async () => {
    expect(await of('T1')).toEqual({
      key: 'T1',
      name: '教师T1',
      sent: null,
      read: null,
      acknowledged: null,
    });
    expect(await record('acknowledged', '2025-07-09')).toMatchObject({ recorded: 0, batch: null });
    expect(await record('sent', '2025-07-10', ['T1', 'T2'])).toMatchObject({ recorded: 2, already: 0 });
    expect(await record('sent', '2025-07-12')).toMatchObject({ recorded: 2, already: 2 });
    const { recorded, unsent } = await record('read', '2025-07-13', ['T1']);
    expect([recorded, unsent]).toEqual([1, []]);
    await record('acknowledged', '2025-07-20', ['T1']);
    expect(await of('T1')).toMatchObject({
      sent: '2025-07-10',
      read: '2025-07-13',
      acknowledged: '2025-07-20',
    });
    expect(await of('T3')).toMatchObject({ sent: '2025-07-12', read: null });
  });

  it('refuse a day before the sending, and say whose', async () => {
    await record('sent', '2025-07-10', ['T1']);
    const { recorded, refused } = await record('acknowledged', '2025-07-09', ['T1']);
    expect(recorded).toBe(0);
    expect(refused).toMatchObject([{ name: '教师T1', reasons: [{ zh: expect.stringContaining('早于') }] }]);
  });

  it('run the clock from sent to acknowledged, by department', async () => {
    await record('sent', '2025-03-03');
    await record('acknowledged', '2025-03-08', ['T1', 'T2', 'T3']);
    const { departments } = await test.call('improvement.leg', {
      leg: 'sheet-acknowledged',
      period: PERIOD,
      department: null,
    });
    expect(departments.find(({ department }) => department === 'D1')).toMatchObject({
      done: 3,
      median: 5,
    });
  });
});

it('reads the comments of a year once for a whole batch', async () => {
  const { read } = test.session.workspace!.store;
  let reads = 0;
  const counting = new Proxy(read, {
    get(target, name) {
      const value = Reflect.get(target, name, target) as unknown;
      if (typeof value !== 'function') return value;
      return (...given: unknown[]) => {
        const [asked] = given as [{ compile?: () => { sql: string } }];
        if (asked?.compile?.().sql.includes('comment_review')) reads += 1;
        return Reflect.apply(value, target, given) as unknown;
      };
    },
  });
  const { keys, factsOf } = sheetsOf(counting, {
    question: ask,
    department: null,
    institution: { zh: '医院', en: 'Hospital' },
    madeOn: '2025-07-10',
  });
  for (const key of keys) await factsOf(key);
  expect(reads).toBe(1);
});
