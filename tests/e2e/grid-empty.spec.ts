/** A grid without records is a grid all the same: nothing on record, nothing let through, and open for reading only. */
import { join } from 'node:path';
import type { Page } from 'playwright/test';
import { expect, test } from './support/app.ts';
import { offences } from './support/axe.ts';
import { callBackend } from './support/bridge.ts';
import { signIn } from './support/workspaces.ts';

async function look(page: Page, theme: 'light' | 'dark'): Promise<void> {
  await page.evaluate((chosen) => {
    localStorage.setItem('attest.language', 'en');
    localStorage.setItem('attest.theme', chosen);
    location.hash = '/records/activity';
  }, theme);
  await page.reload();
  await expect(page.locator('html')).toHaveAttribute('data-theme', theme);
  await expect(page.getByRole('grid')).toBeVisible();
}

test('an empty grid is told as one, in both themes', async ({ page, userData }) => {
  test.setTimeout(120_000);
  const folder = join(userData, 'own');
  await signIn(page);
  const institution = { zh: '本院', en: 'Ours' };
  await callBackend(page, 'workspace.create', { folder, name: 'Own', institution });
  for (const readOnly of [false, true]) {
    if (readOnly) await callBackend(page, 'workspace.open', { folder, readOnly });
    for (const theme of ['light', 'dark'] as const) {
      await look(page, theme);
      await expect(page.locator('.grid-empty')).toBeVisible();
      expect(await offences(page), `${theme} ${readOnly}`).toEqual([]);
      await page.locator('[data-find] input, input[data-find]').first().fill('zz');
      await expect(page.locator('.grid-empty')).toBeVisible();
      expect(await offences(page), `${theme} ${readOnly} sought`).toEqual([]);
    }
  }
});
