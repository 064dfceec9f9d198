/** A template of the office's own: duplicated, reordered by keyboard, a section added with its option, saved and used. */
import { expect, test } from './support/app.ts';
import { offences } from './support/axe.ts';
import { callBackend } from './support/bridge.ts';
import { openEmpty, signIn } from './support/workspaces.ts';

test('a report template is made, and the house style set', async ({ page, userData }) => {
  await signIn(page);
  await openEmpty(page, userData);
  const records = {
    department: { code: 'IM', name: '内科', name_en: 'Medicine' },
    meeting: { date: '2024-10-08', title: '例会' },
  };
  for (const [type, values] of Object.entries(records)) {
    const saved = await callBackend(page, 'records.save', { type, id: null, version: null, values });
    expect(saved.ok).toBe(true);
  }
  await page.reload();
  await page.evaluate(() => {
    location.hash = '/reports';
  });
  await page.getByRole('button', { name: 'Duplicate and edit' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Edit a report template');
  await page.getByRole('textbox', { name: 'Name in English' }).fill('Brief');
  const names = page.locator('.section-name');
  await expect(names.first()).toHaveText('Summary');

  await names.first().focus();
  await page.keyboard.press('Alt+ArrowDown');
  await expect(names.nth(1)).toHaveText('Summary');
  await expect(names.nth(1)).toBeFocused();
  await page.getByRole('button', { name: 'Remove “Departments compared”' }).click();
  await page.getByRole('combobox', { name: 'Add a section' }).click();
  await page.getByTitle('Words of your own').click();
  await page.getByRole('textbox', { name: 'Text in English' }).fill('A word before.');
  await page.getByRole('textbox', { name: 'Heading in English' }).fill('Preface');
  await expect(page.locator('.doc')).toContainText('A word before.');
  expect(await offences(page)).toEqual([]);

  await page.getByRole('button', { name: 'Save template' }).click();
  await expect(page.getByRole('button', { name: 'Edit template' })).toBeVisible();
  await expect(page.locator('.doc h2')).toHaveText('Brief');

  await page.getByRole('button', { name: 'House style' }).click();
  await page.getByText('Official paper', { exact: true }).click();
  expect(await offences(page)).toEqual([]);
  await page.getByRole('button', { name: 'Save house style' }).click();
  await expect(page.getByRole('button', { name: 'Edit template' })).toBeVisible();
  const answer = await callBackend(page, 'reports.house', {});
  expect(answer).toMatchObject({ ok: true, data: { house: { look: 'official', fonts: 'fangsong' } } });
});
