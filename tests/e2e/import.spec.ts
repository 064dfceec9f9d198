/** A mixed drop worked through with the keyboard: bounds, values, all alike, last time, receipt, undo. */
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright/test';
import { writeWorkbook } from '#backend/files/xlsx/writer/write-workbook.ts';
import { expect, test } from './support/app.ts';
import { offences } from './support/axe.ts';
import { dropFiles } from './support/drop.ts';
import { openEmpty, signIn } from './support/workspaces.ts';

/** On the page's title: nothing there explains itself under the pointer. */
const ASIDE = { x: 700, y: 80 };
const HEAD = ['日期', '科室', '类型', '主题', '主讲人', '应到', '实到'];

/** 内科 in GBK, with a title above the heading. */
const gbk = (rows: string[]) =>
  Buffer.concat([
    Buffer.from([0xc4, 0xda, 0xbf, 0xc6]),
    Buffer.from([0xbd, 0xcc, 0xd1, 0xa7, 0xbb, 0xee, 0xb6, 0xaf, 0x0a]),
    Buffer.from('date,department,type,topic,host,expected,signed in\n'),
    Buffer.from(`${rows.join('\n')}\n`),
  ]);

/** Puts the focus on a button and presses it: no pointer. */
async function press(page: Page, name: string | RegExp): Promise<void> {
  const button = page.getByRole('button', { name }).first();
  await button.focus();
  await expect(button).toBeFocused();
  await page.keyboard.press('Enter');
}

