/** The form on the sample hospital: twenty observations with the keyboard alone, and all that stands around a record. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright/test';
import type { Output } from '#shared/api/index.ts';
import { expect, test } from './support/app.ts';
import { offences } from './support/axe.ts';
import { callBackend } from './support/bridge.ts';
import { dropFiles } from './support/drop.ts';
import { shoot } from './support/shoot.ts';
import { openSample, signIn } from './support/workspaces.ts';

async function sample(page: Page, userData: string): Promise<void> {
  await signIn(page);
  await openSample(page, userData);
  await page.evaluate(() => localStorage.setItem('attest.language', 'en'));
  await page.reload();
  await page.evaluate(() => {
    location.hash = '/records/observation';
  });
  await expect(page.locator('.grid-row[data-kind="record"]').first()).toBeVisible();
}

const list = async (page: Page, search: string): Promise<Output<'records.list'>> => {
  const found = await callBackend(page, 'records.list', { type: 'observation', search });
  if (!found.ok) throw new Error(found.error.message);
  return found.data as Output<'records.list'>;
};

const add = (page: Page) => page.locator('button').filter({ hasText: /^Add$/ });
const field = (page: Page, name: string) => page.locator(`#field-${name}`);

test('twenty observations without the mouse', async ({ page, userData }) => {
  test.setTimeout(180_000);
  await sample(page, userData);
  const people = await callBackend(page, 'records.list', { type: 'person', department: 'IM', limit: 20 });
  if (!people.ok) throw new Error(people.error.message);
  const numbers = (people.data as Output<'records.list'>).rows.map((row) => String(row.values.number));

  let strokes = 0;
  const press = async (...all: string[]) => {
    for (const key of all) {
      strokes += 1;
      await page.keyboard.press(key);
    }
  };
  const type = async (text: string) => {
    strokes += text.length;
    await page.keyboard.type(text);
  };
  const at = (name: string) => expect(field(page, name)).toBeFocused();
  // Of a list of letters one button is the stop.
  const atRole = () => expect(field(page, 'observer_role').locator('[data-stop]')).toBeFocused();

  await add(page).focus();
  await press('Enter');
  await at('date');
  // The first one says what the others share: day and department go over by themselves, observer, role and size when told.
  await type('25.3.7');
  await press('Enter');
  await at('department');
  await type('IM');
  await press('Enter');
  await at('teacher');
  await expect(page.locator('[data-field="department"] input')).toHaveValue('Internal Medicine');
  for (const [index, number] of numbers.entries()) {
    await at('teacher');
    await type(number);
    await press('Enter');
    await at('course');
    await press('Enter');
    await at('topic');
    await type(`T${index}`);
    await press('Enter');
    if (index === 0) {
      await at('observer');
      await type(numbers[1] ?? '');
      await press('Enter');
      // The name is looked up first: going back too early would be overtaken.
      await atRole();
      await page.locator('#field-observer').focus();
      await press('Alt+k', 'Enter');
    }
    // The role by its letter, two counts, the mark.
    if (index === 0) {
      await atRole();
      await press('Alt+k', 'C');
      await at('expected');
      await press('Alt+k');
      await type('30');
      await press('Enter');
    }
    await at('present');
    await type('28');
    await press('Enter');
    await at('score');
    await type(String(80 + (index % 15)));
    await press('Control+Enter');
    await expect(page.locator('.form-done')).toContainText(`${index + 1} saved`);
  }
  await at('teacher');
  test.info().annotations.push({ type: 'keystrokes', description: `${strokes} for ${numbers.length}` });
  console.log(`keystrokes: ${strokes} for ${numbers.length} observations`);
  await press('Escape');
  const saved = (await list(page, '')).rows.filter(({ values }) => /^T\d+$/.test(String(values.topic)));
  expect(saved).toHaveLength(numbers.length);
  for (const { values } of saved) {
    expect(values).toMatchObject({ date: '2025-03-07', department: 'IM', observer_role: 'supervisor' });
    expect(values).toMatchObject({ expected: 30, present: 28, observer: numbers[1] });
  }
});

test('errors, a draft over a crash, papers, versions, where it counts, two people at one record', async ({
  page,
  userData,
}) => {
  test.setTimeout(180_000);
  await sample(page, userData);

  // Errors are listed, each leads to its field; scores by digits move on by themselves.
  await add(page).click();
  await expect(field(page, 'date')).toBeFocused();
  await page.keyboard.type('someday');
  await page.keyboard.press('Control+Enter');
  const summary = page.getByRole('alert');
  await expect(summary).toContainText('someday');
  await expect(field(page, 'date')).toBeFocused();
  await page.keyboard.press('Control+a');
  await page.keyboard.type('today');
  await page.keyboard.press('Control+Enter');
  await expect(summary).toContainText('3 things need correcting');
  await summary.getByRole('button', { name: /^Observer/ }).click();
  await expect(field(page, 'observer')).toBeFocused();
  await page.locator('#field-items-o1').focus();
  await page.keyboard.type('54-3');
  await expect(page.locator('#field-items-o2')).toHaveValue('4');
  await expect(page.locator('#field-items-o3')).toHaveValue('');
  await expect(page.locator('#field-items-o4')).toHaveValue('3');
  expect(await offences(page)).toEqual([]);
  if (process.env.ATTEST_SHOTS) await shoot(page, 'form-errors');

  // The page dies; the draft is offered again and can be gone on with.
  await page.waitForTimeout(900);
  await page.reload();
  await add(page).click();
  await expect(page.getByText(/You left a form unsaved/)).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.locator('#field-items-o2')).toHaveValue('4');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Leave without saving' }).click();
  await expect(page.getByRole('dialog')).toBeHidden();

  // Papers of a stored record, dropped and pasted.
  const [row] = (await list(page, '')).rows;
  if (!row) throw new Error('the sample has no observation');
  await page.evaluate((id) => {
    location.hash = `/records/observation/${id}`;
  }, row.id);
  const panel = page.getByRole('dialog');
  await expect(panel.getByText('Where it counts')).toBeVisible();
  await expect(panel.locator('.record-uses a').first()).toBeVisible();
  if (process.env.ATTEST_SHOTS) await shoot(page, 'record-uses');
  const file = join(userData, 'sheet.pdf');
  writeFileSync(file, '%PDF-1.4 a signed sheet');
  const place = panel.locator('[data-takes-files]');
  await place.scrollIntoViewIfNeeded();
  const box = await place.boundingBox();
  if (!box) throw new Error('no place for papers');
  await dropFiles(page, [file], { x: box.x + box.width / 2, y: box.y + box.height / 2 });
  await expect(panel.getByRole('button', { name: 'sheet.pdf', exact: true })).toBeVisible();
  await panel.getByRole('button', { name: 'Remove attachment sheet.pdf' }).click();
  await expect(panel.getByText('No attachments.')).toHaveCount(0);
  await page.getByRole('alert').getByRole('button', { name: 'Undo' }).click();
  await expect(panel.getByRole('button', { name: 'sheet.pdf', exact: true })).toBeVisible();

  // Somebody else changes the record while the form is open.
  await panel.getByRole('button', { name: 'Edit' }).click();
  await expect(page.getByText('Edit: Lecture observation')).toBeVisible();

  // A picture of the clipboard, as a screenshot comes.
  await field(page, 'score').focus();
  await page.evaluate(async () => {
    const canvas = new OffscreenCanvas(8, 8);
    canvas.getContext('2d')?.fillRect(0, 0, 8, 8);
    const data = new DataTransfer();
    data.items.add(
      new File([await canvas.convertToBlob({ type: 'image/png' })], 'image.png', { type: 'image/png' }),
    );
    document.activeElement?.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
    );
  });
  await expect(page.getByRole('button', { name: /^Pasted picture .*\.png$/ }).first()).toBeVisible();
  const values = { ...row.values, score: 66, strengths: 'Clear' };
  await callBackend(page, 'records.save', { type: 'observation', id: row.id, version: row.version, values });
  await field(page, 'score').fill('77');
  await page.keyboard.press('Control+Enter');
  const conflict = page.getByRole('alert').filter({ hasText: 'has changed this record meanwhile' });
  await expect(conflict.getByRole('radio')).toHaveCount(2);
  await conflict.getByRole('radio').nth(1).check();
  if (process.env.ATTEST_SHOTS) await shoot(page, 'form-conflict');
  expect(await offences(page)).toEqual([]);
  await conflict.getByRole('radio').nth(0).check();
  await conflict.getByRole('button', { name: 'Save with these values' }).click();
  await expect(page.getByText('Version 3')).toBeVisible();
  const merged = (await list(page, '')).rows.find(({ id }) => id === row.id);
  expect(merged?.values).toMatchObject({ score: 77, strengths: 'Clear' });

  // The first version again.
  await panel.getByRole('button', { name: 'Restore this version' }).last().click();
  await page.getByRole('button', { name: 'Restore this version' }).last().click();
  await expect(page.getByText('Version 4')).toBeVisible();
  const restored = (await list(page, '')).rows.find(({ id }) => id === row.id);
  expect(restored?.values.score).toBe(row.values.score);
  await expect(page.locator('.ant-modal-wrap:visible')).toHaveCount(0);
  expect(await offences(page)).toEqual([]);
});

test('the form on paper, blank and filled, in both languages', async ({ page, userData }) => {
  test.setTimeout(120_000);
  await sample(page, userData);
  const [row] = (await list(page, '')).rows;
  for (const language of ['zh-CN', 'en']) {
    for (const id of [null, row?.id ?? null]) {
      const made = await callBackend(page, 'records.print', { type: 'observation', id, language });
      if (!made.ok) throw new Error(made.error.message);
      const { path, pages } = made.data as Output<'records.print'>;
      expect(pages).toBeGreaterThan(0);
      const bytes = readFileSync(path);
      expect(bytes.subarray(0, 5).toString()).toBe('%PDF-');
      expect(bytes.includes('FontFile2')).toBe(true);
      const shots = process.env.ATTEST_SHOTS;
      if (shots) writeFileSync(join(shots, `print-${id ? 'filled' : 'blank'}.${language}.pdf`), bytes);
    }
  }
});
