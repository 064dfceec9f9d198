/** The way of one datum, forth and back: from a wrong cell in a workbook to a figure, to its rows, to the cell, and undone. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { generateHospital } from '#backend/sample/hospital/generate.ts';
import { rowsOf } from '#backend/sample/hospital/types.ts';
import { sampleFiles } from '#backend/sample/workbooks/files.ts';
import type { SampleSheet } from '#backend/sample/workbooks/types.ts';
import type { Output } from '#shared/api/index.ts';
import { cellText, columnLetters } from '#shared/importing/raw.ts';
import { recordTypes } from '#shared/records/index.ts';
import {
  fixtureFile,
  importFile,
  type SampleBackend,
  startSampleBackend,
} from '#tests/fixtures/sample-backend.ts';

const PERIOD = '2024-2025';
const hospital = generateHospital({ seed: 5, scale: 0.3 });
const { files, planted } = sampleFiles(hospital, { years: [PERIOD], departments: ['IM', 'PE', 'IR', 'AN'] });
const wrong = planted.find((entry) => entry.id === 'score-over-maximum')!;
const wrongFile = files.find((file) => file.path === wrong.path)!;

let sample: SampleBackend;
beforeAll(async () => {
  sample = startSampleBackend();
  await sample.call('workspace.create', {
    folder: `${sample.folder}/workspace`,
    name: 'Journey',
    institution: hospital.name,
  });
  for (const file of files) if (file !== wrongFile) await importFile(sample, file);
}, 120_000);
afterAll(() => sample?.end());

const values = async () => (await sample.call('indicators.values', { period: PERIOD })).values;
const figure = (list: Output<'indicators.values'>['values'], indicator: string, department: string | null) =>
  list.find((entry) => entry.indicator === indicator && entry.department === department)!;
const counted = async () =>
  Promise.all(
    recordTypes.map(async (type) => (await sample.call('records.list', { type: type.id, limit: 1 })).total),
  );

describe('one wrong cell', () => {
  test('is found, fixed in place, committed, followed to its cell, and taken back', async () => {
    const before = await values();
    const countsBefore = await counted();

    const path = sample.put(wrongFile);
    const staged = (await sample.call('import.stage', { paths: [path] })).imports[0]!;
    const sheet = staged.sheets.find((entry) => entry.sheet === wrong.sheet)!;
    const problem = sheet.problems.find((entry) => entry.level === 'error')!;
    expect(problem).toMatchObject({ firstRow: wrong.row, count: 1, field: 'score' });
    expect(staged.counts.rejected).toBe(1);

    const rows = await sample.call('import.rows', {
      import: staged.id,
      sheet: wrong.sheet,
      show: 'rejected',
    });
    expect(rows.rows.map((row) => row.row)).toEqual([wrong.row]);
    expect(rows.rows[0]!.cells[wrong.column]).toMatchObject({ text: '105', problem: { level: 'error' } });

    const right = String(wrong.values.score);
    const fixed = await sample.call('import.fix', {
      import: staged.id,
      sheet: wrong.sheet,
      row: wrong.row,
      column: wrong.column,
      text: right,
    });
    expect(fixed.counts.rejected).toBe(0);
    const { counts } = fixed;
    expect(counts.new + counts.changed + counts.unchanged + counts.rejected).toBe(counts.read);

    const done = await sample.call('import.commit', { import: staged.id, plan: fixed.plan });
    expect(done.counts.new).toBe(counts.read);
    expect(done.moved.map((entry) => entry.indicator)).toContain('course-pass-rate');
    const after = await values();
    expect(figure(after, 'course-pass-rate', 'IM').value).not.toBe(
      figure(before, 'course-pass-rate', 'IM').value,
    );

    // Down: the figure's rows, the record, the cell in the original file.
    const behind = await sample.call('indicators.rows', {
      indicator: 'course-pass-rate',
      period: PERIOD,
      department: 'IM',
      part: 'denominator',
      limit: 500,
    });
    const row = behind.groups
      .flatMap((group) => group.rows)
      .find((entry) => entry.values.learner === wrong.values.learner)!;
    expect(row.values.score).toBe(wrong.values.score);
    const { record, sources } = await sample.call('records.get', { type: 'exam-result', id: row.id });
    expect(record.batch).toBe(done.batch);
    const source = sources.find((entry) => entry.field === 'score')!;
    expect(source).toMatchObject({
      sheet: wrong.sheet,
      row: wrong.row,
      column: columnLetters(wrong.column),
      original: '105',
      corrected: right,
      by: '林晓雯',
    });
    const cell = await sample.call('source.cell', {
      sha256: source.file!.sha256,
      sheet: wrong.sheet,
      row: wrong.row,
    });
    expect(cell.rows[wrong.row - cell.firstRow]![wrong.column]).toBe('105');

    const undone = await sample.call('batches.undo', { batch: done.batch });
    expect(undone).toEqual({ removed: counts.read, restored: 0 });
    expect(await values()).toEqual(before);
    expect(await counted()).toEqual(countsBefore);
    expect((await sample.call('audit.verify', {})).ok).toBe(true);
  }, 60_000);

  test('the same file twice changes nothing', async () => {
    const first = files.find((file) => file.department === 'PE' && file.form.format === 'xlsx')!;
    const again = await importFile(sample, first);
    expect(again.state.seenBefore).not.toBeNull();
    expect(again.counts).toMatchObject({ new: 0, changed: 0, rejected: 0 });
    expect(again.moved).toEqual([]);
  }, 30_000);
});

describe('figures recomputed from the cells of the workbooks', () => {
  /** The sheets of a record type with the rows that the import must refuse left out. */
  const sheetsOf = (type: string, of: readonly string[]) =>
    files
      .filter((file) => file !== wrongFile && of.includes(file.department ?? ''))
      .flatMap((file) =>
        file.sheets
          .filter((sheet) => sheet.type === type)
          .map((sheet) => ({
            sheet,
            rows: sheet.placed
              .map((place) => place.row)
              .filter(
                (row) =>
                  !planted.some(
                    (entry) =>
                      entry.outcome === 'rejected' &&
                      entry.path === file.path &&
                      entry.sheet === sheet.name &&
                      entry.row === row,
                  ),
              ),
          })),
      );
  const text = (sheet: SampleSheet, row: number, column: number) => {
    const cell = sheet.rows[row - 1]![column];
    const shown = typeof cell === 'object' && cell !== null ? cell.date : cellText(cell);
    return shown.normalize('NFKC');
  };
  const at = (sheet: SampleSheet, field: string) =>
    sheet.columns.findIndex((column) => column.field === field);
  const close = (value: number | null, expected: number) => expect(value).toBeCloseTo(expected, 10);

  test('sign-in rate', async () => {
    let signed = 0;
    let expected = 0;
    for (const { sheet, rows } of sheetsOf('activity', ['PE', 'IR', 'AN'])) {
      for (const row of rows) {
        signed += Number(text(sheet, row, at(sheet, 'signed_in')));
        expected += Number(text(sheet, row, at(sheet, 'expected')));
      }
    }
    expect(expected).toBeGreaterThan(500);
    const value = figure(await values(), 'activity-sign-in-rate', null);
    close(value.value, (100 * signed) / expected);
    expect(value.denominator).toBe(expected);
  });

  test('mean evaluation score', async () => {
    const means: number[] = [];
    for (const { sheet, rows } of sheetsOf('evaluation', ['IM', 'PE', 'IR', 'AN'])) {
      const columns = sheet.columns.flatMap((column, index) =>
        column.field?.startsWith('scores#') ? [index] : [],
      );
      for (const row of rows) {
        const given = columns.map((column) => text(sheet, row, column)).filter((score) => score !== '');
        means.push(given.reduce((sum, score) => sum + Number(score), 0) / given.length);
      }
    }
    const value = figure(await values(), 'evaluation-mean', null);
    expect(value.n).toBe(means.length);
    expect(value.value).toBeCloseTo(means.reduce((sum, mean) => sum + mean, 0) / means.length, 6);
  });

  test('course pass rate', async () => {
    let passed = 0;
    let sat = 0;
    for (const { sheet, rows } of sheetsOf('exam-result', ['PE', 'IR', 'AN'])) {
      for (const row of rows) {
        const exam = text(sheet, row, at(sheet, 'exam'));
        const score = text(sheet, row, at(sheet, 'score'));
        const first = text(sheet, row, at(sheet, 'attempt')) === '1';
        if (exam !== '课程考试' || !first || !/^\d/.test(score)) continue;
        sat++;
        if (Number(score) >= Number(text(sheet, row, at(sheet, 'pass_mark')))) passed++;
      }
    }
    expect(sat).toBeGreaterThan(20);
    const value = figure(await values(), 'course-pass-rate', null);
    expect([value.numerator, value.denominator]).toEqual([passed, sat]);
  });
});

describe('a small workbook of each record type', () => {
  test('goes in without a complaint, registers first', async () => {
    const small = startSampleBackend();
    try {
      await small.call('workspace.create', {
        folder: `${small.folder}/workspace`,
        name: 'Fixtures',
        institution: hospital.name,
      });
      // The types that the sample has rows of; all the others have their own test.
      for (const type of recordTypes.filter(({ id }) => rowsOf(hospital, id).length > 0)) {
        const file = fixtureFile(
          hospital,
          type.id,
          ['department', 'person', 'course'].includes(type.id) ? 10_000 : 12,
        );
        const { counts, state } = await importFile(small, file);
        expect(state.sheets[0]!.type, type.id).toBe(type.id);
        expect(counts, type.id).toMatchObject({ new: file.sheets[0]!.placed.length, rejected: 0 });
      }
    } finally {
      small.end();
    }
  }, 60_000);
});
