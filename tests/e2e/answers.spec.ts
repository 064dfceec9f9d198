/** Answers of a paper in the form, item scores in the grid, and grids without a row, in Chinese and in both themes. */
import { join } from 'node:path';
import type { Page } from 'playwright/test';
import type { Output } from '#shared/api/index.ts';
import { expect, test } from './support/app.ts';
import { offences } from './support/axe.ts';
import { callBackend } from './support/bridge.ts';
import { shoot, themes } from './support/shoot.ts';
import { openSample, signIn } from './support/workspaces.ts';

async function save(page: Page, type: string, values: Record<string, unknown>): Promise<void> {
  const saved = await callBackend(page, 'records.save', {
    type,
    id: null,
    version: null,
    values: values as never,
  });
  if (!saved.ok) throw new Error(saved.error.message);
  const { problems } = saved.data as Output<'records.save'>;
  expect(problems.filter(({ level }) => level === 'error')).toEqual([]);
}

const rows = async (page: Page, type: string) => {
  const found = await callBackend(page, 'records.list', { type });
  if (!found.ok) throw new Error(found.error.message);
  return (found.data as Output<'records.list'>).rows;
};

const show = (page: Page, path: string) =>
  page.evaluate((to) => {
    location.hash = to;
  }, path);

test('answers item by item, scores in one cell, and a grid without rows', async ({ page, userData }) => {
  test.setTimeout(150_000);
  await page.setViewportSize({ width: 1280, height: 720 });
  await signIn(page, { language: 'zh-CN' });
  await openSample(page, userData);
  await page.evaluate(() => localStorage.setItem('attest.language', 'zh-CN'));

  for (const theme of themes) {
    await page.evaluate((name) => localStorage.setItem('attest.theme', name), theme);
    await page.reload();
    await show(page, '/records/exam-paper');
    await expect(page.locator('.grid-empty')).toBeVisible();
    expect(await offences(page)).toEqual([]);
    if (process.env.ATTEST_SHOTS) await shoot(page, `grid-empty-${theme}`);
    // The blank row leaves with the right to write, and a grid without any row is a grid all the same.
    await callBackend(page, 'workspace.open', {
      folder: join(userData, 'sample'),
      readOnly: theme === 'light',
    });
    await expect(page.locator('.grid-row[data-kind="entry"]')).toHaveCount(theme === 'light' ? 0 : 1);
    expect(await offences(page)).toEqual([]);
  }

  // A letter answers and moves on; a text that was copied fills the cells from here.
  await save(page, 'exam-paper', { paper: 'NK2024A', key: 'ABCDE' });
  await show(page, `/records/exam-paper/${(await rows(page, 'exam-paper'))[0]!.id}`);
  await page.getByRole('dialog').getByRole('button', { name: '修改' }).click();
  const cell = (n: number) => page.getByRole('textbox', { name: `第 ${n} 题`, exact: true }).first();
  await expect(cell(5)).toHaveValue('E');
  await cell(6).focus();
  await page.keyboard.type('bc');
  await page.keyboard.press('-');
  await page.evaluate(() => {
    const data = new DataTransfer();
    data.setData('text/plain', 'ADEABCDEAB');
    document.activeElement?.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
    );
  });
  await expect(cell(18)).toHaveValue('B');
  expect(await offences(page)).toEqual([]);
  if (process.env.ATTEST_SHOTS) await shoot(page, 'answers-form');
  await page.keyboard.press('Control+s');
  await expect.poll(async () => (await rows(page, 'exam-paper'))[0]!.values.key).toBe('ABCDEBC-ADEABCDEAB');

  // The scores of a form are read, typed and stored in one cell.
  const people = await callBackend(page, 'records.list', { type: 'person', department: 'IM', limit: 2 });
  if (!people.ok) throw new Error(people.error.message);
  const [learner, assessor] = (people.data as Output<'records.list'>).rows.map(({ values }) => values.number);
  await save(page, 'dops', {
    learner,
    assessor,
    department: 'IM',
    date: '2025-03-07',
    procedure: '腰椎穿刺术',
    scores: [7, 6, 8, null, 6, 7, 7, 6, 7, 8, 7],
  });
  await show(page, '/records/dops');
  await page.locator('[data-row="0"] [data-column="0"]').click();
  for (let at = 0; at < 9; at++) await page.keyboard.press('ArrowRight');
  await expect(page.locator('.grid-cell[data-active]')).toContainText('7 6 8 - 6 7 7 6 7 8 7');
  await page.keyboard.type('8888-888888');
  await page.keyboard.press('Enter');
  await expect
    .poll(async () => (await rows(page, 'dops'))[0]!.values.scores)
    .toEqual([8, 8, 8, 8, null, 8, 8, 8, 8, 8, 8]);
  if (process.env.ATTEST_SHOTS) await shoot(page, 'grid-scores');
});
