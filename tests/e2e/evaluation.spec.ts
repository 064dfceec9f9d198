/** The sample's evaluations: a score with its interval and evidence, one teacher item by item, small numbers withheld. */
import type { Output } from '#shared/api/index.ts';
import { expect, test } from './support/app.ts';
import { offences } from './support/axe.ts';
import { callBackend } from './support/bridge.ts';
import { appear } from './support/look.ts';
import { languages, shoot, themes } from './support/shoot.ts';
import { openSample, signIn } from './support/workspaces.ts';

test('results of the sample hospital, from all teachers to one item', async ({ page, userData }) => {
  test.slow();
  await signIn(page);
  const { currentYear } = await openSample(page, userData);
  const answer = await callBackend(page, 'evaluation.results', {
    type: 'evaluation',
    period: currentYear ?? '',
    by: 'teacher',
  });
  if (!answer.ok) throw new Error(answer.error.message);
  const results = answer.data as Output<'evaluation.results'>;
  const judged = results.targets.find(({ evidence }) => evidence === 'enough');
  const silent = results.targets.find(({ summary }) => summary === null);
  if (!judged?.fair || !silent) throw new Error('the sample has lost its cases');

  const show = async (language: string, theme: string) => {
    await appear(page, '/evaluation', language, theme);
    await expect(page.locator('.evaluation-table tbody tr').first()).toBeVisible({ timeout: 30_000 });
  };

  await show('en', 'light');
  const row = page.getByRole('row').filter({ hasText: judged.name }).first();
  await expect(row).toContainText(judged.fair.score.toFixed(2));
  await expect(row).toContainText('Enough');
  await expect(page.getByRole('row').filter({ hasText: silent.name }).first()).toContainText('withheld');
  await page.getByRole('button', { name: judged.name, exact: true }).click();
  const drawer = page.getByRole('dialog');
  await expect(drawer).toContainText('Item by item');
  await expect(drawer.getByRole('row').nth(1)).toContainText(/\d\.\d\d/);
  await page.keyboard.press('Escape');
  await expect(drawer).toBeHidden();

  // A comment is released by key, and leaves the list of those that wait.
  await page.evaluate(() => {
    location.hash = '/evaluation/comments';
  });
  const first = page.locator('.comments-list li').first();
  await expect(first).toBeVisible({ timeout: 30_000 });
  expect(await offences(page)).toEqual([]);
  await expect(page.getByText('Released 0', { exact: true })).toBeVisible();
  await first.focus();
  await page.keyboard.press('r');
  await expect(page.getByText('Released 1', { exact: true })).toBeVisible();
  if (process.env.ATTEST_SHOTS) await shoot(page, 'evaluation-comments.en.light');

  for (const language of languages)
    for (const theme of themes) {
      await show(language, theme);
      expect(await offences(page)).toEqual([]);
      if (!process.env.ATTEST_SHOTS) continue;
      await shoot(page, `evaluation.${language}.${theme}`);
      await page.getByRole('button', { name: judged.name, exact: true }).click();
      await expect(page.getByRole('dialog').getByRole('row').nth(1)).toBeVisible();
      await page.waitForTimeout(600);
      await shoot(page, `evaluation-one.${language}.${theme}`);
    }
});
