/** A file is added, read, found by its text, suggested to an item and accepted with one key; readiness tells what is next. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pdf } from '#tests/backend/support/documents.ts';
import { expect, test } from './support/app.ts';
import { offences } from './support/axe.ts';
import { callBackend } from './support/bridge.ts';
import { openSample, signIn } from './support/workspaces.ts';

test('evidence finds its item, and the item is readier by it', async ({ page, userData }) => {
  test.setTimeout(240_000);
  await signIn(page);
  await openSample(page, userData);
  const path = join(userData, '督导工作办法.pdf');
  writeFileSync(
    path,
    pdf([
      ['督导工作办法'],
      [
        '第二条 院级督导每学年对专业基地督导一次，督导意见在七个工作日内反馈，整改后复查，督导计划与记录存档。',
      ],
    ]),
  );
  const added = await callBackend(page, 'evidence.add', { paths: [path] });
  if (!added.ok) throw new Error(added.error.message);
  await page.evaluate(() => {
    localStorage.setItem('attest.language', 'en');
    location.hash = '/standards/evidence';
  });
  await page.reload();
  const row = page.getByRole('row', { name: /督导工作办法 File/ });
  await expect(row).toContainText('Read', { timeout: 60_000 });
  await expect(row).toContainText('nothing');
  expect(await offences(page)).toEqual([]);

  await page.getByRole('searchbox', { name: 'Search the text of all evidence' }).fill('七个工作日 反馈');
  const hits = page.getByRole('region', { name: 'Search the text of all evidence' });
  await expect(hits.locator('mark').first()).toHaveText('七个工作日');
  await expect(hits).toContainText('Page 2');
  await hits.getByRole('button', { name: '督导工作办法', exact: true }).click();
  const drawer = page.getByRole('dialog');
  await expect(drawer.getByText('It serves no item yet.')).toBeVisible();
  await drawer.getByLabel('Valid until').fill('2030-12-31');
  await drawer.getByRole('button', { name: 'Save' }).click();
  await expect(drawer.getByText('In date')).toBeVisible();
  expect(await offences(page)).toEqual([]);
  await page.keyboard.press('Escape');

  await page.evaluate(() => {
    location.hash = '/standards/residency-base-2023/2.2.5';
  });
  const suggestions = page.getByRole('list', { name: 'Suggested evidence' });
  const offer = suggestions.getByRole('listitem', { name: /^督导工作办法/ });
  await expect(offer.locator('mark').first()).toBeVisible({ timeout: 30_000 });
  await offer.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByText('“督导工作办法” now serves this item')).toBeVisible();
  await expect(offer).toHaveCount(0);

  await page.evaluate(() => {
    location.hash = '/standards/readiness/residency-base-2023';
  });
  const table = page.getByRole('table', { name: 'Readiness' });
  await expect(table.getByRole('row', { name: /^2\.2\.5/ })).toContainText('Ready');
  // A paper that has run out is named, and the step leads to it.
  const agreement = table.getByRole('row', { name: /^1\.1\.2/ });
  await expect(agreement).toContainText('Renew 1 piece out of date');
  await expect(agreement).toContainText('教学协作协议');
  await expect(page.getByText('Kept day by day since')).toBeVisible({ timeout: 20_000 });
  expect(await offences(page)).toEqual([]);
  await page.getByText('By department', { exact: true }).click();
  await expect(page.getByRole('table', { name: 'By department' })).toBeVisible();
  expect(await offences(page)).toEqual([]);
});
