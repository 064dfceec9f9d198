/** Evidence and readiness on the sample hospital, in both languages and both themes; only for looking at. */
import type { Page } from 'playwright/test';
import { expect, test } from '../support/app.ts';
import { callBackend } from '../support/bridge.ts';
import { languages, shoot, themes } from '../support/shoot.ts';
import { openSample, signIn } from '../support/workspaces.ts';

const settle = async (page: Page) => {
  await page.waitForTimeout(300);
  const waiting = page.locator('.ant-skeleton, .ant-spin-spinning, .skeleton-rows, [data-skeleton]');
  await expect(waiting).toHaveCount(0, { timeout: 60_000 });
  await page.waitForTimeout(400);
};

test('evidence', async ({ page, userData }) => {
  test.skip(!process.env.ATTEST_SHOTS, 'only for looking at');
  test.setTimeout(600_000);
  await signIn(page, { language: 'zh-CN' });
  await openSample(page, userData);
  await callBackend(page, 'evidence.read', {});
  await page.setViewportSize({ width: 1280, height: 720 });
  const listed = await callBackend(page, 'evidence.list', { period: '2024-2025' });
  const piece = listed.ok ? (listed.data as { pieces: { id: string }[] }).pieces[0]?.id : '';
  for (const language of languages) {
    for (const theme of themes) {
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
      const go = async (path: string, name: string) => {
        await page.evaluate((hash) => {
          location.hash = hash;
        }, path);
        await settle(page);
        await shoot(page, `${name}.${language}.${theme}`);
      };
      await go('/standards/evidence', 'evidence');
      await page.locator('.evidence-bar input').first().fill('督导 反馈');
      await settle(page);
      await shoot(page, `evidence-search.${language}.${theme}`);
      await go(`/standards/evidence/${piece}`, 'evidence-piece');
      await page.keyboard.press('Escape');
      await go('/standards/readiness', 'readiness-wfme');
      await go('/standards/readiness/residency-base-2023', 'readiness');
      await page.locator('.evidence-bar .ant-segmented-item').nth(1).click();
      await settle(page);
      await shoot(page, `readiness-departments.${language}.${theme}`);
      await go('/standards/residency-base-2023/2.2.5', 'evidence-item');
      await page.locator('.evidence-suggestions').scrollIntoViewIfNeeded();
      await settle(page);
      await shoot(page, `evidence-suggestions.${language}.${theme}`);
    }
  }
});
