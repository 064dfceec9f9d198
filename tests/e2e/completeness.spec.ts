/** Who is late: found with the keyboard alone, reminded, sent templates, and expected otherwise. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright/test';
import { expect, test } from './support/app.ts';
import { offences } from './support/axe.ts';
import { callBackend } from './support/bridge.ts';
import { openEmpty, signIn } from './support/workspaces.ts';

async function save(page: Page, type: string, values: Record<string, string | number | boolean>) {
  const saved = await callBackend(page, 'records.save', { type, id: null, version: null, values });
  if (!saved.ok) throw new Error(saved.error.message);
}

test('from a late department to a reminder with its templates', async ({ page, app, userData }) => {
  await signIn(page);
  await openEmpty(page, userData);
  const clinical = { kind: 'clinical', residency_base: false };
  await save(page, 'department', { code: 'IM', name: '内科', name_en: 'Medicine', ...clinical });
  await save(page, 'department', {
    code: 'SU',
    name: '外科',
    name_en: 'Surgery',
    language: 'zh',
    ...clinical,
  });
  await save(page, 'person', { number: '7', name: '李娜', role: 'teacher', department: 'IM' });
  for (const month of ['01', '02', '03'])
    for (const department of month === '02' ? ['IM'] : ['IM', 'SU'])
      await save(page, 'activity', {
        date: `2025-${month}-04`,
        department,
        kind: 'mini-lecture',
        title: `心衰${month}`,
        host: '7',
      });
  await page.evaluate(() => localStorage.setItem('attest.language', 'en'));
  await page.reload();

  // Home and the navigation know it; a cell of Home leads to the place where it is done.
  const link = page.getByRole('link', { name: 'Submissions', exact: true });
  await expect(link).toHaveAccessibleDescription('2 departments late');
  await page.getByRole('link', { name: /^Surgery, Teaching activities: Late/ }).click();
  const drawer = page.getByRole('dialog');
  await expect(drawer.getByRole('row', { name: /2025-02 Late/ })).toBeVisible();
  await expect(drawer.getByRole('row', { name: /2025-03 Complete/ })).toBeVisible();
  expect(await offences(page)).toEqual([]);
  await page.keyboard.press('Escape');

  // One month: late and complete, moved through with the arrow keys.
  await page.getByRole('combobox', { name: 'Period' }).last().click();
  await page.keyboard.type('2025-02');
  await page.keyboard.press('Escape');
  const grid = page.getByRole('grid', { name: 'What departments have handed in' });
  await expect(grid.getByRole('row')).toHaveCount(3);
  await expect(grid.getByRole('row').nth(1)).toContainText('Surgery');
  await grid.getByRole('button', { name: /^Surgery, Teaching activities/ }).focus();
  await page.keyboard.press('ArrowDown');
  await expect(grid.getByRole('button', { name: /^Medicine, Teaching activities/ })).toBeFocused();
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('Enter');
  await expect(drawer).toContainText('Every month, within 10 days after its end');
  await page.keyboard.press('Escape');
  expect(await offences(page)).toEqual([]);

  // Reminded, each in its language; the texts and the templates in one ZIP.
  await page.getByRole('button', { name: 'Make reminders' }).click();
  await expect(page.getByRole('article', { name: 'Surgery' })).toContainText('教学活动');
  await expect(page.getByRole('article', { name: 'Medicine' })).toContainText('To Medicine');
  expect(await offences(page)).toEqual([]);
  const zip = join(userData, 'reminders.zip');
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
  }, zip);
  await page.getByRole('button', { name: 'Save all as ZIP' }).click();
  await expect(page.getByText(/Reminders for 2 departments and \d+ templates were written/)).toBeVisible({
    timeout: 30_000,
  });
  expect(existsSync(zip)).toBe(true);
  await page.keyboard.press('Escape');
  await expect(grid.getByText(/reminded \d{4}-/).first()).toBeVisible();

  // Not expected of anybody any more, and again after the undo.
  await page.getByRole('tab', { name: 'What is expected' }).click();
  await page.getByRole('button', { name: 'Change what is expected of “Teaching activities”' }).click();
  await page.getByRole('switch', { name: 'Expected' }).click();
  expect(await offences(page)).toEqual([]);
  await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click();
  const toast = page.locator('.ant-message');
  await expect(toast.getByText('Saved.')).toBeVisible();
  await expect(link).not.toHaveAccessibleDescription(/late/);
  await toast.getByRole('button', { name: 'Undo' }).click();
  await expect(link).toHaveAccessibleDescription('2 departments late');
  await page.getByText(/^Changes 2/).click();
  await expect(page.getByRole('dialog')).toContainText('All departments; not expected');
});
