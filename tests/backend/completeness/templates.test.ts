/** Every record type as its template, filled in and handed back: the same values, and nothing is asked. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readFile } from '#backend/files/read-file.ts';
import type { BookCell } from '#backend/files/xlsx/workbook.ts';
import { writeWorkbook } from '#backend/files/xlsx/writer/write-workbook.ts';
import { type StagedImport, stagedImport } from '#backend/importing/staged.ts';
import { storedTargets } from '#backend/importing/store-state.ts';
import { cellOf, referenceTexts } from '#backend/templates/cells.ts';
import { templateWorkbook } from '#backend/templates/workbook.ts';
import { departmentsOf } from '#db/repositories/settings.ts';
import { fixedValues, type TemplateScope, templateColumns } from '#shared/completeness/template/columns.ts';
import type { Language } from '#shared/i18n/language.ts';
import { cellText, type RawFile } from '#shared/importing/raw.ts';
import { createReferenceIndex } from '#shared/importing/references.ts';
import { recordTypes } from '#shared/records/index.ts';
import type { FieldValue, FieldValues, RecordType } from '#shared/records/types.ts';
import { openTestBackend, type TestBackend } from '#tests/backend/support/backend.ts';
import { fixtureOf, fullRow } from '#tests/fixtures/records/index.ts';
import { roundType } from '#tests/fixtures/round-type.ts';

const none: TemplateScope = { department: null, period: null };
let test: TestBackend;
let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'attest-templates-'));
  test = await openTestBackend();
  // The registers that the fixtures refer to, in the order in which they build on one another.
  for (const type of recordTypes.filter((each) => each.key.length === 1)) {
    const rows = fixtureOf(type).good.map((row) => fullRow(type, row));
    if (!['department', 'person', 'course', 'programme', 'cohort'].includes(type.id)) continue;
    const staged = await stage(filled(type, rows, 'zh-CN'), `${type.id}.xlsx`);
    await commit(staged);
  }
}, 60_000);
afterAll(() => {
  test?.end();
  rmSync(folder, { recursive: true, force: true });
});

const reader = () => test.session.workspace!.store.read;

/** A template with the rows typed into it: what was prefilled is nothing, so every row counts. */
function filled(type: RecordType, rows: readonly FieldValues[], language: Language, scope = none) {
  const bytes = templateWorkbook(reader(), { type, scope, language, rows: [] });
  const textOf = referenceTexts(createReferenceIndex(storedTargets(reader())), language);
  const columns = templateColumns(type, scope);
  return changed(bytes, (sheet) => [
    ...sheet,
    ...rows.map((row) => columns.map((column): BookCell => cellOf(column, row, textOf, language))),
  ]);
}

/** The workbook saved again with other rows in its visible sheet. */
async function changed(
  bytes: Uint8Array,
  change: (rows: BookCell[][]) => BookCell[][],
  name?: string,
): Promise<Uint8Array> {
  const file = await read(bytes);
  return writeWorkbook({
    sheets: file.sheets.map((sheet) => {
      const rows = sheet.rows.map((row) => Array.from(row, (cell): BookCell => plain(cell)));
      return sheet.hidden
        ? { name: sheet.name, rows, hidden: true }
        : { name: name ?? sheet.name, rows: change(rows), hiddenRows: sheet.hiddenRows };
    }),
  });
}

const plain = (cell: RawFile['sheets'][number]['rows'][number][number] | undefined): BookCell =>
  typeof cell === 'number' || typeof cell === 'boolean' ? cell : cellText(cell) || null;

async function read(bytes: Uint8Array): Promise<RawFile> {
  const file = await readFile(bytes, 'book.xlsx');
  if (!file.ok) throw new Error(file.error.message);
  return file.data;
}

async function stage(bytes: Uint8Array | Promise<Uint8Array>, name: string): Promise<StagedImport> {
  const path = join(folder, name);
  writeFileSync(path, await bytes);
  const { imports, failures } = await test.call('import.stage', { paths: [path] });
  expect(failures).toEqual([]);
  return stagedImport(test.session, imports[0]!.id);
}

const commit = (staged: StagedImport) => test.call('import.commit', { import: staged.id, plan: staged.plan });

/** The rows that a staged import would write, by field. */
function rowsOf(staged: StagedImport): FieldValues[] {
  return staged.sheets.flatMap(({ plan }) =>
    plan
      ? plan.values.map((values) =>
          Object.fromEntries(
            plan.reading.type.fields.map(({ name }, index) => [name, values[index] ?? null]),
          ),
        )
      : [],
  );
}

/** Columns of items that are there but empty make a form without answers. */
const asRead = (type: RecordType, row: FieldValues): FieldValues =>
  Object.fromEntries(
    type.fields.map((field) => [
      field.name,
      field.kind === 'scores' && (row[field.name] ?? null) === null
        ? field.instrument.items.map(() => null)
        : (row[field.name] ?? null),
    ]),
  );

describe.each(recordTypes.map((type) => [type.id, type] as const))('%s', (id, type) => {
  it.each(['zh-CN', 'en'] as const)('comes back as it was filled in (%s)', async (language) => {
    const rows = fixtureOf(type).good.map((row) => fullRow(type, row));
    const staged = await stage(filled(type, rows, language), `return-${id}-${language}.xlsx`);
    expect(staged.layout?.id).toBe('attest-template');
    expect(staged.sheets.map(({ setup, skipped }) => [setup?.mapping.type, skipped])).toEqual([[id, null]]);
    expect(staged.sheets[0]!.problems).toEqual([]);
    expect(staged.sheets[0]!.setup!.mapping.columns.filter(({ target }) => target === null)).toEqual([]);
    expect(rowsOf(staged)).toEqual(rows.map((row) => asRead(type, row)));
    expect(staged.counts.rejected).toBe(0);
  });
});

