/** The grid with the keyboard alone, on the sample hospital: move, type, fill, paste, take back, filter, save a view. */
import type { Page } from 'playwright/test';
import type { Output } from '#shared/api/index.ts';
import { expect, test } from './support/app.ts';
import { offences } from './support/axe.ts';
import { callBackend } from './support/bridge.ts';
import { openSample, signIn } from './support/workspaces.ts';

const active = (page: Page) => page.locator('.grid-cell[data-active]');
const keys = async (page: Page, ...all: string[]) => {
  for (const key of all) await page.keyboard.press(key);
};

async function stored(page: Page, search: string): Promise<Output<'records.list'>['rows']> {
  const result = await callBackend(page, 'records.list', { type: 'activity', search });
  if (!result.ok) throw new Error(result.error.message);
  return (result.data as Output<'records.list'>).rows;
}

/** What a person copied in another program. */
const pasteText = (page: Page, text: string) =>
  page.evaluate((given) => {
    const data = new DataTransfer();
    data.setData('text/plain', given);
    document.activeElement?.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
    );
  }, text);

/** The columns that this journey counts, whatever else the record type has. */
async function showOnly(page: Page, workspace: string, fields: string[]): Promise<void> {
  const one = await callBackend(page, 'records.rows', { type: 'activity', rows: [1] });
  if (!one.ok) throw new Error(one.error.message);
  const others = Object.keys((one.data as Output<'records.rows'>).columns).filter(
    (name) => !fields.includes(name),
  );
  const column = (hidden: boolean) => (field: string) => ({ field, width: null, hidden });
  const view = {
    columns: [...fields.map(column(false)), ...others.map(column(true))],
    frozen: 0,
    sort: [],
    filters: [],
    group: [],
  };
  await page.evaluate(
    ([name, text]) => localStorage.setItem(name as string, text as string),
    [`attest.grid.${workspace}.activity`, JSON.stringify(view)],
  );
}

