/** The narrative editor in its states, in both languages and themes: for looking at, not for the documentation. */
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

test('the narrative editor', async ({ page, userData }) => {
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
    await page.locator('.narrative-language').first().scrollIntoViewIfNeeded();
    await page
      .locator('.narrative-languages')
      .evaluate((element) => element.scrollIntoView({ block: 'center' }));
    await settle(page);
  };
  for (const language of languages) {
    for (const theme of themes) {
      await page.evaluate(
        ([lang, value]) => {
          localStorage.setItem('attest.language', lang as string);
          localStorage.setItem('attest.theme', value as string);
        },
        [language, theme],
      );
      await page.reload();
      await settle(page);
      const save = (name: string) => shoot(page, `${name}.${language}.${theme}`);
      await go('/standards/wfme-2020/3.4');
      await save('narrative-drafted');
      await go('/standards/wfme-2020/2.4');
      await save('narrative-written');
      await page.locator('.narrative-chip[data-look=figure]').first().click();
      await settle(page);
      await save('narrative-card');
      await page.keyboard.press('Escape');
      await page.keyboard.press('Control+End');
      await page.keyboard.type('\n/');
      await settle(page);
      await save('narrative-list');
      await page.keyboard.press('Escape');
      await page.keyboard.press('Backspace');
      await page.keyboard.press('Backspace');
      await page
        .locator('.ant-segmented-item')
        .filter({ hasText: /并排|Side by side/ })
        .click();
      await settle(page);
      await save('narrative-both');
      await page.getByRole('button', { name: /^(版本|Versions)$/ }).click();
      await settle(page);
      await save('narrative-versions');
      await page.keyboard.press('Escape');
      await settle(page);
    }
  }
});
