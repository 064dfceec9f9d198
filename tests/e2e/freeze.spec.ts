/** From an empty workspace to a frozen report, written again byte by byte, and compared with a later one. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Output } from '#shared/api/index.ts';
import { expect, test } from './support/app.ts';
import { offences } from './support/axe.ts';
import { callBackend } from './support/bridge.ts';
import { openEmpty, signIn } from './support/workspaces.ts';

const report = { template: 'data-tables', period: '2024-2025', language: 'en' as const };

test('a report is frozen, proved and compared', async ({ page, app, userData }) => {
  const folder = join(userData, 'reports');
  await signIn(page);
  await openEmpty(page, userData);
  const save = async (type: string, values: object) =>
    expect((await callBackend(page, 'records.save', { type, id: null, version: null, values })).ok).toBe(
      true,
    );
  const build = async () => {
    const built = await callBackend(page, 'reports.build', { ...report, folder, formats: ['xlsx'] });
    expect(built.ok).toBe(true);
  };
  await save('department', { code: 'IM', name: '内科', name_en: 'Medicine' });
  await save('meeting', { date: '2024-10-08', title: '例会' });
  await build();
  await save('department', { code: 'SU', name: '外科', name_en: 'Surgery' });
  await build();
  await page.reload();
  await page.evaluate(() => {
    location.hash = '/reports';
  });

  const kept = page.locator('.reports-earlier .record-cell-link');
  await expect(kept).toHaveCount(2);
  await kept.last().click();
  await page.getByRole('button', { name: 'Freeze…' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('All figures agree with the records');
  expect(await offences(page)).toEqual([]);
  await dialog.getByRole('textbox', { name: 'Remark (optional)' }).fill('Agreed by the committee.');
  await dialog.getByRole('button', { name: 'Sign and freeze' }).click();
  await expect(dialog).toBeHidden({ timeout: 60_000 });
  await expect(page.getByText(/Frozen by 林晓/)).toBeVisible();
  await expect(page.locator('.doc')).toContainText('Frozen');

  await page.getByRole('button', { name: 'Write again and compare' }).click();
  await expect(page.getByText('Written again, PDF, DOCX, XLSX are the same, byte by byte.')).toBeVisible({
    timeout: 60_000,
  });
  await app.evaluate(({ dialog: system }, path) => {
    system.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [path] });
  }, folder);
  await page.getByRole('button', { name: 'Get the files…' }).click();
  await expect(page.locator('.reports-files li')).toHaveCount(3);
  expect(existsSync(folder)).toBe(true);
  expect(await offences(page)).toEqual([]);

  for (const box of await page.locator('.reports-earlier input[type=checkbox]').all()) await box.check();
  await page.getByRole('button', { name: 'Compare the two' }).click();
  await expect(page.getByRole('heading', { name: 'What changed between two reports' })).toBeVisible();
  const listed = await callBackend(page, 'reports.list', {});
  const { reports } = (listed as { data: Output<'reports.list'> }).data;
  expect(reports.map(({ frozen }) => frozen !== null)).toEqual([false, true]);
  await page.getByText(/^Sources \d+$/).click();
  await expect(page.getByText('New in the later one')).toBeVisible();
  expect(await offences(page)).toEqual([]);
  const shots = process.env.ATTEST_SHOTS;
  await page.getByRole('button', { name: 'Get as a workbook…' }).click();
  const book = page.locator('.reports-files li').filter({ hasText: 'comparison-of-reports' });
  await expect(book).toBeVisible({ timeout: 30_000 });
  expect(await offences(page)).toEqual([]);
  if (shots) await page.screenshot({ path: join(shots, 'freeze-compare.png') });
  await page.getByRole('button', { name: 'Close the comparison' }).click();
  if (shots) await page.screenshot({ path: join(shots, 'freeze-kept.png') });
  await expect(page.getByText(/Frozen by 林晓/)).toBeVisible();
});
