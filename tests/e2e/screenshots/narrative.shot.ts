/** The narrative editor in its states, in both languages and themes: for looking at, not for the documentation. */
import { test } from '../support/app.ts';
import { goTo, inEveryLook, settle } from '../support/look.ts';
import { shoot } from '../support/shoot.ts';
import { openSample, signIn } from '../support/workspaces.ts';

test('the narrative editor', async ({ page, userData }) => {
  test.skip(!process.env.ATTEST_SHOTS, 'only for looking at');
  test.setTimeout(600_000);
  await signIn(page, { language: 'zh-CN' });
  await openSample(page, userData);
  await page.setViewportSize({ width: 1280, height: 720 });
  const go = async (path: string) => {
    await goTo(page, path);
    await page.locator('.narrative-language').first().scrollIntoViewIfNeeded();
    await page
      .locator('.narrative-languages')
      .evaluate((element) => element.scrollIntoView({ block: 'center' }));
    await settle(page);
  };
  await inEveryLook(page, async (look) => {
    const save = (name: string) => shoot(page, `${name}.${look}`);
    await go('/standards/wfme-2020/3.4');
    await save('narrative-drafted');
    await go('/standards/wfme-2020/2.4');
    await save('narrative-written');
    await page.locator('.narrative-chip[data-look=figure]').first().click();
    await settle(page);
    await save('narrative-card');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+End');
    await page.keyboard.type('\n/');
    await settle(page);
    await save('narrative-list');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Backspace');
    await page.keyboard.press('Backspace');
    await page
      .locator('.ant-segmented-item')
      .filter({ hasText: /并排|Side by side/ })
      .click();
    await settle(page);
    await save('narrative-both');
    await page.getByRole('button', { name: /^(版本|Versions)$/ }).click();
    await settle(page);
    await save('narrative-versions');
    await page.keyboard.press('Escape');
    await settle(page);
  });
});
