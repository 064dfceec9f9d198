/**
 * Public data sets as they are published go through the app, from the file to the sheet that is handed out: a survey of
 * 5,820 forms of which half are straight-lined, ratings of lecturers by their students, an OSCE and an exam. Where the
 * folder with them lies beside the project; too slow for every run.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import type { Page } from 'playwright/test';
import type { Input, OperationName, Output } from '#shared/api/index.ts';
import { itemsFromLines, newInstrument } from '#shared/instruments/design.ts';
import { agreement } from '#shared/instruments/scales.ts';
import type { Instrument } from '#shared/instruments/types.ts';
import { formDefinition } from '#shared/records/definition/questionnaire.ts';
import { at } from '../../../build/lib/paths.mjs';
import { expect, test } from '../support/app.ts';
import { offences } from '../support/axe.ts';
import { callBackend } from '../support/bridge.ts';
import { dropFiles } from '../support/drop.ts';
import { goTo, inEveryLook, settle, wear } from '../support/look.ts';
import { languages, shoot } from '../support/shoot.ts';
import { openEmpty, signIn } from '../support/workspaces.ts';

const shared = process.env.ATTEST_SHARED ?? resolve(at('.'), '../shared');
const data = (path: string) => join(shared, 'data', path);
const TURKIYE = data('1_evaluations/turkiye/turkiye-student-evaluation_generic.csv');
const OSCE = data('1_evaluations/osce_postcc/OSCE_Long.csv');
const MATH = data('2_exam_items/MathExam14W/MathExam14W.csv');
const LECTURERS = join(shared, 'oracles/inputs/EB-03_insteval_dept10.csv');

async function ask<Name extends OperationName>(
  page: Page,
  name: Name,
  input: Input<Name>,
): Promise<Output<Name>> {
  const result = await callBackend(page, name, input);
  if (!result.ok) throw new Error(`${name}: ${result.error.code} ${result.error.message}`);
  return result.data as Output<Name>;
}

const form = (id: string, zh: string, en: string, lines: readonly string[]): Instrument => {
  const empty = { ...newInstrument(agreement), id, label: { zh, en } };
  return { ...empty, items: itemsFromLines(lines.join('\n'), empty) };
};

/** A register from texts, taken in at once. */
async function register(page: Page, folder: string, name: string, lines: readonly string[]): Promise<void> {
  const path = join(folder, name);
  writeFileSync(path, `\ufeff${lines.join('\n')}\n`);
  const { imports } = await ask(page, 'import.stage', { paths: [path] });
  const { counts } = await ask(page, 'import.commit', { import: imports[0]!.id, plan: imports[0]!.plan });
  expect(counts.rejected).toBe(0);
}

/** In the import wizard: drops the file and says by keyboard or pointer what it cannot know; answers its state. */
async function drop(page: Page, file: string): Promise<Output<'import.get'>> {
  await goTo(page, '/import');
  await dropFiles(page, [file], { x: 700, y: 400 });
  await expect(page.locator('.import-queue')).toContainText(basename(file).slice(0, 12), {
    timeout: 60_000,
  });
  await settle(page);
  const { imports } = await ask(page, 'import.list', {});
  return imports.at(-1)!;
}

async function write(page: Page, file: string): Promise<void> {
  await page.reload();
  await settle(page);
  await page
    .locator('.import-queue button', { hasText: basename(file).slice(0, 12) })
    .first()
    .click();
  await settle(page);
  await page.getByRole('button', { name: /^Write [\d,]+ rows$/ }).click();
  await expect(page.getByRole('heading', { name: /written/i })).toBeVisible({ timeout: 120_000 });
}

