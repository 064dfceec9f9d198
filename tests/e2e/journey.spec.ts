/** The main job by hand, in the real app: workbook, wrong cells, fix, plan, commit, figure, cell, standard, report, undo. */
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright/test';
import type { Output } from '#shared/api/index.ts';
import { expect, test } from './support/app.ts';
import { offences } from './support/axe.ts';
import { callBackend } from './support/bridge.ts';
import { dropFiles } from './support/drop.ts';
import { lateWorkbook } from './support/late-workbook.ts';
import { openSample, signIn } from './support/workspaces.ts';

async function ask<Name extends 'records.list' | 'indicators.values'>(
  page: Page,
  name: Name,
  input: unknown,
): Promise<Output<Name>> {
  const result = await callBackend(page, name, input);
  if (!result.ok) throw new Error(`${name}: ${result.error.message}`);
  return result.data as Output<Name>;
}

const signInRate = (page: Page, period: string) =>
  ask(page, 'indicators.values', { period, indicators: ['activity-sign-in-rate'] });

async function go(page: Page, path: string): Promise<void> {
  await page.evaluate((hash) => {
    location.hash = hash;
  }, path);
}

test('from a late workbook to the report, and back', async ({ app, page, userData }) => {
  test.setTimeout(240_000);
  await signIn(page, { language: 'zh-CN' });
  const workspace = await openSample(page, userData);
  await page.evaluate(() => localStorage.setItem('attest.language', 'zh-CN'));
  await page.reload();

  const period = '2024-2025';
  const department = workspace.departments[0];
  if (!department) throw new Error('the sample has no department');
  const people = await ask(page, 'records.list', { type: 'person', department: department.code, limit: 200 });
  const names = people.rows
    .filter(({ values }) => values.role === 'teacher')
    .map(({ values }) => String(values.name));
  const host = names.find((name) => names.indexOf(name) === names.lastIndexOf(name));
  if (!host) throw new Error('the department has no teacher with a name of his own');
  const before = await signInRate(page, period);

  // Drop the workbook; the sum, the wrong cells and their reasons are there.
  const inbox = join(userData, 'inbox');
  mkdirSync(inbox);
  const file = join(inbox, `${department.name.zh}-补交.xlsx`);
  writeFileSync(file, lateWorkbook(department.name.zh, host));
  await go(page, '/import');
  await dropFiles(page, [file], { x: 700, y: 400 });
  const grid = page.getByTestId('import-grid');
  await expect(grid).toBeVisible({ timeout: 30_000 });
  await expect(page.getByLabel('读到 3 行 = 新增 1 + 变更 0 + 不变 0 + 退回 2')).toBeVisible();
  await expect(page.locator('.problem-list')).toContainText('教学查屋');
  expect(await offences(page)).toEqual([]);

  // The likely meaning is one press away; the wrong day is fixed in its cell, by keyboard.
  await page.getByRole('button', { name: '改为“教学查房”' }).click();
  await expect(page.getByLabel('读到 3 行 = 新增 2 + 变更 0 + 不变 0 + 退回 1')).toBeVisible();
  await grid.getByRole('gridcell', { name: '2025-02-30' }).focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Control+A');
  await page.keyboard.type('2025-02-28');
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('读到 3 行 = 新增 3 + 变更 0 + 不变 0 + 退回 0')).toBeVisible();

  // Write exactly that plan; the indicator moves.
  await page.getByRole('button', { name: '写入 3 行' }).click();
  await expect(page.getByRole('heading', { name: /已写入/ })).toBeVisible({ timeout: 30_000 });
  await expect(page.getByRole('link', { name: '签到率' }).first()).toBeVisible();
  const after = await signInRate(page, period);
  const at = (values: typeof before, code: string) =>
    values.values.find((value) => value.department === code);
  expect(at(after, department.code)?.denominator).toBe((at(before, department.code)?.denominator ?? 0) + 120);
  expect(at(after, department.code)?.numerator).toBe((at(before, department.code)?.numerator ?? 0) + 6);

  // From the figure to its rows, to the record, to the original cell.
  const added = await ask(page, 'records.list', { type: 'activity', search: '抗菌药物的合理使用', period });
  const record = added.rows.find(({ values }) => String(values.title).startsWith('补交'));
  if (!record) throw new Error('the committed row is not there');
  await go(page, '/indicators/activity-sign-in-rate');
  await page.locator('.detail-figure').click();
  await expect(page.getByRole('dialog').getByRole('table').first()).toBeVisible();
  await page.keyboard.press('Escape');
  await go(page, `/records/activity/${record.id}`);
  await page.getByRole('button', { name: '看原单元格: 教学活动 A5' }).click();
  const excerpt = page.getByRole('region', { name: 'A5' });
  await expect(excerpt.locator('td[data-here="true"]').last()).toHaveText('2025-02-30');
  await expect(page.getByText('原文“2025-02-30”，改为“2025-02-28”')).toBeVisible();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');

  // The standard that it serves.
  await go(page, '/indicators/activity-sign-in-rate');
  await page.locator('.key-value a').first().click();
  await expect(page).toHaveURL(/#\/standards\/[a-z0-9-]+\/[\d.]+/);
  await expect(page.getByRole('link', { name: '签到率' })).toBeVisible();

  // The report: on screen, then as a file.
  await go(page, '/reports');
  await expect(page.locator('.doc-figure').first()).toBeVisible({ timeout: 60_000 });
  const out = join(userData, 'out');
  mkdirSync(out);
  await app.evaluate(({ dialog }, folder) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [folder] });
  }, out);
  await page.getByRole('checkbox', { name: 'PDF' }).uncheck();
  await page.getByRole('checkbox', { name: 'DOCX' }).uncheck();
  await page.getByRole('button', { name: '生成文件' }).click();
  await expect(page.getByText('报告已生成')).toBeVisible({ timeout: 60_000 });
  expect(readdirSync(out).filter((name) => name.endsWith('.xlsx'))).toHaveLength(1);

  // The whole batch goes back, and with it the figures.
  await go(page, '/import');
  await page
    .getByRole('button', { name: '导入下一个文件' })
    .click({ timeout: 2000 })
    .catch(() => {});
  const batch = page.getByRole('row').filter({ hasText: '补交' });
  await batch.getByRole('button', { name: '整批撤销' }).click();
  const undo = page.getByRole('dialog');
  await expect(undo.getByText('将移除')).toBeVisible({ timeout: 60_000 });
  await expect(undo).toContainText('3 条教学活动');
  await undo.getByRole('button', { name: '整批撤销' }).click();
  await expect.poll(() => signInRate(page, period)).toEqual(before);
  expect(existsSync(file)).toBe(true);
});
