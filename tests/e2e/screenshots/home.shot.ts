/** Home of the sample hospital for every role, in both languages and both themes; only for looking at. */
import type { Page } from 'playwright/test';
import { expect, test } from '../support/app.ts';
import { callBackend } from '../support/bridge.ts';
import { languages, shoot, themes } from '../support/shoot.ts';
import { openSample, signIn } from '../support/workspaces.ts';

const settle = async (page: Page) => {
  await page.waitForTimeout(300);
  const waiting = page.locator('.ant-skeleton, .ant-spin-spinning, .skeleton-rows, [data-skeleton]');
  await expect(waiting).toHaveCount(0, { timeout: 60_000 });
  await page.waitForTimeout(300);
};

test('home', async ({ page, userData }) => {
  test.skip(!process.env.ATTEST_SHOTS, 'only for looking at');
  test.setTimeout(600_000);
  await signIn(page, { language: 'zh-CN' });
  await page.setViewportSize({ width: 1280, height: 720 });
  await openSample(page, userData);
  await callBackend(page, 'improvement.refresh', {});
  for (const role of ['quality-office', 'secretary', 'auditor'] as const) {
    await signIn(page, { language: 'zh-CN', role, department: role === 'secretary' ? 'IM' : null });
    for (const language of languages) {
      for (const theme of themes) {
        if (role !== 'quality-office' && theme === 'dark') continue;
        await page.evaluate(
          ([l, th]) => {
            localStorage.setItem('attest.language', l as string);
            localStorage.setItem('attest.theme', th as string);
            location.hash = '/';
          },
          [language, theme],
        );
        await page.reload();
        await settle(page);
        await shoot(page, `home-${role}.${language}.${theme}`);
      }
    }
  }
});
