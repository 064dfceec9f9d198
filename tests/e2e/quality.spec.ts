/** Names found by their sound, two spellings made one and two again, and a finding mended until its number falls. */
import type { Page } from 'playwright/test';
import type { Output } from '#shared/api/index.ts';
import { expect, test } from './support/app.ts';
import { offences } from './support/axe.ts';
import { callBackend } from './support/bridge.ts';
import { openEmpty, signIn } from './support/workspaces.ts';

async function save(page: Page, type: string, values: Record<string, string | number>): Promise<string> {
  const saved = await callBackend(page, 'records.save', { type, id: null, version: null, values });
  if (!saved.ok) throw new Error(saved.error.message);
  return (saved.data as Output<'records.save'>).record?.id ?? '';
}

const teacherOf = async (page: Page, id: string) => {
  const found = await callBackend(page, 'records.get', { type: 'observation', id });
  return found.ok ? (found.data as Output<'records.get'>).record.values.teacher : null;
};

test('one person of two spellings, and a number that falls', async ({ page, userData }) => {
  await signIn(page);
  await openEmpty(page, userData);
  await save(page, 'department', { code: 'IM', name: '内科', name_en: 'Medicine' });
  await save(page, 'person', {
    number: '00123',
    name: '张伟',
    role: 'teacher',
    department: 'IM',
    title: 'lecturer',
  });
  await save(page, 'person', { number: '123', name: '张 伟', role: 'teacher', department: 'IM' });
  await save(page, 'person', { number: '7', name: '李娜', role: 'teacher', department: 'IM' });
  const seen = await save(page, 'observation', {
    date: '2025-03-03',
    department: 'IM',
    teacher: '00123',
    observer: '7',
    topic: '心衰',
    score: 90,
  });
  const held = { date: '2025-03-04', department: 'IM', kind: 'mini-lecture', title: '心衰', host: '7' };
  await save(page, 'activity', { ...held, expected: 20, signed_in: 4 });
  await page.evaluate(() => localStorage.setItem('attest.language', 'en'));
  await page.reload();

  // Found by initials.
  await page.getByRole('link', { name: 'Records', exact: true }).click();
  await page.evaluate(() => {
    location.hash = '/records/person';
  });
  await page.locator('[data-find] input, input[data-find]').first().fill('zw');
  await expect(page.getByText('00123', { exact: true })).toBeVisible();
  await expect(page.getByText('李娜')).toHaveCount(0);

  // Reviewed, merged, references moved.
  await page.getByRole('link', { name: 'Data quality', exact: true }).click();
  await page.getByRole('tab', { name: 'People' }).click();
  await expect(page.getByText('Are these two one person?')).toBeVisible();
  await expect(page.getByText('+ Same number, spelt differently')).toBeVisible();
  expect(await offences(page)).toEqual([]);
  await page.getByRole('button', { name: 'Merge…' }).click();
  await expect(page.getByRole('dialog', { name: 'Merge two people' })).toContainText('Stays');
  expect(await offences(page)).toEqual([]);
  await page.getByRole('button', { name: 'Merge', exact: true }).click();
  await expect(page.getByText('Nobody to review')).toBeVisible();
  expect(await teacherOf(page, seen)).toBe('123');

  // Two again.
  await page.getByText('Merged and renamed', { exact: true }).click();
  await expect(page.getByRole('cell', { name: '张伟 (00123)' })).toBeVisible();
  expect(await offences(page)).toEqual([]);
  await page.locator('.people').getByRole('button', { name: 'Undo' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByText(/Undone by 林晓/)).toBeVisible();
  expect(await teacherOf(page, seen)).toBe('00123');

  // From a number to its row, mended; the number is gone.
  await page.getByRole('tab', { name: 'Checks' }).click();
  const cell = page.getByRole('button', {
    name: 'Activities with fewer than 60 % signed in, Whole hospital: 1 finding',
  });
  await expect(cell).toBeVisible({ timeout: 20_000 });
  expect(await offences(page)).toEqual([]);
  await cell.click();
  await expect(page.getByText('4 of 20 expected signed in (20 %).')).toBeVisible();
  expect(await offences(page)).toEqual([]);
  await page.locator('.ant-drawer .row-open').first().click();
  await page.getByRole('button', { name: 'Mend it' }).click();
  await page.getByRole('button', { name: 'Edit' }).click();
  await page.locator('#field-signed_in').fill('19');
  await page.keyboard.press('Control+Enter');
  await expect(page.locator('#field-signed_in')).toHaveCount(0);
  await page.evaluate(() => {
    location.hash = '/quality';
  });
  await expect(cell).toHaveCount(0, { timeout: 20_000 });
  await expect(page.getByText('Two people of one name').first()).toBeVisible();

  // Dismissed with a reason, and brought back.
  await page.getByRole('button', { name: /Two people of one name, Whole hospital/ }).click();
  await page.getByRole('button', { name: 'Dismiss' }).first().click();
  await page.getByLabel('Reason').fill('Father and son');
  await page
    .getByRole('dialog', { name: 'Dismiss this finding' })
    .getByRole('button', { name: 'Dismiss' })
    .click();
  await page.locator('.ant-drawer').getByText('Dismissed', { exact: true }).click();
  await expect(page.getByText(/Father and son — 林晓/)).toBeVisible();
  await page.getByRole('button', { name: 'Bring back' }).click();
  await expect(page.getByText('No row was dismissed')).toBeVisible();
});
