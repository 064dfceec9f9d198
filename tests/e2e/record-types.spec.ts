/** A type of record made with the keyboard, used at once: entry, import, its definition as a workbook and back. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright/test';
import { expect, test } from './support/app.ts';
import { offences } from './support/axe.ts';
import { callBackend } from './support/bridge.ts';
import { dropFiles } from './support/drop.ts';
import { shoot } from './support/shoot.ts';
import { openEmpty, signIn } from './support/workspaces.ts';

/** Pictures for looking at, in both languages and themes; only where they are asked for. */
async function look(page: Page, name: string): Promise<void> {
  if (!process.env.ATTEST_SHOTS) return;
  for (const language of ['zh-CN', 'en'])
    for (const theme of ['light', 'dark']) {
      await page.evaluate(
        ([l, th]) => {
          localStorage.setItem('attest.language', l!);
          localStorage.setItem('attest.theme', th!);
        },
        [language, theme],
      );
      await page.reload();
      await page.waitForTimeout(900);
      await shoot(page, `${name}.${language}.${theme}`);
    }
  await page.evaluate(() => {
    localStorage.setItem('attest.language', 'en');
    localStorage.setItem('attest.theme', 'light');
  });
  await page.reload();
}

async function addField(page: Page, kind: string, label: string): Promise<void> {
  await page.getByRole('button', { name: 'Add a field' }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('menuitem', { name: kind, exact: true }).focus();
  await page.keyboard.press('Enter');
  const words = page.locator('#field-edit-label-zh');
  await expect(words).toBeFocused();
  await page.keyboard.type(label);
  await page.keyboard.press('Tab');
  await expect(page.locator('#field-edit-name')).not.toHaveValue(/^field/);
}

test('a type is made with the keyboard, filled by hand and by a file, and carried as a workbook', async ({
  app,
  page,
  userData,
}) => {
  await signIn(page);
  await openEmpty(page, userData);
  await page.evaluate(() => localStorage.setItem('attest.language', 'en'));
  await page.reload();

  await page.getByRole('link', { name: 'Settings', exact: true }).click();
  await page.getByRole('link', { name: 'Open the designer' }).click();
  await expect(page.getByText('No types of your own yet')).toBeVisible();
  expect(await offences(page)).toEqual([]);
  await page.getByRole('button', { name: 'New type' }).focus();
  await page.keyboard.press('Enter');

  // Saving too early names what is missing, each with its place.
  await page.locator('#type-label-zh').fill('联合查房');
  await page.locator('#type-label-en').fill('Joint round');
  await page.keyboard.press('Tab');
  await expect(page.locator('#type-id')).toHaveValue('own-joint-round');
  await page.getByRole('button', { name: 'Save the definition' }).click();
  await expect(page.getByText('The type has no fields.')).toBeVisible();
  expect(await offences(page)).toEqual([]);

  await page.getByRole('tab', { name: /^Fields/ }).click();
  await addField(page, 'Text', '查房编号');
  await expect(page.locator('#field-edit-name')).toHaveValue('cha_fang_bian_hao');
  await page.getByRole('checkbox', { name: 'Required' }).focus();
  await page.keyboard.press('Space');
  await addField(page, 'Date', '查房日期');
  await addField(page, 'One choice', '结论');
  await page.getByRole('button', { name: 'Add a choice' }).click();
  await page.keyboard.type('好');
  await page.getByRole('button', { name: 'Add a choice' }).click();
  await page.keyboard.type('其他');
  await addField(page, 'Text', '说明');
  // The order follows the keyboard.
  await page.locator('#field-row-3').focus();
  await page.keyboard.press('Alt+ArrowUp');
  await expect(page.locator('#field-row-2')).toBeFocused();
  await expect(page.locator('#field-row-2')).toContainText('说明');
  await page.keyboard.press('Alt+ArrowDown');
  expect(await offences(page)).toEqual([]);

  await page.getByRole('tab', { name: /^Checks/ }).click();
  await page.getByRole('button', { name: 'Add a check' }).click();
  await page.getByRole('menuitem', { name: 'Required if' }).click();
  // One list after the other: the former one is still closing when the next one opens.
  const lists = page.locator('.ant-select-dropdown:visible');
  const pick = async (label: string, option: string) => {
    await page.getByLabel(label, { exact: true }).click();
    await expect(lists).toHaveCount(1);
    await lists.locator('.ant-select-item-option', { hasText: option }).click();
    await page.keyboard.press('Escape');
    await expect(lists).toHaveCount(0);
  };
  await pick('Field', '说明');
  await pick('When field', '结论');
  await page.getByLabel('Condition', { exact: true }).click();
  await expect(lists).toHaveCount(1);
  await lists.locator('.ant-select-item-option').nth(2).click();
  await expect(lists).toHaveCount(0);
  await pick('Value', '其他');
  await expect(page.getByText('When “结论” is “其他”, “说明” must be given.')).toBeVisible();
  expect(await offences(page)).toEqual([]);

  await page.getByRole('tab', { name: 'Basics' }).click();
  await pick('Key', '查房编号');
  await pick('Time field', '查房日期');

  // Tried before it is saved: the check speaks.
  await page.getByRole('tab', { name: 'Try it' }).click();
  await page.getByRole('button', { name: 'Check', exact: true }).click();
  await expect(page.locator('.ant-form-item-explain').first()).toBeVisible();
  expect(await offences(page)).toEqual([]);
  await page.getByRole('button', { name: 'Save the definition' }).click();
  await expect(page.getByText('Saved as version 1.')).toBeVisible();
  await look(page, 'record-type');
  await page.getByRole('tab', { name: /^Checks/ }).click();
  await expect(page.getByText('When “结论” is “其他”, “说明” must be given.')).toBeVisible();

  // The type has a table and takes a record and a file at once.
  await page.getByRole('button', { name: 'See the records' }).click();
  await expect(page.getByRole('button', { name: 'Joint round' })).toHaveAttribute('aria-current', 'true');
  const made = await callBackend(page, 'records.save', {
    type: 'own-joint-round',
    id: null,
    version: null,
    values: { cha_fang_bian_hao: 'LR-1', cha_fang_ri_qi: '2025-03-01', jie_lun: '1' },
  });
  expect(made).toMatchObject({ ok: true, data: { problems: [] } });
  const file = join(userData, '联合查房.csv');
  writeFileSync(file, '查房编号,查房日期,结论,说明\nLR-2,2025-03-02,好,\nLR-3,2025-03-03,其他,\n');
  await page.getByRole('link', { name: 'Import', exact: true }).click();
  await expect(page.getByRole('button', { name: /^Drop files/ })).toBeVisible();
  await dropFiles(page, [file], { x: 700, y: 400 });
  await expect(page.getByText('When “结论” is “其他”, “说明” must be given.').first()).toBeVisible();
  await page.getByRole('button', { name: /^Write 1 row/ }).click();
  await expect(page.getByRole('heading', { name: /is written/ })).toBeVisible();

  // Its definition as a workbook, and back as a draft of a next version.
  await page.evaluate(() => {
    location.hash = '/record-types';
  });
  const workbook = join(userData, 'definition.xlsx');
  await app.evaluate(({ dialog }, path) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath: path });
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [path] });
  }, workbook);
  await page.getByRole('button', { name: 'Export all' }).click();
  await expect(page.getByText(`Exported to ${workbook}`)).toBeVisible();
  await look(page, 'record-types');
  await page.getByRole('button', { name: 'Import a definition' }).click();
  await expect(page.getByText('This id exists: it becomes a new version.')).toBeVisible();
  expect(await offences(page)).toEqual([]);
  await page.getByRole('button', { name: /^Take as draft/ }).click();
  await expect(page.getByRole('button', { name: 'Save the definition' })).toBeDisabled();

  // A field that is filled is retired, not lost; the versions tell.
  await page.locator('#field-row-2').click();
  await page.getByRole('button', { name: 'Retire' }).last().click();
  await page.getByRole('button', { name: 'Save the definition' }).click();
  await expect(page.getByText('Saved as version 2.')).toBeVisible();
  await page.getByRole('tab', { name: 'Versions' }).click();
  await expect(page.getByText('field “结论” retired')).toBeVisible();
  expect(await offences(page)).toEqual([]);
  await page.getByRole('tab', { name: 'Figures' }).click();
  await expect(page.getByRole('row').filter({ hasText: 'Hospital' })).toContainText('50.0 %');
});