test('a mixed drop is worked through by keyboard, sent back with a receipt, and undone', async ({
  page,
  userData,
}) => {
  test.setTimeout(240_000);
  await signIn(page);
  await openEmpty(page, userData);
  await page.evaluate(() => localStorage.setItem('attest.language', 'en'));
  await page.reload();
  await page.getByRole('link', { name: 'Import', exact: true }).click();
  await page.mouse.move(ASIDE.x, ASIDE.y);
  await expect(page.getByText(/Drop files/)).toBeVisible();

  // The registers first, written together with one key.
  const inbox = join(userData, 'inbox');
  mkdirSync(inbox);
  const put = (name: string, content: string | Uint8Array) => {
    writeFileSync(join(inbox, name), content);
    return join(inbox, name);
  };
  await dropFiles(
    page,
    [
      put('people.csv', '工号,姓名,身份,科室,职称\nT1,张伟,教师,内科,教授\nT2,王芳,教师,内科,讲师\n'),
      put('departments.csv', '科室代码,科室名称\nIM,内科\nSU,外科\n'),
    ],
    ASIDE,
  );
  await expect(page.getByRole('navigation', { name: 'File queue' })).toContainText('2 files');
  const queue = page.getByRole('navigation', { name: 'File queue' });
  // What was written changes the other plan: it is left for a second look, and then written too.
  await expect(async () => {
    await page.keyboard.press('Control+Shift+Enter');
    await expect(queue.locator('[data-state="committed"]')).toHaveCount(2, { timeout: 3000 });
  }).toPass({ timeout: 60_000 });
  await press(page, 'Clear finished');
  await expect(page.getByText(/Drop files/)).toBeVisible();

  // A good workbook, a text file in GBK with a title, and a file that is none.
  const row = (date: string, kind: string, title: string, host = 'T1') => [date, kind, title, host];
  await dropFiles(
    page,
    [
      put(
        '内科活动.xlsx',
        writeWorkbook({
          sheets: [
            {
              name: '活动',
              rows: [
                HEAD,
                ...[
                  row('2024-10-08', '查屋', '发热'),
                  row('2024-10-15', '查屋', '心衰'),
                  row('2024-10-22', '小讲课', '肺炎', 'T2'),
                ].map(([date, kind, title, host]) => [date!, '内科', kind!, title!, host!, 10, 9]),
                ['2024-10-29', '内科', '小讲课', '试讲，不计', 'T1', 1, 1],
              ],
            },
          ],
        }),
      ),
      put('spring.csv', gbk(['2025-03-05,IM,mini-lecture,cough,T1,8,8'])),
      put('broken.xlsx', ''),
    ],
    ASIDE,
  );
  await expect(queue).toContainText('3 files');
  await expect(queue.locator('[data-state="refused"]')).toContainText('The file is empty.');
  await expect(queue.locator('[data-state="needs-you"]')).toContainText('内科活动.xlsx');
  await expect(page.getByLabel(/4 rows read = 2 new .* 2 rejected/)).toBeVisible();
  expect(await offences(page)).toEqual([]);

  // All cells of one text at once, by the list of meanings.
  await page.getByRole('tab', { name: 'Problems and rows' }).focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('tab', { name: 'Values' })).toHaveAttribute('aria-selected', 'true');
  const meaning = page.getByRole('combobox', { name: 'Replace “查屋” with' });
  await meaning.focus();
  await page.keyboard.type('Teaching round');
  await page.keyboard.press('Enter');
  await expect(page.getByLabel(/4 rows read = 4 new/)).toBeVisible();
  expect(await offences(page)).toEqual([]);

  // The last row is left out, in the preview of the sheet.
  await page.getByRole('tab', { name: 'Values' }).focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Row 4' }).focus();
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('button', { name: 'Row 5' })).toBeFocused();
  await page.keyboard.press('Enter');
  const leave = page.getByRole('menuitem', { name: 'Leave this row out' });
  await expect(leave).toBeVisible();
  await expect(page.getByRole('menuitem').first()).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await expect(leave).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByLabel(/3 rows read = 3 new/)).toBeVisible();
  await page.keyboard.press('Escape');
  expect(await offences(page)).toEqual([]);

  // Written by keyboard; the next file of the queue compares itself with this one.
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('heading', { name: '内科活动.xlsx is written' })).toBeVisible();
  await page.keyboard.press('Alt+ArrowDown');
  await expect(page.getByRole('article', { name: 'spring.csv' })).toBeVisible();
  await expect(page.getByRole('combobox', { name: 'Encoding' })).toBeVisible();
  const compared = page.getByRole('tab', { name: /Compared with last time/ });
  await compared.click();
  await expect(page.getByText(/Last time: 内科活动.xlsx/)).toBeVisible();
  await expect(page.getByText('王芳 (T2)')).toBeVisible();
  expect(await offences(page)).toEqual([]);

  // Back to the written file: the receipt in the department's language, saved as a workbook.
  await page.keyboard.press('Alt+ArrowUp');
  await press(page, 'Receipt');
  const receipt = page.getByRole('dialog');
  await expect(receipt.getByRole('heading', { name: '数据接收回执' })).toBeVisible();
  await expect(receipt).toContainText('查屋');
  expect(await offences(page)).toEqual([]);
  await press(page, 'Save as workbook');
  await expect(receipt.getByText(/^Saved: /)).toBeVisible();
  await press(page, 'Save as PDF');
  await expect(receipt.getByText(/\.pdf$/)).toBeVisible({ timeout: 30_000 });
  const folder = join(userData, 'documents', 'Attest receipts', 'Own');
  expect(existsSync(folder)).toBe(true);
  expect(
    readdirSync(folder)
      .map((name) => name.split('.').at(-1))
      .sort(),
  ).toEqual(['pdf', 'xlsx']);
  await page.keyboard.press('Escape');
  await expect(receipt).toBeHidden();

  // What an undo would take away, before it does.
  await press(page, 'Undo the whole batch');
  const undo = page.getByRole('dialog');
  await expect(undo.getByText('3 Teaching activities')).toBeVisible({ timeout: 30_000 });
  await expect(undo.getByText('Indicators that would move')).toBeVisible();
  expect(await offences(page)).toEqual([]);
  await undo.getByRole('button', { name: 'Undo the whole batch' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByText('Undone: 3 records removed, 0 restored.')).toBeVisible();

  // What was learned can be seen, named and forgotten.
  await press(page, 'Learned mappings');
  const learned = page.getByRole('dialog');
  await expect(learned.getByText(/Teaching activit|教学活动/).first()).toBeVisible();
  expect(await offences(page)).toEqual([]);
});
