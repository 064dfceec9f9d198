/** What happens afterwards: a corrected file, rows that were refused, a plan that follows the store, a backup put back, a dead backend. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright/test';
import { expect, test } from './support/app.ts';
import { backendPids } from './support/backend-pid.ts';
import { callBackend } from './support/bridge.ts';
import { dropFiles } from './support/drop.ts';
import { openEmpty, signIn } from './support/workspaces.ts';

const CENTRE = { x: 700, y: 400 };

async function ownWorkspace(page: Page, userData: string): Promise<void> {
  await signIn(page);
  await openEmpty(page, userData);
  await page.evaluate(() => localStorage.setItem('attest.language', 'en'));
  await page.reload();
}

const departments = (beds: string, last: string) =>
  `Department code,Department name,Beds\nIM,Medicine,${beds}\nSU,Surgery,40\nPE,Paediatrics,${last}\n`;

async function go(page: Page, path: string): Promise<void> {
  await page.evaluate((hash) => {
    location.hash = hash;
  }, path);
}

test('a corrected file shows what it changes, refused rows stay to be seen, and the plan follows the store', async ({
  page,
  userData,
}) => {
  await ownWorkspace(page, userData);
  const file = join(userData, 'departments.csv');
  writeFileSync(file, departments('60', 'many'));
  await go(page, '/import');
  await expect(page.getByText(/Drop files/)).toBeVisible();
  await dropFiles(page, [file], CENTRE);
  await expect(page.getByLabel('3 rows read = 2 new + 0 changed + 0 unchanged + 1 rejected')).toBeVisible();
  await page.getByRole('button', { name: 'Write 2 rows' }).click();
  await page.getByRole('button', { name: 'Import another file' }).click();

  // The refused row, with its reason.
  await page.getByRole('button', { name: 'Rejected 1' }).click();
  const drawer = page.getByRole('dialog');
  await expect(drawer).toContainText('many');
  await expect(drawer).toContainText('Paediatrics');
  await page.keyboard.press('Escape');
  await expect(drawer).toBeHidden();

  // The corrected file: one new, one changed with its old value, one unchanged.
  writeFileSync(file, departments('66', '30'));
  await dropFiles(page, [file], CENTRE);
  await expect(page.getByLabel('3 rows read = 1 new + 1 changed + 1 unchanged + 0 rejected')).toBeVisible();
  const changed = page.locator('.import-cell[data-changed="true"]');
  await expect(changed).toHaveCount(1);
  await expect(changed.locator('del')).toHaveText('60');
  await expect(changed.locator('.import-cell-text')).toHaveText('66');

  // The same record changes meanwhile: the plan on screen is built again before anything can be written.
  const list = await callBackend(page, 'records.list', { type: 'department', search: 'Medicine' });
  const row = list.ok
    ? (list.data as { rows: { id: string; version: number; values: object }[] }).rows[0]
    : null;
  if (!row) throw new Error('the department is not there');
  const values = { ...row.values, beds: 66 };
  await callBackend(page, 'records.save', { type: 'department', id: row.id, version: row.version, values });
  await expect(page.getByLabel('3 rows read = 1 new + 0 changed + 2 unchanged + 0 rejected')).toBeVisible();
  await page.getByRole('button', { name: 'Write 1 row' }).click();
  await expect(page.getByRole('heading', { name: /is written/ })).toBeVisible();
});

test('a backup is put back on screen, and what was there becomes a backup itself', async ({
  page,
  userData,
}) => {
  await ownWorkspace(page, userData);
  await go(page, '/exchange');
  await page.getByRole('button', { name: 'Back up now' }).click();
  await expect(page.getByText('By hand')).toBeVisible();
  await callBackend(page, 'settings.save', { name: 'Renamed', institution: { zh: '本院', en: 'Ours' } });
  await expect(page.getByText('Renamed').first()).toBeVisible();
  await page
    .getByRole('button', { name: /^Restore/ })
    .first()
    .click();
  await page.getByRole('dialog').getByRole('button', { name: 'Restore this backup' }).click();
  await expect(page.getByText('Renamed')).toHaveCount(0);
  await expect(page.getByText('Before a restore')).toBeVisible();
});

test('a backend that dies twice leads to the recovery page, and back to work', async ({
  app,
  page,
  userData,
}) => {
  await ownWorkspace(page, userData);
  await expect(page.getByRole('link', { name: 'Import', exact: true })).toBeVisible();
  const host = app.process().pid ?? 0;
  for (let death = 0; death < 2; death++) {
    await expect.poll(() => backendPids(host).length).toBeGreaterThan(0);
    for (const pid of backendPids(host)) process.kill(pid, 'SIGKILL');
    await expect
      .poll(async () => (await callBackend(page, 'app.state')).ok, { timeout: 10_000 })
      .toBe(death === 0);
  }
  await expect(page.getByText('The data service has stopped')).toBeVisible();
  await page.getByRole('button', { name: 'Restart the data service' }).click();
  await expect.poll(async () => (await callBackend(page, 'app.state')).ok, { timeout: 10_000 }).toBe(true);
  await expect(page.getByText('The data service has stopped')).toHaveCount(0);
});
