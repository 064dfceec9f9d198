/** Comments in the real app: one is corrected, a theme of our own is made, tried, put back; and a phase is set on a chart. */
import type { Page } from 'playwright/test';
import { expect, test } from './support/app.ts';
import { offences } from './support/axe.ts';
import { appear } from './support/look.ts';
import { shoot } from './support/shoot.ts';
import { openSample, signIn } from './support/workspaces.ts';

async function open(page: Page, path: string, language = 'en', theme = 'light') {
  await appear(page, path, language, theme);
  await expect(page.locator('h1')).toBeVisible({ timeout: 30_000 });
}

test('themes are corrected, added and put back; a chart gets a phase', async ({ page, userData }) => {
  test.setTimeout(300_000);
  await signIn(page);
  await openSample(page, userData);

  await open(page, '/evaluation/comments');
  const first = page.locator('.comments-list li').first();
  await expect(first).toBeVisible({ timeout: 30_000 });
  await first.getByRole('button', { name: 'Themes' }).click();
  const picker = page.getByRole('dialog');
  await expect(picker).toBeVisible();
  for (const box of await picker.getByRole('checkbox').all()) await box.setChecked(false);
  await picker.getByRole('checkbox', { name: 'Workload' }).check();
  expect(await offences(page)).toEqual([]);
  await picker.getByRole('button', { name: 'Save the themes' }).click();
  await expect(picker).toBeHidden();
  await expect(first).toContainText('set by hand');
  await expect(first.locator('.comments-tag')).toHaveText(['Workload']);

  await page.getByRole('button', { name: 'Edit themes' }).click();
  const drawer = page.getByRole('dialog');
  await expect(drawer.locator('.comments-changes li')).toHaveCount(1);
  await drawer.getByRole('button', { name: 'Add a theme' }).click();
  await drawer.getByLabel('Name of the theme (English)').fill('Supervisors');
  await drawer.getByLabel('Name of the theme (Chinese)').fill('带教老师');
  await drawer.getByLabel('Added words').fill('带教');
  await drawer.getByLabel('Added words').press('Enter');
  await expect(drawer.getByRole('status')).toContainText(/have it now, [1-9]\d* once saved/);
  expect(await offences(page)).toEqual([]);
  await drawer.getByRole('button', { name: 'Save' }).click();
  await expect(drawer.getByText('our own, 1 word')).toBeVisible();
  await expect(drawer.locator('.comments-changes li')).toHaveCount(3);
  if (process.env.ATTEST_SHOTS) await shoot(page, 'comments-themes.en.light');
  await drawer.getByRole('button', { name: 'Put back the change of “One comment”' }).click();
  await expect(drawer.locator('.comments-changes li')).toHaveCount(4);
  await drawer.getByRole('button', { name: 'Close' }).first().click();
  await expect(first).not.toContainText('set by hand');
  await expect(page.getByRole('button', { name: 'Supervisors', exact: true })).toBeVisible();

  await open(page, '/indicators/evaluation-feedback-days');
  const panel = page.locator('.panel').filter({ has: page.getByRole('heading', { name: 'Over time' }) });
  await panel.getByText('month', { exact: true }).click();
  await panel.getByRole('button', { name: 'Set a phase' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('First day').fill('2024-01-10');
  await dialog.getByLabel('First day').press('Enter');
  await dialog.getByLabel('Name, such as').fill('Feedback within a week');
  await dialog.getByRole('button', { name: 'Add the phase' }).click();
  await expect(dialog.getByRole('listitem')).toContainText('Feedback within a week');
  expect(await offences(page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Close' }).click();
  await expect(panel).toContainText('“Feedback within a week”, from');
  if (process.env.ATTEST_SHOTS) await shoot(page, 'indicator-phase.en.light');
});
