/** Looking at screens: going to a place, waiting until it rests, and the four looks of every screen. */
import type { Page } from 'playwright/test';
import { expect } from './app.ts';
import { languages, themes } from './shoot.ts';

/** Waits until nothing of the page is still loading. */
export async function settle(page: Page): Promise<void> {
  await page.waitForTimeout(300);
  const waiting = page.locator('.ant-skeleton, .ant-spin-spinning, .skeleton-rows, [data-skeleton]');
  await expect(waiting).toHaveCount(0, { timeout: 60_000 });
  await page.waitForTimeout(300);
}

/** Shows the place that a path names. */
export async function goTo(page: Page, path: string): Promise<void> {
  await page.evaluate((hash) => {
    location.hash = hash;
  }, path);
  await settle(page);
}

/** Sets language and theme as settings do, and loads the page anew. */
export async function wear(page: Page, language: string, theme: string): Promise<void> {
  await page.evaluate(
    ([spoken, look]) => {
      localStorage.setItem('attest.language', spoken as string);
      localStorage.setItem('attest.theme', look as string);
    },
    [language, theme],
  );
  await page.reload();
  await settle(page);
}

/**
 * Does something in both languages and both themes; `look` (such as `en.dark`) ends the names of its pictures.
 * `ATTEST_LOOKS=zh-CN.light,en.dark` asks for these only.
 */
export async function inEveryLook(
  page: Page,
  action: (look: string, language: string, theme: string) => Promise<void>,
): Promise<void> {
  const wanted = process.env.ATTEST_LOOKS?.split(',');
  for (const language of languages)
    for (const theme of themes) {
      if (wanted && !wanted.includes(`${language}.${theme}`)) continue;
      await wear(page, language, theme);
      await action(`${language}.${theme}`, language, theme);
    }
}
