/** One indicator: its course with limits and forecast in words, and its departments among their peers. */
import { expect, test } from './support/app.ts';
import { offences } from './support/axe.ts';
import { inEveryLook } from './support/look.ts';
import { shoot } from './support/shoot.ts';
import { openSample, signIn } from './support/workspaces.ts';

test('an indicator over time and among departments', async ({ page, userData }) => {
  test.setTimeout(300_000);
  await signIn(page);
  await openSample(page, userData);
  await page.setViewportSize({ width: 1280, height: 720 });
  await page.evaluate(() => {
    localStorage.setItem('attest.language', 'en');
    location.hash = '/indicators/activity-sign-in-rate';
  });
  await page.reload();
  const words = page.getByRole('list', { name: 'What the chart shows' });
  await expect(words).toContainText('limits', { timeout: 30_000 });
  await page.getByRole('radiogroup', { name: 'Over time' }).getByText('month').click();
  await expect(words).toContainText('The limits are those of individual values');
  await expect(words).toContainText('If the course of the last');
  // A year is too long a step for so few.
  await page.getByRole('radiogroup', { name: 'Over time' }).getByText('year').click();
  await expect(words).toContainText('A forecast needs at least 5 periods');
  await page.getByRole('radiogroup', { name: 'Over time' }).getByText('month').click();
  await expect(words).toContainText('If the course of the last');
  const peers = page.locator('.panel').filter({ has: page.getByRole('heading', { name: 'Compared with' }) });
  await expect(peers).toContainText('What chance does to this measure is not known');
  await page.evaluate(() => {
    location.hash = '/indicators/evaluation-mean';
  });
  await expect(peers.getByRole('figure').first()).toContainText('95 % and 99.8 %');
  await expect(peers.getByText('Fewer than 5 departments of this kind').first()).toBeVisible();
  expect(await offences(page)).toEqual([]);

  if (!process.env.ATTEST_SHOTS) return;
  await inEveryLook(page, async (look) => {
    await page.locator('.course-words').first().waitFor();
    await page.locator('.ant-segmented-item').nth(2).click();
    await page.waitForTimeout(1500);
    await shoot(page, `course.${look}`);
    await page.locator('.peers-group').first().scrollIntoViewIfNeeded();
    await page.locator('.page-body, .page').first().hover();
    await page.mouse.wheel(0, 500);
    await page.waitForTimeout(700);
    await shoot(page, `peers.${look}`);
  });
});
