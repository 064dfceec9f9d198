/** Sixty files at once, 300 kinds of problems, 200 columns: the window draws what is in view and goes on answering. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright/test';
import type { Output } from '#shared/api/index.ts';
import type { Result } from '#shared/lib/result.ts';
import { expect, test } from './support/app.ts';
import { offences } from './support/axe.ts';
import { callBackend } from './support/bridge.ts';
import { dropFiles } from './support/drop.ts';
import { openEmpty, signIn } from './support/workspaces.ts';

const FILES = 60;
const COLUMNS = 200;
const HEAD = '日期,科室,类型,主题,主讲人,应到,实到';

/** Many columns beside the known ones, among them one whose 300 texts nobody understands. */
function wide(): string {
  const extra = Array.from({ length: COLUMNS - 7 }, (_, i) => `指标${i + 1}`);
  const lines = [[HEAD, ...extra].join(',')];
  for (let row = 0; row < 300; row++) {
    const day = String((row % 28) + 1).padStart(2, '0');
    lines.push([`2025-03-${day},内科,说法${row},题目${row},无名${row},x${row},y${row}`, ...extra].join(','));
  }
  return `${lines.join('\n')}\n`;
}

/** Starts to note the longest time in which the page did not answer, since it was asked last. */
const watch = (page: Page) =>
  page.evaluate(() => {
    const own = window as unknown as { longest: number };
    own.longest = 0;
    let last = performance.now();
    setInterval(() => {
      const now = performance.now();
      own.longest = Math.max(own.longest, now - last);
      last = now;
    }, 5);
  });

test('sixty files and a very wide one', async ({ page, userData }) => {
  test.setTimeout(300_000);
  await signIn(page);
  await openEmpty(page, userData);
  await page.evaluate(() => localStorage.setItem('attest.language', 'en'));
  await page.reload();
  await page.getByRole('link', { name: 'Import', exact: true }).click();
  await expect(page.getByText(/Drop files/)).toBeVisible();

  const inbox = join(userData, 'inbox');
  mkdirSync(inbox);
  const put = (name: string, content: string) => {
    writeFileSync(join(inbox, name), content);
    return join(inbox, name);
  };
  const people = Array.from({ length: FILES }, (_, i) => `T${i},师${i},教师,内科`);
  for (const register of [
    put('departments.csv', '科室代码,科室名称\nIM,内科\n'),
    put('people.csv', `工号,姓名,身份,科室\n${people.join('\n')}\n`),
  ]) {
    const staged = (await callBackend(page, 'import.stage', { paths: [register] })) as Result<
      Output<'import.stage'>
    >;
    if (!staged.ok) throw new Error(staged.error.message);
    const [{ id, plan } = { id: '', plan: '' }] = staged.data.imports;
    expect((await callBackend(page, 'import.commit', { import: id, plan })).ok).toBe(true);
  }
  await callBackend(page, 'import.queue-clear', {});
  const paths = [
    put('a-wide.csv', wide()),
    ...Array.from({ length: FILES - 1 }, (_, i) =>
      put(`month-${i + 1}.csv`, `${HEAD}\n2025-03-${10 + (i % 18)},内科,小讲课,月报${i},T${i},12,11\n`),
    ),
  ];
  await watch(page);
  const gap = async (what: string) => {
    const longest = await page.evaluate(() => {
      const own = window as unknown as { longest: number };
      const value = own.longest;
      own.longest = 0;
      return value;
    });
    console.log(`${what}: longest gap of the page ${longest.toFixed(0)} ms`);
  };

  await dropFiles(page, paths, { x: 700, y: 80 });
  const queue = page.getByRole('navigation', { name: 'File queue' });
  await expect(queue).toContainText('60 files', { timeout: 60_000 });
  await expect(queue.locator('[data-state="reading"]')).toHaveCount(0, { timeout: 120_000 });
  await expect(queue.getByRole('button', { name: /Write all/ })).toBeVisible();
  await gap('dropping 60 files');

  // The wide one: of 200 columns only those in view are drawn, and the last is reached with one key.
  await queue.getByRole('button', { name: /a-wide\.csv/ }).click();
  const type = page.getByRole('combobox', { name: 'Record type' });
  await type.focus();
  await page.keyboard.type('Teaching activities');
  await page.keyboard.press('Enter');
  const grid = page.getByTestId('import-grid').getByRole('grid');
  await expect(grid).toHaveAttribute('aria-colcount', String(COLUMNS + 2));
  await expect(grid.getByRole('gridcell').first()).toBeVisible();
  await gap('opening 200 columns');
  expect(await grid.getByRole('columnheader').count()).toBeLessThan(30);
  await grid.locator('[data-place="0-0"]').focus();
  await page.keyboard.press('End');
  await expect(grid.locator('[data-place="0-199"]')).toBeFocused();
  await page.keyboard.press('Control+Home');
  await expect(grid.locator('[data-place="0-0"]')).toBeFocused();
  await gap('to the last column and back');

  const problems = page.locator('.import-problems');
  await problems.getByRole('button', { name: 'Open' }).first().click();
  await problems
    .getByRole('button', { name: /^Show \d+ more$/ })
    .first()
    .click();
  await gap('300 texts of a problem');

  const select = async (name: string | RegExp) => {
    await page.getByRole('tab', { name }).click();
    await expect(page.getByRole('tab', { name })).toHaveAttribute('aria-selected', 'true');
  };
  await select('Columns and fields');
  const mapping = page.locator('.import-mapping-table');
  await expect(mapping).toHaveAttribute('aria-rowcount', String(COLUMNS + 1));
  expect(await mapping.getByRole('combobox').count()).toBeLessThan(40);
  const scroll = page.locator('.import-mapping-scroll');
  expect(await scroll.evaluate((element) => element.scrollWidth - element.clientWidth)).toBe(0);
  await scroll.evaluate((element) => element.scrollTo(0, element.scrollHeight));
  await expect(mapping.getByRole('rowheader', { name: '指标193' })).toBeVisible();
  await gap('mapping of 200 columns');
  await select('Values');
  await expect(page.getByRole('button', { name: /^Show \d+ more$/ })).toBeVisible();
  await gap('300 values');
  await select('Shape of the table');
  await expect(page.getByRole('button', { name: 'Column A' })).toBeVisible();
  await gap('shape of 200 columns');

  // All that are ready, written with one press; nothing of the others is.
  await queue.getByRole('button', { name: /Write all 59/ }).click();
  await expect(queue.locator('[data-state="committed"]')).toHaveCount(FILES - 1, { timeout: 120_000 });
  await gap('writing 59 files');
  const answer = (await callBackend(page, 'import.queue')) as Result<Output<'import.queue'>>;
  if (!answer.ok) throw new Error(answer.error.message);
  const left = answer.data.entries.filter(({ state }) => state !== 'committed');
  expect(left.map(({ file, state }) => [file, state])).toEqual([['a-wide.csv', 'needs-you']]);

  // What goes back to the departments: here all are of one, whose receipt tells of every file.
  await queue.getByRole('button', { name: 'Receipts' }).click();
  const receipts = page.getByRole('dialog', { name: 'Receipts' });
  await receipts.getByRole('button', { name: 'Save 1 receipt' }).click();
  await expect(receipts.getByRole('status').filter({ hasText: '1 receipt saved in' })).toBeVisible({
    timeout: 60_000,
  });
  await gap('printing a receipt of 59 files');
  await receipts.getByText('One per file').click();
  await expect(receipts.getByRole('button', { name: 'Save 59 receipts' })).toBeEnabled();
  expect(await offences(page)).toEqual([]);
});
