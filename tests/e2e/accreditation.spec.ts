/** The quality officer's whole way: from an empty workspace to a frozen self-study, and an own edition of a framework. */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ElectronApplication, Page } from 'playwright/test';
import type { Output } from '#shared/api/index.ts';
import { pdf } from '#tests/backend/support/documents.ts';
import { expect, test } from './support/app.ts';
import { offences } from './support/axe.ts';
import { callBackend } from './support/bridge.ts';
import { dropFiles } from './support/drop.ts';
import { openEmpty, signIn } from './support/workspaces.ts';

const go = (page: Page, path: string) =>
  page.evaluate((hash) => {
    location.hash = hash;
  }, path);

/** The next choice in the system's own dialogs. */
const choose = (app: ElectronApplication, paths: string[]) =>
  app.evaluate(({ dialog }, filePaths) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths });
  }, paths);

const FILES = {
  '1 departments.csv': '科室代码,科室名称,英文名,住培专业基地\nIM,内科,Medicine,是\nSU,外科,Surgery,是\n',
  '2 people.csv': '工号,姓名,身份,科室\n7,李娜,教师,内科\n8,何平,教师,外科\n9,周岚,教师,内科\n',
  '3 observations.csv': [
    '日期,科室,被听课教师,听课人,听课人身份,课题,得分',
    '2024-10-08,内科,李娜,周岚,督导专家,心力衰竭,91',
    '2025-03-11,内科,李娜,周岚,督导专家,高血压,88',
    '',
  ].join('\n'),
};

test('from an empty workspace to a frozen self-study', async ({ app, page, userData }) => {
  test.setTimeout(240_000);
  await page.evaluate(() => localStorage.setItem('attest.language', 'en'));
  await page.reload();

  // Who, and where: by keyboard.
  await page.getByRole('textbox', { name: /Name/ }).fill('林晓');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: /Create a workspace/ }).click();
  await page.locator('#create_name').fill('Accreditation');
  await page.locator('#create_zh').fill('本院');
  await page.locator('#create_en').fill('Ours');
  await page.locator('#create_folder').fill(join(userData, 'own'));
  expect(await offences(page)).toEqual([]);
  await page.getByRole('button', { name: 'Create the workspace' }).click();
  await expect(page.getByRole('link', { name: 'Standards' })).toBeVisible({ timeout: 30_000 });

  // Files, as three people sent them; each is written before the next one refers to it.
  const inbox = join(userData, 'inbox');
  mkdirSync(inbox);
  await page.getByRole('link', { name: 'Import', exact: true }).click();
  await expect(page.getByText(/Drop files/)).toBeVisible();
  for (const [name, content] of Object.entries(FILES)) {
    writeFileSync(join(inbox, name), content);
    await dropFiles(page, [join(inbox, name)], { x: 700, y: 400 });
    const write = page.getByRole('button', { name: /^Write \d+ rows?$/ });
    await expect(write).toBeEnabled({ timeout: 30_000 });
    await write.click();
    await expect(page.getByRole('heading', { name: `${name} is written` })).toBeVisible({ timeout: 30_000 });
  }

  // The framework that is worked with; others are put aside.
  await go(page, '/frameworks');
  await page.getByRole('switch', { name: /^Use .*audit of undergraduate/ }).click();
  await expect(page.getByRole('switch', { name: /^Use .*audit of undergraduate/ })).not.toBeChecked();
  await go(page, '/standards/residency-base-2023/2.2.5');
  await expect(page.getByRole('heading', { name: '2.2.5 Supervision by the hospital' })).toBeVisible();
  await expect(page.locator('.standards-figures')).toContainText('50.0%');

  // Evidence, with its place.
  const plan = join(userData, 'supervision plan.pdf');
  writeFileSync(plan, pdf([['Supervision plan 2024-2025'], ['Every base is supervised once a year.']]));
  await choose(app, [plan]);
  await page.getByRole('button', { name: 'Add files' }).click();
  await expect(page.locator('.standards-evidence')).toContainText('supervision plan', { timeout: 30_000 });
  await expect(page.locator('.standards-evidence')).toContainText('No date');
  await go(page, '/standards/evidence');
  await page.getByRole('row', { name: /^supervision plan/ }).click();
  const drawer = page.getByRole('dialog');
  await drawer.getByLabel('Dated').fill('2024-09-02');
  await drawer.getByRole('button', { name: 'Save' }).click();
  await expect(drawer.getByText('In date')).toBeVisible();
  await page.keyboard.press('Escape');

  // Readiness says what comes next, and leads to where it is done.
  await go(page, '/standards/readiness/residency-base-2023');
  const row = page.getByRole('table', { name: 'Readiness' }).getByRole('row', { name: /^2\.2\.5/ });
  await expect(row).toContainText('Add 2 more kinds of evidence');
  await expect(row).toContainText('Records of supervision');
  expect(await offences(page)).toEqual([]);
  await row.getByRole('link').click();
  await expect(page.locator('[data-part="evidence"]')).toBeFocused();
  await expect(page.locator('[data-part="evidence"]')).toBeInViewport();

  // The narrative: drafted, made one's own, read, reviewed, and approved by somebody else.
  const editor = page.getByRole('textbox', { name: 'Narrative in English' });
  await page.getByRole('button', { name: 'Draft from the figures' }).click();
  await expect(editor.locator('.narrative-chip[data-light]').first()).toHaveText('50.0%');
  await expect(editor.locator('.narrative-unread').first()).toBeVisible();
  await editor.focus();
  await page.keyboard.press('Control+End');
  await page.keyboard.type('\nSurgery follows next term.');
  await page.keyboard.press('Control+s');
  await expect(page.getByText(/written by 林晓/)).toBeVisible();
  await page.getByRole('button', { name: 'I have read it' }).click();
  await expect(editor.locator('.narrative-unread')).toHaveCount(0);
  await page.getByRole('button', { name: 'Mark as reviewed' }).click();
  await expect(page.getByText(/reviewed by 林晓/)).toBeVisible();
  await signIn(page, { name: '周岚' });
  await page.getByRole('button', { name: 'Approve' }).click();
  await expect(page.getByText(/approved by 周岚/)).toBeVisible();
  await page.locator('[data-part="rating"]').getByRole('spinbutton').fill('1.5');
  await page.getByRole('textbox', { name: 'Reason' }).fill('One of two bases was supervised.');
  await page.getByRole('button', { name: 'Save the rating' }).click();
  await expect(page.locator('[data-part="rating"]')).toContainText('周岚');
  expect(await offences(page)).toEqual([]);

  // The self-study, built and frozen.
  await go(page, '/reports');
  await page.getByRole('combobox', { name: 'Report template' }).click();
  await page.getByTitle('Self-study', { exact: true }).click();
  await page.getByRole('combobox', { name: 'Framework' }).click();
  await page.getByTitle(/^Residency base evaluation form/).click();
  const paper = page.locator('.doc');
  await expect(paper).toContainText('Surgery follows next term.', { timeout: 60_000 });
  const out = join(userData, 'out');
  mkdirSync(out);
  await choose(app, [out]);
  await page.getByRole('checkbox', { name: 'PDF' }).uncheck();
  await page.getByRole('button', { name: 'Build the files' }).click();
  await expect(page.getByText('The report is ready')).toBeVisible({ timeout: 90_000 });
  const listed = await callBackend(page, 'reports.list', {});
  if (!listed.ok) throw new Error(listed.error.message);
  expect((listed.data as Output<'reports.list'>).reports).toHaveLength(1);
  await page.locator('.reports-earlier .record-cell-link').first().click();
  await page.getByRole('button', { name: 'Freeze…' }).click();
  const dialog = page.getByRole('dialog');
  expect(await offences(page)).toEqual([]);
  const despite = dialog.getByRole('checkbox');
  if ((await despite.count()) > 0) await despite.check();
  await dialog.getByRole('button', { name: 'Sign and freeze' }).click();
  await expect(dialog).toBeHidden({ timeout: 60_000 });
  await expect(page.getByText(/Frozen by 周岚/)).toBeVisible();
  expect(existsSync(out)).toBe(true);
});

