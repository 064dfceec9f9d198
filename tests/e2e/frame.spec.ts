/** First run, the frame around every screen, reading only, and what is shown when a workspace is broken. */
import { existsSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright/test';
import { expect, test } from './support/app.ts';
import { offences } from './support/axe.ts';
import { callBackend } from './support/bridge.ts';

const languages = ['zh-CN', 'en'] as const;
const themes = ['light', 'dark'] as const;

async function look(page: Page, language: string, theme: string): Promise<void> {
  await page.evaluate(
    ([lang, look]) => {
      localStorage.setItem('attest.language', lang ?? '');
      localStorage.setItem('attest.theme', look ?? '');
    },
    [language, theme],
  );
  await page.reload();
  await expect(page.locator('html')).toHaveAttribute('lang', language);
  await expect(page.locator('html')).toHaveAttribute('data-theme', theme);
}

async function go(page: Page, path: string): Promise<void> {
  await page.evaluate((hash) => {
    location.hash = hash;
  }, path);
}

const signature = { name: '林晓', role: 'quality-office', department: null, language: 'en' };

test('a newcomer signs once, explores the sample and finds the way by keyboard', async ({
  page,
  userData,
}) => {
  test.setTimeout(240_000);
  await look(page, 'en', 'light');

  // Asked once; an empty name is answered in words.
  await expect(page.getByRole('heading', { name: 'First, who are you?' })).toBeVisible();
  expect(await offences(page)).toEqual([]);
  await page.getByRole('button', { name: 'Continue' }).click();
  await expect(page.getByText('Enter your name')).toBeVisible();
  await page.getByLabel('Name').fill('林晓');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Hello, 林晓' })).toBeVisible();
  expect(await offences(page)).toEqual([]);

  // The sample tells how far it is, and opens by itself.
  await page.getByRole('button', { name: /Explore the sample/ }).click();
  await expect(page.getByRole('progressbar')).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Home', level: 1 })).toBeVisible({ timeout: 120_000 });
  expect(existsSync(join(userData, 'documents'))).toBe(true);
  await expect(page.locator('.attention-line').first()).toBeVisible();
  await expect(page.locator('.submissions tbody tr')).toHaveCount(8);
  await expect(page.locator('.readiness').first()).toBeVisible();

  // Every screen by its key, and the list of keys.
  const screens = {
    1: 'Home',
    2: 'Import',
    3: 'Records',
    4: 'Submissions',
    5: 'Data quality',
    6: 'Evaluation',
    7: 'Indicators',
    8: 'Standards',
    9: 'Improvement',
    ',': 'Settings',
  };
  for (const [key, name] of Object.entries(screens)) {
    await page.keyboard.press(`Control+${key}`);
    await expect(page.getByRole('link', { name, exact: true })).toHaveAttribute('aria-current', 'page');
  }
  await page.locator('#main').focus();
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible();
  await page.keyboard.press('Escape');

  // Language and theme at once, from the header.
  await page.getByRole('button', { name: '切换为中文' }).click();
  await expect(page.getByRole('link', { name: '工作台', exact: true })).toBeVisible();
  await page.getByRole('button', { name: '外观：浅色' }).click();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');

  // The log is whole.
  await go(page, '/exchange');
  await page.getByRole('button', { name: '核验' }).click();
  await expect(page.getByText('核验通过')).toBeVisible({ timeout: 30_000 });

  for (const language of languages) {
    for (const theme of themes) {
      await look(page, language, theme);
      for (const path of ['/', '/exchange', '/settings']) {
        await go(page, path);
        await expect(page.locator('h1')).toBeVisible();
        await expect(page.locator('.skeleton-rows')).toHaveCount(0);
        expect(await offences(page), `${path} ${language} ${theme}`).toEqual([]);
      }
    }
  }
});

test('a new workspace is empty, says what to do, and can be renamed', async ({ page, userData }) => {
  await callBackend(page, 'profile.save', signature);
  const folder = join(userData, 'own');
  await callBackend(page, 'workspace.create', {
    folder,
    name: 'Own',
    institution: { zh: '本院', en: 'Ours' },
  });
  await look(page, 'en', 'light');
  await expect(page.getByText('There are no data in this workspace yet')).toBeVisible();
  await go(page, '/settings');
  await page.getByLabel('Name of the workspace').fill('Quality office');
  await page.getByRole('button', { name: 'Save the workspace' }).click();
  await expect(page.locator('.header-workspace')).toHaveText('Quality office');
  await expect(page.getByLabel('Name', { exact: true })).toHaveValue('林晓');
});

test('reading only is shown on every screen', async ({ page, userData }) => {
  await callBackend(page, 'profile.save', signature);
  const folder = join(userData, 'own');
  await callBackend(page, 'workspace.create', {
    folder,
    name: 'Own',
    institution: { zh: '本院', en: 'Ours' },
  });
  await callBackend(page, 'workspace.close');
  await look(page, 'en', 'dark');
  await page.getByRole('button', { name: 'Read-only', exact: true }).click();
  for (const path of [
    '/',
    '/import',
    '/records',
    '/indicators',
    '/standards',
    '/reports',
    '/exchange',
    '/settings',
  ]) {
    await go(page, path);
    await expect(page.locator('h1')).toBeVisible();
    await expect(page.getByTestId('read-only-badge')).toBeVisible();
  }
  await expect(page.getByRole('button', { name: 'Save the workspace' })).toBeDisabled();
  expect(await offences(page)).toEqual([]);
});

test('a truncated store opens the recovery page, and a backup brings it back', async ({ page, userData }) => {
  await callBackend(page, 'profile.save', signature);
  const folder = join(userData, 'own');
  await callBackend(page, 'workspace.create', {
    folder,
    name: 'Own',
    institution: { zh: '本院', en: 'Ours' },
  });
  expect((await callBackend(page, 'backups.create')).ok).toBe(true);
  await callBackend(page, 'workspace.close');
  truncateSync(join(folder, 'workspace.db'), 5000);
  await look(page, 'en', 'light');
  await page.locator('.recent-open').click();
  await expect(page.getByRole('heading', { name: 'The store of this workspace is damaged' })).toBeVisible();
  await expect(page.getByRole('textbox', { name: 'Report' })).toHaveValue(/workspace-corrupt/);
  expect(await offences(page)).toEqual([]);
  await page.getByRole('button', { name: 'Restore…' }).first().click();
  await page.getByRole('button', { name: 'Restore this backup' }).click();
  await expect(page.getByRole('heading', { name: 'Home', level: 1 })).toBeVisible();
});
