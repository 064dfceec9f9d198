/** The sample's exams: an item that is keyed wrongly is found, cuts are compared and one is decided, the report is a file. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Output } from '#shared/api/index.ts';
import { expect, test } from './support/app.ts';
import { offences } from './support/axe.ts';
import { callBackend } from './support/bridge.ts';
import { languages, shoot, themes } from './support/shoot.ts';
import { openSample, signIn } from './support/workspaces.ts';

const PAPER = 'paper:IM301-2024F';
const OSCE = 'osce:OSCE-2025';

test('exams of the sample hospital, from the list to the decision on the cut', async ({ page, userData }) => {
  test.slow();
  await signIn(page);
  await openSample(page, userData);
  const answer = await callBackend(page, 'exams.analysis', { id: PAPER });
  if (!answer.ok) throw new Error(answer.error.message);
  const { analysis } = answer.data as Output<'exams.analysis'>;
  const item = analysis.items.find(({ miskey }) => miskey !== null);
  if (!item) throw new Error('the sample has lost its miskeyed item');

  const appear = async (hash: string, language: string, theme: string) => {
    await page.evaluate(
      ([spoken, look, place]) => {
        localStorage.setItem('attest.language', spoken as string);
        localStorage.setItem('attest.theme', look as string);
        location.hash = place as string;
      },
      [language, theme, hash],
    );
    await page.reload();
    await expect(page.locator('.ant-tabs-tab-active')).toBeVisible({ timeout: 30_000 });
    await expect(page.locator('.skeleton-rows')).toHaveCount(0, { timeout: 30_000 });
  };

  await appear('/evaluation/exams', 'en', 'light');
  await page.getByRole('button', { name: 'IM301-2024F' }).click();
  await expect(page.locator('.exams-first')).toContainText('120 examinees, 60 items');
  await page.getByRole('button', { name: item.number, exact: true }).click();
  const drawer = page.getByRole('dialog');
  await expect(drawer).toContainText('The key may be wrong');
  await expect(drawer.locator('.evaluation-items').first()).toContainText('Key');
  await page.keyboard.press('Escape');
  await expect(drawer).toBeHidden();

  await page.getByRole('button', { name: 'Use this: Cohen' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('button', { name: 'Use this' })).toBeDisabled();
  await dialog.getByLabel('Reason').fill('The paper was harder than usual');
  await dialog.getByRole('button', { name: 'Use this' }).click();
  await expect(page.locator('.exams-chosen')).toContainText('The paper was harder than usual');
  await expect(page.locator('.exams-cuts tr[data-current="true"]')).toContainText('Cohen');

  for (const [format, head] of [
    ['pdf', '%PDF'],
    ['docx', 'PK'],
    ['xlsx', 'PK'],
  ] as const)
    for (const language of languages) {
      const path = join(process.env.ATTEST_SHOTS ?? userData, `exam-${language}.${format}`);
      const written = await callBackend(page, 'exams.report', { id: PAPER, format, language, path });
      if (!written.ok) throw new Error(written.error.message);
      expect(readFileSync(path).subarray(0, head.length).toString('latin1')).toBe(head);
    }

  for (const language of languages)
    for (const theme of themes) {
      for (const [name, hash] of [
        ['exams', '/evaluation/exams'],
        ['exams-paper', `/evaluation/exams/${encodeURIComponent(PAPER)}`],
        ['exams-osce', `/evaluation/exams/${encodeURIComponent(OSCE)}`],
      ] as const) {
        await appear(hash, language, theme);
        await expect(page.locator('.matrix tbody tr').first()).toBeVisible();
        expect(await offences(page)).toEqual([]);
        if (!process.env.ATTEST_SHOTS) continue;
        await shoot(page, `${name}.${language}.${theme}`);
        if (name === 'exams') continue;
        await page.locator('.exams-cuts').scrollIntoViewIfNeeded();
        await page.waitForTimeout(400);
        await shoot(page, `${name}-cuts.${language}.${theme}`);
        if (name !== 'exams-paper') continue;
        await page.locator('.exams-pair').scrollIntoViewIfNeeded();
        await page.locator('.exams-pair').evaluate((node) => node.scrollIntoView());
        await page.waitForTimeout(400);
        await shoot(page, `${name}-charts.${language}.${theme}`);
        await page.getByRole('button', { name: item.number, exact: true }).first().click();
        await expect(page.getByRole('dialog')).toBeVisible();
        await page.waitForTimeout(600);
        await shoot(page, `${name}-item.${language}.${theme}`);
      }
    }
});
