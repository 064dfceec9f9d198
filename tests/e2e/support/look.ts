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

/** Shows a place in a language and a theme, set as settings do, on a page that is loaded anew. */
export async function appear(page: Page, path: string, language = 'en', theme = 'light'): Promise<void> {
  await page.evaluate(
    ([spoken, look, place]) => {
      localStorage.setItem('attest.language', spoken as string);
      localStorage.setItem('attest.theme', look as string);
      location.hash = place as string;
    },
    [language, theme, path],
  );
  await page.reload();
}

/** Changes language and theme where the page is, and waits until it rests. */
export async function wear(page: Page, language: string, theme: string): Promise<void> {
  await appear(page, await page.evaluate(() => location.hash), language, theme);
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