describe('a template of a department and a period', () => {
  const exitExam = recordTypes.find(({ id }) => id === 'exit-exam')!;
  const first = fixtureOf(exitExam).good[0]!;
  const scope = () => ({ department: String(first.department), period: '2024-2025' });

  it('says the department without a column for it', async () => {
    expect(templateColumns(exitExam, scope()).some(({ target }) => target === 'department')).toBe(false);
    expect(fixedValues(exitExam, scope())).toEqual({ department: first.department });
    const staged = await stage(
      filled(exitExam, [fullRow(exitExam, first)], 'zh-CN', scope()),
      'of-a-department.xlsx',
    );
    expect(rowsOf(staged)).toEqual([asRead(exitExam, fullRow(exitExam, first))]);
    expect(staged.counts.rejected).toBe(0);
  });

  it('is known after columns were moved and renamed, the sheet too, and a letterhead was put above', async () => {
    const bytes = await filled(exitExam, [fullRow(exitExam, first)], 'zh-CN', scope());
    const moved = await changed(
      bytes,
      (rows) => [
        ['某某医院'],
        ...rows.map((row, at) => {
          const wide = Array.from({ length: 30 }, (_, column) => row[column] ?? null).reverse();
          return at === 3 ? wide.map((cell) => (cell === null ? null : `第${String(cell)}项`)) : wide;
        }),
      ],
      '改过名',
    );
    const staged = await stage(moved, '随便叫什么.xlsx');
    expect(staged.sheets[0]!.setup?.mapping.type).toBe('exit-exam');
    expect(rowsOf(staged)).toEqual([asRead(exitExam, fullRow(exitExam, first))]);
  });

  it('comes with the roster, of which only the rows that somebody filled in are taken', async () => {
    const people = recordTypes.find(({ id }) => id === 'person')!;
    const learner = fixtureOf(people).good.find(({ role }) => role === 'resident' || role === 'student')!;
    const feedback = recordTypes.find(({ id }) => id === 'exam-result')!;
    const department = String(learner.department);
    const bytes = templateWorkbook(reader(), {
      type: feedback,
      scope: { department, period: '2024-2025' },
      language: 'zh-CN',
    });
    const untouched = await stage(bytes, 'untouched.xlsx');
    expect(untouched.counts).toMatchObject({ read: 0, rejected: 0 });
    const prefilled = untouched.sheets[0]!.raw.rows.slice(4).filter((row) =>
      row.some((cell) => cell !== null),
    );
    expect(prefilled.length).toBeGreaterThan(0);

    const columns = templateColumns(feedback, { department, period: '2024-2025' });
    const at = (target: string) => columns.findIndex((column) => column.target === target);
    const touched = await changed(bytes, (rows) =>
      rows.map((row, index) => {
        if (index !== 4) return row;
        const full = Array.from({ length: columns.length }, (_, column) => row[column] ?? null);
        full[at('exam')] = cellOf(
          columns[at('exam')]!,
          fixtureOf(feedback).good[0]!,
          (_, key) => key,
          'zh-CN',
        );
        full[at('date')] = { date: '2024-11-05' };
        return full;
      }),
    );
    const back = await stage(touched, 'touched.xlsx');
    expect(back.counts).toMatchObject({ read: 1, rejected: 0 });
    expect(rowsOf(back)[0]).toMatchObject({ department, date: '2024-11-05' });
  });
});

describe('a type of the office itself', () => {
  it('has a template that comes back as it was filled in', async () => {
    await test.call('record-types.save', { definition: roundType, from: null });
    const type = reader().catalog.type(roundType.id);
    const code = departmentsOf(reader())[0]!.code;
    const values = {
      round_no: 'LR-0001',
      held_on: '2025-03-01',
      department: code,
      outcome: 'good',
      score: 8,
    };
    const row = Object.fromEntries(type.fields.map(({ name }) => [name, null as FieldValue]));
    Object.assign(row, values);
    const staged = await stage(filled(type, [row], 'zh-CN'), 'own.xlsx');
    expect(staged.sheets[0]!.setup?.mapping.type).toBe(roundType.id);
    expect(rowsOf(staged)).toEqual([row]);
    expect(staged.counts).toMatchObject({ new: 1, rejected: 0 });
  });
});

describe('templates as files', () => {
  it('writes a folder for each department', async () => {
    const { files } = await test.call('completeness.templates', {
      folder: join(folder, 'all'),
      period: '2024-2025',
      types: ['activity', 'attendance'],
      language: 'zh-CN',
    });
    const departments = fixtureOf(recordTypes.find(({ id }) => id === 'department')!).good.length;
    expect(files).toHaveLength(departments * 2);
    const { imports } = await test.call('import.stage', { paths: [files[0]!.path] });
    expect(imports[0]!.layout?.id).toBe('attest-template');
  });

  it('refuses what there is not', async () => {
    const path = join(folder, 'x.xlsx');
    const ask = (more: object) => ({ type: 'activity', path, language: 'en' as const, ...more });
    expect(await test.refused('completeness.template', ask({ type: 'nothing' }))).toMatchObject({
      code: 'record-type-unknown',
    });
    expect(await test.refused('completeness.template', ask({ department: 'nowhere' }))).toMatchObject({
      code: 'department-unknown',
    });
    expect(await test.refused('completeness.template', ask({ period: 'soon' }))).toMatchObject({
      code: 'bad-period',
    });
  });
});
