/** Reports for every department: chosen, built, and summed up with those that need a look on top. */
import { join } from 'node:path';
import { expect, test } from './support/app.ts';
import { offences } from './support/axe.ts';
import { callBackend } from './support/bridge.ts';
import { openEmpty, signIn } from './support/workspaces.ts';

test('reports for all departments are built and summed up', async ({ app, page, userData }) => {
  await signIn(page);
  await openEmpty(page, userData);
  const records: [string, object][] = [
    ['department', { code: 'IM', name: '内科', name_en: 'Medicine' }],
    ['department', { code: 'SU', name: '外科', name_en: 'Surgery' }],
    ['meeting', { date: '2024-10-08', title: '例会' }],
  ];
  for (const [type, values] of records) {
    const saved = await callBackend(page, 'records.save', { type, id: null, version: null, values });
    expect(saved.ok).toBe(true);
  }
  await app.evaluate(
    ({ dialog }, folder) => {
      dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [folder] });
    },
    join(userData, 'batch'),
  );
  await page.reload();
  await page.evaluate(() => {
    location.hash = '/reports';
  });
  await page.getByRole('combobox', { name: 'Report template' }).click();
  await page.getByTitle('Department report card').click();
  for (const format of ['PDF', 'DOCX']) await page.getByRole('checkbox', { name: format }).uncheck();
  await page.getByRole('button', { name: 'For all departments…' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByText('2 of 2 chosen')).toBeVisible();
  await dialog.getByRole('button', { name: 'None' }).click();
  await expect(dialog.getByRole('button', { name: 'Build 0 reports' })).toBeDisabled();
  await dialog.getByRole('button', { name: 'All', exact: true }).click();
  expect(await offences(page)).toEqual([]);
  if (process.env.ATTEST_SHOTS) await page.screenshot({ path: join(process.env.ATTEST_SHOTS, 'choose.png') });
  await dialog.getByRole('button', { name: 'Build 2 reports' }).click();
  await expect(dialog.getByText('2 reports were built')).toBeVisible();
  expect(await offences(page)).toEqual([]);
  if (process.env.ATTEST_SHOTS)
    await page.screenshot({ path: join(process.env.ATTEST_SHOTS, 'summary.png') });
  await dialog.getByRole('button', { name: 'Open the report on Surgery' }).click();
  await expect(page.locator('.doc-cover')).toContainText('Surgery');
});
