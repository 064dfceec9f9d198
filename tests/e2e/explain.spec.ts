/** A figure is explained where it stands: its rows, its cells, its cuts, and what its change is made of. */
import { expect, test } from './support/app.ts';
import { offences } from './support/axe.ts';
import { goTo, inEveryLook, settle } from './support/look.ts';
import { shoot } from './support/shoot.ts';
import { openSample, signIn } from './support/workspaces.ts';

test('every screen that shows a figure explains it, by mouse and by key', async ({ page, userData }) => {
  test.setTimeout(400_000);
  await signIn(page);
  await openSample(page, userData);
  await page.setViewportSize({ width: 1280, height: 720 });
  await page.evaluate(() => {
    localStorage.setItem('attest.language', 'en');
    location.hash = '/';
  });
  await page.reload();
  const drawer = page.getByRole('dialog');
  const close = async () => {
    await page.keyboard.press('Escape');
    await expect(drawer).toHaveCount(0);
  };

  await test.step('home', async () => {
    const figure = page.locator('.attention-value button').first();
    await figure.focus();
    await page.keyboard.press('Enter');
    await expect(drawer.getByRole('table').first()).toBeVisible({ timeout: 20_000 });
    await close();
    await expect(figure).toBeFocused();
    await expect(page.getByText('the sample’s time stands still at 2025-09-05')).toBeVisible();
  });

  await test.step('standards', async () => {
    await goTo(page, '/standards/residency-base-2023/3.2.1');
    await page.locator('.standards-figures button').first().click();
    await expect(drawer.getByRole('table').first()).toBeVisible({ timeout: 20_000 });
    await close();
  });

  await test.step('the catalogue by programme and by cohort', async () => {
    await goTo(page, '/indicators');
    const cut = page.getByRole('radiogroup', { name: 'Columns by' });
    await cut.getByText('Programmes').click();
    await expect(page.getByRole('columnheader', { name: 'Residency Training' })).toBeVisible({
      timeout: 20_000,
    });
    expect(await offences(page)).toEqual([]);
    await page
      .getByRole('button', { name: /Rotation.*\(Residency Training\)/ })
      .first()
      .click();
    await expect(drawer).toContainText('Residency Training');
    await expect(drawer.getByRole('table').first()).toBeVisible();
    await close();
    await cut.getByText('Cohorts').click();
    await expect(page.getByRole('columnheader', { name: '2023级住院医师规范化培训' })).toBeVisible({
      timeout: 20_000,
    });
  });

  await test.step('one indicator in every cut', async () => {
    await goTo(page, '/indicators/course-pass-rate');
    const panel = page
      .locator('.panel')
      .filter({ has: page.getByRole('heading', { name: 'Values by group' }) });
    await panel.getByRole('radiogroup').getByText('Cohorts').click();
    await panel.locator('.breakdown-lines button').first().click();
    await expect(drawer.getByRole('table').first()).toBeVisible({ timeout: 20_000 });
    await close();
  });

  await test.step('what changed', async () => {
    await goTo(page, '/indicators/activity-sign-in-rate');
    await page.locator('.detail-figure').click();
    await drawer.getByText('What changed').click();
    const changes = drawer.getByRole('region', { name: 'What changed' });
    await expect(changes.getByRole('row', { name: /New records/ })).toBeVisible({ timeout: 20_000 });
    await changes.getByText('Period before').click();
    await expect(changes.getByRole('row', { name: /Records that count in this period/ })).toBeVisible({
      timeout: 20_000,
    });
    expect(await offences(page)).toEqual([]);
    await close();
  });

  if (!process.env.ATTEST_SHOTS) return;
  await inEveryLook(page, async (look) => {
    for (const [name, hash, cut] of [
      ['home', '/', null],
      ['cuts', '/indicators', 1],
      ['breakdown', '/indicators/course-pass-rate', 1],
      ['standard', '/standards/residency-base-2023/3.2.1', null],
      ['making', '/indicators/new/attendance-outside-rotation', null],
    ] as const) {
      await goTo(page, hash);
      if (cut !== null) {
        await page.locator('.ant-segmented').first().locator('.ant-segmented-item').nth(cut).click();
        await settle(page);
      }
      await shoot(page, `explain-${name}.${look}`);
    }
    await goTo(page, '/indicators/activity-sign-in-rate');
    await page.locator('.detail-figure').click();
    await drawer.locator('.ant-segmented-item').last().click();
    await drawer.locator('.behind-changes .ant-segmented-item').last().click();
    await settle(page);
    await shoot(page, `explain-changes.${look}`);
    await close();
  });
});
