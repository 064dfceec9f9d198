/** From a signal to a verified action: dismissed and taken back, begun, moved by keys, refused to its owner. */
import type { Page } from 'playwright/test';
import { expect, test } from './support/app.ts';
import { offences } from './support/axe.ts';
import { callBackend } from './support/bridge.ts';
import { openEmpty, signIn } from './support/workspaces.ts';

async function save(page: Page, type: string, values: Record<string, string | number | boolean>) {
  const saved = await callBackend(page, 'records.save', { type, id: null, version: null, values });
  if (!saved.ok) throw new Error(saved.error.message);
}

test('a signal becomes an action that somebody else verifies', async ({ page, userData }) => {
  await signIn(page);
  await openEmpty(page, userData);
  for (const [code, name, english] of [
    ['IM', '内科', 'Medicine'],
    ['SU', '外科', 'Surgery'],
  ] as const)
    await save(page, 'department', { code, name, name_en: english, kind: 'clinical', residency_base: false });
  await save(page, 'person', { number: '7', name: '李娜', role: 'teacher', department: 'IM' });
  await save(page, 'person', { number: '8', name: '赵敏', role: 'teacher', department: 'IM' });
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

  // Nobody has opened the screen: the rules are asked in the background, and the navigation tells.
  const link = page.getByRole('link', { name: 'Improvement', exact: true });
  await expect(link).toHaveAccessibleDescription('1 open signal, 0 overdue actions', { timeout: 20_000 });
  await link.focus();
  await page.keyboard.press('Enter');
  const row = page.getByRole('row', { name: /No teaching activity Surgery/ });
  await expect(row).toContainText('2025-02');
  await page.getByRole('heading', { level: 1 }).hover();
  await expect(page.getByRole('tooltip')).toHaveCount(0);
  expect(await offences(page)).toEqual([]);

  await row.getByRole('button', { name: 'Dismiss' }).click();
  await page.getByRole('textbox', { name: 'Reason' }).fill('Ward closed for repair');
  await page.keyboard.press('Enter');
  await expect(page.getByText('No signal waits for you')).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await row.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog').getByRole('img').first()).toBeVisible();
  await page.keyboard.press('Escape');
  await row.getByRole('button', { name: /Take action/ }).click();
  await page.getByRole('button', { name: 'Create' }).click();
  await expect(page).toHaveURL(/improvement\/action\//);
  await expect(page.getByRole('dialog').getByText('Before and after')).toBeVisible();
  await page.keyboard.press('Escape');

  // Begun and closed by keys; the last step asks who verified it, and the owner is refused.
  const column = (stage: string) => page.getByRole('region', { name: new RegExp(`^${stage} `) });
  const card = page.locator('[data-card]');
  await expect(column('Plan').locator('[data-card]')).toHaveCount(1);
  await card.focus();
  await page.keyboard.press('Alt+ArrowRight');
  await expect(column('Do').locator('[data-card]')).toHaveCount(1);
  await expect(card).toBeFocused();
  await page.keyboard.press('Alt+ArrowRight');
  await expect(column('Check').locator('[data-card]')).toHaveCount(1);
  expect(await offences(page)).toEqual([]);
  await expect(card).toBeFocused();
  await page.keyboard.press('Alt+ArrowRight');
  const verify = page.getByRole('dialog', { name: /^Verify/ });
  await verify.getByRole('combobox', { name: 'Verified by' }).fill('赵敏');
  await page.locator('.ant-select-item-option').first().click();
  await verify.getByRole('button', { name: 'Verify' }).click();
  await expect(column('Act').locator('[data-card]')).toHaveCount(1);

  await page.getByRole('tab', { name: 'Feedback clock' }).click();
  await expect(page.getByRole('button', { name: /Action: opened to closed/ })).toBeVisible();
  expect(await offences(page)).toEqual([]);
});