test('public data sets from the file to the sheet', async ({ page, userData }) => {
  test.skip(!process.env.ATTEST_SHOTS || !existsSync(TURKIYE), 'only for looking at, where the files are');
  test.setTimeout(1_500_000);
  await signIn(page, { language: 'en' });
  await openEmpty(page, userData);
  await wear(page, 'en', 'light');
  const inbox = join(userData, 'inbox');
  mkdirSync(inbox);
  await register(page, inbox, '科室.csv', ['科室代码,科室名称', 'ALL,全校', '10,第十系']);
  const lecturers = [
    ...new Set(
      readFileSync(LECTURERS, 'utf8')
        .trim()
        .split(/\r?\n/)
        .slice(1)
        .map((line) => line.split(',')[1]!),
    ),
  ];
  await register(page, inbox, '教师.csv', [
    '工号,姓名,人员类别,所在科室',
    ...['1', '2', '3'].map((number) => `${number},Instructor ${number},教师,ALL`),
    ...lecturers
      .filter((number) => Number(number) > 3)
      .map((number) => `${number},Lecturer ${number},教师,10`),
  ]);
  const [head = ''] = readFileSync(TURKIYE, 'utf8').split(/\r?\n/);
  for (const made of [
    form('own-course-survey', '课程与教师调查', 'Course and instructor survey', head.split(',').slice(5)),
    form('own-lecturer-rating', '授课总评', 'Rating of lecturers', ['授课总评 | Overall']),
  ]) {
    const saved = await ask(page, 'record-types.save', {
      definition: formDefinition(made, null),
      from: null,
    });
    expect(saved.problems).toEqual([]);
  }

  // The survey is known by the words of its items; what a person has to say are two columns and a day.
  const survey = await drop(page, TURKIYE);
  expect(survey.sheets[0]).toMatchObject({ type: 'own-course-survey', missing: ['answered_on', 'teacher'] });
  const sheet = survey.sheets[0]!.sheet;
  await shoot(page, 'real-import-survey.en.light');
  await page.locator('.import-views .ant-tabs-tab').nth(1).click();
  await settle(page);
  await shoot(page, 'real-import-columns.en.light');
  const filled = await ask(page, 'import.map', {
    import: survey.id,
    sheet,
    targets: { '0': 'teacher' },
    defaults: { answered_on: '2024-11-15', department: 'ALL' },
  });
  expect(filled.counts).toMatchObject({ read: 5820, new: 5820, rejected: 0 });
  await write(page, TURKIYE);
  await shoot(page, 'real-import-written.en.light');

  const rated = await drop(page, LECTURERS);
  const rows = rated.sheets[0]!;
  const mapped = await ask(page, 'import.map', {
    import: rated.id,
    sheet: rows.sheet,
    type: 'own-lecturer-rating',
    targets: { '0': 'rater', '1': 'teacher', '5': 'department', '6': 'scores#i1' },
    defaults: { answered_on: '2024-11-20' },
  });
  expect(mapped.counts.rejected).toBe(0);
  await write(page, LECTURERS);

  const exam = await drop(page, MATH);
  const sat = await ask(page, 'import.map', {
    import: exam.id,
    sheet: exam.sheets[0]!.sheet,
    type: 'exam-responses',
    defaults: { paper: 'MATH-2014W', date: '2024-12-20' },
  });
  expect(sat.counts).toMatchObject({ new: 729, rejected: 0 });
  await write(page, MATH);

  const stations = await drop(page, OSCE);
  const judged = await ask(page, 'import.map', {
    import: stations.id,
    sheet: stations.sheets[0]!.sheet,
    type: 'osce-station',
    targets: { '1': 'score', '2': 'learner', '3': 'circuit', '4': 'station' },
    defaults: { exam: 'POSTCC', date: '2024-06-15' },
  });
  expect(judged.counts).toMatchObject({ new: 2698, rejected: 0 });
  await shoot(page, 'real-import-osce.en.light');
  await write(page, OSCE);

  // What the files say, against what is known of them.
  const period = '2024-2025';
  const results = await ask(page, 'evaluation.results', { type: 'own-course-survey', period, by: 'teacher' });
  expect(results.all?.forms).toBe(5820);
  expect(results.straight?.straight).toBe(2985);
  const fair = await ask(page, 'evaluation.results', { type: 'own-lecturer-rating', period, by: 'teacher' });
  expect(fair.model?.raters).toBe('modelled');

  const out = process.env.ATTEST_SHOTS!;
  for (const language of languages) {
    const folder = join(out, `sheets-${language}`);
    mkdirSync(folder, { recursive: true });
    const asked = { period, by: 'teacher', language, folder, formats: ['pdf' as const] };
    await ask(page, 'feedback-sheets.build', { ...asked, type: 'own-course-survey' });
    await ask(page, 'feedback-sheets.build', {
      ...asked,
      type: 'own-lecturer-rating',
      targets: fair.targets.slice(0, 2).map(({ key }) => key),
    });
    expect(readdirSync(folder).filter((name) => name.endsWith('.pdf')).length).toBeGreaterThan(0);
    for (const id of ['paper:MATH-2014W', 'osce:POSTCC'])
      await ask(page, 'exams.report', {
        id,
        format: 'pdf',
        language,
        path: join(folder, `${id.replace(':', '-')}.pdf`),
      });
  }

  await inEveryLook(page, async (look, language) => {
    const name = (screen: string) => `real-${screen}.${look}`;
    await goTo(page, '/evaluation');
    for (const [screen, label] of [
      ['survey', language === 'en' ? 'Course and instructor survey' : '课程与教师调查'],
      ['lecturers', language === 'en' ? 'Rating of lecturers' : '授课总评'],
    ] as const) {
      await page.locator('.evaluation-bar .ant-select').first().click();
      await page.locator('.ant-select-item-option', { hasText: label }).click();
      await settle(page);
      expect(await offences(page)).toEqual([]);
      await shoot(page, name(screen), { whole: true });
      await page.locator('.evaluation-table tbody button').first().click();
      await settle(page);
      await shoot(page, name(`${screen}-one`));
      await page.keyboard.press('Escape');
    }
    for (const id of ['paper:MATH-2014W', 'osce:POSTCC']) {
      await goTo(page, `/evaluation/exams/${encodeURIComponent(id)}`);
      expect(await offences(page)).toEqual([]);
      const screen = id.split(':')[0]!;
      await shoot(page, name(screen));
      await page.locator('.exams-cuts').scrollIntoViewIfNeeded();
      await settle(page);
      await shoot(page, name(`${screen}-cuts`));
    }
  });
});
