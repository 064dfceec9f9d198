/** An indicator of the office's own: made in the editor, with a live value and its rows, and printed in a report. */
import type { Page } from 'playwright/test';
import type { Output } from '#shared/api/index.ts';
import { expect, test } from './support/app.ts';
import { offences } from './support/axe.ts';
import { callBackend } from './support/bridge.ts';
import { shoot } from './support/shoot.ts';
import { openSample, signIn } from './support/workspaces.ts';

/** Pictures for looking at, in both languages and themes; only where they are asked for. */
async function look(page: Page, name: string): Promise<void> {
  if (!process.env.ATTEST_SHOTS) return;
  for (const language of ['zh-CN', 'en'])
    for (const theme of ['dark', 'light']) {
      await page.evaluate(
        ([l, th]) => {
          localStorage.setItem('attest.language', l!);
          localStorage.setItem('attest.theme', th!);
        },
        [language, theme],
      );
      await page.reload();
      await page.waitForTimeout(2500);
      await shoot(page, `${name}.${language}.${theme}`);
    }
}

async function choose(page: Page, label: string | RegExp, words: string): Promise<void> {
  await page.getByRole('combobox', { name: label }).click();
  // The list shows only what is in view.
  await page.keyboard.type(words);
  const option = page.locator(
    '.ant-select-dropdown:not(.ant-select-dropdown-hidden) .ant-select-item-option',
    {
      hasText: words,
    },
  );
  await option.first().click();
}

test('an indicator is made, undone, saved, shown and reported', async ({ page, userData }) => {
  test.setTimeout(240_000);
  await signIn(page);
  const { currentYear } = await openSample(page, userData);
  await page.evaluate(() => {
    localStorage.setItem('attest.language', 'en');
    location.hash = '#/indicators/own';
  });
  await page.reload();

  await expect(page.getByText('No indicators of your own yet')).toBeVisible();
  expect(await offences(page)).toEqual([]);
  await page.getByRole('button', { name: 'New indicator' }).first().click();

  // Saving too early names what is missing, each at its place.
  await expect(page.getByRole('heading', { name: 'New indicator' })).toBeVisible();
  await page.keyboard.press('Control+s');
  await expect(page.locator('.making-form').getByText('Choose a record type.')).toBeVisible();
  await expect(page.locator('.making-form').getByText('Give it a name.')).toBeVisible();
  expect(await offences(page)).toEqual([]);

  await page.locator('#making-label-zh').fill('小讲课占比');
  await page.locator('#making-label-en').fill('Share of mini-lectures');
  await page.keyboard.press('Tab');
  await choose(page, /Denominator: which records: Record type/, 'Teaching activities');
  await page.getByRole('button', { name: /^Add a condition: Numerator/ }).click();
  await choose(page, /^Numerator.* 1: Field/, 'Kind of activity');
  await choose(page, /^Numerator.* 1: Value/, 'Mini-lecture');
  const figure = page.locator('.making-value .detail-figure');
  await expect(figure).toHaveText(/^\d+\.\d%$/, { timeout: 20_000 });
  const words = page.locator('.making-live p[lang="en"]');
  await expect(words).toContainText('“Kind of activity” is “Mini-lecture”');
  await expect(page.locator('.making-live p[lang="zh-CN"]')).toContainText('“教学活动”记录');

  await page.locator('.making-live').click();
  await page.keyboard.press('Control+z');
  await expect(words).not.toContainText('“Mini-lecture”');
  await page.keyboard.press('Control+y');
  await expect(words).toContainText('“Mini-lecture”');

  await figure.click();
  const rows = page.getByRole('dialog');
  await expect(rows.getByRole('row').nth(2)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(rows).toHaveCount(0);
  expect(await offences(page)).toEqual([]);

  await page.locator('#making-serves').click();
  await page.keyboard.type('1.1');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Save the indicator' }).click();
  await expect(page.getByRole('heading', { name: 'Share of mini-lectures' })).toBeVisible();
  await expect(page).toHaveURL(/indicators\/own-share-of-mini-lectures$/);
  await expect(page.locator('.detail-figure')).toHaveText(/^\d+\.\d%$/);

  const { own } = (await callBackend(page, 'indicators.own', {}).then((answer) => {
    if (!answer.ok) throw new Error(answer.error.message);
    return answer.data;
  })) as Output<'indicators.own'>;
  const served = own[0]?.versions[0]?.serves?.[0];
  expect(served).toBeDefined();
  const report = await callBackend(page, 'reports.preview', {
    framework: served!.framework,
    period: currentYear!,
    language: 'en',
  });
  if (!report.ok) throw new Error(report.error.message);
  const text = JSON.stringify(report.data);
  expect(text).toContain('Share of mini-lectures');
  expect(text).toContain('“Kind of activity” is “Mini-lecture”');

  // The next one is computed from it and a built-in one.
  const share = own[0]!.versions[0]!;
  const ratio = await callBackend(page, 'indicators.save', {
    from: null,
    definition: {
      ...share,
      id: 'own-lectures-and-sign-in',
      label: { zh: '小讲课与签到率之比', en: 'Mini-lectures over sign-in' },
      unit: 'ratio',
      measure: {
        kind: 'arithmetic',
        op: 'ratio',
        parts: [
          { indicator: share.id, weight: 1 },
          { indicator: 'activity-sign-in-rate', weight: 1 },
        ],
        scale: 1,
      },
    },
  });
  if (!ratio.ok) throw new Error(ratio.error.message);
  await page.evaluate(() => {
    location.hash = '#/indicators/own-lectures-and-sign-in';
  });
  await page.locator('.detail-figure').click();
  await expect(page.getByRole('dialog').getByRole('row', { name: /Share of mini-lectures/ })).toBeVisible();
  await page.keyboard.press('Escape');

  for (const [name, hash] of [
    ['own-list', '#/indicators/own'],
    ['editor', '#/indicators/own-share-of-mini-lectures/definition'],
    ['arithmetic', '#/indicators/own-lectures-and-sign-in/definition'],
    ['shipped', '#/indicators/student-teacher-ratio/definition'],
  ] as const) {
    await page.evaluate((to) => {
      location.hash = to;
    }, hash);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    if (name !== 'own-list')
      await expect(page.locator('.making-value .detail-figure')).toHaveText(/\d/, { timeout: 20_000 });
    expect(await offences(page), name).toEqual([]);
    await look(page, `definitions.${name}`);
  }
});