test('a day of entry with the keyboard alone', async ({ page, userData }) => {
  test.setTimeout(180_000);
  await signIn(page);
  const workspace = await openSample(page, userData);
  await page.evaluate(() => localStorage.setItem('attest.language', 'en'));
  await showOnly(page, workspace.id, ['date', 'department', 'kind', 'title', 'host', 'place', 'minutes']);
  await page.reload();
  await page.evaluate(() => {
    location.hash = '/records/activity';
  });
  const grid = page.getByRole('grid');
  await expect(grid).toBeVisible();
  await expect(page.locator('.grid-row[data-kind="record"]').first()).toBeVisible();
  const rows = Number(await grid.getAttribute('aria-rowcount'));
  expect(rows).toBeGreaterThan(100);

  // Moving: the last row, a page up, the first column, the far corner.
  await grid.locator('[data-row="0"] [data-column="0"]').click();
  await keys(page, 'Control+End');
  await expect(active(page)).toHaveAttribute('data-column', '6');
  await keys(page, 'PageUp', 'Home', 'Control+Home', 'ArrowDown');
  await expect(page.locator('[data-row="1"] .grid-cell[data-active]')).toHaveAttribute('data-column', '0');

  // Typing replaces; Escape gives up; Enter stores and goes down; the state says so.
  await keys(page, 'ArrowRight', 'ArrowRight', 'ArrowRight');
  const before = await active(page).locator('.grid-text').textContent();
  await page.keyboard.type('Draft');
  await keys(page, 'Escape');
  await expect(active(page).locator('.grid-text')).toHaveText(before ?? '');
  await page.keyboard.type('Grid journey: shock');
  await keys(page, 'Enter');
  await expect(page.getByText(/Saved at/)).toBeVisible();
  await expect.poll(async () => (await stored(page, 'Grid journey: shock')).length).toBe(1);

  // A wrong number is told in words and kept; mended, it is stored.
  await keys(page, 'ArrowUp', 'ArrowRight', 'ArrowRight', 'ArrowRight');
  await page.keyboard.type('9999');
  await keys(page, 'Enter');
  await expect(page.getByText('1 row has errors and is not saved')).toBeVisible();
  await keys(page, 'ArrowUp');
  await expect(page.locator('.grid-note')).toBeVisible();
  await expect(active(page)).toHaveAttribute('aria-invalid', 'true');
  expect(await offences(page)).toEqual([]);
  await page.keyboard.type('45');
  await keys(page, 'Enter');
  await expect(page.getByText(/Saved at/)).toBeVisible();
  expect((await stored(page, 'Grid journey: shock'))[0]?.values.minutes).toBe(45);

  // Fill down, undo, redo.
  await keys(page, 'ArrowUp', 'Shift+ArrowDown', 'Shift+ArrowDown', 'Control+d');
  const third = page.locator('[data-row="3"] [data-column="6"] .grid-text');
  await expect(third).toHaveText('45');
  await expect(page.getByText(/Saved at/)).toBeVisible();
  await keys(page, 'Control+z');
  await expect(page.getByText('Undone.')).toBeVisible();
  await keys(page, 'Control+y');
  await expect(page.getByText('Done again.')).toBeVisible();
  await expect(third).toHaveText('45');

  // A list: part of the word, the first match with Enter.
  await keys(page, 'Control+Home', 'ArrowRight', 'ArrowRight', 'Alt+ArrowDown');
  await expect(page.getByRole('listbox')).toBeVisible();
  expect(await offences(page)).toEqual([]);
  await keys(page, 'Escape');

  // Paste over cells, with a line break in one and rows beyond the end.
  await keys(page, 'Control+End', 'Home');
  const first = await stored(page, 'Grid journey: shock');
  const [one] = first;
  if (!one) throw new Error('no row');
  const department = String(one.values.department);
  const host = String(one.values.host);
  const kind = 'Teaching round';
  await pasteText(
    page,
    `2025/3/4\t${department}\t${kind}\tPasted one\t${host}\t"Ward 3\nBed 7"\t40\r\n2025年3月5日\t${department}\tNo such kind\tPasted two\t${host}\tWard 4\t40\r\n`,
  );
  await expect(page.getByText('Add new rows?')).toBeVisible();
  expect(await offences(page)).toEqual([]);
  await keys(page, 'Enter');
  await expect(page.getByText('Add new rows?')).toBeHidden();
  await expect.poll(async () => (await stored(page, 'Pasted one')).length).toBe(1);
  expect((await stored(page, 'Pasted one'))[0]?.values.date).toBe('2025-03-04');
  expect(await stored(page, 'Pasted two')).toEqual([]);
  await expect(page.getByText('1 row has errors and is not saved')).toBeVisible();

  // One step back takes the pasted rows away again.
  await keys(page, 'Control+z');
  await expect.poll(async () => (await stored(page, 'Pasted one')).length).toBe(0);

  // Filter a column from its heading, by keyboard, with counts.
  await keys(page, 'Control+Home', 'ArrowRight', 'ArrowRight', 'ArrowUp', 'Enter');
  const menu = page.getByRole('dialog', { name: 'Menu of Kind of activity' });
  await expect(menu).toBeVisible();
  await expect(menu.getByRole('checkbox').first()).toBeVisible();
  expect(await offences(page)).toEqual([]);
  await menu.getByRole('checkbox').first().focus();
  await keys(page, 'Space', 'Enter');
  await expect(menu).toBeHidden();
  await expect(page.locator('.grid-chip')).toHaveCount(1);
  await expect.poll(async () => Number(await grid.getAttribute('aria-rowcount'))).toBeLessThan(rows);

  // Save the view, go back to the plain one, and take it up again.
  await keys(page, 'F6');
  await expect(page.getByRole('button', { name: 'Views' })).toBeFocused();
  await keys(page, 'Enter');
  await page.getByLabel('Name of the view').fill('One kind');
  await keys(page, 'Enter');
  await expect(page.getByRole('button', { name: 'One kind', exact: true })).toBeVisible();
  await page.getByRole('button', { name: 'As it comes' }).click();
  await expect(page.locator('.grid-chip')).toHaveCount(0);
  await page.getByRole('button', { name: 'Views' }).click();
  await page.getByRole('button', { name: 'One kind', exact: true }).click();
  await expect(page.locator('.grid-chip')).toHaveCount(1);

  // The record with its history is one key away.
  await grid.locator('[data-row="0"] [data-column="3"]').click();
  await keys(page, 'Alt+Enter');
  await expect(page.getByText('First written')).toBeVisible();
});
