/** What departments owe, in its states, in both languages and themes: for looking at, not for the documentation. */
import type { Page } from 'playwright/test';
import { expect, test } from '../support/app.ts';
import { languages, shoot, themes } from '../support/shoot.ts';
import { openSample, signIn } from '../support/workspaces.ts';

const settle = async (page: Page) => {
  await page.waitForTimeout(300);
  const waiting = page.locator('.ant-skeleton, .ant-spin-spinning, .skeleton-rows, [data-skeleton]');
  await expect(waiting).toHaveCount(0, { timeout: 60_000 });
  await page.waitForTimeout(300);
};

test('what departments owe', async ({ page, userData }) => {
  test.skip(!process.env.ATTEST_SHOTS, 'only for looking at');
  test.setTimeout(600_000);
  await signIn(page, { language: 'zh-CN' });
  await openSample(page, userData);
  await page.setViewportSize({ width: 1280, height: 720 });
  const go = async (path: string) => {
    await page.evaluate((hash) => {
      location.hash = hash;
    }, path);
    await settle(page);
  };
  for (const language of languages) {
    for (const theme of themes) {
      await page.evaluate(
        ([name, value]) => localStorage.setItem(name as string, value as string),
        ['attest.language', language],
      );
      await page.evaluate(
        ([name, value]) => localStorage.setItem(name as string, value as string),
        ['attest.theme', theme],
      );
      await page.reload();
      await settle(page);
      const save = (name: string) => shoot(page, `${name}.${language}.${theme}`);
      await go('/');
      await save('completeness-home');
      await go('/completeness');
      await save('completeness');
      await go('/completeness/at/attendance/EM');
      await go('/completeness/at/activity/EM');
      await save('completeness-cell');
      await go('/completeness/at/exit-exam/AN');
      await save('completeness-absent');
      await page.keyboard.press('Escape');
      await page.locator('.completeness-bar .ant-btn-primary').click();
      await settle(page);
      await page.waitForTimeout(500);
      await save('completeness-reminders');
      await page.keyboard.press('Escape');
      await go('/completeness/expected');
      await save('completeness-expected');
      await go('/completeness/expected/attendance');
      await page.waitForTimeout(400);
      await save('completeness-rule');
      await go('/completeness');
    }
  }
});
