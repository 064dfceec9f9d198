/** The batch of feedback sheets in the real app: given up half-way, then written; what is in the files; who had his sheet. */
import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PDFDocument } from 'pdf-lib';
import { openZip, readEntry } from '#backend/files/zip/read.ts';
import type { Output } from '#shared/api/index.ts';
import { unwrap } from '#shared/lib/result.ts';
import { expect, test } from './support/app.ts';
import { offences } from './support/axe.ts';
import { callBackend } from './support/bridge.ts';
import { appear } from './support/look.ts';
import { languages, shoot, shotsFolder, themes } from './support/shoot.ts';
import { openSample, signIn } from './support/workspaces.ts';

const DEPARTMENT = 'IR';

function wordText(path: string): string {
  const archive = unwrap(openZip(readFileSync(path)));
  const part = archive.entries.find(({ name }) => name === 'word/document.xml')!;
  return Buffer.from(unwrap(readEntry(archive, part)))
    .toString('utf8')
    .replace(/<[^>]+>/g, '');
}

test('sheets of a department as PDF and Word, sent, read and acknowledged', async ({
  app,
  page,
  userData,
}) => {
  test.setTimeout(240_000);
  await signIn(page);
  const workspace = await openSample(page, userData);
  const { currentYear, id } = workspace;
  const answer = await callBackend(page, 'evaluation.results', {
    type: 'evaluation',
    period: currentYear ?? '',
    by: 'teacher',
    department: DEPARTMENT,
  });
  if (!answer.ok) throw new Error(answer.error.message);
  const { targets } = answer.data as Output<'evaluation.results'>;
  const judged = targets.find(({ fair }) => fair !== null);
  if (!judged?.fair) throw new Error('the sample has lost its cases');

  const show = async (language: string, theme: string) => {
    await appear(page, '/evaluation', language, theme);
    await expect(page.locator('.evaluation-table tbody tr').first()).toBeVisible({ timeout: 30_000 });
  };
  await show('en', 'light');
  const out = join(userData, 'sheets');
  mkdirSync(out);
  await app.evaluate(({ dialog }, folder) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [folder] });
  }, out);

  // The whole hospital would take a while: given up, it leaves nothing behind.
  await page.getByRole('button', { name: /Feedback sheets$/ }).click();
  const dialog = page.getByRole('dialog');
  const make = dialog.getByRole('button', { name: 'Choose a folder and make them' });
  await expect(dialog.getByRole('radio', { name: 'As each reads' })).toBeChecked();
  expect(await offences(page)).toEqual([]);
  await make.click();
  await expect(dialog.getByRole('progressbar')).toBeVisible({ timeout: 30_000 });
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  await expect(dialog).toBeHidden({ timeout: 30_000 });
  expect(readdirSync(out)).toEqual([]);

  // One department.
  await page.evaluate(
    ([workspace, code]) => localStorage.setItem(`attest.department.${workspace}`, code as string),
    [id, DEPARTMENT],
  );
  await show('en', 'light');
  await expect(page.locator('.evaluation-table tbody tr').filter({ hasText: judged.name })).toBeVisible();
  await page.getByRole('button', { name: /Feedback sheets$/ }).click();
  await dialog.getByRole('radio', { name: 'English' }).check();
  await make.click();
  const files = 2 * targets.length;
  await expect(dialog).toContainText(`in ${files} files`, { timeout: 120_000 });
  const written = readdirSync(out);
  expect(written.filter((name) => name.endsWith('.pdf'))).toHaveLength(targets.length);
  expect(written.filter((name) => name.endsWith('.docx'))).toHaveLength(targets.length);
  const own = written.filter((name) => name.includes(judged.key));
  expect(own).toHaveLength(2);
  const word = wordText(join(out, own.find((name) => name.endsWith('.docx'))!));
  for (const figure of [judged.fair.score, judged.fair.low, judged.fair.high])
    expect(word).toContain(figure.toFixed(2));
  const pdf = await PDFDocument.load(readFileSync(join(out, own.find((name) => name.endsWith('.pdf'))!)));
  expect(pdf.getPageCount()).toBe(1);
  await dialog.getByRole('button', { name: 'Record as sent today' }).click();
  await expect(dialog.getByRole('status')).toContainText(`${targets.length} sheets recorded`);
  await dialog.getByRole('button', { name: 'Close' }).click();

  // One of them has read it.
  await page.getByRole('button', { name: 'Handed out' }).click();
  const row = dialog.getByRole('row').filter({ hasText: judged.name });
  await expect(row).toContainText(/\d{4}-\d\d-\d\d/);
  expect(await offences(page)).toEqual([]);
  await row.getByRole('checkbox').check();
  await dialog.getByRole('button', { name: 'Mark as read' }).click();
  await expect(dialog.getByRole('status')).toContainText('1 sheet recorded');
  await expect(row.getByText(/\d{4}-\d\d-\d\d/)).toHaveCount(2);

  if (!process.env.ATTEST_SHOTS) return;
  for (const language of languages)
    await callBackend(page, 'feedback-sheets.build', {
      type: 'evaluation',
      period: currentYear ?? '',
      by: 'teacher',
      targets: [judged.key],
      language,
      folder: shotsFolder(),
      formats: ['pdf'],
    });
  for (const language of languages)
    for (const theme of themes) {
      await show(language, theme);
      await page.getByRole('button', { name: language === 'en' ? 'Handed out' : '发放与确认' }).click();
      await expect(dialog.getByRole('row').nth(1)).toBeVisible();
      await shoot(page, `feedback-receipts.${language}.${theme}`);
      await show(language, theme);
      await page
        .getByRole('button', { name: language === 'en' ? /Feedback sheets$/ : /生成反馈单$/ })
        .click();
      await expect(dialog.getByRole('radio').first()).toBeVisible();
      await shoot(page, `feedback-batch.${language}.${theme}`);
      await show(language, theme);
      await page.locator('.evaluation-table tbody tr .evaluation-name').first().click();
      await expect(dialog.locator('.evaluation-items').first()).toBeVisible();
      await shoot(page, `evaluation-teacher.${language}.${theme}`);
    }
});
