/** What only a person can do: a sheet that nobody recognises, understood by hand; a record typed with the keyboard alone. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from './support/app.ts';
import { offences } from './support/axe.ts';
import { dropFiles } from './support/drop.ts';
import { openEmpty, signIn } from './support/workspaces.ts';

test('an unknown sheet is mapped by hand; a form keeps what was typed and gives the focus back', async ({
  page,
  userData,
}) => {
  await signIn(page);
  await openEmpty(page, userData);
  await page.evaluate(() => localStorage.setItem('attest.language', 'en'));
  await page.reload();

  // Refused files and a readable one, in one drop: each refusal in words, the other file goes on.
  const file = join(userData, 'wards.csv');
  writeFileSync(file, 'List of wards\nalpha,beta\nIM,Medicine\nSU,Surgery\n');
  const empty = join(userData, 'empty.xlsx');
  writeFileSync(empty, '');
  await page.getByRole('link', { name: 'Import', exact: true }).click();
  await expect(page.getByText(/Drop files/)).toBeVisible();
  await dropFiles(page, [empty, file], { x: 700, y: 400 });
  await expect(page.getByText('The file is empty.')).toBeVisible();

  // The rows are there to look at; type, heading and columns are chosen.
  await expect(page.getByTestId('import-grid')).toContainText('Surgery');
  await page.getByLabel('Record type').click();
  await page.locator('.ant-select-item-option', { hasText: 'Departments' }).click();
  await expect(page.getByLabel('Headings in row')).toHaveValue('2');
  for (const [heading, field] of [
    ['alpha', 'Code'],
    ['beta', 'Name'],
  ] as const) {
    await page.getByLabel(`Field: ${heading}`).click();
    await page.keyboard.type(field);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('row').filter({ hasText: heading }).first()).toContainText('Your choice');
  }
  await expect(page.getByLabel(/2 rows read = 2 new/)).toBeVisible();
  expect(await offences(page)).toEqual([]);
  await page.getByRole('button', { name: 'Write 2 rows' }).click();
  await expect(page.getByRole('heading', { name: /is written/ })).toBeVisible();

  // The form starts in its first field, stands in the first wrong one, and does not lose what was typed.
  await page.getByRole('link', { name: 'Records', exact: true }).click();
  await page.getByRole('button', { name: 'Departments' }).click();
  const add = page.getByRole('button', { name: 'Add' });
  await add.focus();
  await page.keyboard.press('Enter');
  const first = page.locator('#field-code');
  await expect(first).toBeFocused();
  await page.keyboard.press('Control+Enter');
  await expect(page.locator('.form-notes').first()).toBeVisible();
  await expect(first).toBeFocused();
  await page.keyboard.type('PE');
  await page.keyboard.press('Escape');
  await expect(page.getByText('Leave without saving?')).toBeVisible();
  expect(await offences(page)).toEqual([]);
  await page.getByRole('button', { name: 'Go on editing' }).click();
  // The question gives the focus back when it is gone; whoever types earlier would type into the wrong field.
  await expect(page.getByText('Leave without saving?')).toBeHidden();
  await expect(first).toBeFocused();
  await expect(first).toHaveValue('PE');
  await page.locator('#field-name').fill('Paediatrics');
  await page.keyboard.press('Control+s');
  await expect(page.getByRole('dialog').getByRole('button', { name: 'Edit' })).toBeVisible();
  await expect(page.getByText('First written')).toBeVisible();
  expect(await offences(page)).toEqual([]);
});
