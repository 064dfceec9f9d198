/** What needs me today: the lines of a role, by keyboard to the place, and the day on which all is done. */
import type { Page } from 'playwright/test';
import { expect, test } from './support/app.ts';
import { offences } from './support/axe.ts';
import { callBackend } from './support/bridge.ts';
import { openEmpty, signIn } from './support/workspaces.ts';

async function save(page: Page, type: string, values: Record<string, string | number | boolean>) {
  const saved = await callBackend(page, 'records.save', { type, id: null, version: null, values });
  if (!saved.ok) throw new Error(saved.error.message);
}

test('the list leads to what is late, and says when all is done', async ({ page, userData }) => {
  await signIn(page, { role: 'auditor' });
  await openEmpty(page, userData);
  await page.evaluate(() => localStorage.setItem('attest.language', 'en'));
  await page.reload();
  await expect(page.getByRole('button', { name: 'Explore the sample' })).toBeVisible();
  expect(await offences(page)).toEqual([]);

  for (const [code, name] of [
    ['IM', 'Medicine'],
    ['SU', 'Surgery'],
  ] as const)
    await save(page, 'department', { code, name, name_en: name, kind: 'clinical', residency_base: false });
  await save(page, 'policy', {
    title: '听课制度',
    issued_on: '2024-10-08',
  });
  for (const [no, due] of [
    ['2024-IM-01', '2025-01-20'],
    ['2024-IM-02', '2025-03-01'],
  ] as const)
    await save(page, 'improvement', {
      action_no: no,
      department: 'IM',
      requirement: `Complete ${no}`,
      opened_on: '2024-12-02',
      due_on: due,
    });
  await page.reload();
  const list = page.getByRole('list', { name: 'What needs you today' });
  await expect(list.getByRole('link', { name: /Complete 2024-IM-01/ })).toContainText(/late/);
  expect(await offences(page)).toEqual([]);
  await list.getByRole('link').first().focus();
  await page.keyboard.press('ArrowDown');
  await expect(list.getByRole('link').nth(1)).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/improvement\/action\//);
});
