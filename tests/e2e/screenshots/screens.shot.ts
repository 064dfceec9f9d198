/**
 * Every screen of the real app on the sample hospital, in both languages and both themes.
 * `ATTEST_SHOTS=folder npm run screenshots` puts them elsewhere than in the documentation's folder, and all of them.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright/test';
import type { Output } from '#shared/api/index.ts';
import { expect, test } from '../support/app.ts';
import { callBackend } from '../support/bridge.ts';
import { dropFiles } from '../support/drop.ts';
import { lateWorkbook } from '../support/late-workbook.ts';
import { goTo, inEveryLook, settle, wear } from '../support/look.ts';
import { shoot as save } from '../support/shoot.ts';
import { openSample, signIn } from '../support/workspaces.ts';

/** All combinations are for looking at; the documentation keeps one of each screen. */
const everything = Boolean(process.env.ATTEST_SHOTS);

const documented = ['home', 'import-staged', 'indicators', 'source-cell', 'standards-residency', 'reports'];

const shoot = async (page: Page, name: string) => {
  if (everything || documented.includes(name)) await save(page, name);
};

test('the screens', async ({ page, userData }) => {
  await settle(page);
  await shoot(page, 'welcome-first');
  await signIn(page, { language: 'zh-CN' });
  await page.reload();
  await settle(page);
  await shoot(page, 'welcome-start');
  await openSample(page, userData);

  const tour = async (look: string) => {
    const name = (screen: string) => (everything ? `${screen}.${look}` : screen);
    const screens: [string, string][] = [
      ['home', '/'],
      ['import', '/import'],
      ['records', '/records/activity'],
      ['records-evaluation', '/records/evaluation'],
      ['completeness', '/completeness'],
      ['completeness-expected', '/completeness/expected'],
      ['quality', '/quality'],
      ['quality-people', '/quality/people'],
      ['evaluation', '/evaluation'],
      ['evaluation-questionnaires', '/evaluation/questionnaires'],
      ['evaluation-digital', '/evaluation/digital'],
      ['evaluation-self-directed', '/evaluation/self-directed'],
      ['instruments', '/evaluation/instruments'],
      ['instrument', '/evaluation/instruments/dreem'],
      ['instrument-design', '/evaluation/design/course-evaluation'],
      ['indicators', '/indicators'],
      ['indicator', '/indicators/evaluation-mean'],
      ['standards', '/standards'],
      ['own-indicators', '/indicators/own'],
      ['record-types', '/record-types'],
      ['frameworks', '/frameworks'],
      ['visit', '/standards/visit'],
      ['improvement', '/improvement'],
      ['exams', '/evaluation/exams'],
      ['comments', '/evaluation/comments'],
      ['standards-residency', '/standards/residency-base-2023'],
      ['reports', '/reports'],
      ['exchange', '/exchange'],
      ['settings', '/settings'],
    ];
    for (const [screen, path] of screens) {
      await goTo(page, path);
      await shoot(page, name(screen));
    }
    await goTo(page, '/indicators');
    await page.locator('.matrix-figure').nth(12).click();
    await settle(page);
    await shoot(page, name('figure-rows'));
    await page.keyboard.press('Escape');
    await goTo(page, '/records/activity');
    await page.locator('.grid-row[data-kind="record"] .grid-cell').first().click();
    await page.keyboard.press('Alt+Enter');
    await settle(page);
    await shoot(page, name('record'));
    await page.locator('.record-cell-link').first().click();
    await settle(page);
    await shoot(page, name('source-cell'));
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
  };
  // The documentation has one look of each screen; all of them are for looking at.
  if (everything) await inEveryLook(page, tour);
  else {
    await wear(page, 'en', 'light');
    await tour('');
  }
  await stageLate(page, userData);
});

/** A late workbook with wrong cells, dropped on the import screen. */
async function stageLate(page: Page, userData: string): Promise<void> {
  const file = join(userData, '内科-补交.xlsx');
  const people = await callBackend(page, 'records.list', { type: 'person', department: 'IM', limit: 1 });
  const host = people.ok ? (people.data as Output<'records.list'>).rows[0]?.values.number : '';
  writeFileSync(file, lateWorkbook('内科', String(host)));
  await goTo(page, '/import');
  await dropFiles(page, [file], { x: 700, y: 400 });
  await expect(page.getByTestId('import-grid')).toBeVisible({ timeout: 30_000 });
  await settle(page);
  await shoot(page, 'import-staged');
}
