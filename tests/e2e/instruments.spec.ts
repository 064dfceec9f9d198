/** Instruments on the real window: wording is pasted, a form is printed blank, one of our own gets a new edition. */
import type { Page } from 'playwright/test';
import type { Output } from '#shared/api/index.ts';
import { expect, test } from './support/app.ts';
import { offences } from './support/axe.ts';
import { callBackend } from './support/bridge.ts';
import { appear } from './support/look.ts';
import { languages, shoot, themes } from './support/shoot.ts';
import { openSample, signIn } from './support/workspaces.ts';

async function open(page: Page, path: string, language = 'en', theme = 'light') {
  await appear(page, path, language, theme);
  await expect(page.locator('h1')).toBeVisible({ timeout: 30_000 });
}

test('instruments: wording, print, a form of our own and its next edition, two literacies', async ({
  page,
  userData,
}) => {
  test.slow();
  await signIn(page);
  await openSample(page, userData);

  await open(page, '/evaluation/instruments/srssdl');
  await page.getByRole('button', { name: 'Paste wording' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Chinese').fill('第一句\n第二句');
  await expect(dialog.getByRole('button', { name: 'Save the wording' })).toBeDisabled();
  await dialog
    .getByLabel('Chinese')
    .fill(Array.from({ length: 60 }, (_, at) => `${at + 1}. 我的学习安排之${at + 1}`).join('\n'));
  await expect(dialog).toContainText('60 lines, as many as items');
  expect(await offences(page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Save the wording' }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByText('Wording pasted by the office')).toBeVisible();
  await expect(page.getByRole('cell', { name: '我的学习安排之60', exact: true })).toBeVisible();

  const blank = await callBackend(page, 'records.print', { type: 'srssdl', id: null, language: 'zh-CN' });
  expect(blank.ok).toBe(true);
  expect((blank as { data: Output<'records.print'> }).data.pages).toBeGreaterThan(1);

  await open(page, '/evaluation/design/course-evaluation');
  await page.getByLabel('Name (English)').fill('Ward course form');
  await page.getByLabel('Name (Chinese)').fill('病房课程评价表');
  await page.getByRole('button', { name: 'Remove item 12' }).click();
  await page
    .getByLabel('Add items')
    .first()
    .fill('病区带教安排合理 | Teaching on the ward was well arranged');
  await page.getByRole('button', { name: 'Add items' }).click();
  expect(await offences(page)).toEqual([]);
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'Ward course form' })).toBeVisible();
  const id = page.url().split('/').at(-1)!;
  expect(id).toBe('own-ward-course-form');

  const courses = await callBackend(page, 'records.list', { type: 'course', limit: 1 });
  const course = courses.ok ? (courses.data as Output<'records.list'>).rows[0]?.values : undefined;
  const stored = await callBackend(page, 'records.save', {
    type: id,
    id: null,
    version: null,
    values: {
      form_no: 'B1',
      answered_on: '2025-05-06',
      department: 'IM',
      course: course?.code ?? null,
      scores: Array.from({ length: 12 }, (_, at) => 3 + (at % 3)),
    },
  });
  expect(stored).toMatchObject({ ok: true, data: { problems: [] } });

  await open(page, `/evaluation/design/${id}`);
  await page.getByRole('button', { name: 'Remove item 1', exact: true }).click();
  await expect(page.getByText('saved as a new edition')).toBeVisible();
  await page.getByRole('button', { name: 'Save as a new edition' }).click();
  await expect(page).toHaveURL(new RegExp(`${id}-2$`));
  // Single forms are closed until somebody says why they are opened.
  await callBackend(page, 'answers.open', { reason: 'what was stored' });
  const kept = await callBackend(page, 'records.list', { type: id, limit: 1 });
  expect((kept as { data: Output<'records.list'> }).data.rows[0]?.values.scores).toHaveLength(12);

  for (const language of languages)
    for (const theme of themes)
      for (const [name, path] of [
        ['questionnaires', '/evaluation/questionnaires'],
        ['digital', '/evaluation/digital'],
        ['self-directed', '/evaluation/self-directed'],
        ['list', '/evaluation/instruments'],
        ['form', '/evaluation/instruments/mctq'],
        ['design', `/evaluation/design/${id}-2`],
      ] as const) {
        await open(page, path, language, theme);
        await expect(page.locator('.panel').first()).toBeVisible();
        await page.waitForTimeout(400);
        expect(await offences(page)).toEqual([]);
        if (!process.env.ATTEST_SHOTS) continue;
        await page.locator('.panel').last().scrollIntoViewIfNeeded();
        await shoot(page, `instruments-${name}-end.${language}.${theme}`);
      }
});
