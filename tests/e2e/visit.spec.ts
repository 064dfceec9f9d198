/** A mock visit: drawn, marked by keys, told by department. */
import type { Page } from 'playwright/test';
import { expect, test } from './support/app.ts';
import { offences } from './support/axe.ts';
import { callBackend } from './support/bridge.ts';
import { inEveryLook } from './support/look.ts';
import { shoot } from './support/shoot.ts';
import { openEmpty, signIn } from './support/workspaces.ts';

async function save(page: Page, type: string, values: Record<string, string | number | boolean>) {
  const saved = await callBackend(page, 'records.save', { type, id: null, version: null, values });
  if (!saved.ok) throw new Error(saved.error.message);
}

test('an expert draws, looks and marks by keys', async ({ page, userData }) => {
  await signIn(page, { role: 'auditor' });
  await openEmpty(page, userData);
  for (const [code, name, english] of [
    ['IM', '内科', 'Medicine'],
    ['SU', '外科', 'Surgery'],
  ] as const)
    await save(page, 'department', { code, name, name_en: english, kind: 'clinical', residency_base: false });
  await save(page, 'person', { number: '7', name: '李娜', role: 'teacher', department: 'IM' });
  for (const [department, day] of [
    ['IM', '04'],
    ['SU', '05'],
  ] as const)
    await save(page, 'activity', {
      date: `2025-03-${day}`,
      department,
      kind: 'mini-lecture',
      title: `心衰 ${day}`,
      host: '7',
    });
  await page.setViewportSize({ width: 1280, height: 720 });
  await page.evaluate(() => {
    localStorage.setItem('attest.language', 'en');
    location.hash = '/standards';
  });
  await page.reload();
  await page.getByRole('tab', { name: 'Mock visit' }).click();
  await expect(page.getByText('There was no mock visit yet')).toBeVisible();
  expect(await offences(page)).toEqual([]);
  await page.getByRole('spinbutton', { name: 'Seed' }).fill('42');
  await page.getByRole('button', { name: 'Draw a sample' }).click();
  const line = page.locator('.visit-lines > li').first();
  await expect(line).toBeVisible();
  await expect(page.getByText(/seed 42, drawn by 林晓/)).toBeVisible();
  await line.focus();
  await page.keyboard.press('n');
  await expect(line).toHaveAttribute('data-verdict', 'not-found');
  await page.keyboard.press('f');
  await expect(line).toHaveAttribute('data-verdict', 'found');
  await page.keyboard.press('ArrowDown');
  await expect(page.locator('.visit-lines > li').nth(1)).toBeFocused();
  await line.getByRole('textbox').fill('Seen on the ward');
  await page.keyboard.press('Enter');
  await page.mouse.move(1, 700);
  expect(await offences(page)).toEqual([]);
  // A gap leads to an action, and the line then names it.
  await line.focus();
  await page.keyboard.press('n');
  await line.getByRole('button', { name: 'Open an action for line 1' }).click();
  const dialog = page.getByRole('dialog', { name: 'New action' });
  await expect(dialog.getByRole('textbox').first()).toHaveValue(/the original was not found/);
  expect(await offences(page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Create' }).click();
  await expect(page).toHaveURL(/#\/improvement\/action\//);
  await page.goBack();
  await page.evaluate(() => {
    location.hash = '/standards/visit';
  });
  await expect(line.getByRole('link', { name: /^Action / })).toBeVisible();
  await expect(line.getByRole('button', { name: /Open an action/ })).toHaveCount(0);

  await page.reload();
  await expect(line.getByRole('textbox')).toHaveValue('Seen on the ward');
  await expect(page.getByRole('table').getByRole('row', { name: /Medicine/ })).toContainText('1 of');

  if (!process.env.ATTEST_SHOTS) return;
  await inEveryLook(page, async (look) => {
    await expect(line).toBeVisible();
    await page.waitForTimeout(500);
    await shoot(page, `visit.${look}`);
  });
});