test('an own edition says whose it is, and keeps every version', async ({ page, userData }) => {
  await signIn(page);
  await openEmpty(page, userData);
  await page.evaluate(() => {
    localStorage.setItem('attest.language', 'en');
    location.hash = '/frameworks';
  });
  await page.reload();
  await page.getByRole('row', { name: /WFME/ }).getByRole('button', { name: 'New edition' }).click();
  await page.getByRole('textbox', { name: /Name of the new edition/ }).fill('2030');
  await page.keyboard.press('Enter');

  // The framework itself stands where no item is chosen.
  const publisher = page.getByRole('textbox', { name: 'Publisher (English)' });
  await publisher.fill('The office of education');
  await page.getByRole('button', { name: 'Add', exact: true }).first().click();
  const level = page.getByRole('textbox', { name: '5 (English)' });
  await level.fill('Exemplary');
  await level.blur();
  expect(await offences(page)).toEqual([]);
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByText('Saved as version 2')).toBeVisible();

  await page.getByRole('button', { name: 'Versions' }).click();
  const table = page.getByRole('table');
  await expect(table.getByRole('row', { name: /publisher/ })).toContainText('The office of education');
  await expect(table.getByRole('row', { name: /rating/ })).toContainText('Exemplary');
  expect(await offences(page)).toEqual([]);
  // Against what was shipped: only the edition's name is new beside that.
  await page.getByRole('radio', { name: /^From: 2020/ }).check();
  await expect(table.getByRole('row', { name: /edition/ })).toContainText('2030');
  await page.getByRole('radio', { name: 'To: 2030 version 1' }).check();
  await page.getByRole('button', { name: 'Restore this version' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Restore this version' }).click();
  await expect(page.getByText('Saved as version 3')).toBeVisible();
});
