import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright/test';
import { at } from '../../../build/lib/paths.mjs';

export const languages = ['zh-CN', 'en'] as const;
export const themes = ['light', 'dark'] as const;

/** Where pictures go: the documentation's folder, or the one that `ATTEST_SHOTS` names. */
export const shotsFolder = (): string => process.env.ATTEST_SHOTS ?? at('docs', 'images');

/** Saves what the page shows once it has come to rest. `name` has no ending. */
export async function shoot(page: Page, name: string, options: { whole?: boolean } = {}): Promise<string> {
  const folder = shotsFolder();
  mkdirSync(folder, { recursive: true });
  await page.evaluate(() => document.fonts.ready.then(() => true));
  const path = join(folder, `${name}.png`);
  await page.screenshot({ path, animations: 'disabled', caret: 'hide', fullPage: options.whole ?? false });
  return path;
}
